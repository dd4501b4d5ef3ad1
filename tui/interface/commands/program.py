"""The commands of the program itself."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import Command

GROUP = "On Record"

COMMANDS: tuple[Command, ...] = (
    Command("palette", (":", "ctrl+p"), ":  ^p", "Command palette", GROUP,
            lambda reader, _: reader.app.action_command_palette()),
    Command("theme", (), "", "Change the theme", GROUP,
            lambda reader, _: reader.app.action_change_theme()),
    Command("help", ("?", "f1"), "?  F1", "Keys of this pane (to search backwards: N)", GROUP,
            lambda reader, _: actions.show_help(reader)),
    Command("key-card", ("f2",), "F2", "All keys on one page", GROUP,
            lambda reader, _: actions.show_help(reader, card=True)),
    Command("switch-analysis", ("X",), "X", "Stop the analysis, or go on with it", GROUP,
            lambda reader, _: actions.switch_analysis(reader)),
    Command("escape", ("escape",), "Esc", "Cancel, then back to the text; never quits", GROUP,
            lambda reader, _: actions.escape(reader)),
    Command("quit", ("q",), "q", "Close the sheet on top, else quit", GROUP,
            lambda reader, _: actions.close(reader)),
    Command("quit-now", ("Q",), "Q  ^q", "Quit at once", GROUP,
            lambda reader, _: reader.app.exit()),
)  # fmt: skip
