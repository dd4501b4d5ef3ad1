"""A table of speakers by articles that is walked cell by cell; only what is visible of it is drawn."""

from __future__ import annotations

from textual import events
from textual.geometry import Region
from textual.message import Message

from tui.interface.line_widget import LineWidget
from tui.interface.painting import Piece, between, clip, hue, piece
from tui.session.pages.story import Cell, Story
from tui.session.wording import article_name, counted, short_date

_NAME, _CELL = 24, 5
_NAMELESS = Cell((), 0)
_NOTHING = f"{'·':>{_CELL - 2}}"


class Table(LineWidget, can_focus=True):
    """The cursor is on one cell; Enter and a click choose the statements in it."""

    class Chosen(Message):
        """A cell with statements was chosen; `statement` is the first of them."""

        def __init__(self, statement: str) -> None:
            super().__init__()
            self.statement = statement

    def __init__(self) -> None:
        super().__init__()
        self._story: Story | None = None
        self._row = self._column = 0
        self._top = self._first = 0

    def show(self, story: Story, article: int, speaker_id: str | None) -> None:
        """Show `story`; it begins at the speaker, in the column of the article with that number, from 0."""
        if self._story is None:
            self._column = article
            ids = [speaker.id for speaker in story.speakers]
            self._row = ids.index(speaker_id) if speaker_id in ids else 0
        if story is not self._story:
            self._story = story
            self.refresh()
        self._go(self._row, self._column)

    def walk(self, rows: int, columns: int) -> None:
        """Go to another cell."""
        self._go(self._row + rows, self._column + columns)

    def move(self, rows: int) -> None:
        """Go to another speaker."""
        self.walk(rows, 0)

    def choose(self) -> None:
        """Choose the cell under the cursor, if anything is said in it."""
        if cell := self._cell:
            self.post_message(self.Chosen(cell.statements[0].id))

    def on_click(self, event: events.Click) -> None:
        """Go to the cell that was clicked; a click on the cell under the cursor chooses it."""
        row, column = event.y - 2 + self._top, (event.x - self._name_width) // _CELL + self._first
        if self._story is None or not (0 <= row < len(self._story.speakers) and column >= 0):
            return
        if (row, column) == (self._row, self._column):
            self.choose()
        else:
            self.walk(row - self._row, column - self._column)

    def on_mouse_scroll_down(self) -> None:
        """Walk with the wheel."""
        self.walk(3, 0)

    def on_mouse_scroll_up(self) -> None:
        """Walk with the wheel."""
        self.walk(-3, 0)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._go(self._row, self._column)

    def line(self, y: int, width: int) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        """What is under the cursor, the articles' numbers, a row for each speaker."""
        if self._story is None or not self._story.speakers:
            return (piece(" No statement of a named speaker so far." if y == 0 else "", "muted"),), ()
        if y == 0:
            return self._heading(self._story, width), ()
        if y == 1:
            return self._numbers(self._story), ()
        row = y - 2 + self._top
        return self._speaker(self._story, row) if row < len(self._story.speakers) else (), ()

    @property
    def _name_width(self) -> int:
        return min(_NAME, self.size.width // 3)

    @property
    def _columns(self) -> int:
        """How many articles there is room for."""
        return max((self.size.width - self._name_width - 1) // _CELL, 1)

    def _heading(self, story: Story, width: int) -> tuple[Piece, ...]:
        """Whose cell it is, in words: the table itself has numbers alone."""
        article = story.articles[self._column]
        cell = self._cell or _NAMELESS
        names = ("focused",) if self.has_focus else ("heading",)
        what = counted(len(cell.statements), "statement") if cell.statements else "nothing"
        where = " · ".join(filter(None, (article_name(article), article.outlet, short_date(article.published))))
        left = (
            piece("─", "rule"),
            piece(" WHO IS QUOTED WHERE ", *names),
            piece(f" {story.speakers[self._row].name}: {what} in ", "strong"),
            piece(f"{self._column + 1}: {where} ", "accent"),
        )
        return between(left, (), width, fill="─")

    def _numbers(self, story: Story) -> tuple[Piece, ...]:
        shown = range(self._first, min(self._first + self._columns, len(story.articles)))
        numbers = [piece(f"{at + 1:>{_CELL - 2}}  ", "accent" if at == self._column else "muted") for at in shown]
        more = "›" if shown.stop < len(story.articles) else ""
        before = f"{'‹' if self._first else ' ':>{self._name_width}}"
        return (piece(before, "muted"), *numbers, piece(more, "muted"))

    def _speaker(self, story: Story, row: int) -> tuple[Piece, ...]:
        speaker, is_here = story.speakers[row], row == self._row
        cells = story.row(speaker.id)
        name = f"{clip(speaker.name, self._name_width - 3):<{self._name_width - 2}}"
        sign = piece("▸" if is_here else " ", "accent")
        pieces = [sign, piece(f"{name} ", hue(row), *(("strong",) if is_here else ()))]
        for at in range(self._first, min(self._first + self._columns, len(story.articles))):
            cell = cells.get(story.articles[at].id)
            number = f"{len(cell.statements):>{_CELL - 2}}" if cell else _NOTHING
            conflict = "!" if cell and cell.conflicts else " "
            if is_here and at == self._column:
                pieces.append(piece(f"{number}{conflict} ", "row-focused" if self.has_focus else "row"))
            else:
                pieces += [piece(number, *(() if cell else ("muted",))), piece(f"{conflict} ", "conflict")]
        return tuple(pieces)

    @property
    def _cell(self) -> Cell | None:
        """The cell under the cursor, if anything is said in it."""
        if self._story is None or not self._story.speakers:
            return None
        return self._story.row(self._story.speakers[self._row].id).get(self._story.articles[self._column].id)

    def _go(self, row: int, column: int) -> None:
        """Put the cursor on a cell, or the nearest there is, and scroll to it, no further than to the last one."""
        before, scrolled = self._row, (self._top, self._first)
        speakers, articles = (len(self._story.speakers), len(self._story.articles)) if self._story else (0, 0)
        self._row = min(max(row, 0), max(speakers - 1, 0))
        self._column = min(max(column, 0), max(articles - 1, 0))
        self._top = _scrolled(self._top, self._row, max(self.size.height - 2, 1), speakers)
        self._first = _scrolled(self._first, self._column, self._columns, articles)
        if (self._top, self._first) != scrolled:
            self.refresh()
        else:
            changed = (0, 1, before + 2 - self._top, self._row + 2 - self._top)
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))


def _scrolled(first: int, at: int, rooms: int, count: int) -> int:
    """The first of `count` to show where there is room for some of them, so that the one `at` is seen."""
    return max(min(max(first, at - rooms + 1), at, count - rooms), 0)
