"""The commands that hand something to other programs."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import Command, deed
from tui.interface.commands.places import SCREENS

GROUP = "Other programs"

COMMANDS: tuple[Command, ...] = (
    Command("edit", ("o",), "o", "Open the article's file in your editor", GROUP,
            deed("external", "edit")),
    Command("browse", ("O",), "O", "Open the article in your browser", GROUP,
            deed("external", "browse")),
    Command("pipe", ("|",), "|", "Give the article, or what is selected, to a command such as a pager", GROUP,
            deed("external", "ask_pipe")),
    Command("suspend", ("ctrl+z",), "^z", "Go to the shell; fg comes back", GROUP,
            lambda reader, _: actions.suspend(reader), where=SCREENS),
)  # fmt: skip
