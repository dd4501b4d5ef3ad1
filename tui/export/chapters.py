"""A collection with what a reader added to it, article by article, as the readable formats show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.annotations.anchoring import State
from tui.annotations.placing import Places, articles_about, placements
from tui.annotations.values import Annotation, SpeakerTarget
from tui.model import Article, Collection, Relation, Span, Speaker, Statement, hull


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation with its place in an article; `spans` is empty for one that found none, or is about all of it."""

    annotation: Annotation
    state: State = State.EXACT
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One article: its statements, the relations of each, notes on the whole, and notes in the text in its order."""

    article: Article
    statements: tuple[Statement, ...]
    relations: Mapping[str, tuple[Relation, ...]]
    about: tuple[Annotation, ...]
    notes: tuple[Note, ...]

    def notes_on(self, statement: Statement) -> tuple[Note, ...]:
        """The notes that begin in a statement's words."""
        return tuple(
            note for note in self.notes if note.spans and any(_begins_in(note, piece) for piece in statement.content)
        )


@dataclass(frozen=True, slots=True)
class Book:
    """All chapters, with what is needed to name what they speak of."""

    collection: Collection
    chapters: tuple[Chapter, ...]
    speakers: Mapping[str, Speaker]
    statements: Mapping[str, Statement]
    articles: Mapping[str, Article]
    about_speakers: tuple[Annotation, ...]

    def words(self, statement: Statement) -> str:
        """The content of a statement on one line, its pieces joined by an ellipsis."""
        text = self.articles[statement.article].text
        return " ".join(" … ".join(piece.of(text) for piece in statement.content).split())

    def speaker_of(self, statement: Statement) -> Speaker | None:
        """Who said it, where that is known."""
        return self.speakers.get(statement.speaker or "")

    def tellers(self, statement: Statement) -> tuple[Speaker | None, ...]:
        """Who tells a statement that is reported inside others: the outermost speaker first."""
        outer = self.statements.get(statement.within or "")
        return (*self.tellers(outer), self.speaker_of(outer)) if outer is not None else ()


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
    statements = {statement.id: statement for statement in collection.statements}
    relations: dict[str, list[Relation]] = {}
    for relation in collection.relations:
        for side in (relation.a, relation.b):
            relations.setdefault(side, []).append(relation)
    return Book(
        collection,
        tuple(
            Chapter(
                article,
                tuple(statement for statement in collection.statements if statement.article == article.id),
                {side: tuple(found) for side, found in relations.items() if statements[side].article == article.id},
                tuple(about[article.id]),
                tuple(sorted(notes[article.id], key=_place)),
            )
            for article in collection.articles
        ),
        {speaker.id: speaker for speaker in collection.speakers},
        statements,
        {article.id: article for article in collection.articles},
        tuple(annotation for annotation in annotations if isinstance(annotation.target, SpeakerTarget)),
    )


def _place(note: Note) -> tuple[bool, int]:
    return not note.spans, hull(note.spans).start if note.spans else 0


def _begins_in(note: Note, piece: Span) -> bool:
    return piece.start <= note.spans[0].start < piece.end
