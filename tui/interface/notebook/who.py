"""The dialog that asks for a speaker: one that is known, a new one, or nobody who is named."""

from __future__ import annotations

from dataclasses import dataclass

from tui.interface import lists
from tui.interface.dialogs import ListDialog
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


class WhoDialog(ListDialog[Who]):
    """Names narrow down as they are typed; one that nobody has can be given to somebody new."""

    def __init__(self, session: Session, title: str, *, other_than: str | None = None) -> None:
        """Ask for anybody; or for another speaker than that one, known already."""
        super().__init__(session)
        self._title = title
        self._other_than = other_than
        self.placeholder = "a name or a role" if other_than else "a name or a role; a new name for somebody new"

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        value = message.value
        if value == _NONE:
            self.dismiss(NOBODY)
        elif value.startswith(_NEW):
            self.dismiss(Who(name=value.removeprefix(_NEW)))
        else:
            self.dismiss(Who(value))

    def narrow(self, pattern: str) -> None:
        """Show the speakers who match, and whoever else it may be."""
        known = lists.speakers(self.session, pattern)
        name = " ".join(pattern.split())
        rows = [row for row in known.rows if row.value != self._other_than]
        may_be_anybody = self._other_than is None
        if may_be_anybody and name and not any(each.name == name for each in self.session.index.speakers):
            new = (piece("+ ", "accent"), piece(name, "strong"), piece("  somebody new", "muted"))
            rows.append(Row(new, (), _NEW + name))
        if may_be_anybody and not name:
            rows.append(Row((piece("· nobody who is named", "muted"),), (), _NONE))
        current = known.current if may_be_anybody and not name else None
        self.pane.show(Content(self._title, "", tuple(rows), current))
