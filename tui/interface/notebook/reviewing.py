"""The review: one key decides about what is shown, and the next comes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface.arrangement import Sheet
from tui.interface.keeping import keeping_of
from tui.interface.notebook.borders import borders
from tui.interface.notebook.correcting import ask_who
from tui.interface.questions import Question
from tui.session import reviewing
from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.reader import Reader

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
    what, sure, mend = "a contradiction?", "", ""
    if len(item) == 1 and (statement := session.index.statements.get(item[0])):
        what, sure, mend = "right?", f" {round(100 * statement.confidence)} % sure", "i speaker, e borders, "
    words = f"{reviewing.progress(session)}{sure} · {what} a yes, x no, {mend}Space skip, Backspace back"
    return Question(words, lambda key: _decide(reader, key), lambda: _stop(reader))


def _decide(reader: Reader, key: str) -> Notice | Question:
    session = reader.session
    steps = {"a": reviewing.accept, "x": reviewing.reject, " ": reviewing.skip}
    if key in steps:
        notice = steps[key](session)
    elif key in ("backspace", "\x7f", "\b"):
        notice = reviewing.back(session)
    elif key == "e" and session.statement is not None:
        return borders(reader, lambda: _question(reader))
    elif key == "i":
        return ask_who(reader, lambda: _reask(reader))
    elif key == "q":
        return _stop(reader)
    else:
        return _question(reader)
    if reviewing.current(session) is None:
        _remember(reader)
        return notice
    return _question(reader)


def _reask(reader: Reader) -> None:
    """Go on after a dialog, which the same statement may have come out of changed."""
    if reviewing.current(reader.session) is not None:
        reader.ask(_question(reader))


def _stop(reader: Reader) -> Notice:
    _remember(reader)
    return reviewing.stop(reader.session)


def _remember(reader: Reader) -> None:
    keeping_of(reader.app).remember(MEMORY, reviewing.remembered(reader.session))
