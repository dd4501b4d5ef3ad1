"""Corrections of what the machine found, each with one or two keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.interface.notebook.borders import borders
from tui.interface.questions import Question
from tui.model import RelationKind, Span, Statement
from tui.session import correcting
from tui.session.notices import Notice, key_of
from tui.session.session import Session
from tui.session.targeting import GoneError

if TYPE_CHECKING:
    from tui.interface.notebook.who import Who
    from tui.interface.reader import Reader

_ADVICE = f": {key_of('next-statement')} goes to one, {key_of('select')} selects what was missed"


def identify(reader: Reader, _: int = 1) -> Notice:
    """Pick or type who said this; what is selected becomes a statement of theirs."""
    return ask_who(reader, lambda: None)


def ask_who(reader: Reader, done: Callable[[], None]) -> Notice:
    """As `identify`; `done` is called once the dialog is left."""
    from tui.interface.notebook.who import WhoDialog  # only a reader who corrects pays for its widgets

    session = reader.session
    span, statement = session.selection, session.statement
    if span is None and statement is None:
        return _no_statement(session)

    def chosen(who: Who | None) -> None:
        notice = ""
        if who is not None:
            try:
                notice = _identified(session, span, statement, who)
            except GoneError as error:
                notice = str(error)
        done()
        reader.say(notice)

    title = "WHO SAYS WHAT IS SELECTED?" if span is not None else "WHO SAID THIS?"
    reader.app.push_screen(reader.keyed(WhoDialog)(session, title), chosen)
    return ""


def _identified(session: Session, span: Span | None, statement: Statement | None, who: Who) -> Notice:
    if span is not None:
        session.selecting = None
        return correcting.add_statement(session, [span], who.speaker_id, who.name)
    if statement is None:
        return _no_statement(session)
    if who.name:
        return correcting.reattribute_to_name(session, statement.id, who.name)
    return correcting.reattribute(session, statement.id, who.speaker_id)


def ask_speaker(reader: Reader, _: int = 1) -> Notice:
    """Ask what is wrong about the speaker: merge with another, rename, split this statement off."""
    speaker = reader.session.speaker
    if speaker is None:
        return f"no speaker chosen: {key_of('speakers')} lists them"

    def answer(key: str) -> Notice:
        if key == "m":
            return _merge(reader, speaker.id, speaker.name)
        if key == "r":
            return _rename(reader, speaker.id, speaker.name)
        if key == "s":
            return _split(reader, speaker.id)
        return f"{key} is nothing: m merge, r rename, s split"

    words = f"{speaker.name}: m merge with another, r rename, s split this statement off"
    reader.ask(Question(words, answer))
    return ""


def _merge(reader: Reader, speaker_id: str, name: str) -> Notice:
    from tui.interface.notebook.who import WhoDialog  # as above

    def chosen(who: Who | None) -> None:
        if who is None or who.speaker_id is None:
            return
        try:
            reader.say(correcting.merge_speakers(reader.session, who.speaker_id, [speaker_id]))
            reader.session.speaker_id = who.speaker_id
        except GoneError as error:
            reader.say(str(error))

    dialog = reader.keyed(WhoDialog)(reader.session, f"{name} IS THE SAME AS", other_than=speaker_id)
    reader.app.push_screen(dialog, chosen)
    return ""


def _rename(reader: Reader, speaker_id: str, name: str) -> Notice:
    from tui.interface.lines import Line, open_line

    def accept(typed: str) -> Notice:
        return correcting.rename_speaker(reader.session, speaker_id, typed)

    line = Line("name: ", lambda _: None, accept, lambda: None)
    return open_line(reader, line, "what the speaker is called", value=name)


def _split(reader: Reader, speaker_id: str) -> Notice:
    from tui.interface.lines import Line, open_line

    statement = reader.session.statement
    if statement is None or statement.speaker != speaker_id:
        return "go to a statement of this speaker first"
    line = Line(
        "said by: ",
        lambda _: None,
        lambda typed: correcting.split_speaker(reader.session, speaker_id, [statement.id], typed),
        lambda: None,
    )
    return open_line(reader, line, "the name of somebody else")


def reject(reader: Reader, _: int = 1) -> Notice:
    """Not a statement."""
    statement = reader.session.statement
    return correcting.reject(reader.session, statement.id) if statement else _no_statement(reader.session)


def ask_borders(reader: Reader, _: int = 1) -> Notice:
    """Move the borders of the statement, word by word, until Enter."""
    statement = reader.session.statement
    if statement is None:
        return _no_statement(reader.session)
    reader.ask(borders(reader))
    return ""


def ask_contradiction(reader: Reader, _: int = 1) -> Notice:
    """Ask what is wrong about the contradiction that is looked at, or which other there is."""
    session = reader.session
    statement = session.statement
    if statement is None:
        return _no_statement(session)
    looked_at = session.evidence[session.evidence_number] if session.evidence else None
    found = looked_at if looked_at and looked_at.relation.kind is RelationKind.CONTRADICTION else None
    marked = reader.paired if reader.paired in session.index.statements else None
    words = ["x not one", "y it is one"] if found else []
    words.append("p with the statement that was marked" if marked else "p this and a statement to be chosen")

    def answer(key: str) -> Notice:
        if found and key in ("x", "y"):
            other = found.other.statement.id
            if key == "x":
                return correcting.not_contradiction(session, statement.id, other)
            return correcting.accept_contradiction(session, statement.id, other)
        if key == "p" and marked:
            reader.paired = None
            return correcting.contradiction(session, marked, statement.id)
        if key == "p":
            reader.paired = statement.id
            return f"marked: now go to the statement that it contradicts, {key_of('correct-contradiction')} and p there"
        return f"{key} is nothing here"

    reader.ask(Question(f"contradiction: {', '.join(words)}", answer))
    return ""


def _no_statement(session: Session) -> Notice:
    return f"no statement under the cursor{session.progress.caveat or _ADVICE}"
