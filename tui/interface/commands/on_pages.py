"""The commands that have their keys on a page over several articles."""

from __future__ import annotations

from tui.interface.commands.command import Command, on_screen
from tui.interface.commands.places import COMPARISON, NOTES, OVERVIEW, SPEAKER

SPEAKERS = "On a speaker's page"
ARTICLES = "Beside another article"
STORY = "On the story's page"
LISTED_NOTES = "Among notes"

COMMANDS: tuple[Command, ...] = (
    Command("next-speaker", ("l", "right", "]", ">"), "l  →", "Next speaker", SPEAKERS,
            on_screen("step_speaker"), where=(SPEAKER,)),
    Command("previous-speaker", ("h", "left", "[", "<"), "h  ←", "Speaker before", SPEAKERS,
            on_screen("step_speaker", -1), where=(SPEAKER,)),
    Command("only-here", ("a",), "a", "What was said in this article, or in all", SPEAKERS,
            on_screen("switch_articles"), where=(SPEAKER,)),
    Command("next-pair", ("]", "."), "]  .", "Next pair of statements", ARTICLES,
            on_screen("move"), where=(COMPARISON,)),
    Command("previous-pair", ("[", "comma"), "[  ,", "Pair before", ARTICLES,
            on_screen("move", -1), where=(COMPARISON,)),
    Command("open-right", ("o",), "o", "Go to the statement on the right", ARTICLES,
            on_screen("open_right"), where=(COMPARISON,)),
    Command("column-right", ("l", "right"), "l  →", "Next article", STORY,
            on_screen("step_column"), where=(OVERVIEW,)),
    Command("column-left", ("h", "left"), "h  ←", "Article before", STORY,
            on_screen("step_column", -1), where=(OVERVIEW,)),
    Command("edit-note", ("e",), "e", "Edit the note", LISTED_NOTES,
            on_screen("edit"), where=(NOTES,)),
    Command("delete-note", ("d", "x"), "d  x", "Delete the note, or take the correction back", LISTED_NOTES,
            on_screen("delete"), where=(NOTES,)),
    Command("confirm-place", ("y",), "y", "The note belongs where the changed text has it", LISTED_NOTES,
            on_screen("confirm"), where=(NOTES,)),
    Command("refuse-place", ("n",), "n", "The note does not belong there", LISTED_NOTES,
            on_screen("refuse"), where=(NOTES,)),
    Command("list-corrections", ("c",), "c", "Corrections, or notes", LISTED_NOTES,
            on_screen("switch_corrections"), where=(NOTES,)),
    Command("list-everywhere", ("o",), "o", "Of all articles, or of those that are open", LISTED_NOTES,
            on_screen("switch_everywhere"), where=(NOTES,)),
)  # fmt: skip
