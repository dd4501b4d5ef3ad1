"""The dialog over the main screen in which a speaker is picked."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui.interface import lists
from tui.interface.commanded import Commanded
from tui.interface.commands.places import PICKER
from tui.interface.panel import Panel
from tui.session.session import Session


class SpeakerPicker(ModalScreen[str], Commanded[str]):
    """Names narrow down as they are typed; answers with the id of the speaker that was chosen."""

    CSS_PATH = "dialogs.tcss"  # read with the first dialog, not before the first paint
    PLACES = (PICKER,)

    def __init__(self, session: Session) -> None:
        super().__init__(classes="dialog")
        self._session = session
        self._pattern = ""

    def compose(self) -> ComposeResult:
        """A line to type in over the list."""
        with Vertical():
            yield Input(self._pattern, placeholder="a speaker's name or role", id="pattern", select_on_focus=False)
            yield Panel("picker")

    def on_mount(self) -> None:
        """Begin with every speaker."""
        self._show(self._pattern)
        self.query_one(Input).focus()

    def type_early(self, character: str) -> None:
        """Take a letter that came before the line had the focus."""
        self._pattern = with_letter(self, self._pattern, character)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep those who match."""
        self._show(message.value)

    def on_input_submitted(self) -> None:
        """Choose the speaker at the cursor."""
        self.query_one(Panel).choose()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.dismiss(message.value)

    @property
    def pane(self) -> Panel:
        """The list, while the line keeps the letters."""
        return self.query_one(Panel)

    def _show(self, pattern: str) -> None:
        self.query_one(Panel).show(lists.speakers(self._session, pattern))


def with_letter(dialog: Screen[Any], pattern: str, character: str) -> str:
    """The pattern of a dialog with one more letter, which its line shows as soon as there is one."""
    pattern += character
    for box in dialog.query(Input):
        box.value, box.cursor_position = pattern, len(pattern)
    return pattern
