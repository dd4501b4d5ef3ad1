"""Every command of the reader, in the order of the help; each is written once, in the module of its group."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interface.commands import finding, moves, panes, program, statements
from tui.interface.commands.command import LISTS, TEXT, Command

__all__ = ["BY_ID", "COMMANDS", "LISTS", "LIST_HINTS", "TEXT", "TEXT_HINTS", "Command"]

COMMANDS: Sequence[Command] = (
    *statements.COMMANDS,
    *moves.COMMANDS,
    *finding.COMMANDS,
    *panes.COMMANDS,
    *program.COMMANDS,
)

BY_ID = {command.id: command for command in COMMANDS}

TEXT_HINTS = (
    ("]", "next"),
    (">", "same"),
    ("c", "conflict"),
    ("Enter", "evidence"),
    ("s", "speakers"),
    ("/", "find"),
    ("J", "next article"),
    ("&", "statements only"),
    ("Backspace", "back"),
    ("Tab", "panes"),
    ("^p", "palette"),
    ("?", "help"),
    ("q", "quit"),
)
LIST_HINTS = (("j k", "move"), ("Enter", "go there"), ("h l", "panes"), ("Esc", "text"), ("?", "help"), ("q", "back"))
