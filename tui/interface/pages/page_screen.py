"""What all pages are: a screen over the reader that answers with the statement to go to."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.interface import bars
from tui.interface.arrangement import LEAST_HEIGHT, LEAST_WIDTH
from tui.interface.painting import blank, piece
from tui.interface.panel import Panel
from tui.session.session import Session

Hints = tuple[tuple[str, str], ...]


class PageScreen(Screen[str]):
    """Routes keys to the panel or table that has the focus; `draw` is called for every new result and size."""

    CSS_PATH = "pages.tcss"  # read with the first page, not before the first paint
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down,ctrl+n", "move(1)", show=False),
        Binding("k,up,ctrl+p", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "page(1)", show=False),
        Binding("b,pageup,ctrl+b", "page(-1)", show=False),
        Binding("g,home", "move(-999999)", show=False),
        Binding("G,end", "move(999999)", show=False),
        Binding("enter", "choose", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        Binding("escape,q,backspace", "dismiss(None)", show=False),
        Binding("Q", "app.quit", show=False),
    ]
    HINTS: ClassVar[Hints] = ()
    AUTO_FOCUS = ""
    FIRST: ClassVar[str] = "Panel"  # what has the focus when the page opens

    def __init__(self, session: Session) -> None:
        super().__init__(classes="page")
        self.session = session

    @property
    def panel(self) -> Panel:
        """The panel that has the focus, or the first."""
        return self.focused if isinstance(self.focused, Panel) else self.query(Panel).first()

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
        for bar in ("head", "foot"):
            self.query_one(f"#{bar}").display = self.has_room or bar == "head"
        for child in self.parts:
            if not isinstance(child, bars.Bar):
                child.display = self.has_room
        if not self.has_room:
            words = f"On Record needs {LEAST_WIDTH}×{LEAST_HEIGHT}, here are {self.size.width}×{self.size.height}."
            self.query_one("#head", bars.Bar).show([piece(words)])
            return
        self.query_one("#foot", bars.Bar).show(bars.keys(self.HINTS, self.size.width))
        self.fill()

    def fill(self) -> None:
        """Give every part of the page its content; there is room for it."""
        raise NotImplementedError

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """When the page opens, every part of it has been given its styles a moment ago."""
        event.refresh_styles = self.stack_updates > 0

    def on_mount(self) -> None:
        """Begin in the part that matters most."""
        self.draw()
        self.query(self.FIRST).first().focus()

    def on_resize(self) -> None:
        """Lay out anew."""
        self.draw()

    def action_move(self, rows: int) -> None:
        """Move in the part that has the focus."""
        self.panel.move(rows)

    def action_page(self, pages: int) -> None:
        """Move by what is visible of it."""
        self.action_move(pages * max(self.panel.size.height - 2, 1))

    def action_choose(self) -> None:
        """Go to what is under the cursor."""
        self.panel.choose()
