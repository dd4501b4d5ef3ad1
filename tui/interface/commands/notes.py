"""The commands that annotate, and those that correct the machine."""

from __future__ import annotations

from tui.interface import page_actions
from tui.interface.commands.command import Command
from tui.interface.notebook import annotating, correcting, reviewing

NOTES = "Notes"
CORRECTIONS = "Corrections"

COMMANDS: tuple[Command, ...] = (
    Command("annotate", ("a",), "a", "Note on the statement, or on what is selected", NOTES,
            lambda reader, _: annotating.write_note(reader)),
    Command("annotate-other", ("A",), "A", "Note on the article, the speaker or the pair", NOTES,
            lambda reader, _: annotating.ask_note(reader)),
    Command("tag", ("t",), "t", "Tags of the statement, or of what is selected", NOTES,
            lambda reader, _: annotating.ask_tags(reader)),
    Command("assess", (";",), ";", "Assess it, in a word of your own list", NOTES,
            lambda reader, _: annotating.ask_assessment(reader)),
    Command("highlight", ("_",), "_", "Highlight it, or no longer", NOTES,
            lambda reader, _: annotating.toggle_highlight(reader)),
    Command("notes", ("L",), "L", "All notes and corrections", NOTES,
            lambda reader, _: page_actions.open_notes(reader)),
    Command("export", ("w",), "w", "Write notes and reports to files", NOTES,
            lambda reader, _: page_actions.open_export(reader)),
    Command("undo", ("u",), "u", "Undo", NOTES,
            lambda reader, count: annotating.undo(reader, count)),
    Command("redo", ("ctrl+r",), "^r", "Do again", NOTES,
            lambda reader, count: annotating.redo(reader, count)),
    Command("identify", ("i",), "i", "Who said this? Also of what is selected: a missed statement", CORRECTIONS,
            lambda reader, _: correcting.identify(reader)),
    Command("correct-speaker", ("I",), "I", "Merge, rename or split the speaker", CORRECTIONS,
            lambda reader, _: correcting.ask_speaker(reader)),
    Command("borders", ("B",), "B", "Move the statement's borders", CORRECTIONS,
            lambda reader, _: correcting.ask_borders(reader)),
    Command("reject", ("x",), "x", "Not a statement", CORRECTIONS,
            lambda reader, _: correcting.reject(reader)),
    Command("correct-contradiction", ("!",), "!", "Not a contradiction, or another one", CORRECTIONS,
            lambda reader, _: correcting.ask_contradiction(reader)),
    Command("review", ("r",), "r", "Review what is uncertain, one by one", CORRECTIONS,
            lambda reader, _: reviewing.review(reader)),
)  # fmt: skip
