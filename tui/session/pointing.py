"""What a click in the article does."""

from __future__ import annotations

from tui.model import hull
from tui.session import selecting, units
from tui.session.notices import Notice
from tui.session.selection import Selection
from tui.session.session import Session

_UNITS: tuple[selecting.Units, ...] = (units.words, units.sentences, units.paragraphs)


def click(session: Session, offset: int, times: int) -> Notice:
    """Put the caret at `offset` and the cursor on the statement there; at a second click in a row select the word,
    at a third the sentence, at a fourth the paragraph."""
    if times == 1:
        selecting.clear(session)
        point_at(session, offset)
        session.caret = offset
        return ""
    unit = _UNITS[min(times - 2, len(_UNITS) - 1)](session, offset)
    found = next((span for span in unit if offset in span), None)
    if found is not None:
        session.selecting = Selection(found, found.end)
    return ""


def point_at(session: Session, offset: int) -> bool:
    """Put the cursor on the innermost statement at `offset`, if there is one."""
    here = [said for said in session.statements if any(offset in piece for piece in said.content)]
    if here:
        session.point_to(min(here, key=lambda said: len(hull(said.content))))
    return bool(here)
