"""A statement as one side of a row: who says it, and of its words those that matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from tui.interface.painting import clip
from tui.model import Span, Statement, joined
from tui.session.index import CollectionIndex
from tui.session.panels import preview
from tui.session.wording import OWN_VOICE, short_name

_LEAD = 3  # of what there is room for, at most a third stands before the words that matter


def excerpt(index: CollectionIndex, statement: Statement, marks: Sequence[Span], width: int, before: str = "") -> str:
    """`before`, speaker and words in at most `width` cells.

    If the first of `marks` would be cut off, the words begin shortly before it: two statements that differ in one
    figure are not shown as the same.
    """
    who = f"{before}{teller(index, statement)}: "
    room = width - cell_len(who)
    return clip(f"{who}{_words(index, statement, marks, room)}", width)


def teller(index: CollectionIndex, statement: Statement) -> str:
    """Who says a statement, in a word or two."""
    return OWN_VOICE if statement.is_own_voice else short_name(index.speaker(statement.speaker))


def _words(index: CollectionIndex, statement: Statement, marks: Sequence[Span], room: int) -> str:
    whole, text = preview(index, statement), index.articles[statement.article][1].text
    mark = next((mark for mark in marks if any(mark.overlaps(piece) for piece in statement.content)), None)
    if mark is None or cell_len(whole) <= room or cell_len(_until(mark.end, statement.content, text)) < room:
        return whole
    rest = joined(_from(mark.start, statement.content), text)
    ahead, lead = _until(mark.start, statement.content, text).split(), ""
    most = max(room - cell_len(rest) - 1, room // _LEAD)
    while ahead and cell_len(f"{ahead[-1]} {lead}") <= most:
        lead = f"{ahead.pop()} {lead}"
    return f"…{lead}{rest}" if ahead else whole


def _from(start: int, content: Iterable[Span]) -> Iterable[Span]:
    return (Span(max(piece.start, start), piece.end) for piece in content if piece.end > start)


def _until(end: int, content: Iterable[Span], text: str) -> str:
    return joined((Span(piece.start, min(piece.end, end)) for piece in content if piece.start < end), text)
