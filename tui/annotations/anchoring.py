"""A stretch of one edition finds its place in the text of another.

After the Hypothesis client (quote first, then position, scored by context), with one difference: what is not certain is
asked. A stretch moves by itself only where its words stand unchanged and their sentence has the same numbers, names and
negations as before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tui.annotations.context import Context, around, doubles, likeness
from tui.annotations.facts import same_facts
from tui.annotations.targets import digest
from tui.annotations.values import Selector, TextTarget
from tui.model import Span

_MARGIN = 10.0  # points by which one of several places must win
_ALIKE = 80.0  # how like its context must be, on one side at least, out of 100
_CLOSE = 90.0  # how like the words must be for a guess, out of 100
_POINTS_FOR_DISTANCE = 8.0  # fewer than the margin: nearness alone decides nothing
_DISTINCTIVE = 48  # words of this length that a text has once are not there by chance


class State(StrEnum):
    """How a stretch was found again: where it was, elsewhere, perhaps (to be confirmed), not at all."""

    EXACT = "exact"
    SHIFTED = "shifted"
    CHANGED = "changed?"
    ORPHAN = "orphan"

    @property
    def is_certain(self) -> bool:
        """Whether it needs nobody's word."""
        return self in (State.EXACT, State.SHIFTED)


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where a target stands in another text; for CHANGED where it may stand, for ORPHAN nowhere."""

    state: State
    spans: tuple[Span, ...] = ()


_WORST = tuple(State)


def attach(target: TextTarget, text: str, earlier: str | None = None) -> Attachment:
    """The place of `target` in `text`; `earlier` is the text that it was made for, where that is still known."""
    if not target.selectors:
        return Attachment(State.ORPHAN)
    if target.edition.digest == digest(text) and all(piece.span.of(text) == piece.exact for piece in target.selectors):
        return Attachment(State.EXACT, tuple(piece.span for piece in target.selectors))
    if earlier is not None and any(piece.span.of(earlier) != piece.exact for piece in target.selectors):
        earlier = None  # not the text that it was made for
    found = [_attach_piece(piece, text, earlier) for piece in target.selectors]
    spans = [span for piece in found for span in piece.spans]
    if not spans:
        return Attachment(State.ORPHAN)
    state = max((piece.state for piece in found), key=_WORST.index)
    if state is State.ORPHAN or not _in_order(spans):
        state = State.CHANGED
    return Attachment(state, tuple(sorted(spans)))


def _in_order(spans: Sequence[Span]) -> bool:
    return all(one.end <= other.start for one, other in pairwise(spans))


def _attach_piece(piece: Selector, text: str, earlier: str | None) -> Attachment:
    places = list(_occurrences(piece.exact, text))
    if not places:
        return _guess(piece, text)
    context = around(piece, earlier)
    best, margin = _best(places, piece, context, text)
    certain = (len(places) == 1 or margin >= _MARGIN) and _is_sure(best, piece, context, text, earlier)
    if not certain:
        return Attachment(State.CHANGED, (best,))
    return Attachment(State.EXACT if best.start == piece.start else State.SHIFTED, (best,))


def _occurrences(exact: str, text: str) -> Iterator[Span]:
    at = text.find(exact) if exact.strip() else -1
    while at >= 0:
        yield Span(at, at + len(exact))
        at = text.find(exact, at + 1)


def _best(places: Sequence[Span], piece: Selector, context: Context, text: str) -> tuple[Span, float]:
    """The place whose surroundings are most like those before, and by how many points it wins."""

    def points(place: Span) -> float:
        distance = abs(place.start - piece.start) / max(len(text), 1)
        return sum(likeness(context, place, text)) / 2 + _POINTS_FOR_DISTANCE * (1 - min(distance, 1))

    scored = sorted(((points(place), place) for place in places), reverse=True)
    return scored[0][1], scored[0][0] - scored[1][0] if len(scored) > 1 else 100.0


def _is_sure(place: Span, piece: Selector, context: Context, text: str, earlier: str | None) -> bool:
    """Whether the words at `place` are the ones that were meant, not the same words somewhere else."""
    if _cuts_words(place, text) != (piece.prefix[-1:].isalnum(), piece.suffix[:1].isalnum()):
        return False  # “is free” now stands in “is freed”
    before, after = context.sentence_around(place, text)
    if not (same_facts(context.lead, before) and same_facts(context.rest, after)):
        return False
    if earlier is not None and not context.has_same_paragraph(place, text):
        return False
    if doubles(place, text) > (doubles(piece.span, earlier) if earlier is not None else 0):
        return False
    sides = likeness(context, place, text)
    is_distinctive = len(piece.exact) >= _DISTINCTIVE
    if earlier is None:
        return min(sides) >= _ALIKE and (is_distinctive or place.start == piece.start)
    return max(sides) >= _ALIKE or (is_distinctive and earlier.count(piece.exact) == 1)


def _cuts_words(place: Span, text: str) -> tuple[bool, bool]:
    """Whether letters go on before and after a place; of the selector's text only the nearest letter is known."""
    return text[max(place.start - 1, 0) : place.start].isalnum(), text[place.end : place.end + 1].isalnum()


def _guess(piece: Selector, text: str) -> Attachment:
    """Where words much like those of `piece` stand, with the same facts and much the same context."""
    from tui.annotations.guessing import guesses  # native code, for texts that have changed

    context = around(piece, None)
    for place, closeness in guesses(piece, text):
        if (
            closeness >= _CLOSE
            and same_facts(piece.exact, place.of(text))
            and max(likeness(context, place, text)) >= _ALIKE
        ):
            return Attachment(State.CHANGED, (place,))
    return Attachment(State.ORPHAN)
