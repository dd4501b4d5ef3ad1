"""Screens on which commands are given by the reader's own keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import events, on
from textual.binding import Binding, BindingType
from textual.screen import Screen, ScreenResultType

from tui.interface.commands import BY_ID, COMMANDS
from tui.interface.commands.command import Command
from tui.interface.commands.places import EDITOR, TEXT
from tui.interface.key_hints import DEFAULT_KEYS
from tui.session.notices import Notice
from tui.settings.keymap import Commands, Keys

if TYPE_CHECKING:
    from tui.interface.article_pane import ArticlePane
    from tui.interface.pages.table import Table
    from tui.interface.panel import Panel
    from tui.interface.reader import Reader

S = TypeVar("S", bound="Commanded[Any]")


class Commanded(Screen[ScreenResultType]):
    """What the main screen, the pages and the dialogs share: a count that is typed, and the command that it is for."""

    PLACES: ClassVar[Sequence[str]] = ()
    """Where commands may hold on this screen."""
    keys: ClassVar[Commands] = DEFAULT_KEYS
    count = ""

    @property
    def place(self) -> str:
        """Where commands are looked for now."""
        return self.PLACES[0]

    @property
    def pane(self) -> ArticlePane | Panel | Table:
        """What commands move through."""
        raise NotImplementedError

    def command_of(self, event: events.Key, place: str) -> str:
        """The id of the command that has a key in one place; empty if none has."""
        names = {event.key, event.character}
        return next((one.id for one in commands_at([place]) if not names.isdisjoint(self.keys.get(one.id, ()))), "")

    def say(self, notice: Notice) -> None:
        """Tell what a command did."""

    def draw_count(self) -> None:
        """Show the digits that have been typed."""

    def keyed(self, kind: type[S]) -> type[S]:
        """Screens of another kind with the same keys, to be shown over this one."""
        return keyed(kind, self.keys)

    def leave(self, _: int = 1) -> None:
        """Close this screen without an answer."""
        self.dismiss(None)

    def escape(self, _: int = 1) -> None:
        """Give up what is begun, or else the screen."""
        self.leave()

    def move(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self.pane.move(rows)

    def step_part(self, count: int) -> None:
        """Go on to another part of this screen."""
        self.focus_next() if count > 0 else self.focus_previous()

    @on(events.ScreenResume)
    def keep_styles(self, event: events.ScreenResume) -> None:
        """When a screen is first shown, every part of it has been given its styles a moment ago."""
        event.refresh_styles = self.stack_updates > 0

    def action_count(self, digit: str) -> None:
        """Collect the digits of a count."""
        if self.count or digit != "0":
            self.count = (self.count + digit)[-6:]
            self.draw_count()

    def action_run_command(self, command_id: str) -> None:
        """Do what a command says, with the count typed before it."""
        command, count = BY_ID[command_id], self.count
        self.count = ""
        run = command.run if count or command.plain is None else command.plain
        if command.on_pages and TEXT not in self.PLACES:
            run = command.on_pages.run
        self.say(run(cast("Reader", self), int(count or 1)) or "")  # where it is no reader, the command asks for none


def commands_at(places: Sequence[str]) -> list[Command]:
    """The commands that hold in any of `places`."""
    return [command for command in COMMANDS if not set(places).isdisjoint(command.where)]


def keyed(kind: type[S], keys: Commands) -> type[S]:
    """Screens of a kind that obey `keys`.

    Textual's own way, a key map of the application, works the map out anew with every key that is pressed, and passes
    over names that it does not know.
    """
    return cast("type[S]", _keyed(kind, tuple(keys.items())))


@cache
def _keyed(kind: type[Commanded[Any]], keys: tuple[tuple[str, Keys], ...]) -> type[Commanded[Any]]:
    names = dict(keys)
    digits: list[BindingType] = [Binding(digit, f"count('{digit}')", show=False) for digit in "0123456789"]
    bindings = [
        Binding(",".join(names[command.id]), f"run_command('{command.id}')", command.title, show=False,
                priority=EDITOR in command.where)
        for command in commands_at(kind.PLACES)
        if names.get(command.id)
    ]  # fmt: skip
    # Textual looks for style sheets beside the module of the class.
    body = {"BINDINGS": [*digits, *bindings], "keys": names, "__module__": kind.__module__}
    return type(kind.__name__, (kind,), body)
