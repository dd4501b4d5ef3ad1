"""The commands that go to a place of the article: a paragraph, a percentage, its ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui.session.notices import Notice
from tui.session.session import Session


def go_to_start(session: Session) -> Notice:
    """Go to the title."""
    session.go_to_offset(0)
    return ""


def go_to_end(session: Session) -> Notice:
    """Go to the last line."""
    session.go_to_offset(len(session.article.text))
    return ""


def go_to_paragraph(session: Session, number: int) -> Notice:
    """Go to a paragraph by its number, from 1."""
    starts = session.index.paragraphs.get(session.article.id, ())
    if not 1 <= number <= len(starts):
        return f"no paragraph {number}: there are {len(starts)}"
    session.go_to_offset(starts[number - 1])
    return ""


def go_to_percent(session: Session, percent: int) -> Notice:
    """Go to a part of the text; 50 is its middle."""
    session.go_to_offset(len(session.article.text) * min(percent, 100) // 100)
    return ""


def step_paragraph(session: Session, count: int) -> Notice:
    """Go on by `count` paragraphs, back if negative; no place to come back to is left."""
    starts = session.index.paragraphs.get(session.article.id, ())
    here = session.view.start
    target = bisect_right(starts, here) + count - 1 if count > 0 else bisect_left(starts, here) + count
    if not 0 <= target < len(starts):
        return "last paragraph" if count > 0 else "first paragraph"
    session.scroll_to(starts[target])
    return ""
