"""The review: one key decides about what is shown, and the next comes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface.arrangement import Sheet
from tui.interface.commands.places import REVIEW
from tui.interface.keeping import keeping_of
from tui.interface.notebook.borders import borders
from tui.interface.notebook.correcting import ask_who
from tui.interface.questions import Question
from tui.session import reviewing
from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.reader import Reader

_STEPS = {
    "review-accept": reviewing.accept,
    "review-reject": reviewing.reject,
    "review-skip": reviewing.skip,
    "review-back": reviewing.back,
}
MEMORY = "review"
"""Under which name the library remembers what was put off."""


def review(reader: Reader, _: int = 1) -> Notice:
    """Begin the review, or go on with it."""
    notice = reviewing.start(reader.session, keeping_of(reader.app).recall(MEMORY))
    if reviewing.current(reader.session) is None:
        return notice
    if "evidence" not in reader.boxes():
        reader.show_sheet(Sheet.EVIDENCE)
    reader.ask(_question(reader))
    return notice


def _question(reader: Reader) -> Question:
    session = reader.session
    item = reviewing.current(session) or ()
    what = "a contradiction?"
    if len(item) == 1 and (statement := session.index.statements.get(item[0])):
        what = f"right? {round(100 * statement.confidence)} % sure"
    words = f"{reviewing.progress(session)}: {what}"
    return Question(words, lambda command: _decide(reader, command), lambda: _stop(reader), REVIEW)


def _decide(reader: Reader, command: str) -> Notice | Question:
    session = reader.session
    if command == "review-borders" and session.statement is not None:
        return borders(reader, lambda: _question(reader))
    if command == "review-speaker":
        return ask_who(reader, lambda: _reask(reader))
    if command == "quit":
        return _stop(reader)
    if command not in _STEPS:
        return _question(reader)
    notice = _STEPS[command](session)
    if reviewing.current(session) is None:
        _end(reader)
        return notice
    return _question(reader)


def _reask(reader: Reader) -> None:
    """Go on after a dialog, which the same statement may have come out of changed."""
    if reviewing.current(reader.session) is not None:
        reader.ask(_question(reader))


def _stop(reader: Reader) -> Notice:
    _end(reader)
    return reviewing.stop(reader.session)


def _end(reader: Reader) -> None:
    """Give the text its room back, and remember what was put off."""
    reader.show_sheet(None)
    keeping_of(reader.app).remember(MEMORY, reviewing.remembered(reader.session))
