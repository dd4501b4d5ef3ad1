"""A question that leads to an answer, `Asked by Orr if it rained, she said …`, is Orr's and not hers who answers it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span

_ASKED = re.compile(
    r"\b(?P<cue>[Aa]sked) by (?P<by>[^,.;:\n“”\"]{2,60}?)"
    r" (?P<question>(?:if|whether|why|how|what|who|when|where)\b)"
)
_SURE = 0.9  # the formula leaves no doubt
_REACH = 400  # code points from such a question to its answer
_SENTENCE = re.compile(r"[.!?][”\"’']?\s+[A-Z“\"]|\n")


def answered(text: str, tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The tagged attributions with such questions as those put them who asked, and not among the answers."""
    mended = list(tagged)
    for match in _ASKED.finditer(text):
        asked = Span(*match.span("cue"))
        mended = [_mended(text, found, asked, match) for found in mended]
    return tuple(found for found in mended if found.content)


def _mended(text: str, found: Tagged, asked: Span, match: re.Match[str]) -> Tagged:
    if any(asked.overlaps(span) for span in found.cue):
        return replace(found, source=(Span(*match.span("by")),), confidence=max(found.confidence, _SURE))
    answer = min((span.start for span in (*found.source, *found.cue)), default=0)
    near = match.end() < answer < match.end() + _REACH and not _SENTENCE.search(text, match.end(), answer)
    question = Span(match.start("question"), answer) if near else None
    kept = tuple(piece for piece in found.content if question is None or not question.covers(piece))
    return found if len(kept) == len(found.content) else replace(found, content=kept)
