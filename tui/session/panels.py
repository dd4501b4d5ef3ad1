"""What the panels and the status line show of a session, as values ready to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model import Statement, StatementKind
from tui.session.index import CollectionIndex, start_of
from tui.session.ordering import Order, ordered
from tui.session.session import Session
from tui.session.signs import Sign, signs_of
from tui.session.wording import article_name, roles_of, short_date, short_name, source_words, speaker_name

if TYPE_CHECKING:
    from tui.session.work import Noted

_PREVIEW = 200


class SpeakerRow(NamedTuple):
    """One line of the list of speakers; `sign` is that of whom the current article quotes."""

    id: str
    sign: Sign | None
    name: str
    aliases: tuple[str, ...]
    roles: str
    statements: int
    conflicts: int


class StatementRow(NamedTuple):
    """One line of the list of a speaker's statements, over all articles by date."""

    id: str
    text: str
    mark: str
    date: str
    article_number: int
    paragraph: int


class ArticleRow(NamedTuple):
    """One line of the list of articles."""

    number: int
    name: str
    title: str
    state: str
    conflicts: int
    current: bool


class Status(NamedTuple):
    """The figures of the status line; a count of 0 stands for none.

    `away` is an arrow to the statement under the cursor where it is scrolled out of sight.
    """

    paragraph: int
    paragraphs: int
    percent: int
    statement: int
    away: str
    statements: int
    speaker: str
    said: int
    said_in_all: int
    conflicts: int
    filter: str


def mark(statement: Statement, *, contradicted: bool) -> str:
    """The sign beside a statement: `!` contradicted, `~` not in the speaker's own words."""
    if contradicted:
        return "!"
    return "~" if statement.kind is StatementKind.INDIRECT else " "


def speaker_rows(index: CollectionIndex, article_id: str, order: Order = Order.STATEMENTS) -> tuple[SpeakerRow, ...]:
    """Those whom the article quotes, each with the sign in its margin, then all the others; both in that order."""
    signs = signs_of(index, (article_id,))
    return tuple(
        SpeakerRow(
            id=speaker.id,
            sign=signs.get(speaker.id),
            name=speaker.name,
            aliases=speaker.aliases,
            roles=", ".join(roles_of(speaker)),
            statements=len(index.by_speaker.get(speaker.id, ())),
            conflicts=index.conflicts_of_speaker.get(speaker.id, 0),
        )
        for speaker in sorted(ordered(index, order), key=lambda speaker: speaker.id not in signs)
    )


def statements_by_date(index: CollectionIndex, speaker_id: str | None) -> tuple[Statement, ...]:
    """What a speaker said in every article, by date, then in the order of the articles."""
    said = index.by_speaker.get(speaker_id, ())
    return tuple(sorted(said, key=lambda statement: index.articles[statement.article][1].published or ""))


def statement_row(index: CollectionIndex, statement: Statement) -> StatementRow:
    """The line of one statement."""
    number, article = index.articles[statement.article]
    return StatementRow(
        id=statement.id,
        text=f"{'denied: ' if statement.denied else ''}{preview(index, statement)}",
        mark=mark(statement, contradicted=statement.id in index.contradicted),
        date=short_date(article.published),
        article_number=number,
        paragraph=index.paragraph(statement.article, start_of(statement)),
    )


def article_row(session: Session, at: int) -> ArticleRow:
    """The line of one open article, counted from 0 in the order in which they were given."""
    article = session.articles[at]
    return ArticleRow(
        number=at + 1,
        name=article_name(article),
        title=article.title,
        state=session.progress.states[article.id].value,
        conflicts=session.index.conflicts_in_article.get(article.id, 0),
        current=at == session.number,
    )


def status(session: Session) -> Status:
    """Where the reader is, in figures."""
    index, article, current = session.index, session.article, session.statement
    said = index.by_speaker.get(session.speaker_id, ())
    paragraphs = index.paragraphs.get(article.id, ())
    return Status(
        paragraph=min(max(index.paragraph(article.id, session.view.start), 1), len(paragraphs)),
        paragraphs=len(paragraphs),
        percent=_percent(session),
        statement=index.in_article.get(session.statement_id or "", 0),
        away=_away(session),
        statements=len(session.statements),
        speaker=short_name(session.speaker, index.namesakes) if session.speaker or current else "",
        said=_number_of(session, current),
        said_in_all=len(said),
        conflicts=index.conflicts_in_article.get(article.id, 0),
        filter=session.filter_words,
    )


def _away(session: Session) -> str:
    said = session.statement
    if said is None or session.is_in_sight(said):
        return ""
    return "↑" if start_of(said) < session.view.start else "↓"


def _percent(session: Session) -> int:
    """How far what can be scrolled is scrolled: the top line's share, as `30%` goes to it."""
    hidden = len(session.article.text) - len(session.view)
    return round(100 * session.view.start / hidden) if hidden > 0 else 100


def notes_here(session: Session) -> tuple[Noted, ...]:
    """The annotations that begin in the words of the statement under the cursor."""
    statement = session.statement
    return tuple(noted for noted in session.noted if noted.begins_in(statement)) if statement else ()


def on_one_line(index: CollectionIndex, statement: Statement) -> str:
    """A statement's content as a row shows it: without the "that" that led over to it."""
    words = index.words(statement)
    return words if statement.kind is StatementKind.DIRECT else words.removeprefix("that ")


def preview(index: CollectionIndex, statement: Statement) -> str:
    """As much of a row as fits the widest line."""
    words = on_one_line(index, statement)
    return words if len(words) <= _PREVIEW else f"{words[:_PREVIEW]}…"


def title_line(session: Session) -> tuple[str, str, str]:
    """The current article's name and number, its title, and its outlet with the date."""
    article = session.article
    name = f"{article_name(article)} {session.number + 1}/{len(session.articles)}"
    return name, article.title, source_words(article)


def statements_heading(session: Session) -> str:
    """The heading of the list of statements: whose they are, and which of them is under the cursor."""
    figures = status(session)
    name = speaker_name(session.speaker)
    return f"{name} {figures.said}/{figures.said_in_all}" if figures.said else f"{name} {figures.said_in_all}"


def _number_of(session: Session, current: Statement | None) -> int:
    """Which of the chosen speaker's statements is under the cursor, from 1; 0 if none of them is."""
    is_theirs = current is not None and current.speaker == session.speaker_id
    return session.index.of_speaker.get(session.statement_id or "", 0) if is_theirs else 0
