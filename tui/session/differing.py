"""Two statements to the words in which they differ, each with the kind of word that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tui.annotations.facts import number_words
from tui.model import Span
from tui.word_lists import entries


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


class Words(NamedTuple):
    """What a statement is made of: its words, written alike, and their kinds."""

    forms: frozenset[str]
    kinds: frozenset[Kind]


_COMPARED = (Kind.NUMBER, Kind.DATE, Kind.NAME)
_WORD = re.compile(r"[£$€]?\d+(?:[.,:]\d+)*(?:[%\w]+)?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = (".", "!", "?", ":", "“", '"', "‘", "'")
_LEAST_WORDING = 4  # letters: what is shorter holds a sentence together and says little


def differences(text: str, content: Sequence[Span], evidence: Sequence[Span], other: Words) -> tuple[Difference, ...]:
    """The words of `content` that the `other` side does not have and that could matter, in order.

    Figures, dates and names could where the other side has one, too: it may merely say less. Negations always could,
    any other word only where `evidence` says that it does. A word is told by its looks and its neighbours alone, so
    that a verb may now and then be called wording.
    """
    told: list[Difference] = []
    for span, kind in _words(text, content):
        if _folded(span.of(text)) in other.forms:
            continue
        is_evidence = len(span) >= _LEAST_WORDING or kind not in (Kind.VERB, Kind.WORDING)
        is_evidence = is_evidence and any(mark.overlaps(span) for mark in evidence)
        if not is_evidence and not (kind is Kind.NEGATION or (kind in _COMPARED and kind in other.kinds)):
            continue
        if told and told[-1].kind is kind and text[told[-1].span.end : span.start].isspace():
            span = Span(told.pop().span.start, span.end)
        told.append(Difference(span, kind))
    return tuple(told)


def words_of(text: str, content: Sequence[Span]) -> Words:
    """The words of a statement."""
    found = [*_words(text, content)]
    return Words(frozenset(_folded(span.of(text)) for span, _ in found), frozenset(kind for _, kind in found))


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
    if any(character.isdigit() for character in word) or lower in _numbers():
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
def _numbers() -> frozenset[str]:
    return (number_words() | {"per", "cent"}) - {"one"}  # a pronoun more often


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(entries(Path(__file__).parent / "lists" / f"{name}.txt"))
