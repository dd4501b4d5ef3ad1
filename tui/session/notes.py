"""Annotations and corrections as lines of a list, of the open articles or of all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.annotations.describing import caption, description
from tui.annotations.targets import editions
from tui.annotations.values import Annotation, ArticleTarget, Correction
from tui.session.session import Session
from tui.session.work import Noted


class NoteRow(NamedTuple):
    """One line of the list of notes.

    `quoted` is what the note is on, in a few words. `article_number` is 0 where the article is not open, and there the
    offset and the paragraph say nothing. `state` says how the place was found; empty where there is none to be found.
    """

    id: str
    quoted: str
    note: str
    tags: tuple[str, ...]
    assessment: str
    highlight: bool
    state: str
    article_number: int
    title: str
    paragraph: int
    offset: int
    modified: str


class CorrectionRow(NamedTuple):
    """One line of the list of corrections; `idle` says that it has no place in the open articles."""

    id: str
    text: str
    created: str
    idle: bool


def note_rows(session: Session, pattern: str = "") -> tuple[NoteRow, ...]:
    """The notes in the open articles that hold every word of `pattern`, in the order of the articles and the text."""
    wanted = pattern.casefold().split()
    rows = [row for row in rows_of(session, session.work.notebook.annotations) if _holds(row, wanted)]
    return tuple(sorted(rows, key=lambda row: (row.article_number or len(session.articles) + 1, row.offset)))


def rows_of(session: Session, annotations: Iterable[Annotation]) -> tuple[NoteRow, ...]:
    """The lines of these annotations, in their order; they may come from articles that are not open."""
    everywhere = (*session.work.orphans, *(noted for notes in session.work.noted.values() for noted in notes))
    placed = {noted.annotation.id: noted for noted in everywhere}
    return tuple(_row(session, annotation, placed.get(annotation.id)) for annotation in annotations)


def correction_rows(session: Session) -> tuple[CorrectionRow, ...]:
    """The corrections, the newest first."""
    idle = {correction.id for correction in session.work.overlay.idle}
    return tuple(
        CorrectionRow(each.id, description(each.change), each.created, each.id in idle)
        for each in reversed(session.work.notebook.corrections)
    )


def correction_lines(corrections: Iterable[Correction]) -> tuple[CorrectionRow, ...]:
    """The lines of corrections in articles that need not be open."""
    return tuple(CorrectionRow(each.id, description(each.change), each.created, False) for each in corrections)


def _row(session: Session, annotation: Annotation, noted: Noted | None) -> NoteRow:
    number, offset, state = _article_number(session, annotation), 0, ""
    if noted is not None:
        number, state = session.numbers[noted.placement.article] + 1, noted.state.value
        offset = noted.spans[0].start if noted.spans else 0
    article = session.articles[number - 1] if number else None
    edition = next(iter(editions(annotation)), None)
    return NoteRow(
        id=annotation.id,
        quoted=caption(annotation.target),
        note=annotation.note,
        tags=annotation.tags,
        assessment=annotation.assessment,
        highlight=annotation.highlight,
        state=state,
        article_number=number,
        title=article.title if article else edition.title if edition else "",
        paragraph=session.index.paragraph(article.id, offset) if article else 0,
        offset=offset,
        modified=annotation.modified,
    )


def _article_number(session: Session, annotation: Annotation) -> int:
    """Of the article that a note on a whole article is about; 0 for any other."""
    if not isinstance(annotation.target, ArticleTarget):
        return 0
    found = session.work.places.articles_of(annotation.target.edition)
    return session.numbers[found[0].id] + 1 if found else 0


def _holds(row: NoteRow, words: Iterable[str]) -> bool:
    searched = "\n".join((row.quoted, row.note, *row.tags, row.assessment, row.title)).casefold()
    return all(word in searched for word in words)
