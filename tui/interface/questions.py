"""What is asked after a command: one more key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.errors import OnRecordError
from tui.interface.commands.places import QUESTION
from tui.session import travel
from tui.session.notices import Hint, Notice, Rest

if TYPE_CHECKING:
    from textual import events

    from tui.interface.reader import Reader

_RESTS = {"z": Rest.MIDDLE, "t": Rest.TOP, "b": Rest.BOTTOM}


@dataclass(frozen=True, slots=True)
class Question:
    """Asks for a key with `words`; `answer` takes its character and returns a notice or the next question.

    If a command has the key in `place`, `answer` takes the command's id instead. `give_up` is what the command for
    giving up does besides, which Esc always is.
    """

    words: str
    answer: Callable[[str], Notice | Question]
    give_up: Callable[[], Notice | Question] = lambda: ""
    place: str = QUESTION


def answered(reader: Reader, event: events.Key) -> bool:
    """Whether a question was open, which `event` has answered or given up."""
    question, reader.question = reader.question, None
    if question is None:
        return False
    reader.session.hints = ()
    command = reader.command_of(event, question.place)
    given_up = command == "escape" or event.key == "escape"
    try:
        answer = question.give_up() if given_up else question.answer(command or event.character or event.key)
    except OnRecordError as error:
        answer = str(error)
    if isinstance(answer, Question):
        reader.question = answer
    reader.say(answer if isinstance(answer, str) else "")
    return True


def ask_mark(reader: Reader) -> Notice:
    """Ask under which letter to remember this place."""
    from tui.session import marking  # only a reader who sets marks pays for it

    reader.ask(Question("mark this place: a letter from a to z", lambda key: marking.mark(reader.session, key)))
    return ""


def ask_place(reader: Reader) -> Notice:
    """Ask for the mark to go to."""
    from tui.session import marking  # as above

    marks = marking.marks_in_words(reader.session)
    words = f"go to mark: its letter, or ' for the last place  ({marks})"
    reader.ask(Question(words, lambda key: marking.go_to_mark(reader.session, key)))
    return ""


def ask_rest(reader: Reader) -> Notice:
    """Ask where on the screen the cursor is to be."""

    def answer(key: str) -> Notice:
        rest = _RESTS.get(key)
        return travel.show_cursor(reader.session, rest) if rest else f"z {key} is nothing: zz, zt or zb"

    reader.ask(Question("the cursor to the: z middle, t top, b bottom", answer))
    return ""


def ask_hint(reader: Reader) -> Notice:
    """Label the statements in sight, and ask which to go to."""
    from tui.session import hints  # as above

    reader.session.hints = hints.hints(reader.session)
    if not reader.session.hints:
        return f"no statement in sight{reader.session.progress.caveat}"
    reader.ask(_among(reader, reader.session.hints, ""))
    return ""


def _among(reader: Reader, shown: tuple[Hint, ...], typed: str) -> Question:
    def answer(key: str) -> Notice | Question:
        from tui.session import hints  # as above

        left = hints.narrowed(shown, typed + key)
        if not left:
            return f"no statement is labelled {typed}{key}"
        if left[0].label == typed + key:
            return hints.follow(reader.session, left[0])
        reader.session.hints = left
        return _among(reader, left, typed + key)

    return Question(f"go to a statement: its label {typed}".rstrip(), answer)
