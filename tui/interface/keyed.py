"""The main screen that obeys the reader's own keys."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.interface.commands import BY_ID
from tui.interface.reader import Reader
from tui.session.notices import Notice
from tui.session.session import Session
from tui.settings.keymap import Commands


def keyed_reader(session: Session, notice: Notice, keys: Commands) -> Reader:
    """The main screen with `keys`.

    Textual's own way, a key map of the application, works the map out anew with every key that is pressed, and passes
    over names that it does not know.
    """

    class KeyedReader(Reader):
        BINDINGS: ClassVar[list[BindingType]] = [
            Binding(",".join(names), f"run_command('{name}')", BY_ID[name].title, show=False)
            for name, names in keys.items()
            if names
        ]

    return KeyedReader(session, notice, keys)
