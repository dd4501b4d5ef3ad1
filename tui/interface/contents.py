"""What each panel shows of a session, and what that depends on."""

from __future__ import annotations

from tui.interface import lists
from tui.interface.evidence_view import evidence
from tui.interface.panel import Content
from tui.session.session import Session


def content(panel: str, session: Session, width: int, height: int) -> Content:
    """What the panel of that name shows in `width` cells and `height` rows."""
    match panel:
        case "articles":
            return lists.articles(session)
        case "speakers":
            return lists.speakers(session)
        case "statements":
            return lists.statements(session, width)
        case _:
            return evidence(session, width, height)


def causes(panel: str, session: Session, width: int, height: int) -> tuple[object, ...]:
    """Equal for two states of a session only if the panel shows the same in both.

    Cheaper than the content, which for a thousand articles is not made anew with every key.
    """
    analysis = (session.index, session.progress)
    match panel:
        case "articles":
            return (*analysis, session.number)
        case "speakers":
            return (*analysis, session.number, session.speaker_id, session.speaker_order)
        case "statements":
            return (*analysis, session.speaker_id, session.statement_id, width)
        case _:
            at_the_cursor = (session.statement_id, session.evidence_number, id(session.notebook))
            return (*analysis, *at_the_cursor, width, height)
