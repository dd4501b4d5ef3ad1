"""The lists beside the text: articles, speakers, statements of one speaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.interface.painting import hue, piece
from tui.interface.panel import Content, LazyRows, Row
from tui.session.index import CollectionIndex
from tui.session.ordering import Order
from tui.session.panels import (
    ArticleRow,
    SpeakerRow,
    StatementRow,
    article_row,
    speaker_rows,
    statement_row,
    statements_by_date,
    statements_heading,
)
from tui.session.session import Session
from tui.session.wording import identity_words, place_word

_ROOMY, _DATE = 44, 11
_STATE_WORDS = {"unread": "…", "analysed": "", "failed": "failed"}


def articles(session: Session) -> Content:
    """Every open article, with the number of its contradicted statements or how far the machine has come."""
    rows = LazyRows(_numbers(len(session.articles)), lambda at: _article(article_row(session, at)))
    return Content(f"ARTICLES {len(rows)}", rows=rows, current=str(session.number))


def articles_named(session: Session, pattern: str) -> Content:
    """The open articles whose title, name or source holds `pattern`, each with its name and source."""
    told = [f"{article.title}\n{identity_words(article)}".casefold() for article in session.articles]
    found = [at for at, words in enumerate(told) if pattern.casefold() in words]
    rows = LazyRows(
        tuple(map(str, found)),
        lambda at: _article(article_row(session, found[at]), identity_words(session.articles[found[at]])),
    )
    none = [Row((piece(" no article of that title, name or source", "muted"),))]
    return Content(f"ARTICLES {len(found)}", rows=rows if found else none, current=str(session.number))


@lru_cache(2)
def _numbers(count: int) -> tuple[str, ...]:
    return tuple(map(str, range(count)))


def _article(row: ArticleRow, source: str = "") -> Row:
    return Row(
        (
            piece(f"{row.number:>2} ", "muted"),
            piece(row.title, *(("strong",) if row.current else ())),
            piece(f"  {source}" if source else "", "muted"),
        ),
        (
            piece(f" {_STATE_WORDS[row.state]}", "muted"),
            piece(f"!{row.conflicts}" if row.conflicts else "  ", "conflict"),
        ),
        str(row.number - 1),
    )


def speakers(session: Session, pattern: str = "") -> Content:
    """Everyone who says something, with counts of statements and of conflicts.

    With a pattern everyone whom it finds by a name or a role, those also who are only spoken to.
    """
    known = _speaking(session.index, session.article.id, session.speaker_order)
    if pattern:
        everyone = speaker_rows(session.index, session.article.id, session.speaker_order)
        found = _matching(everyone, pattern.casefold())
        nobody = [Row((piece(" nobody has that name or role", "muted"),))]
        return Content(f"SPEAKERS {len(found)}", "st  !" if found else "", found or nobody, session.speaker_id)
    if not known:
        return Content("SPEAKERS")
    here = sum(row.sign is not None for row in known)
    figures = f"{here} here, of {len(known)}" if 0 < here < len(known) else str(len(known))
    order = "" if session.speaker_order is Order.STATEMENTS else f" {session.speaker_order.value}"
    rows = _speaker_rows(session.index, session.article.id, session.speaker_order)
    return Content(f"SPEAKERS {figures}{order}", "st  !", rows, session.speaker_id)


def statements(session: Session, width: int) -> Content:
    """What the chosen speaker said in every article, the oldest first; with the date where there is room for it."""
    if session.speaker is None and session.statement is None:
        return Content("STATEMENTS")
    rows = _statements(session.index, session.speaker_id, width >= _ROOMY)
    title = f"STATEMENTS · {statements_heading(session)}" if rows else "STATEMENTS"
    return Content(title, "by date" if rows else "", rows, session.statement_id)


@lru_cache(4)
def _speaking(index: CollectionIndex, article_id: str, order: Order) -> tuple[SpeakerRow, ...]:
    return tuple(row for row in speaker_rows(index, article_id, order) if row.statements)


@lru_cache(4)
def _speaker_rows(index: CollectionIndex, article_id: str, order: Order) -> LazyRows:
    known = _speaking(index, article_id, order)
    width = _width_of_signs(known)
    return LazyRows(tuple(row.id for row in known), lambda at: _speaker(known[at], width))


def _matching(rows: Sequence[SpeakerRow], pattern: str) -> list[Row]:
    """The rows that `pattern`, in lower case, finds; if only another name of theirs does, with that one."""
    found, width = [], _width_of_signs(rows)
    for row in rows:
        other = next((name for name in row.aliases if pattern in name.casefold()), "")
        if pattern in f"{row.name}\n{row.roles}".casefold():
            found.append(_speaker(row, width))
        elif other:
            found.append(_speaker(row._replace(roles=f"also called {other}"), width))
    return found


def _width_of_signs(rows: Sequence[SpeakerRow]) -> int:
    return max((len(row.sign.letters) for row in rows if row.sign), default=1)


def _speaker(row: SpeakerRow, width: int) -> Row:
    sign = piece(f"{row.sign.letters:<{width}} ", hue(row.sign.place)) if row.sign else piece(" " * (width + 1))
    return Row(
        (
            sign,
            piece(row.name, *(() if row.sign else ("muted",))),
            piece(f"  {row.roles}" if row.roles else "", "muted"),
        ),
        (
            piece(f" {row.statements:>3}"),
            piece(f"{row.conflicts:>3}" if row.conflicts else "  ·", "conflict" if row.conflicts else "muted"),
        ),
        row.id,
    )


@lru_cache(4)
def _statements(index: CollectionIndex, speaker_id: str | None, with_dates: bool) -> LazyRows:
    said = statements_by_date(index, speaker_id)
    has_dates = with_dates and any(index.articles[statement.article][1].published for statement in said)
    several = len(index.articles) > 1
    return LazyRows(
        tuple(statement.id for statement in said),
        lambda at: _statement(statement_row(index, said[at]), has_date=has_dates, has_number=several),
    )


def _statement(row: StatementRow, *, has_date: bool, has_number: bool) -> Row:
    return Row(
        (
            piece(f"{row.date:>{_DATE}} " if has_date else "", "muted"),
            piece(f"{row.mark} ", "conflict" if row.mark == "!" else "muted"),
            piece(row.text),
        ),
        (piece(f"{f' {row.article_number}' if has_number else ''} {place_word(row.paragraph):<3}", "muted"),),
        row.id,
    )
