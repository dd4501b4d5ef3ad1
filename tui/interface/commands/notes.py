"""The commands that annotate, and those that correct the machine."""

from __future__ import annotations

from tui.interface.commands.command import Command, OnPages, deed, on_screen
from tui.interface.commands.places import BOTH
from tui.interface.commands.places import NOTES as NOTES_PAGE

NOTES = "Notes"
CORRECTIONS = "Corrections"

COMMANDS: tuple[Command, ...] = (
    Command("annotate", ("a",), "a", "Note on the statement, or on what is selected", NOTES,
            deed("notebook.annotating", "write_note")),
    Command("annotate-other", ("A",), "A", "Note on the article, the speaker or the pair", NOTES,
            deed("notebook.annotating", "ask_note")),
    Command("tag", ("t",), "t", "Tags of the statement, or of what is selected", NOTES,
            deed("notebook.annotating", "ask_tags")),
    Command("assess", (";",), ";", "Assess it, in a word of your own list", NOTES,
            deed("notebook.annotating", "ask_assessment")),
    Command("highlight", ("_",), "_", "Highlight it, or no longer", NOTES,
            deed("notebook.annotating", "toggle_highlight")),
    Command("notes", ("L",), "L", "All notes and corrections", NOTES,
            deed("page_actions", "open_notes")),
    Command("export", ("w",), "w", "Write notes and reports to files", NOTES,
            deed("page_actions", "open_export")),
    Command("undo", ("u",), "u", "Undo", NOTES,
            deed("notebook.annotating", "undo"), where=(*BOTH, NOTES_PAGE), on_pages=OnPages(on_screen("undo"))),
    Command("redo", ("ctrl+r",), "^r", "Do again", NOTES,
            deed("notebook.annotating", "redo"), where=(*BOTH, NOTES_PAGE), on_pages=OnPages(on_screen("redo"))),
    Command("identify", ("i",), "i", "Who said this? Also of what is selected: a missed statement", CORRECTIONS,
            deed("notebook.correcting", "identify")),
    Command("correct-speaker", ("I",), "I", "Merge, rename or split the speaker", CORRECTIONS,
            deed("notebook.correcting", "ask_speaker")),
    Command("borders", ("B",), "B", "Move the statement's borders", CORRECTIONS,
            deed("notebook.correcting", "ask_borders")),
    Command("reject", ("x",), "x", "Not a statement", CORRECTIONS,
            deed("notebook.correcting", "reject")),
    Command("correct-contradiction", ("!",), "!", "Not a contradiction, or another one", CORRECTIONS,
            deed("notebook.correcting", "ask_contradiction")),
    Command("review", ("r",), "r", "Review what is uncertain, one by one", CORRECTIONS,
            deed("notebook.reviewing", "review")),
)  # fmt: skip
