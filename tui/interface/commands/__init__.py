"""Every command of the reader, in the order of the help; each is written once, in the module of its group."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interface.commands import (
    external,
    finding,
    in_dialogs,
    moves,
    notes,
    on_pages,
    pages,
    panes,
    program,
    selection,
    statements,
)
from tui.interface.commands.command import Command

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
    *on_pages.COMMANDS,
    *in_dialogs.COMMANDS,
)

BY_ID = {command.id: command for command in COMMANDS}
