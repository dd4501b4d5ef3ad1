"""The dialogs over the main screen in which something is picked from a list, such as a speaker."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Input

from tui.interface import lists
from tui.interface.commanded import Commanded
from tui.interface.commands.places import PICKER
from tui.interface.panel import Panel
from tui.session.session import Session


class ListDialog(ModalScreen[ScreenResultType], Commanded[ScreenResultType]):
    """A line to type in over a list, which narrows down meanwhile."""

    PLACES = (PICKER,)
    LIST: ClassVar[str] = "picker"
    placeholder = ""

    def __init__(self, session: Session, pattern: str = "", classes: str = "dialog") -> None:
        super().__init__(classes=classes)
        self.session = session
        self._pattern = pattern

    def compose(self) -> ComposeResult:
        """The line, then the list."""
        with Vertical():
            yield Input(self._pattern, placeholder=self.placeholder, id="pattern", select_on_focus=False)
            yield Panel(self.LIST)

    def on_mount(self) -> None:
        """Begin with the pattern as it is."""
        self.narrow(self._pattern)
        self.query_one(Input).focus()

    def type_early(self, character: str) -> None:
        """Take a letter that came before the line had the focus."""
        self._pattern += character
        for box in self.query(Input):
            box.value, box.cursor_position = self._pattern, len(self._pattern)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep what matches."""
        self.narrow(message.value)

    def on_input_submitted(self) -> None:
        """Choose the row at the cursor."""
        self.pane.choose()

    @property
    def pane(self) -> Panel:
        """The list, while the line keeps the letters."""
        return self.query_one(Panel)

    def narrow(self, pattern: str) -> None:
        """Show what matches."""
        raise NotImplementedError


class SpeakerPicker(ListDialog[str]):
    """Names narrow down as they are typed; answers with the id of the speaker that was chosen."""

    placeholder = "a speaker's name or role"

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.dismiss(message.value)

    def narrow(self, pattern: str) -> None:
        """Show the speakers who match."""
        self.pane.show(lists.speakers(self.session, pattern))


class ArticlePicker(ListDialog[str]):
    """Titles narrow down as they are typed; answers with the number of the article that was chosen, from 0."""

    placeholder = "an article's title, name or source"

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.dismiss(message.value)

    def narrow(self, pattern: str) -> None:
        """Show the articles that match."""
        self.pane.show(lists.articles_named(self.session, pattern))
