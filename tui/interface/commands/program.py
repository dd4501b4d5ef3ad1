"""The commands of the program itself."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import Command, OnPages, on_screen
from tui.interface.commands.places import ASKED, HELP, LISTED, REVIEW, SCREENS, TYPED

GROUP = "On Record"

COMMANDS: tuple[Command, ...] = (
    Command("palette", (":", "ctrl+p"), ":  ^p", "Command palette", GROUP,
            lambda reader, _: reader.app.action_command_palette(), where=SCREENS),
    Command("theme", (), "", "Change the theme", GROUP,
            lambda reader, _: reader.app.action_change_theme(), where=SCREENS),
    Command("help", ("?", "f1"), "?  F1", "Keys of this pane (to search backwards: N)", GROUP,
            lambda reader, _: actions.show_help(reader), where=(*SCREENS, HELP)),
    Command("key-card", ("f2",), "F2", "All keys on one page", GROUP,
            lambda reader, _: actions.show_help(reader, card=True), where=(*SCREENS, HELP)),
    Command("switch-analysis", ("X",), "X", "Stop the analysis, or go on with it", GROUP,
            lambda reader, _: actions.switch_analysis(reader)),
    Command("escape", ("escape",), "Esc", "Cancel, then back to the text; never quits", GROUP,
            lambda reader, _: actions.escape(reader), where=(*LISTED, *TYPED, *ASKED),
            on_pages=OnPages(on_screen("escape"), "Cancel, then back to the text")),
    Command("quit", ("q",), "q", "Leave the sheet or the list, else quit", GROUP,
            lambda reader, _: actions.close(reader), where=(*LISTED, REVIEW),
            on_pages=OnPages(on_screen("leave"), "Close the page")),
    Command("quit-now", ("Q",), "Q  ^q", "Quit at once", GROUP,
            lambda reader, _: reader.app.exit(), where=SCREENS),
)  # fmt: skip
