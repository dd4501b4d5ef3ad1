"""A pane of rows under a heading, one of which is chosen: the shape of every list beside the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from typing import NamedTuple, overload

from rich.cells import cell_len
from textual import events
from textual.geometry import Region
from textual.message import Message

from tui.interface.line_widget import LineWidget
from tui.interface.painting import Piece, between, piece


class Row(NamedTuple):
    """One line of a panel: `left` is clipped where it meets `right`; a row with a `value` can be chosen."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...] = ()
    value: str | None = None


class LazyRows(Sequence[Row]):
    """Rows that can all be chosen, each made when it is first drawn: a list of thousands costs what is seen of it."""

    def __init__(self, values: tuple[str, ...], make: Callable[[int], Row]) -> None:
        self.values = values
        self._make = cache(make)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        return self._make(at) if isinstance(at, int) else [self._make(number) for number in range(len(self))[at]]

    def __len__(self) -> int:
        return len(self.values)


@dataclass(frozen=True, slots=True)
class Content:
    """What a panel shows: a heading, rows, and the value of the row that the session is at.

    `values` are those of the rows that can be chosen, `places` the numbers of these rows.
    """

    title: str
    note: str = ""
    rows: Sequence[Row] = ()
    current: str | None = None
    values: tuple[str, ...] = field(init=False)
    places: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        values: tuple[str, ...]
        places: Sequence[int]
        if isinstance(self.rows, LazyRows):
            values, places = self.rows.values, range(len(self.rows))
        else:
            chosen = {at: row.value for at, row in enumerate(self.rows) if row.value is not None}
            values, places = tuple(chosen.values()), tuple(chosen)
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "places", places)


class Panel(LineWidget, can_focus=True):
    """Draws its content; tells the screen when the reader points at a row or chooses one."""

    class Pointed(Message):
        """The cursor of a panel has come to a row."""

        def __init__(self, panel: str, value: str) -> None:
            super().__init__()
            self.panel, self.value = panel, value

    class Chosen(Message):
        """A row was chosen, by Enter or by a click."""

        def __init__(self, panel: str, value: str) -> None:
            super().__init__()
            self.panel, self.value = panel, value

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.panel = name
        self.content = Content("")
        self._cursor = 0
        self._top = 0

    def show(self, content: Content) -> None:
        """Show other content; the cursor goes to its current row."""
        if content == self.content:
            return
        is_another_list = content.values != self.content.values
        before = self._drawn_rows()
        self.content = content
        if content.current in content.values:
            self._cursor = content.values.index(content.current)
        elif is_another_list:
            self._cursor = 0
        self._keep_cursor_visible()
        self._draw_changed(before)

    def move(self, rows: int) -> None:
        """Point at another row; where there is none to point at, scroll."""
        values = self.content.values
        target = min(max(self._cursor + rows, 0), len(values) - 1)
        if not values or target == self._cursor:
            self.scroll_rows(rows)
            return
        before = self._drawn_rows()
        self._cursor = target
        self._keep_cursor_visible()
        self._draw_changed(before)
        self.post_message(self.Pointed(self.panel, values[target]))

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
        """Keep the cursor in sight; the new size has been drawn already, scrolled as before."""
        top = self._top
        self._keep_cursor_visible()
        if self._top != top:
            self.refresh()

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

    def line(self, y: int, width: int) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        """The heading, then the rows that are scrolled to."""
        if y == 0:
            return self._heading(width), ()
        number = y - 1 + self._top
        if number >= len(self.content.rows):
            return (), ()
        row = self.content.rows[number]
        at_cursor = row.value is not None and row.value == self._value_at_cursor
        sign = piece("▸" if at_cursor else " ", "accent") if row.value is not None else piece("")
        pieces = between((sign, *row.left), row.right, width)
        if at_cursor and self.has_focus:
            pieces = tuple(Piece(text, ("row-focused",)) for text, _ in pieces)
        return pieces, (("row",) if at_cursor else ())

    def _drawn_rows(self) -> list[object]:
        """What each line of the pane shows; lines that show the same look alike."""
        at_cursor = self._value_at_cursor
        shown = self.content.rows[self._top : self._top + max(self.size.height - 1, 0)]
        heading = (self.content.title, self.content.note)
        return [heading, *((row, row.value is not None and row.value == at_cursor) for row in shown)]

    def _draw_changed(self, before: list[object]) -> None:
        """Draw the lines anew that show something else than `before`; a pane that is hidden, all when it comes back."""
        if not self.size:
            self.refresh()
            return
        pairs = zip_longest(before, self._drawn_rows())
        lines = [Region(0, y, self.size.width, 1) for y, (was, now) in enumerate(pairs) if was != now]
        if lines:
            self.refresh(*lines)

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
        """Scroll to the row under the cursor with all before the next one, and before the first with those above it."""
        room = self.size.height - 1
        if room < 1:
            return
        places, rows = self.content.places, len(self.content.rows)
        first = places[self._cursor] if places and self._cursor else 0
        last = (places[self._cursor + 1] if self._cursor + 1 < len(places) else rows) - 1
        if first < self._top or last >= self._top + room:
            self._top = first if last - first >= room // 3 else first - room // 3
        self._top = min(max(self._top, 0), max(rows - room, 0))
