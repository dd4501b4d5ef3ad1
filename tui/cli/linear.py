"""A collection becomes lines of plain text in one column: every article, who speaks, what they say, what conflicts.

For screen readers and pipes: nothing is drawn, every line makes sense alone, and what is told about a statement comes
before its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.articles import one_line
from tui.model import Article, BlockKind, Collection, Relation, RelationKind, Span, Speaker, Statement
from tui.session.evidence import who_says
from tui.session.filters import Filter
from tui.session.index import CollectionIndex, index, start_of
from tui.session.wording import (
    KIND_WORDS,
    article_name,
    confidence_word,
    counted,
    manner,
    reason_words,
    roles_of,
    said_by,
    short_date,
    speaker_name,
)

_INDENT = "    "
_STRONG, _WARNING, _PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[0m"
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


class Line(NamedTuple):
    """A stretch of text to be broken into lines, and how it looks where there are colours."""

    text: str
    indent: str = ""
    look: str = ""


def linear(collection: Collection, width: int, *, in_color: bool = False, attitudes: bool = False) -> Iterator[str]:
    """The lines, without their ends, each at most `width` cells; beliefs and plans are left out unless `attitudes`."""
    found = index(collection, Filter(attitudes=attitudes))
    for line in _lines(collection, found):
        yield from _broken(line, width, in_color=in_color)


def _lines(collection: Collection, found: CollectionIndex) -> Iterator[Line]:
    for number, article in enumerate(collection.articles, 1):
        yield from _article(article, number, len(collection.articles))
    yield from _heading(f"SPEAKERS: {len(found.speaking)}")
    for speaker in found.speaking:
        yield from _speaker(speaker, found)
    numbers = {statement.id: number for number, statement in enumerate(found.shown, 1)}
    yield from _heading(f"STATEMENTS: {len(found.shown)}")
    for statement in found.shown:
        yield from _statement(statement, numbers, found)
    relations = [one for one in collection.relations if one in found.relations.get(one.a, ())]
    for kind in RelationKind:
        yield from _relations(kind, [one for one in relations if one.kind is kind], numbers, found)


def _heading(words: str) -> Iterator[Line]:
    yield Line(words, look=_STRONG)
    yield Line("")


def _article(article: Article, number: int, count: int) -> Iterator[Line]:
    yield from _heading(f"ARTICLE {number} OF {count}: {article.title}")
    source = [article.outlet, article.byline, short_date(article.published), one_line(article.path)]
    yield Line(", ".join(filter(None, source)))
    yield Line("")
    if not article.text.strip():
        yield Line("This article holds no text.")
        yield Line("")
    for block in article.blocks:
        words = block.span.of(article.text)
        if words == article.title:
            continue
        in_lines = block.kind in (BlockKind.LIST, BlockKind.POST, BlockKind.QUOTE)
        for part in filter(str.strip, words.split("\n") if in_lines else [words]):
            yield Line(part, look=_STRONG if block.kind in _HEADINGS else "")
        yield Line("")


def _speaker(speaker: Speaker, found: CollectionIndex) -> Iterator[Line]:
    said = found.by_speaker.get(speaker.id, ())
    conflicts = found.conflicts_of_speaker.get(speaker.id, 0)
    yield Line(", ".join((speaker.name, *roles_of(speaker))), look=_STRONG)
    if speaker.aliases:
        yield Line(f"also called {', '.join(speaker.aliases)}", _INDENT)
    articles = dict.fromkeys(statement.article for statement in said)
    where = ", ".join(article_name(found.articles[name][1]) for name in articles)
    conflicting = f", {conflicts} of them in possible conflict" if conflicts else ""
    yield Line(f"{counted(len(said), 'statement')}{conflicting}{f'; in {where}' if where else ''}", _INDENT)
    yield Line("")


def _statement(statement: Statement, numbers: dict[str, int], found: CollectionIndex) -> Iterator[Line]:
    yield Line(f"{numbers[statement.id]}. {_told(statement, found)}", look=_STRONG)
    yield Line(found.words(statement), _INDENT)
    for relation in found.relations.get(statement.id, ()):
        other = found.statements[relation.other(statement.id)]
        place = f"statement {numbers[other.id]}" if other.id in numbers else "a statement left out here"
        kind, sure = KIND_WORDS[relation.kind].capitalize(), confidence_word(relation.confidence)
        who = said_by(other, (), found.speaker(other.speaker))
        yield Line(f"{kind} with {place}, by {who} ({sure})", _INDENT, _look(relation))
    yield Line("")


def _relations(
    kind: RelationKind, relations: Sequence[Relation], numbers: dict[str, int], found: CollectionIndex
) -> Iterator[Line]:
    if not relations and kind is not RelationKind.CONTRADICTION:
        return
    yield from _heading(f"{KIND_WORDS[kind].upper()}S: {len(relations) or 'none found'}")
    if not relations:
        looked_at = counted(len(found.shown), "statement"), counted(len(found.by_article), "article")
        yield Line(f"{looked_at[0]} in {looked_at[1]} looked at.")
        yield Line("")
    ordered = sorted(relations, key=lambda relation: -relation.confidence)
    for number, relation in enumerate(ordered, 1):
        yield from _pair(number, relation, numbers, found)


def _pair(number: int, relation: Relation, numbers: dict[str, int], found: CollectionIndex) -> Iterator[Line]:
    kind, sure = KIND_WORDS[relation.kind].capitalize(), confidence_word(relation.confidence)
    yield Line(f"{number}. {kind}, {sure}: {reason_words(relation)}", look=_look(relation))
    if relation.explanation:
        yield Line(relation.explanation, _INDENT)
    sides = (("One side", relation.a, relation.evidence_a), ("Other side", relation.b, relation.evidence_b))
    for label, name, marks in sides:
        said = found.statements[name]
        which = f", statement {numbers[said.id]}" if said.id in numbers else ""
        yield Line(f"{label}: {_told(said, found)}{which}", _INDENT)
        yield Line(found.words(said), _INDENT * 2)
        text = found.articles[said.article][1].text
        in_question = ", ".join(" ".join(mark.of(text).split()) for mark in marks)
        if in_question and relation.kind is not RelationKind.CORROBORATION:
            yield Line(f"In question: {in_question}", _INDENT * 2)
    yield Line("")


def _told(statement: Statement, found: CollectionIndex) -> str:
    """Who says a statement, to whom, how and where."""
    to = f" to {speaker_name(found.speaker(statement.addressee))}" if statement.addressee else ""
    kind = " as a belief or plan" if statement.attitude else ""
    how = f"{manner(statement)}{kind}"
    return ", ".join(filter(None, (f"{who_says(statement, found)}{to}", how, _where(statement, found))))


def _where(statement: Statement, found: CollectionIndex) -> str:
    number, article = found.articles[statement.article]
    paragraph = found.paragraph(article.id, start_of(statement))
    place = f"paragraph {paragraph}" if paragraph else "title"
    day = short_date(article.published)
    return ", ".join(filter(None, (f"article {number}", place, day)))


def _look(relation: Relation) -> str:
    return _WARNING if relation.kind is RelationKind.CONTRADICTION else ""


def _broken(line: Line, width: int, *, in_color: bool) -> Iterable[str]:
    from tui.interface.wrapping import wrap  # counts cells with rich's tables: not needed for asking for help

    text = " ".join(one_line(line.text).split())
    parts = [f"{line.indent}{part.of(text)}" for part in wrap(text, Span(0, len(text)), width - len(line.indent))]
    if in_color and line.look:
        parts = [f"{line.look}{part}{_PLAIN}" for part in parts]
    return parts or [""]
