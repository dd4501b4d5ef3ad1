"""The dialog in which the reader chooses what is shown."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.interface.dialogs import LETTER_MOVES, MOVES
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.session.conditions import conditions, switched
from tui.session.filters import Filter
from tui.session.session import Session


class FilterDialog(ModalScreen[Filter]):
    """A list of conditions to turn on and off; answers with the filter they make."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVES,
        *LETTER_MOVES,
        Binding("enter", "done", show=False),
        Binding("space,x", "switch", show=False),
    ]

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

    def action_move(self, rows: int) -> None:
        """Move in the list."""
        self.query_one(Panel).move(rows)

    def action_switch(self) -> None:
        """Turn the condition at the cursor on or off."""
        self.query_one(Panel).choose()

    def action_done(self) -> None:
        """Answer."""
        self.dismiss(self._keep)

    def _show(self) -> None:
        rows = tuple(
            Row((piece(f"[{'x' if is_on else ' '}] {words}"),), (), name)
            for name, words, is_on in conditions(self._session, self._keep)
        )
        self.query_one(Panel).show(Content("SHOW", "Space turns on or off, Enter shows", rows))
