"""Where a text has words much like those of a selector, the likest first."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment, ratio

from tui.annotations.values import Selector
from tui.model import Span

_LEAST = 70.0
_ROOM = 24  # code points by which a place may be longer than the words were, and a little more
_MOST_PLACES = 20
_HANDLE = 12  # code points of context that are looked for as they are


def guesses(piece: Selector, text: str) -> list[tuple[Span, float]]:
    """Places for `piece`, each with how like its words are, out of 100."""
    if len(piece.exact) < 2:
        return []
    found = {place for window in _windows(piece, text) if (place := _likest(piece.exact, text, window))}
    scored = ((place, ratio(piece.exact, place.of(text))) for place in found)
    return sorted(scored, key=lambda guess: (-guess[1], abs(guess[0].start - piece.start)))


def _windows(piece: Selector, text: str) -> Iterator[Span]:
    """The whole text, where it was before, and where a bit of its context still stands."""
    length = len(piece.exact) + len(piece.exact) // 4 + _ROOM
    yield Span(0, len(text))
    if piece.start < len(text):
        yield Span(max(piece.start - length, 0), min(piece.end + length, len(text)))
    for place in _places(piece.prefix[-_HANDLE:].strip(), text):
        yield Span(place.end, min(place.end + length, len(text)))
    for place in _places(piece.suffix[:_HANDLE].strip(), text):
        yield Span(max(place.start - length, 0), place.start)


def _places(handle: str, text: str) -> Iterator[Span]:
    """Where a bit of context stands, as often as is worth a look."""
    at = text.find(handle) if handle else -1
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield Span(at, at + len(handle))
        at = text.find(handle, at + 1)


def _likest(exact: str, text: str, window: Span) -> Span | None:
    """The stretch inside `window` that is likest to `exact`."""
    if len(window) < len(exact) // 2:
        return None
    if len(window) <= len(exact):
        return _refined(exact, text, window)
    alignment = partial_ratio_alignment(exact, window.of(text), score_cutoff=_LEAST)
    if alignment is None:
        return None
    reach = len(exact) // 8 + 8  # the alignment is as long as `exact`, and may begin some code points off
    start = max(window.start + alignment.dest_start - reach, window.start)
    return _refined(exact, text, Span(start, min(window.start + alignment.dest_end + reach, window.end)))


def _refined(exact: str, text: str, window: Span) -> Span | None:
    """`window` without what is before the first and after the last code point that `exact` has too."""
    kept = [code for code in Levenshtein.opcodes(exact, window.of(text)) if code.tag in ("equal", "replace")]
    if not kept:
        return None
    start, end = window.start + kept[0].dest_start, window.start + kept[-1].dest_end
    while start > window.start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < window.end and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
