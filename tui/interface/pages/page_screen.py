"""What all pages are: a screen over the reader that answers with the statement to go to."""

from __future__ import annotations

from typing import ClassVar

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.interface import bars
from tui.interface.arrangement import LEAST_HEIGHT, LEAST_WIDTH
from tui.interface.commanded import Commanded
from tui.interface.commands.hints import HINTS
from tui.interface.key_hints import hints_with, with_keys
from tui.interface.pages.table import Table
from tui.interface.painting import blank, piece
from tui.interface.panel import Panel
from tui.session.notices import Notice
from tui.session.session import Session


class PageScreen(Commanded[str]):
    """Routes keys to the panel or table that has the focus; `draw` is called for every new result and size."""

    AUTO_FOCUS = ""
    FIRST: ClassVar[str] = "Panel"  # what has the focus when the page opens

    def __init__(self, session: Session) -> None:
        super().__init__(classes="page")
        self.session = session

    @property
    def pane(self) -> Panel | Table:
        """The panel or table that has the focus, or the first panel."""
        return self.focused if isinstance(self.focused, Panel | Table) else self.query(Panel).first()

    @property
    def has_room(self) -> bool:
        """Whether the terminal is large enough for more than a line that says that it is not."""
        return self.size.width >= LEAST_WIDTH and self.size.height >= LEAST_HEIGHT

    @property
    def parts(self) -> list[Widget]:
        """What the page is composed of; Textual's own, such as the tooltip, come and go as it decides."""
        return [child for child in self.children if not child.has_class("-textual-system")]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground below the parts, which Textual would put together line by line at every paint."""
        return blank(self, crop)

    def draw(self) -> None:
        """Show the session as it is now."""
        for part in self.parts:
            part.display = self.has_room or part.id == "head"
        if not self.has_room:
            words = f"On Record needs {LEAST_WIDTH}×{LEAST_HEIGHT}, here are {self.size.width}×{self.size.height}."
            self.query_one("#head", bars.Bar).show([piece(words)])
            return
        self.draw_count()
        self.fill()

    def fill(self) -> None:
        """Give every part of the page its content; there is room for it."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Begin in the part that matters most."""
        self.draw()
        self.query(self.FIRST).first().focus()

    def on_resize(self) -> None:
        """Lay out anew."""
        self.draw()

    def draw_count(self) -> None:
        """The keys of the page, and the digits that have been typed."""
        hints = bars.keys(hints_with(self.keys, HINTS[self.place]), self.size.width)
        self.query_one("#foot", bars.Bar).show(hints, [piece(f" {self.count} ", "strong")] if self.count else ())

    def say(self, notice: Notice) -> None:
        """Tell what a command did in place of the keys, until the next one."""
        if not self.is_attached:
            return
        if notice:
            self.query_one("#foot", bars.Bar).show([piece(f" {with_keys(notice, self.keys)}", "accent")])
        else:
            self.draw_count()

    def choose(self, _: int = 1) -> None:
        """Go to what is under the cursor."""
        self.pane.choose()
