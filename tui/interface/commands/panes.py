"""The commands of the panes: which there are, which has the focus, how wide the text is."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import Command, OnPages, on_screen
from tui.interface.commands.places import SCREENS
from tui.session import viewing

GROUP = "Panes"

COMMANDS: tuple[Command, ...] = (
    Command("speakers", ("s",), "s", "Choose a speaker", GROUP,
            lambda reader, _: actions.choose_speaker(reader)),
    Command("next-pane", ("tab",), "Tab", "Next pane", GROUP,
            lambda reader, count: actions.focus_step(reader, count, around=True), where=SCREENS,
            on_pages=OnPages(on_screen("step_part"))),
    Command("previous-pane", ("shift+tab",), "S-Tab", "Previous pane", GROUP,
            lambda reader, count: actions.focus_step(reader, -count, around=True), where=SCREENS,
            on_pages=OnPages(on_screen("step_part", -1))),
    Command("pane-right", ("l", "right"), "l  →", "Pane on the right", GROUP,
            lambda reader, count: actions.focus_step(reader, count)),
    Command("pane-left", ("h", "left"), "h  ←", "Pane on the left", GROUP,
            lambda reader, count: actions.focus_step(reader, -count)),
    Command("layout", ("\\",), "\\", "Panes: all, text alone, text and side", GROUP,
            lambda reader, _: actions.cycle_panes(reader)),
    Command("highlights", ("H",), "H", "Highlights on or off", GROUP,
            lambda reader, _: viewing.toggle_highlights(reader.session)),
    Command("wider", ("+",), "+", "Wider lines", GROUP,
            lambda reader, count: reader.text.set_measure(count)),
    Command("narrower", ("-",), "-", "Narrower lines", GROUP,
            lambda reader, count: reader.text.set_measure(-count)),
    Command("usual-width", ("=",), "=", "Lines of the usual width", GROUP,
            lambda reader, _: reader.text.set_measure(0)),
)  # fmt: skip
