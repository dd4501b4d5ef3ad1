"""A collection with what a reader added to it, article by article, as the readable formats show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from tui.annotations.anchoring import State
from tui.annotations.placing import Places, articles_about, placements
from tui.annotations.values import Annotation, SpeakerTarget
from tui.model import Article, Collection, Span, Statement, hull
from tui.session.evidence import who_says
from tui.session.index import CollectionIndex, index


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation with its place in an article; `spans` is empty for one that found none, or is about all of it."""

    annotation: Annotation
    state: State = State.EXACT
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One article: its statements, notes on the whole, and notes in the text in its order."""

    article: Article
    statements: tuple[Statement, ...]
    about: tuple[Annotation, ...]
    notes: tuple[Note, ...]

    def notes_on(self, statement: Statement) -> tuple[Note, ...]:
        """The notes that begin in a statement's words."""
        return tuple(
            note
            for note in self.notes
            if note.spans and any(note.spans[0].start in piece for piece in statement.content)
        )


@dataclass(frozen=True)
class Book:
    """All chapters, with the index of everything in them."""

    index: CollectionIndex
    chapters: tuple[Chapter, ...]
    about_speakers: tuple[Annotation, ...]

    @cached_property
    def block_ids(self) -> Mapping[str, str]:
        """The name of each statement's block in a note, the same however the text around its words changes.

        Where an article has the same words in several statements, those after the first are numbered from 2.
        """
        found: dict[str, str] = {}
        seen: Counter[tuple[str, str]] = Counter()
        for statement in self.index.shown:
            name = f"s-{sha256(self.words(statement).encode('utf-8', 'replace')).hexdigest()[:10]}"
            seen[statement.article, name] += 1
            number = seen[statement.article, name]
            found[statement.id] = f"{name}-{number}" if number > 1 else name
        return found

    def article_of(self, statement: Statement) -> Article:
        """The article that a statement is in."""
        return self.index.articles[statement.article][1]

    def words(self, statement: Statement) -> str:
        """The content of a statement on one line, its pieces joined by an ellipsis."""
        return self.index.words(statement)

    def who(self, statement: Statement) -> str:
        """Who says a statement, behind those who tell it."""
        return who_says(statement, self.index)


def book(collection: Collection, annotations: Sequence[Annotation] = (), editions: Sequence[Article] = ()) -> Book:
    """The corrected `collection` with the annotations on it; `editions` are earlier texts of its articles."""
    places = Places(collection.articles, editions)
    by_id = {annotation.id: annotation for annotation in annotations}
    notes: dict[str, list[Note]] = {article.id: [] for article in collection.articles}
    for placed in placements(annotations, places):
        note = Note(by_id[placed.record], placed.attachment.state, placed.attachment.spans)
        notes[placed.article].append(note)
    about: dict[str, list[Annotation]] = {article.id: [] for article in collection.articles}
    for annotation in annotations:
        for article in articles_about(annotation, places):
            about[article.id].append(annotation)
    found = index(collection)
    return Book(
        found,
        tuple(
            Chapter(
                article,
                found.by_article.get(article.id, ()),
                tuple(about[article.id]),
                tuple(sorted(notes[article.id], key=_place)),
            )
            for article in collection.articles
        ),
        tuple(annotation for annotation in annotations if isinstance(annotation.target, SpeakerTarget)),
    )


def _place(note: Note) -> tuple[bool, int]:
    return not note.spans, hull(note.spans).start if note.spans else 0
