"""A text turned into the encoder's words, with what an uncased vocabulary loses: case and quotation state."""

from __future__ import annotations

import re
from dataclasses import dataclass

CASES = 5  # no letter with case, lower, Title, UPPER, miXed
NO_CASE, LOWER, TITLE, UPPER, MIXED = range(CASES)
QUOTATIONS = 3  # outside, inside, a quotation mark itself
OUTSIDE, INSIDE, MARK = range(QUOTATIONS)

_WORD = re.compile(r"''|``|\w+|[^\w\s]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_DOUBLE_MARKS = dict.fromkeys(('"', "''", "``", "“", "”", "„", "‟", "«", "»", "「", "」"), '"')
_OPENING, _CLOSING = frozenset("“„«「"), frozenset("”»」")
_SHORT_LINE = 50  # code points
_SINGLE_MARKS = frozenset("‘’'")
_READ_AS = {**_DOUBLE_MARKS, **dict.fromkeys("‘’‛", "'"), **dict.fromkeys("—–―‒−‐‑", "-"), "…": "."}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, as parallel tuples; `starts` and `ends` are offsets into it, in code points.

    `forms` are what the word-piece tokeniser reads: the words with quotation marks, dashes and dots in one style.
    `paragraphs` are half-open ranges of word indices, in order and without gaps; none is empty. `lines` are the words
    that start a line after one too short to have been wrapped there: items of a list, signatures, headings.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    cases: tuple[int, ...]
    quotations: tuple[int, ...]
    paragraphs: tuple[tuple[int, int], ...]
    lines: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.forms)


def read_words(text: str) -> Words:
    """Split `text` into words and its words into paragraphs, which blank lines separate, in linear time."""
    matches = list(_WORD.finditer(text))
    borders = [match.end() for match in _BLANK_LINE.finditer(text)]
    firsts = [0]
    border = 0
    for index, match in enumerate(matches):
        while border < len(borders) and borders[border] <= match.start():
            border += 1
            if firsts[-1] != index:
                firsts.append(index)
    ends = [*firsts[1:], len(matches)]
    paragraphs = tuple((first, end) for first, end in zip(firsts, ends, strict=True) if first < end)
    quotations: list[int] = []
    for first, end in paragraphs:
        quotations.extend(quotation_states(text, matches[first:end]))
    words = [match.group() for match in matches]
    return Words(
        forms=tuple(_READ_AS.get(word, word) for word in words),
        starts=tuple(match.start() for match in matches),
        ends=tuple(match.end() for match in matches),
        cases=tuple(case_of(word) for word in words),
        quotations=tuple(quotations),
        paragraphs=paragraphs,
        lines=tuple(_line_starts(text, matches)),
    )


def _line_starts(text: str, words: list[re.Match[str]]) -> list[int]:
    starts: list[int] = []
    breaks = [match.start() for match in re.finditer("\n", text)]
    line_start, place = 0, 0
    for index, word in enumerate(words):
        ends = False
        while place < len(breaks) and breaks[place] < word.start():
            ends = ends or breaks[place] - line_start < _SHORT_LINE
            line_start = breaks[place] + 1
            place += 1
        if ends:
            starts.append(index)
    return starts


def case_of(word: str) -> int:
    """The class of `word`'s capitals; a single capital counts as a title-cased word."""
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if not any(character.isalpha() for character in word):
        return NO_CASE
    if word[:1].isupper() and word[1:].islower():
        return TITLE
    return MIXED if any(character.isupper() for character in word) else NO_CASE


def quotation_states(text: str, words: list[re.Match[str]]) -> list[int]:
    """Whether each word of one paragraph is outside or inside quotation marks, or such a mark.

    An unclosed quotation ends with the paragraph. A single mark opens only before a letter and when a single closing
    mark follows somewhere in the paragraph, since most single marks are apostrophes.
    """
    last_close = max((index for index, word in enumerate(words) if _closes_single(text, word)), default=-1)
    states: list[int] = []
    opened = ""
    for index, match in enumerate(words):
        word = match.group()
        if word in _DOUBLE_MARKS:
            opened = _after_double_mark(word, opened)
            states.append(MARK)
        elif not opened and index < last_close and _opens_single(text, match):
            opened = "single"
            states.append(MARK)
        elif opened == "single" and _closes_single(text, match):
            opened = ""
            states.append(MARK)
        else:
            states.append(INSIDE if opened else OUTSIDE)
    return states


def _after_double_mark(mark: str, opened: str) -> str:
    if mark in _OPENING:
        return "double"
    if mark in _CLOSING:
        return ""
    return "" if opened == "double" else "double"


def _opens_single(text: str, word: re.Match[str]) -> bool:
    if word.group() not in "‘'":
        return False
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    return after.isalpha() and not before.isalnum() and before not in _SINGLE_MARKS


def _closes_single(text: str, word: re.Match[str]) -> bool:
    if word.group() not in "’'":
        return False
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    return bool(before.strip()) and not after.isalnum()
