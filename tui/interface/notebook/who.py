"""The dialog that asks for a speaker: one that is known, a new one, or nobody who is named."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.interface import lists
from tui.interface.commanded import Commanded
from tui.interface.commands.places import PICKER
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.session.session import Session

_NEW, _NONE = "new:", "none:"


@dataclass(frozen=True, slots=True)
class Who:
    """A known speaker, else one called `name`, else nobody who is named."""

    speaker_id: str | None = None
    name: str = ""


NOBODY = Who()


class WhoDialog(ModalScreen[Who], Commanded[Who]):
    """Names narrow down as they are typed; one that nobody has can be given to somebody new."""

    CSS_PATH = "../dialogs.tcss"
    PLACES = (PICKER,)

    def __init__(self, session: Session, title: str, *, other_than: str | None = None) -> None:
        """Ask for anybody; or for another speaker than that one, known already."""
        super().__init__(classes="dialog")
        self._session = session
        self._title = title
        self._other_than = other_than

    def compose(self) -> ComposeResult:
        """A line to type in over the list."""
        new = "" if self._other_than else "; a new name for somebody new"
        with Vertical():
            yield Input(placeholder=f"a name or a role{new}", id="pattern")
            yield Panel("picker")

    def on_mount(self) -> None:
        """Begin with every speaker."""
        self._show("")
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep those who match."""
        self._show(message.value)

    def on_input_submitted(self) -> None:
        """Choose the row at the cursor."""
        self.query_one(Panel).choose()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        value = message.value
        if value == _NONE:
            self.dismiss(NOBODY)
        elif value.startswith(_NEW):
            self.dismiss(Who(name=value.removeprefix(_NEW)))
        else:
            self.dismiss(Who(value))

    @property
    def pane(self) -> Panel:
        """The list, while the line keeps the letters."""
        return self.query_one(Panel)

    def _show(self, pattern: str) -> None:
        known = lists.speakers(self._session, pattern)
        name = " ".join(pattern.split())
        rows = [row for row in known.rows if row.value != self._other_than]
        may_be_anybody = self._other_than is None
        if may_be_anybody and name and not any(each.name == name for each in self._session.index.speakers):
            new = (piece("+ ", "accent"), piece(name, "strong"), piece("  somebody new", "muted"))
            rows.append(Row(new, (), _NEW + name))
        if may_be_anybody and not name:
            rows.append(Row((piece("· nobody who is named", "muted"),), (), _NONE))
        current = known.current if may_be_anybody and not name else None
        self.query_one(Panel).show(Content(self._title, "", tuple(rows), current))
