"""A pane of rows under a heading, one of which is chosen: the shape of every list beside the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.interface.painting import Piece, between, piece, strip
from tui.interface.palette import palette_of


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a panel: `left` is clipped where it meets `right`; a row with a `value` can be chosen."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...] = ()
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a panel shows: a heading, rows, and the value of the row that the session is at."""

    title: str
    note: str = ""
    rows: tuple[Row, ...] = ()
    current: str | None = None
    values: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", tuple(row.value for row in self.rows if row.value is not None))


class Panel(Widget, can_focus=True):
    """Draws its content; tells the screen when the reader points at a row or chooses one."""

    @dataclass
    class Pointed(Message):
        """The cursor of a panel has come to a row."""

        panel: str
        value: str

    @dataclass
    class Chosen(Message):
        """A row was chosen, by Enter or by a click."""

        panel: str
        value: str

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.panel = name
        self.content = Content("")
        self._cursor = 0
        self._top = 0
        self._palette = palette_of(self)

    def show(self, content: Content) -> None:
        """Show other content; the cursor goes to its current row."""
        if content == self.content:
            return
        is_another_list = content.values != self.content.values
        self.content = content
        if content.current in content.values:
            self._cursor = content.values.index(content.current)
        elif is_another_list:
            self._cursor = 0
        self._keep_cursor_visible()
        self.refresh()

    def move(self, rows: int) -> None:
        """Point at another row; where there is none to point at, scroll."""
        values = self.content.values
        target = min(max(self._cursor + rows, 0), len(values) - 1)
        if not values or target == self._cursor:
            self.scroll_rows(rows)
            return
        self._cursor = target
        self._keep_cursor_visible()
        self.refresh()
        self.post_message(self.Pointed(self.panel, values[target]))

    def move_page(self, pages: float) -> None:
        """Move by a part of the panel's height."""
        self.move(round(pages * max(self.size.height - 1, 1)))

    def choose(self) -> None:
        """Choose the row under the cursor."""
        if self.content.values:
            self.post_message(self.Chosen(self.panel, self.content.values[self._cursor]))

    def scroll_rows(self, rows: int) -> None:
        """Scroll without moving the cursor."""
        room = max(self.size.height - 1, 1)
        self._top = min(max(self._top + rows, 0), max(len(self.content.rows) - room, 0))
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._keep_cursor_visible()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        number = event.y - 1 + self._top
        if 0 <= number < len(self.content.rows) and (value := self.content.rows[number].value) is not None:
            self._cursor = self.content.values.index(value)
            self.post_message(self.Chosen(self.panel, value))

    def on_mouse_scroll_down(self) -> None:
        """Scroll with the wheel."""
        self.scroll_rows(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll with the wheel."""
        self.scroll_rows(-3)

    def notify_style_update(self) -> None:
        """Take up the colours of another theme."""
        super().notify_style_update()
        self._palette = palette_of(self)

    def render_line(self, y: int) -> Strip:
        """The heading, then the rows that are scrolled to."""
        width = self.size.width
        if y == 0:
            return strip(self._palette, self._heading(width), width)
        number = y - 1 + self._top
        if number >= len(self.content.rows):
            return strip(self._palette, (), width)
        row = self.content.rows[number]
        at_cursor = row.value is not None and row.value == self._value_at_cursor
        sign = piece("▸" if at_cursor else " ", "accent") if row.value is not None else piece("")
        pieces = between((sign, *row.left), row.right, width)
        if at_cursor and self.has_focus:
            pieces = tuple(Piece(text, ("row-focused",)) for text, _ in pieces)
        return strip(self._palette, pieces, width, *(("row",) if at_cursor else ()))

    @property
    def _value_at_cursor(self) -> str | None:
        return self.content.values[self._cursor] if self.content.values else None

    def _heading(self, width: int) -> tuple[Piece, ...]:
        names = ("focused",) if self.has_focus else ("heading",)
        left = (piece("─", "rule"), piece(f" {self.content.title} ", *names))
        fits = cell_len(self.content.title) + cell_len(self.content.note) + 6 <= width
        note = (piece(f" {self.content.note} ", "muted"),) if self.content.note and fits else ()
        return between(left, note, width, fill="─")

    def _keep_cursor_visible(self) -> None:
        """Scroll to the row under the cursor with the rows that belong to it: those before the next one to choose."""
        room = self.size.height - 1
        if room < 1:
            return
        rows, value = self.content.rows, self._value_at_cursor
        first = next((at for at, row in enumerate(rows) if row.value == value), 0) if value else 0
        last = next((at for at in range(first + 1, len(rows)) if rows[at].value is not None), len(rows)) - 1
        if first < self._top or last >= self._top + room:
            self._top = first if last - first >= room // 3 else first - room // 3
        self._top = min(max(self._top, 0), max(len(rows) - room, 0))
