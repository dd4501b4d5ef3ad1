"""What stands around a stretch of text, and how like that is to what stands around another."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tui.annotations.facts import same_facts
from tui.annotations.values import Selector
from tui.model import Span

_REACH = 120  # code points looked at on either side where the whole text is known
_NEIGHBOUR = 40
_LEAST_SENTENCE = 16  # code points; shorter ones are alike by chance
_DOUBLE = 75.0  # how like two sentences are, out of 100, of which one may be taken for the other
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*(?=\s)|\n\s*\n")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Context:
    """What stood before and after a stretch, and of that what belonged to the same sentence: its lead and its rest.

    `paragraph` is the whole paragraph, `neighbours` the end of the one before and the beginning of the one after it;
    None where only the selector is left of the text.
    """

    before: str
    after: str
    lead: str
    rest: str
    paragraph: str | None = None
    neighbours: tuple[str, str] = ("", "")

    def sentence_around(self, place: Span, text: str) -> tuple[str, str]:
        """The lead and the rest of the sentence at `place`, as far as this context reaches."""
        return _lead(self._before(place, text)), _rest(self._after(place, text))

    def has_same_paragraph(self, place: Span, text: str) -> bool:
        """Whether the paragraph at `place` has the same facts, or was edited where it stood."""
        if self.paragraph is None:
            return False
        paragraph, neighbours = _paragraph(text, place)
        return neighbours == self.neighbours or same_facts(self.paragraph, paragraph)

    def _before(self, place: Span, text: str) -> str:
        return text[max(place.start - max(len(self.before), 1), 0) : place.start]

    def _after(self, place: Span, text: str) -> str:
        return text[place.end : place.end + max(len(self.after), 1)]


def around(piece: Selector, text: str | None) -> Context:
    """The context of `piece`: in the text that it was made for, or else what the selector itself keeps of it."""
    if text is None:
        return Context(piece.prefix, piece.suffix, _lead(piece.prefix), _rest(piece.suffix))
    before = text[max(piece.start - _REACH, 0) : piece.start]
    after = text[piece.end : piece.end + _REACH]
    return Context(before, after, _lead(before), _rest(after), *_paragraph(text, piece.span))


def likeness(context: Context, place: Span, text: str) -> tuple[float, float]:
    """How like the text before and after `place` is to the context, each out of 100."""
    from rapidfuzz.fuzz import ratio  # native code, for texts that have changed

    before = text[max(place.start - len(context.before), 0) : place.start]
    after = text[place.end : place.end + len(context.after)]
    return (
        ratio(context.before, before) if context.before else 100.0 * (place.start == 0),
        ratio(context.after, after) if context.after else 100.0 * (place.end == len(text)),
    )


def doubles(place: Span, text: str) -> int:
    """How many sentences of the paragraph at `place` are so like another of the text that they may be taken for it."""
    return _doubles(text, *_borders(text, place))


@lru_cache(maxsize=4096)
def _doubles(text: str, start: int, end: int) -> int:
    from rapidfuzz.fuzz import ratio  # as above
    from rapidfuzz.process import extract

    everywhere = _sentences(text)
    own = _sentences(text[start:end])
    return sum(len(extract(one, everywhere, scorer=ratio, score_cutoff=_DOUBLE, limit=2)) > 1 for one in own)


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[str, ...]:
    borders = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    sentences = (text[start:end].strip() for start, end in pairwise(borders))
    return tuple(sentence for sentence in sentences if len(sentence) >= _LEAST_SENTENCE)


@lru_cache(maxsize=16)
def _paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    borders = [0, *(at for found in _PARAGRAPH_END.finditer(text) for at in found.span()), len(text)]
    return tuple((start, text[start:end]) for start, end in zip(borders[::2], borders[1::2], strict=True))


def _lead(before: str) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(f"{before} ")]
    return before[ends[-1] :] if ends else before


def _rest(after: str) -> str:
    end = _SENTENCE_END.search(f"{after} ")
    return after[: end.start()] if end else after


def _paragraph(text: str, place: Span) -> tuple[str, tuple[str, str]]:
    """The paragraph at `place`, and what stands nearest in those around it."""
    start, end = _borders(text, place)
    return text[start:end], (text[:start].rstrip()[-_NEIGHBOUR:], text[end:].lstrip()[:_NEIGHBOUR])


def _borders(text: str, place: Span) -> tuple[int, int]:
    """Where the paragraph at `place` begins and ends, or the paragraphs that it reaches over."""
    starts = [start for start, _ in _paragraphs(text)]
    first = starts[max(bisect_right(starts, place.start) - 1, 0)]
    found = _PARAGRAPH_END.search(text, place.end)
    return first, found.start() if found else len(text)
