"""Turns a stretch of text into lines that fit a width, measured in terminal cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import split_graphemes

from tui.model import Span

# Characters of one cell each, which a regular expression can wrap at the speed of C.
_NARROW = re.compile(r"[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u2052\u20a0-\u20b9]*")
_BREAKS = " \t\n"


def wrap(text: str, span: Span, width: int) -> list[Span]:
    """The lines of `span`, each at most `width` cells, broken after white space or, for want of any, within a word.

    White space that a break falls on belongs to no line. No-break spaces do not break; a character of two cells may
    stand before or after a break. A tab or line end in the text counts as one space.
    """
    return [Span(start, end) for start, end in bounds(text, span, width)]


def bounds(text: str, span: Span, width: int) -> list[tuple[int, int]]:
    """As `wrap`, but a line is a bare pair: for a page of tens of thousands of them."""
    if _NARROW.fullmatch(text, span.start, span.end):
        return [found.span() for found in _lines_of(width).finditer(text, span.start, span.end)]
    return [(line.start, line.end) for line in _wrap_by_cells(text, span, width)]


def cells(text: str) -> int:
    """How many cells `text` takes when its tabs and line ends are shown as spaces."""
    return sum(size for _, _, size in _graphemes(text, Span(0, len(text))))


def cell_to_offset(text: str, cell: int) -> int:
    """The index in `text` of the character that covers `cell`, counted from 0; its length when none does."""
    right = 0
    for start, _, size in _graphemes(text, Span(0, len(text))):
        right += size
        if cell < right:
            return start
    return len(text)


@lru_cache(8)
def _lines_of(width: int) -> re.Pattern[str]:
    """One line: words that fit and end before white space, or `width` characters of one that does not."""
    letter = f"[^{_BREAKS}]"
    rest = rf"(?:[\s\S]{{0,{width - 2}}}{letter})?" if width > 1 else ""
    return re.compile(rf"{letter}{rest}(?!{letter})|{letter}{{{width}}}")


def _wrap_by_cells(text: str, span: Span, width: int) -> list[Span]:
    lines: list[Span] = []
    room = 0
    for word in _words(text, span):
        size = sum(grapheme[2] for grapheme in word)
        gap = word[0][0] - lines[-1].end if lines else 0
        if lines and gap + size <= room:
            lines[-1] = Span(lines[-1].start, word[-1][1])
            room -= gap + size
            continue
        lines.append(Span(word[0][0], word[0][0]))
        room = width
        for _, end, cell_size in word:
            if cell_size > room and len(lines[-1]):
                lines.append(Span(lines[-1].end, lines[-1].end))
                room = width
            lines[-1] = Span(lines[-1].start, end)
            room -= cell_size
    return lines


def _words(text: str, span: Span) -> Iterator[list[tuple[int, int, int]]]:
    """Runs of graphemes between which a line may break; a grapheme of two cells is a run of its own."""
    word: list[tuple[int, int, int]] = []
    for grapheme in _graphemes(text, span):
        is_space, is_wide = not text[grapheme[0] : grapheme[1]].strip(_BREAKS), grapheme[2] > 1
        if (is_space or is_wide) and word:
            yield word
            word = []
        if is_wide:
            yield [grapheme]
        elif not is_space:
            word.append(grapheme)
    if word:
        yield word


def _graphemes(text: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each grapheme of `span`; rich splits as the terminal will."""
    spaced = text[span.start : span.end].replace("\t", " ").replace("\n", " ")
    for start, end, size in split_graphemes(spaced)[0]:
        yield span.start + start, span.start + end, size
