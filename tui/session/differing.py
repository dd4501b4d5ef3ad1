"""Two statements to the words in which they differ, each with the kind of word that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tui.model import Span


class Kind(StrEnum):
    """What kind of word differs."""

    NUMBER = "number"
    NEGATION = "negation"
    DATE = "date"
    NAME = "name"
    VERB = "verb"
    WORDING = "wording"


class Difference(NamedTuple):
    """A stretch of one side's text that the other side does not have."""

    span: Span
    kind: Kind


_WORD = re.compile(r"[£$€]?\d+(?:[.,:]\d+)*(?:[%\w]+)?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = (".", "!", "?", ":", "“", '"', "‘", "'")
_LEAST_WORDING = 4  # letters: what is shorter holds a sentence together and says little


def differences(
    text: str, content: Sequence[Span], evidence: Sequence[Span], other_words: frozenset[str]
) -> tuple[Difference, ...]:
    """The words of `content` that are not among `other_words` and could matter, in order.

    Figures, negations, dates and names always could; any other word only where `evidence` says that it does. A word
    is told by its looks and its neighbours alone, so that a verb may now and then be called wording.
    """
    told: list[Difference] = []
    for span, kind in _words(text, content):
        if _folded(span.of(text)) in other_words:
            continue
        if kind in (Kind.VERB, Kind.WORDING) and (
            len(span) < _LEAST_WORDING or not any(mark.overlaps(span) for mark in evidence)
        ):
            continue
        if told and told[-1].kind is kind and text[told[-1].span.end : span.start].isspace():
            span = Span(told.pop().span.start, span.end)
        told.append(Difference(span, kind))
    return tuple(told)


def words_of(text: str, content: Iterable[Span]) -> frozenset[str]:
    """The words of a statement, written alike."""
    found = (word for piece in content for word in _WORD.finditer(text, piece.start, piece.end))
    return frozenset(_folded(word.group()) for word in found)


def _words(text: str, content: Sequence[Span]) -> Iterator[tuple[Span, Kind]]:
    for piece in content:
        before = ""
        for found in _WORD.finditer(text, piece.start, piece.end):
            word = found.group()
            is_first = not before or text[: found.start()].rstrip()[-1:] in _SENTENCE_ENDS
            yield Span(*found.span()), _kind(word, before, is_first=is_first)
            before = word.lower()


def _kind(word: str, before: str, *, is_first: bool) -> Kind:
    lower = word.lower()
    is_may = word == "May" and not is_first
    if lower in _listed("dates") or is_may or (before in _listed("dates") and word.isdigit()):
        return Kind.DATE
    if any(character.isdigit() for character in word) or lower in _listed("numbers"):
        return Kind.NUMBER
    if lower in _listed("negations") or lower.endswith(("n't", "n’t")):
        return Kind.NEGATION
    if word[0].isupper() and not is_first and word != "I":
        return Kind.NAME
    if before in _listed("before_verbs") or (lower.endswith(("ed", "ing")) and before not in _listed("before_nouns")):
        return Kind.VERB
    return Kind.WORDING


def _folded(word: str) -> str:
    """A word as it is compared: without case, thousands separators, possessive and a plural's or verb's s."""
    lower = word.lower().replace("’", "'").removesuffix("'s").replace(",", "")
    return lower[:-1] if len(lower) >= _LEAST_WORDING and lower.endswith("s") and not lower.endswith("ss") else lower


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (files("tui.session") / "lists" / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
