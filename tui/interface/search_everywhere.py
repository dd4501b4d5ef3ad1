"""The matches of a pattern in all articles, as a list to walk through while the pattern is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.interface.commanded import Commanded
from tui.interface.commands.places import EVERYWHERE
from tui.interface.dialogs import with_letter
from tui.interface.key_hints import with_keys
from tui.interface.painting import clip, piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.session.everywhere import context, go_to_hit, look_everywhere, nearest
from tui.session.hits import Hits
from tui.session.notices import Notice, key_of
from tui.session.session import Session
from tui.session.wording import article_name, place_word, short_name

if TYPE_CHECKING:
    from tui.interface.reader import Reader

_NAME = 14
_ROOMY = 90


def search_everywhere(reader: Reader, pattern: str | None = None) -> Notice:
    """Look for `pattern` in all articles, or for the last one again, and go to the match that is chosen."""
    session = reader.session
    wanted = session.hits.pattern or session.search.pattern if pattern is None else pattern

    def chosen(number: int | None) -> None:
        if number is not None:
            reader.text.focus()
            reader.say(go_to_hit(session, session.hits, number))

    reader.app.push_screen(reader.keyed(SearchEverywhere)(session, wanted), chosen)
    return ""


class SearchEverywhere(ModalScreen[int], Commanded[int]):
    """Matches narrow down as the pattern is typed; answers with the number of the one that was chosen."""

    CSS_PATH = "dialogs.tcss"
    PLACES = (EVERYWHERE,)

    def __init__(self, session: Session, pattern: str) -> None:
        super().__init__(classes="dialog wide")
        self._session = session
        self._pattern = pattern

    def compose(self) -> ComposeResult:
        """A line to type in over the list."""
        with Vertical():
            yield Input(self._pattern, placeholder="words to find in all articles", id="pattern", select_on_focus=False)
            yield Panel("everywhere")

    def on_mount(self) -> None:
        """Begin with the pattern of the last time, at the match that was gone to."""
        session, kept = self._session, self._session.hits
        if kept.pattern == self._pattern:
            session.hits = look_everywhere(session, kept.pattern, in_statements=kept.in_statements)  # more may be known
            session.hit_number = min(session.hit_number, max(len(session.hits.found) - 1, 0))
        self._look(kept.in_statements)
        self.query_one(Input).focus()

    def type_early(self, character: str) -> None:
        """Take a letter that came before the line had the focus."""
        self._pattern = with_letter(self, self._pattern, character)

    def on_input_changed(self) -> None:
        """Keep what matches."""
        self._look(self._session.hits.in_statements)

    def on_input_submitted(self) -> None:
        """Choose the match at the cursor."""
        self.query_one(Panel).choose()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self._session.hit_number = int(message.value)
        self.dismiss(int(message.value))

    def on_resize(self) -> None:
        """Lay the rows out anew."""
        if self.query(Panel):
            self._show()

    @property
    def pane(self) -> Panel:
        """The list, while the line keeps the letters."""
        return self.query_one(Panel)

    def switch(self, _: int) -> None:
        """Look in statements alone, or in all of the text."""
        self._look(not self._session.hits.in_statements)

    def _look(self, in_statements: bool) -> None:
        session, pattern = self._session, self.query_one(Input).value
        if (pattern, in_statements) != (session.hits.pattern, session.hits.in_statements):
            session.hits = look_everywhere(session, pattern, in_statements=in_statements)
            session.hit_number = nearest(session, session.hits)
        self._show()

    def _show(self) -> None:
        session = self._session
        hits = session.hits
        is_wide = self.size.width >= _ROOMY
        rows = LazyRows(tuple(map(str, range(len(hits.found)))), lambda at: _row(session, hits, at, is_wide))
        where = "in statements alone" if hits.in_statements else "in all of the text"
        note = with_keys(f"{where}, {key_of('search-statements')} changes", self.keys)
        self.query_one(Panel).show(Content(hits.words, note, rows, str(session.hit_number)))


def _row(session: Session, hits: Hits, at: int, is_wide: bool) -> Row:
    """Where a match is, its words in their line, who says them."""
    hit = hits.found[at]
    number = session.numbers[hit.article]
    before, match, after = context(session, hit)
    name = f"{clip(article_name(session.articles[number]), _NAME):<{_NAME}}"
    said = short_name(session.index.speaker(hit.statement.speaker)) if hit.statement and is_wide else ""
    paragraph = place_word(session.index.paragraph(hit.article, hit.span.start))
    return Row(
        (piece(f"{number + 1:>2} {name} ", "muted"), piece(before), piece(match, "match"), piece(after)),
        (piece(f"  {said} {paragraph:<4}" if said else f" {paragraph:<4}", "muted"),),
        str(at),
    )
