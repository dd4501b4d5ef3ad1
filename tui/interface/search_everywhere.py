"""The matches of a pattern in all articles, as a list to walk through while the pattern is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface.commands.places import EVERYWHERE
from tui.interface.dialogs import ListDialog
from tui.interface.key_hints import with_keys
from tui.interface.painting import clip, piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.session.everywhere import context, go_to_hit, look_everywhere, nearest
from tui.session.evidence import teller
from tui.session.hits import Hits
from tui.session.notices import Notice, key_of
from tui.session.session import Session
from tui.session.wording import article_name, place_word

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


class SearchEverywhere(ListDialog[int]):
    """Matches narrow down as the pattern is typed; answers with the number of the one that was chosen."""

    PLACES = (EVERYWHERE,)
    LIST = "everywhere"
    placeholder = "words to find in all articles"

    def __init__(self, session: Session, pattern: str) -> None:
        """Begin with the pattern of the last time at the match that was gone to, with any other at the nearest."""
        super().__init__(session, pattern, "dialog wide")
        kept = session.hits
        if kept.pattern == pattern:
            session.hits = look_everywhere(session, pattern, in_statements=kept.in_statements)  # more may be known
            session.hit_number = min(session.hit_number, max(len(session.hits.found) - 1, 0))

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.session.hit_number = int(message.value)
        self.dismiss(int(message.value))

    def on_resize(self) -> None:
        """Lay the rows out anew."""
        if self.query(Panel):
            self._show()

    def narrow(self, pattern: str) -> None:
        """Show the matches of a pattern."""
        self._look(pattern, self.session.hits.in_statements)

    def switch(self, _: int) -> None:
        """Look in statements alone, or in all of the text."""
        hits = self.session.hits
        self._look(hits.pattern, not hits.in_statements)

    def _look(self, pattern: str, in_statements: bool) -> None:
        session = self.session
        if (pattern, in_statements) != (session.hits.pattern, session.hits.in_statements):
            session.hits = look_everywhere(session, pattern, in_statements=in_statements)
            session.hit_number = nearest(session, session.hits)
        self._show()

    def _show(self) -> None:
        session = self.session
        hits = session.hits
        is_wide = self.size.width >= _ROOMY
        rows = LazyRows(tuple(map(str, range(len(hits.found)))), lambda at: _row(session, hits, at, is_wide))
        where = "in statements alone" if hits.in_statements else "in all of the text"
        note = with_keys(f"{where}, {key_of('search-statements')} changes", self.keys)
        self.pane.show(Content(hits.words, note, rows, str(session.hit_number)))


def _row(session: Session, hits: Hits, at: int, is_wide: bool) -> Row:
    """Where a match is, its words in their line, who says them."""
    hit = hits.found[at]
    number = session.numbers[hit.article]
    before, match, after = context(session, hit)
    name = f"{clip(article_name(session.articles[number]), _NAME):<{_NAME}}"
    said = teller(hit.statement, session.index) if hit.statement and is_wide else ""
    paragraph = place_word(session.index.paragraph(hit.article, hit.span.start))
    return Row(
        (piece(f"{number + 1:>2} {name} ", "muted"), piece(before), piece(match, "match"), piece(after)),
        (piece(f"  {said} {paragraph:<4}" if said else f" {paragraph:<4}", "muted"),),
        str(at),
    )
