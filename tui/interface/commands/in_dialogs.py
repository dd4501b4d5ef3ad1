"""The commands that have their keys in a dialog, in a review, or while borders are moved."""

from __future__ import annotations

from tui.interface.commands.command import Command, asked, on_screen
from tui.interface.commands.places import BORDERS, EDITOR, EVERYWHERE, FILTER, REVIEW, TYPED

DIALOGS = "In dialogs"
WRITING = "While a note is written"
REVIEWING = "In a review"
MOVING = "While borders are moved"

COMMANDS: tuple[Command, ...] = (
    Command("choice-down", ("down", "ctrl+n"), "↓  ^n", "Next row under the line", DIALOGS,
            on_screen("move"), where=TYPED),
    Command("choice-up", ("up", "ctrl+p"), "↑  ^p", "Row before under the line", DIALOGS,
            on_screen("move", -1), where=TYPED),
    Command("choice-page-down", ("pagedown",), "PgDn", "Ten rows down", DIALOGS,
            on_screen("move", 10), where=(*TYPED, FILTER)),
    Command("choice-page-up", ("pageup",), "PgUp", "Ten rows up", DIALOGS,
            on_screen("move", -10), where=(*TYPED, FILTER)),
    Command("switch-condition", ("space", "x"), "Space  x", "Turn a condition of the filter on or off", DIALOGS,
            on_screen("switch"), where=(FILTER,)),
    Command("search-statements", ("ctrl+t",), "^t", "Search in statements alone, or in all of the text", DIALOGS,
            on_screen("switch"), where=(EVERYWHERE,)),
    Command("keep-note", ("escape", "ctrl+s", "f2"), "Esc  ^s", "Keep the note", WRITING,
            on_screen("keep"), where=(EDITOR,)),
    Command("edit-outside", ("ctrl+e",), "^e", "Go on in your editor", WRITING,
            on_screen("edit_outside"), where=(EDITOR,)),
    Command("give-note-up", ("ctrl+x",), "^x", "Give the note up", WRITING,
            on_screen("leave"), where=(EDITOR,)),
    Command("review-accept", ("a",), "a", "Right as it is", REVIEWING,
            asked, where=(REVIEW,)),
    Command("review-reject", ("x",), "x", "Wrong", REVIEWING,
            asked, where=(REVIEW,)),
    Command("review-speaker", ("i",), "i", "Somebody else said it", REVIEWING,
            asked, where=(REVIEW,)),
    Command("review-borders", ("e",), "e", "Move its borders", REVIEWING,
            asked, where=(REVIEW,)),
    Command("review-skip", ("space",), "Space", "Put it off", REVIEWING,
            asked, where=(REVIEW,)),
    Command("review-back", ("backspace",), "Backspace", "The one before, undecided again", REVIEWING,
            asked, where=(REVIEW,)),
    Command("end-right", ("l", "right"), "l  →", "The end a word to the right", MOVING,
            asked, where=(BORDERS,)),
    Command("end-left", ("h", "left"), "h  ←", "The end a word to the left", MOVING,
            asked, where=(BORDERS,)),
    Command("start-right", ("L", "shift+right"), "L", "The start a word to the right", MOVING,
            asked, where=(BORDERS,)),
    Command("start-left", ("H", "shift+left"), "H", "The start a word to the left", MOVING,
            asked, where=(BORDERS,)),
)  # fmt: skip
