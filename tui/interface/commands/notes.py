"""The commands that annotate, and those that correct the machine."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.interface import page_actions
from tui.interface.commands.command import Command, Run

if TYPE_CHECKING:
    from tui.interface.reader import Reader

NOTES = "Notes"
CORRECTIONS = "Corrections"


def _deed(module: str, name: str) -> Run:
    """A function of `tui.interface.notebook`, which is imported when it is first called.

    What it stands on, the values and acts of annotation, stays out of the first paint.
    """

    def run(reader: Reader, count: int) -> str | None:
        notice: str | None = getattr(import_module(f"tui.interface.notebook.{module}"), name)(reader, count)
        return notice

    return run


COMMANDS: tuple[Command, ...] = (
    Command("annotate", ("a",), "a", "Note on the statement, or on what is selected", NOTES,
            _deed("annotating", "write_note")),
    Command("annotate-other", ("A",), "A", "Note on the article, the speaker or the pair", NOTES,
            _deed("annotating", "ask_note")),
    Command("tag", ("t",), "t", "Tags of the statement, or of what is selected", NOTES,
            _deed("annotating", "ask_tags")),
    Command("assess", (";",), ";", "Assess it, in a word of your own list", NOTES,
            _deed("annotating", "ask_assessment")),
    Command("highlight", ("_",), "_", "Highlight it, or no longer", NOTES,
            _deed("annotating", "toggle_highlight")),
    Command("notes", ("L",), "L", "All notes and corrections", NOTES,
            lambda reader, _: page_actions.open_notes(reader)),
    Command("export", ("w",), "w", "Write notes and reports to files", NOTES,
            lambda reader, _: page_actions.open_export(reader)),
    Command("undo", ("u",), "u", "Undo", NOTES,
            _deed("annotating", "undo")),
    Command("redo", ("ctrl+r",), "^r", "Do again", NOTES,
            _deed("annotating", "redo")),
    Command("identify", ("i",), "i", "Who said this? Also of what is selected: a missed statement", CORRECTIONS,
            _deed("correcting", "identify")),
    Command("correct-speaker", ("I",), "I", "Merge, rename or split the speaker", CORRECTIONS,
            _deed("correcting", "ask_speaker")),
    Command("borders", ("B",), "B", "Move the statement's borders", CORRECTIONS,
            _deed("correcting", "ask_borders")),
    Command("reject", ("x",), "x", "Not a statement", CORRECTIONS,
            _deed("correcting", "reject")),
    Command("correct-contradiction", ("!",), "!", "Not a contradiction, or another one", CORRECTIONS,
            _deed("correcting", "ask_contradiction")),
    Command("review", ("r",), "r", "Review what is uncertain, one by one", CORRECTIONS,
            _deed("reviewing", "review")),
)  # fmt: skip
