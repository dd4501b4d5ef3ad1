"""The keys on the screen: those of the focused pane, one by one, and a card with all of them on one page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.interface.commanded import Commanded, commands_at
from tui.interface.commands.command import Command
from tui.interface.commands.places import HELP, PAGES, TITLES
from tui.interface.key_card import key_card
from tui.interface.key_hints import keys_of, with_keys
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.session.notices import key_of
from tui.settings.keymap import Commands

_KEY_CELLS = 16
_REPEATS = f" A number first repeats: 5{key_of('line-down')} goes five rows on."
_HOW = f"{key_of('line-down')} {key_of('line-up')} scroll, {key_of('help')} all on a card, {key_of('quit')} closes"


class HelpDialog(ModalScreen[None], Commanded[None]):
    """The keys of one place, from the table of commands; pressed again, the card of all keys."""

    PLACES = (HELP,)

    def __init__(self, of: str, *, card: bool = False) -> None:
        """Show the keys of the place `of`, or the card."""
        super().__init__(classes="dialog help")
        self._of = of
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

    @property
    def pane(self) -> Panel:
        """The list, which scrolls as there is nothing in it to choose."""
        return self.query_one(Panel)

    def turn(self, *, card: bool) -> None:
        """Show the card; or the other page, which may be the card too."""
        self._card = card or not self._card
        self._show()

    def _show(self) -> None:
        panel = self.query_one(Panel)
        self.set_class(self._card, "card")
        room = min(self.size.width, 160 if self._card else 72) - 4
        panel.show(key_card(self.keys, room) if self._card else key_list(self.keys, self._of))


def key_list(keys: Commands, place: str) -> Content:
    """Every command that works in one place, by group; those without a key are in the palette."""
    rows: list[Row] = []
    group = ""
    for command in sorted(commands_at([place]), key=lambda command: not _is_of(place, command)):
        shown = keys_of(command, keys)
        if not shown:
            continue
        if command.group != group:
            group = command.group
            rows += [Row(()), Row((piece(f" {group}", "title"),))]
        rows.append(Row((piece(f"   {shown:<{_KEY_CELLS}}", "accent"), piece(command.title_in(place)))))
    rows += [Row(()), Row((piece(with_keys(_REPEATS, keys), "muted"),))]
    return Content(TITLES[place], with_keys(_HOW, keys), tuple(rows[1:]))


def _is_of(place: str, command: Command) -> bool:
    """Whether a command is there for one page; these come first."""
    return place in PAGES and command.where == (place,)
