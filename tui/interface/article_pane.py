"""The article on the screen: the page drawn line by line, so that a long one scrolls as fast as a short one."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.interface.highlights import GUTTER, Highlights, content_index, highlights, statement_spans
from tui.interface.page import Page, lay_out
from tui.interface.painting import Piece, overlaid, piece, strip, unstyled
from tui.interface.palette import palette_of
from tui.interface.wrapping import cell_to_offset, cells
from tui.model import Article, BlockKind, Span, hull
from tui.session.index import CollectionIndex
from tui.session.notices import Aim, Notice, Rest
from tui.session.session import Session
from tui.settings.config import NARROWEST, USUAL, WIDEST

# Two screenfuls: a strip is a heavy object, and more of them would keep the garbage collector busy.
_CACHED_LINES = 160

_KIND_LOOKS: dict[BlockKind | None, tuple[str, ...]] = {
    BlockKind.TITLE: ("title",),
    BlockKind.BYLINE: ("muted",),
    BlockKind.HEADING: ("heading",),
}


class ArticlePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the session's article; tells the screen what is visible and where it was clicked."""

    ALLOW_SELECT: ClassVar[bool] = True

    class Viewed(Message):
        """Another stretch of the text has come into view without a command."""

        def __init__(self, view: Span) -> None:
            super().__init__()
            self.view = view

    class Clicked(Message):
        """The text at `offset` was clicked so many times in a row."""

        def __init__(self, offset: int, times: int) -> None:
            super().__init__()
            self.offset, self.times = offset, times

    class Selected(Message):
        """The mouse has been drawn over `span`, or what it was drawn over is given up."""

        def __init__(self, span: Span | None) -> None:
            super().__init__()
            self.span = span

    def __init__(self, session: Session, measure: int = USUAL, name: str = "text") -> None:
        super().__init__(id=name)
        self.session = session
        self.measure = self._usual = measure
        self._page = Page()
        self._laid_out: tuple[Article, int, CollectionIndex | None] | None = None
        self._content = content_index(session)
        self._content_of: tuple[Article, CollectionIndex] = (session.article, session.index)
        self._highlights: Highlights = highlights(session, self._content)
        self._palette = palette_of(self)
        self._strips: dict[int, Strip] = {}
        self._drawn: tuple[object, ...] = ()

    @property
    def view(self) -> Span:
        """The stretch of the article that is on the screen."""
        return self._page.view(self.scroll_offset.y, self.size.height)

    def draw(self) -> None:
        """Show the session as it is now, scrolled to where it aims."""
        session = self.session
        if not self.size:
            return
        kept = Aim(Span(session.view.start, session.view.start), Rest.TOP)
        if self._lay_out() or session.aim:
            self._scroll_to_aim(session.aim or kept)
        if len(self._page):
            session.see(self.view)
        self._highlight()

    def move(self, rows: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)

    def set_measure(self, change: int) -> Notice:
        """Make the lines longer or shorter by so many cells; by 0, of the usual length."""
        wanted = self.measure + change if change else self._usual
        self.measure = min(max(wanted, NARROWEST), WIDEST)
        return f"lines of {self.measure}"

    def on_resize(self) -> None:
        """Keep the topmost text where it is while the lines break elsewhere; if fewer fit, keep the cursor in sight."""
        current = self.session.statement
        in_sight = current is not None and hull(current.content).overlaps(self.session.view)
        self.draw()
        if current is not None and in_sight and self.session.aim is None:
            self._scroll_to_aim(Aim(hull(current.content)))
        self.post_message(self.Viewed(self.view))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell what is visible now."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Viewed(self.view))

    def notify_style_update(self) -> None:
        """Take up the colours of another theme."""
        super().notify_style_update()
        self._palette = palette_of(self)
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Find the text under the pointer; Textual would select all of it at a second click."""
        event.prevent_default()
        row = event.y + self.scroll_offset.y
        if row < len(self._page) and not self.text_selection:
            line = self._page[row]
            cell = event.x - self._margin - GUTTER - len(line.indent)
            if cell >= 0:
                shown = line.span.of(self.session.article.text)
                self.post_message(self.Clicked(line.span.start + cell_to_offset(shown, cell), event.chain))

    def offset_below(self, offset: int, rows: int) -> int:
        """The offset that stands in the same column as `offset`, so many lines further down, or up if negative."""
        text = self.session.article.text
        number = self._page.line_at(offset)
        column = cells(text[self._page[number].span.start : offset])
        line = self._page[min(max(number + rows, 0), len(self._page) - 1)].span
        return line.start + cell_to_offset(line.of(text), column)

    def selection_updated(self, selection: Selection | None) -> None:
        """Tell what the mouse has been drawn over, as a stretch of the article and not of its lines."""
        if selection is None:
            self.post_message(self.Selected(None))
        elif len(self._page):
            start = self._offset_at(selection.start) if selection.start else 0
            end = self._offset_at(selection.end) if selection.end else len(self.session.article.text)
            self.post_message(self.Selected(Span(start, end) if start < end else None))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines as they are: Textual would look at each for borders, padding and the like."""
        top, columns = self.scroll_offset.y, self._columns
        return unstyled(self, [self._painted(top + y, columns) for y in crop.line_range], crop)

    def render_line(self, y: int) -> Strip:
        """One line with the places of its letters: Textual asks for it when it looks for what the mouse is on."""
        number, columns = self.scroll_offset.y + y, self._columns
        if number >= len(self._page):
            return self._painted(number, columns)
        left = self._margin + GUTTER + len(self._page[number].indent)
        margin, words = self._strip(number, columns).divide([left, columns])
        return Strip.join([margin, words.apply_offsets(0, number)])

    def _painted(self, number: int, columns: int) -> Strip:
        """One line of the page, or a blank below its end, which is kept until it looks different."""
        if number >= len(self._page):
            return strip(self._palette, (), columns)
        if number not in self._strips:
            if len(self._strips) >= _CACHED_LINES:
                del self._strips[next(iter(self._strips))]
            self._strips[number] = self._strip(number, columns)
        return self._strips[number]

    def _strip(self, number: int, columns: int) -> Strip:
        """Margin, gutter, indent, text."""
        line = self._page[number]
        looks = _KIND_LOOKS.get(line.kind, ())
        text = self.session.article.text
        before = [
            Piece(" " * self._margin),
            *(Piece(*part) for part in self._highlights.gutter(line.span)),
            Piece(line.indent, ("muted",)),
        ]
        pieces = [piece(span.of(text), *looks, *names) for span, names in self._highlights.pieces(line.span)]
        for hint in self._highlights.labels(line.span):
            pieces = overlaid(pieces, hint.offset - line.span.start, hint.label, "hint")
        return strip(self._palette, (*before, *pieces), columns)

    @property
    def _columns(self) -> int:
        """The width beside the scroll bar, which is always there."""
        return max(self.size.width - self.styles.scrollbar_size_vertical, 0)

    @property
    def _margin(self) -> int:
        """Blank cells left of the gutter: a page narrower than the pane stands in its middle."""
        return max(self._columns - GUTTER - self.measure - 2, 0) // 2

    def _highlight(self) -> None:
        """Prepare the highlights; lines drawn before stay as they are unless something about them has changed."""
        session = self.session
        key = (session.article, session.index)
        if key[0] is not self._content_of[0] or key[1] is not self._content_of[1]:
            self._content, self._content_of = content_index(session), key
        everywhere = (
            *(id(self._page), id(self._content), self._columns, session.search, session.highlights, session.beside),
            id(session.notebook),
        )
        at_the_cursor = (
            *(session.statement_id, session.evidence_number, session.match),
            *(session.selection, session.caret, session.hints),
        )
        if (everywhere, at_the_cursor) == self._drawn:
            return
        before, self._highlights = self._highlights, highlights(session, self._content)
        if self._drawn and everywhere == self._drawn[0]:
            for span in (*before.at_the_cursor, *self._highlights.at_the_cursor):
                first, last = self._page.line_at(span.start), self._page.line_at(span.end)
                for number in range(first, last + 1):
                    self._strips.pop(number, None)
                self.refresh_lines(first, last + 1 - first)
        else:
            self._strips.clear()
            self.refresh()
        self._drawn = (everywhere, at_the_cursor)

    def _lay_out(self) -> bool:
        """Break the article into lines, if it is another one or another width; whether it was."""
        session = self.session
        measure = max(min(self.measure, self._columns - GUTTER), 1)
        key = (session.article, measure, session.index if session.statements_only else None)
        if self._laid_out and all(new is old or new == old for new, old in zip(key, self._laid_out, strict=True)):
            return False
        self._laid_out = key
        self._page = lay_out(session.article, measure, statement_spans(session) if session.statements_only else None)
        self.virtual_size = Size(self._columns, len(self._page))
        return True

    def _scroll_to_aim(self, aim: Aim) -> None:
        """Bring the aim to its rest; anywhere is a third down, unless it is all visible already."""
        first, last = self._page.line_at(aim.span.start), self._page.line_at(max(aim.span.end - 1, aim.span.start))
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        match aim.rest:
            case Rest.TOP:
                target = first
            case Rest.MIDDLE:
                target = (first + last + 1 - height) // 2
            case Rest.BOTTOM:
                target = last + 1 - height
            case _ if top <= first and last < top + height:
                return
            case _:
                fits_below = last - first < height - height // 3
                target = first - (height // 3 if fits_below else 1)
        self.scroll_to(y=target, animate=False, force=True)

    def _offset_at(self, position: Offset) -> int:
        """The offset in the text of a column and row of the page."""
        line = self._page[min(position.y, len(self._page) - 1)].span
        return min(line.start + position.x, line.end)
