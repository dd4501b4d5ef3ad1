"""A statement as one side of a row: who says it, and of its words those that matter."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui.interface.painting import clip
from tui.model import Span, Statement, joined
from tui.session.evidence import teller
from tui.session.index import CollectionIndex
from tui.session.panels import on_one_line

_PART = 3  # a third of what there is room for, at most, is the speaker's, and as much stands before what matters


def excerpt(index: CollectionIndex, statement: Statement, marks: Sequence[Span], width: int, before: str = "") -> str:
    """`before`, speaker and words in at most `width` cells.

    If a single stretch of words is marked and would be cut off, the words begin shortly before it: two statements that
    differ in one figure are not shown as the same.
    """
    who = f"{before}{told_by(index, statement, max(width // _PART, 8))}"
    words = on_one_line(index, statement)
    if len(marks) == 1:
        marked = joined(marks, index.articles[statement.article][1].text)
        words = _brought_into_sight(words, marked, width - cell_len(who))
    return clip(f"{who}{words}", width)


def told_by(index: CollectionIndex, statement: Statement, width: int) -> str:
    """Who says a statement, or denies it, before its words; the name in at most `width` cells."""
    return f"{clip(teller(statement, index), width)}{' denied' if statement.denied else ''}: "


def _brought_into_sight(words: str, marked: str, room: int) -> str:
    """`words` from the word on that lets `marked`, if it is among them, stand in so many cells."""
    at = words.find(marked)
    if at < 0 or cell_len(words) <= room or cell_len(words[: at + len(marked)]) < room:
        return words
    at = words.rfind(" ", 0, at) + 1
    most = max(room - cell_len(words[at:]) - 1, room // _PART)
    starts = (place + 1 for place, letter in enumerate(words[:at]) if letter == " ")
    start = next((start for start in starts if cell_len(words[start:at]) <= most), 0)
    return f"…{words[start:]}" if start else words
