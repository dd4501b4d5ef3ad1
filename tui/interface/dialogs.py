"""The dialogs over the main screen: speakers to pick from, what to show."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.interface import lists
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.model import StatementKind
from tui.session.filters import Filter
from tui.session.session import Session

MOVES: list[BindingType] = [
    Binding("down,ctrl+n", "move(1)", show=False),
    Binding("up,ctrl+p", "move(-1)", show=False),
    Binding("pagedown", "move(10)", show=False),
    Binding("pageup", "move(-10)", show=False),
    Binding("escape", "dismiss(None)", show=False),
]
LETTER_MOVES: list[BindingType] = [
    Binding("j", "move(1)", show=False),
    Binding("k", "move(-1)", show=False),
    Binding("ctrl+f", "move(10)", show=False),
    Binding("b,ctrl+b", "move(-10)", show=False),
    Binding("g,home", "move(-9999)", show=False),
    Binding("G,end", "move(9999)", show=False),
    Binding("q", "dismiss(None)", show=False),
]


class SpeakerPicker(ModalScreen[str]):
    """Names narrow down as they are typed; answers with the id of the speaker that was chosen."""

    CSS_PATH = "dialogs.tcss"  # read with the first dialog, not before the first paint
    BINDINGS: ClassVar[list[BindingType]] = MOVES

    def __init__(self, session: Session) -> None:
        super().__init__(classes="dialog")
        self._session = session

    def compose(self) -> ComposeResult:
        """A line to type in over the list."""
        with Vertical():
            yield Input(placeholder="a speaker's name or role", id="pattern")
            yield Panel("picker")

    def on_mount(self) -> None:
        """Begin with every speaker."""
        self._show("")
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep those who match."""
        self._show(message.value)

    def on_input_submitted(self) -> None:
        """Choose the speaker at the cursor."""
        self.query_one(Panel).choose()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.dismiss(message.value)

    def action_move(self, rows: int) -> None:
        """Move in the list while the line keeps the letters."""
        self.query_one(Panel).move(rows)

    def _show(self, pattern: str) -> None:
        self.query_one(Panel).show(lists.speakers(self._session, pattern))


class FilterDialog(ModalScreen[Filter]):
    """A list of conditions to turn on and off; answers with the filter they make."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVES,
        *LETTER_MOVES,
        Binding("enter", "done", show=False),
        Binding("space,x", "switch", show=False),
    ]

    def __init__(self, keep: Filter) -> None:
        super().__init__(classes="dialog")
        self._keep = keep

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
        self._keep = _toggled(self._keep, message.value)
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
        conditions = [
            *((kind.value, f"{kind.value} statements", kind in self._keep.kinds) for kind in StatementKind),
            ("contradicted", "only contradicted statements", self._keep.only_contradicted),
            ("attitudes", "beliefs, plans and support as well", self._keep.attitudes),
            ("weak", "weak evidence as well", self._keep.weak),
        ]
        rows = tuple(Row((piece(f"[{'x' if is_on else ' '}] {words}"),), (), name) for name, words, is_on in conditions)
        self.query_one(Panel).show(Content("SHOW", "Space turns on or off, Enter shows", rows))


def _toggled(keep: Filter, name: str) -> Filter:
    match name:
        case "contradicted":
            return replace(keep, only_contradicted=not keep.only_contradicted)
        case "attitudes":
            return replace(keep, attitudes=not keep.attitudes)
        case "weak":
            return replace(keep, weak=not keep.weak)
        case _:
            kind = StatementKind(name)
            return replace(keep, kinds=keep.kinds ^ {kind})
