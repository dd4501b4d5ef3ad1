"""Divides the terminal among the panes: a size and the reader's wishes become a box for each."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.session.notices import Panes

LEAST_WIDTH, LEAST_HEIGHT = 60, 16
WIDE, EXTRA_WIDE = 100, 160
_HEADER_HEIGHT = 20
_EVIDENCE_SHEET = 9
_TEXT = 80


class Sheet(StrEnum):
    """What is laid over the text while there is no room beside it."""

    SIDE = "side"
    EVIDENCE = "evidence"


class Box(NamedTuple):
    """A rectangle of terminal cells; `above` says that it lies over other boxes."""

    x: int
    y: int
    width: int
    height: int
    above: bool = False


def arrange(width: int, height: int, panes: Panes, sheet: Sheet | None = None) -> dict[str, Box]:
    """Give each pane that is visible its box, by name; below the least size there is only the header."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return {"header": Box(0, 0, width, height)}
    top = 1 if height >= _HEADER_HEIGHT else 0
    body = Box(0, top, width, height - top - 2)
    boxes = {"header": Box(0, 0, width, 1)} if top else {}
    boxes["status"] = Box(0, height - 2, width, 1)
    boxes["footer"] = Box(0, height - 1, width, 1)
    return boxes | _columns(body, panes) | _over_the_text(body, panes, sheet)


def has_side(width: int, panes: Panes) -> bool:
    """Whether speakers, statements and evidence stand beside the text."""
    return width >= WIDE and panes is not Panes.TEXT


def _columns(body: Box, panes: Panes) -> dict[str, Box]:
    x, top, width, height, _ = body
    if not has_side(width, panes):
        return {"text": body}
    if width < EXTRA_WIDE or panes is Panes.SIDE:
        side = min(max(width - _TEXT, 34), 56)
        text = width - side
        speakers, statements = height // 4, height // 4 + height % 2
        return {
            "text": Box(x, top, text, height),
            "speakers": Box(text, top, side, speakers),
            "statements": Box(text, top + speakers, side, statements),
            "evidence": Box(text, top + speakers + statements, side, height - speakers - statements),
        }
    spare = width - EXTRA_WIDE
    articles, side, evidence = 24 + spare // 20, 34 + spare // 4, 36 + spare * 7 // 20
    evidence = min(evidence, 70)
    side = min(side, 56)
    text = width - articles - side - evidence
    speakers = height * 2 // 5
    return {
        "articles": Box(0, top, articles, height),
        "text": Box(articles, top, text, height),
        "speakers": Box(articles + text, top, side, speakers),
        "statements": Box(articles + text, top + speakers, side, height - speakers),
        "evidence": Box(articles + text + side, top, evidence, height),
    }


def _over_the_text(body: Box, panes: Panes, sheet: Sheet | None) -> dict[str, Box]:
    x, top, width, height, _ = body
    if sheet is None or has_side(width, panes):
        return {}
    if sheet is Sheet.EVIDENCE:
        rows = max(_EVIDENCE_SHEET, height * 11 // 20)
        return {
            "text": Box(x, top, width, height - rows),
            "evidence": Box(x, top + height - rows, width, rows, above=True),
        }
    side = min(width * 6 // 10, 64)
    speakers = height // 2
    return {
        "speakers": Box(width - side, top, side, speakers, above=True),
        "statements": Box(width - side, top + speakers, side, height - speakers, above=True),
    }
