"""Every command of the reader, in the order of the help; each is written once, in the module of its group."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interface.commands import external, finding, moves, notes, pages, panes, program, selection, statements
from tui.interface.commands.command import LISTS, SELECTION, TEXT, Command

__all__ = ["BY_ID", "COMMANDS", "LISTS", "LIST_HINTS", "SELECTION", "SELECTION_HINTS", "TEXT", "TEXT_HINTS", "Command"]

# Those for the selection come first: where a key has two commands, the first that may be run now is.
COMMANDS: Sequence[Command] = (
    *selection.COMMANDS,
    *statements.COMMANDS,
    *moves.COMMANDS,
    *finding.COMMANDS,
    *pages.COMMANDS,
    *notes.COMMANDS,
    *panes.COMMANDS,
    *external.COMMANDS,
    *program.COMMANDS,
)

BY_ID = {command.id: command for command in COMMANDS}

TEXT_HINTS = (
    (("next-statement",), "next"),
    (("next-same-speaker",), "same"),
    (("next-contradiction",), "conflict"),
    (("open",), "evidence"),
    (("speakers",), "speakers"),
    (("search",), "find"),
    (("next-article",), "next article"),
    (("statements-only",), "statements only"),
    (("back",), "back"),
    (("next-pane",), "panes"),
    (("palette",), "palette"),
    (("help",), "help"),
    (("quit",), "quit"),
)
"""The commands at the bottom of the screen, the most useful first but for the last two, which are always there."""

LIST_HINTS = (
    (("line-down", "line-up"), "move"),
    (("open",), "go there"),
    (("pane-left", "pane-right"), "panes"),
    (("escape",), "text"),
    (("help",), "help"),
    (("quit",), "back"),
)

SELECTION_HINTS = (
    (("extend-word-back", "extend-word"), "word"),
    (("extend-sentence-back", "extend-sentence"), "sentence"),
    (("annotate",), "note"),
    (("tag",), "tag"),
    (("identify",), "who said it"),
    (("extend-left", "extend-right"), "character"),
    (("extend-statement-back", "extend-statement"), "statement"),
    (("swap-ends",), "other end"),
    (("search-word",), "find"),
    (("copy-selection",), "copy"),
    (("escape",), "leave"),
)
