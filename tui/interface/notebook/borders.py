"""Moves the borders of the statement under the cursor, word by word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.interface.commands.places import BORDERS
from tui.interface.questions import Question
from tui.session import annotating, correcting
from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.reader import Reader

_MOVES = {"end-right": (1, False), "end-left": (-1, False), "start-right": (1, True), "start-left": (-1, True)}


def borders(reader: Reader, done: Callable[[], Notice | Question] = lambda: "", moves: int = 0) -> Question:
    """A question that comes back after every move; any other key ends it, and `done` says what then.

    `moves` is how many there have been: Esc takes them back.
    """

    def answer(key: str) -> Notice | Question:
        statement = reader.session.statement
        if key not in _MOVES or statement is None:
            return done()
        words, at_start = _MOVES[key]
        before = reader.session.work.notebook.corrections
        correcting.move_border(reader.session, statement.id, words, at_start=at_start)
        return borders(reader, done, moves + (reader.session.work.notebook.corrections != before))

    def give_up() -> Notice | Question:
        for _ in range(moves):
            annotating.undo(reader.session)
        return done()

    return Question("borders, by a word: Enter done", answer, give_up, BORDERS)
