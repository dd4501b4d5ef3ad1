"""Everything one speaker said, as a list by date with what contradicts it."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.interface import bars
from tui.interface.commands.places import SPEAKER
from tui.interface.pages.page_screen import PageScreen
from tui.interface.painting import Piece, clip, piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.session.pages.timeline import Entry, timeline
from tui.session.panels import preview, statement_row
from tui.session.session import Session
from tui.session.wording import (
    article_name,
    confidence_word,
    counted,
    place_word,
    roles_of,
    said_by,
    short_date,
    short_name,
    speaker_name,
)

_DATE, _NAME = 12, 18
_ROOMY = 100
_WIDE = 120


class SpeakerPage(PageScreen):
    """The statements of the session's speaker; answers with the id of the one that was chosen."""

    PLACES = (SPEAKER,)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._only_here = False
        self._entries: tuple[Entry, ...] = ()
        self._has_dates = False

    def compose(self) -> ComposeResult:
        """Who it is, over what they said."""
        yield bars.Bar("head")
        yield bars.Bar("about")
        yield Panel("timeline")
        yield bars.Bar("foot")

    def fill(self) -> None:
        """Name the speaker, list the statements."""
        session, index = self.session, self.session.index
        speaker = session.speaker
        said = len(index.by_speaker.get(session.speaker_id, ()))
        conflicts = index.conflicts_of_speaker.get(session.speaker_id, 0)
        known = ", ".join(roles_of(speaker))
        self.query_one("#head", bars.Bar).show(
            [piece(f" {speaker_name(speaker)}  ", "title"), piece(known, "strong")],
            [piece(f" {counted(said, 'statement')} "), *([piece(f"!{conflicts} ", "conflict")] if conflicts else [])],
        )
        aliases = " · ".join(speaker.aliases) if speaker else ""
        self.query_one("#about", bars.Bar).show([piece(f" also called {aliases}" if aliases else "", "muted")])
        only = session.article.id if self._only_here else None
        self._entries = timeline(index, session.speaker_id, only)
        rows = LazyRows(tuple(map(_value, range(len(self._entries)), self._entries)), self._row)
        self._has_dates = any(article.published for _, article in index.articles.values())
        where = article_name(session.article) if self._only_here else counted(len(session.articles), "article")
        at_cursor = Entry(session.statement) if session.statement else None
        current = _value(self._entries.index(at_cursor), at_cursor) if at_cursor in self._entries else None
        title = f"TIMELINE · {where}" if self._entries else f"TIMELINE · nothing said in {where}"
        self.query_one(Panel).show(Content(title, "by date", rows, current))

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer with the statement."""
        self.dismiss(self._entries[int(message.value.split()[0])].statement.id)

    def switch_articles(self, _: int) -> None:
        """Show what was said in the article that is read, or in all."""
        self._only_here = not self._only_here
        self.draw()

    def step_speaker(self, count: int) -> None:
        """Turn to the next speaker in the list."""
        ids = [speaker.id for speaker in self.session.index.speaking]
        if ids:
            here = ids.index(self.session.speaker_id) if self.session.speaker_id in ids else -1
            self.session.speaker_id = ids[(here + count) % len(ids)]
            self.draw()

    def _row(self, at: int) -> Row:
        entry = self._entries[at]
        if entry.relation is not None:
            return self._conflict(at, entry)
        index = self.session.index
        row = statement_row(index, entry.statement)
        before = self._entries[at - 1].statement if at else None
        is_new = at == 0 or before is None or self._said_at(at - 1) != entry.statement.article
        article = index.articles[entry.statement.article][1]
        number = f"{row.article_number} " if self._is_narrow and not self._only_here else ""
        return Row(
            (
                *self._place(row.date if is_new else "", article_name(article) if is_new else ""),
                piece(f"{row.mark} ", "conflict" if row.mark == "!" else "muted"),
                piece(row.text),
            ),
            (piece(f" {number + place_word(row.paragraph):>5}", "muted"),),
            _value(at, entry),
        )

    def _conflict(self, at: int, entry: Entry) -> Row:
        """The other side of a possible contradiction, under the statement that it is about."""
        index, other = self.session.index, entry.statement
        _, article = index.articles[other.article]
        width, speaker = self.size.width, index.speaker(other.speaker)
        who = said_by(other, (), speaker) if speaker is None or width >= _WIDE else short_name(speaker, index.namesakes)
        day = short_date(article.published)
        name = clip(article_name(article), width // 8)  # what is said comes first
        word = confidence_word(entry.relation.confidence) if entry.relation else ""
        return Row(
            (
                *self._place("", ""),
                piece("  └ ", "conflict"),
                piece(f"{who}{' denied' if other.denied else ''}: ", "strong"),
                piece(preview(index, other), "muted"),
            ),
            (piece(" ".join(filter(None, (" ", word, name, day))), "muted"),),
            _value(at, entry),
        )

    def _said_at(self, at: int) -> str:
        """The article of the speaker's own statement at or above row `at`."""
        while self._entries[at].relation is not None:
            at -= 1
        return self._entries[at].statement.article

    def _place(self, day: str, name: str) -> tuple[Piece, ...]:
        """Day and article of the statements below; no column for days where no article has one."""
        date = (piece(f"{day:>{_DATE}} ", "strong"),) if self._has_dates else ()
        gap = "" if date else " "
        return date if self._is_narrow else (*date, piece(f"{gap}{clip(name, _NAME):<{_NAME}} ", "muted"))

    @property
    def _is_narrow(self) -> bool:
        return self.size.width < _ROOMY


def _value(at: int, entry: Entry) -> str:
    """What a row answers with: its number, and what makes it the row of another list."""
    return f"{at} {entry.statement.id}"
