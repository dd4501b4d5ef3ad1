"""The commands that jump to the other side of evidence, and back to where the reader was."""

from __future__ import annotations

from tui.session.notices import Notice
from tui.session.session import Session


def follow(session: Session) -> Notice:
    """Jump to the other side of the evidence that is looked at."""
    evidence = session.evidence
    if not evidence:
        nothing = "nothing to follow: no related statement" if session.statement else "no statement under the cursor"
        return f"{nothing}{session.progress.caveat}"
    followed = evidence[session.evidence_number]
    notice = session.go_to_statement(followed.other.statement.id)
    session.look_at(followed.relation)
    return notice


def back(session: Session, count: int = 1) -> Notice:
    """Return to where the reader jumped from, `count` times; forward again if negative."""
    for _ in range(abs(count)):
        session.jumps, place = session.jumps.back(session.place) if count > 0 else session.jumps.forward(session.place)
        if place is None:
            return "no place to go back to" if count > 0 else "no place to go forward to"
        notice = session.arrive(place)
    return notice
