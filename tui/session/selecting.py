"""The commands that select a stretch of the article, without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.model import Span
from tui.session import units
from tui.session.notices import Aim, Notice
from tui.session.selection import Selection
from tui.session.session import Session

Units = Callable[[Session, int], Sequence[Span]]
_MOST_STEPS = 999


def toggle(session: Session) -> Notice:
    """Begin to select at the word that the reader is at, or select nothing any longer."""
    if session.selecting is not None:
        return clear(session)
    if not session.article.text:
        return "nothing to select"
    here = session.here
    word = next((word for word in units.words(session, here) if word.end > here), None)
    begun = word or Span(min(here, len(session.article.text) - 1), len(session.article.text))
    session.selecting = Selection(begun, begun.end)
    session.aim = Aim(begun)
    return ""


def clear(session: Session) -> Notice:
    """Select nothing any longer."""
    session.selecting = None
    return ""


def select(session: Session, span: Span | None) -> None:
    """Select what the mouse has been drawn over."""
    session.selecting = Selection(Span(span.start, span.start), span.end) if span else None


def swap_ends(session: Session) -> Notice:
    """Go on moving the other end."""
    if session.selecting is not None:
        session.selecting = session.selecting.turned
        _show_head(session)
    return ""


def extend(session: Session, unit: Units, count: int) -> Notice:
    """Move the head of the selection by `count` units, back if negative."""
    for _ in range(min(abs(count), _MOST_STEPS)):
        before = session.selecting
        if before is None:
            break
        near = unit(session, before.head)
        session.selecting = before.forward(near) if count > 0 else before.backward(near)
        if session.selecting == before:
            break
    _show_head(session)
    return ""


def extend_to(session: Session, offset: int) -> None:
    """Move the head of the selection to `offset`."""
    if session.selecting is not None:
        session.selecting = session.selecting.to(min(max(offset, 0), len(session.article.text)))
        _show_head(session)


def _show_head(session: Session) -> None:
    if session.selecting is not None:
        head, span = session.selecting.head, session.selecting.span
        session.aim = Aim(Span(head - 1, head) if head == span.end else Span(head, head + 1))
