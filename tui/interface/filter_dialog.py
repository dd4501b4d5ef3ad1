"""The dialog in which the reader chooses what is shown."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.interface.commanded import Commanded
from tui.interface.commands.places import FILTER
from tui.interface.key_hints import with_keys
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.session.conditions import conditions, switched
from tui.session.filters import Filter
from tui.session.notices import key_of
from tui.session.session import Session

_HOW = f"{key_of('switch-condition')} turns on or off, {key_of('open')} shows"


class FilterDialog(ModalScreen[Filter], Commanded[Filter]):
    """A list of conditions to turn on and off; answers with the filter they make."""

    PLACES = (FILTER,)

    def __init__(self, session: Session) -> None:
        super().__init__(classes="dialog")
        self._session = session
        self._keep = session.filter

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical():
            yield Panel("conditions")

    def on_mount(self) -> None:
        """Begin with the filter as it is."""
        self._show()
        self.query_one(Panel).focus()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """A click turns a condition on or off, as the space bar does."""
        self._keep = switched(self._session, self._keep, message.value)
        self._show()

    @property
    def pane(self) -> Panel:
        """The list."""
        return self.query_one(Panel)

    def switch(self, _: int) -> None:
        """Turn the condition at the cursor on or off."""
        self.pane.choose()

    def choose(self, _: int = 1) -> None:
        """Answer."""
        self.dismiss(self._keep)

    def _show(self) -> None:
        rows = tuple(
            Row((piece(f"[{'x' if is_on else ' '}] {words}"),), (), name)
            for name, words, is_on in conditions(self._session, self._keep)
        )
        self.query_one(Panel).show(Content("SHOW", with_keys(_HOW, self.keys), rows))
