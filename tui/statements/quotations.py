"""A stretch of text becomes the quotations in it, by their marks alone.

Straight, curly, ''double single'', ``LaTeX'', ‘single’, «angled» and „low“ marks open and close; an apostrophe does
not. A quotation that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.model import Span

# What a quotation may open with, in another quotation too, and what only one that stands in none has.
OPENING_MARKS = "\"“„«'‘`"
DOUBLE_MARKS = frozenset('"“”„«»')
_MARK = re.compile(r"``|''|[\"“”„«»‘’'‹›]")
_CLOSING: dict[str, tuple[str, ...]] = {
    "“": ("”",), "„": ("“", "”"), "«": ("»",), '"': ('"', "”"), "``": ("''", '"', "”"), "''": ("''", '"', "”"),
    "‘": ("’",), "'": ("'",), "‹": ("›",), "”": ("”",),
}  # fmt: skip
_SINGLE = "‘'"
# After these a mark must be a closing one, however it was typed: “It rains," she said.
_BEFORE_CLOSING = ".,!?…"
# How far a closing mark is looked for where none may come: keeps reading linear in text full of stray marks.
_SINGLE_REACH = 60
_REACH = 100


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch with its marks; `inner` is what stands between them, and holds `words` words."""

    span: Span
    inner: Span
    closed: bool = True
    words: int = 1


def quotations(text: str, paragraph: Span) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order."""
    found: list[Quotation] = []
    marks = [(mark.start(), mark.group()) for mark in _MARK.finditer(text, paragraph.start, paragraph.end)]
    position = 0
    while position < len(marks):
        start, mark = marks[position]
        if not _opens(text, marks, position, paragraph):
            position += 1
            continue
        closing = _closing(text, marks, position, paragraph)
        inner_start = start + len(mark)
        if closing is not None:
            end, width = marks[closing][0], len(marks[closing][1])
            if text[inner_start:end].strip():
                words = len(text[inner_start:end].split())
                found.append(Quotation(Span(start, end + width), Span(inner_start, end), words=words))
            position = closing + 1
        elif mark in _SINGLE or mark == "”":
            position += 1
        else:
            end = _trimmed(text, inner_start, paragraph.end)
            if end > inner_start:
                words = len(text[inner_start:end].split())
                found.append(Quotation(Span(start, end), Span(inner_start, end), closed=False, words=words))
            break
    return tuple(found)


def _opens(text: str, marks: list[tuple[int, str]], position: int, paragraph: Span) -> bool:
    start, mark = marks[position]
    before = text[start - 1] if start > paragraph.start else " "
    after_at = start + len(mark)
    after = text[after_at] if after_at < paragraph.end else " "
    if mark in "“„«":
        return True
    if mark == "``":
        return True
    if mark == "‹":
        return not after.isspace()
    if mark == '"':
        return not after.isspace() or before.isspace()
    if mark == "''":
        return not after.isspace() and not before.isalnum()
    if mark in _SINGLE:
        return (after.isalnum() or after in '[“"(…') and not before.isalnum()
    # A closing mark where an opening one must be meant: `He says, ”It rains.”`
    return mark == "”" and not before.isalnum() and before not in ".,!?…" and after.isalnum()


def _closing(text: str, marks: list[tuple[int, str]], position: int, paragraph: Span) -> int | None:
    """Index of the mark that closes the one at `position`; singles give up at a double mark of the outer text."""
    mark = marks[position][1]
    closing = _CLOSING[mark]
    depth = 0
    fallback: int | None = None
    reach = _SINGLE_REACH if mark in _SINGLE else _REACH
    for index in range(position + 1, min(len(marks), position + reach)):
        at, other = marks[index]
        if mark in _SINGLE:
            if other in closing and _closes_single(text, at, paragraph):
                return index if at > marks[position][0] + 1 else None
            if other not in "‘’'" and not _inside_single(mark, other):
                return None
        elif other == mark and mark in ("“", "«"):
            if text[at - 1] in _BEFORE_CLOSING:
                return index
            depth += 1
        elif depth == 0 and other == '"' and mark in ("“", "„") and text[at - 1] in _BEFORE_CLOSING:
            return index
        elif mark == '"' and other == "“" and _next_double(marks, index) == "”":
            depth += 1
        elif other in closing:
            if depth == 0:
                return index
            depth -= 1
            fallback = fallback if fallback is not None or mark == '"' else index
    return fallback


def _next_double(marks: list[tuple[int, str]], position: int) -> str:
    """The next mark that is no single one: a “curly” pair inside straight marks is closed before anything else."""
    return next((mark for _, mark in marks[position + 1 : position + _REACH] if mark in '“”"'), "")


def _closes_single(text: str, at: int, paragraph: Span) -> bool:
    after = text[at + 1] if at + 1 < paragraph.end else " "
    return not after.isalnum()


def _inside_single(mark: str, other: str) -> bool:
    """Whether a double mark may stand inside a single quotation: ‘He said “no”’."""
    return mark == "‘" and other in "“”"


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
