"""The commands that hand something to other programs."""

from __future__ import annotations

from tui.interface import actions, external
from tui.interface.commands.command import Command

GROUP = "Other programs"

COMMANDS: tuple[Command, ...] = (
    Command("edit", ("o",), "o", "Open the article's file in your editor", GROUP,
            lambda reader, _: external.edit(reader)),
    Command("browse", ("O",), "O", "Open the article in your browser", GROUP,
            lambda reader, _: external.browse(reader)),
    Command("pipe", ("|",), "|", "Give the article, or what is selected, to a command such as a pager", GROUP,
            lambda reader, _: external.ask_pipe(reader)),
    Command("suspend", ("ctrl+z",), "^z", "Go to the shell; fg comes back", GROUP,
            lambda reader, _: actions.suspend(reader)),
)  # fmt: skip
