"""The keys on the screen: those of the focused pane, one by one, and a card with all of them on one page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.interface.commands import COMMANDS, LISTS, SELECTION, TEXT
from tui.interface.dialogs import LETTER_MOVES, MOVES
from tui.interface.key_card import key_card
from tui.interface.key_hints import keys_of
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.settings.keymap import Commands

_KEY_CELLS = 16
_TITLES = {TEXT: "KEYS IN THE TEXT", LISTS: "KEYS IN A LIST", SELECTION: "KEYS WHILE SELECTING"}


class HelpDialog(ModalScreen[None]):
    """The keys of one place, from the table of commands; pressed again, the card of all keys."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVES,
        *LETTER_MOVES,
        Binding("space", "move(10)", show=False),
        Binding("question_mark,f1", "turn", show=False),
    ]

    def __init__(self, keys: Commands, place: str, *, card: bool = False) -> None:
        super().__init__(classes="dialog help")
        self._keys = keys
        self._place = place
        self._card = card

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical():
            yield Panel("keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Panel).focus()
        self._show()

    def on_resize(self) -> None:
        """The card has as many columns as fit."""
        self._show()

    def action_move(self, rows: int) -> None:
        """Scroll."""
        self.query_one(Panel).scroll_rows(rows)

    def action_turn(self) -> None:
        """Show the other page: the card, or the keys of the pane."""
        self._card = not self._card
        self._show()

    def _show(self) -> None:
        panel = self.query_one(Panel)
        self.set_class(self._card, "card")
        room = min(self.size.width, 160 if self._card else 72) - 4
        panel.show(key_card(self._keys, room) if self._card else key_list(self._keys, self._place))


def key_list(keys: Commands, place: str) -> Content:
    """Every command that works in one place, by group; those without a key are in the palette."""
    rows: list[Row] = []
    group = ""
    for command in COMMANDS:
        shown = keys_of(command, keys)
        if place not in command.where or not shown:
            continue
        if command.group != group:
            group = command.group
            rows += [Row(()), Row((piece(f" {group}", "title"),))]
        title = (place == LISTS and command.in_lists) or command.title
        rows.append(Row((piece(f"   {shown:<{_KEY_CELLS}}", "accent"), piece(title))))
    rows += [Row(()), Row((piece(" A number first repeats: 5] goes five statements on.", "muted"),))]
    return Content(_TITLES[place], "j k scroll, ? all on a card, q closes", tuple(rows[1:]))
