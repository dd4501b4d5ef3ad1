"""Where the words of a planted pair stand, and which relations join those places."""

from __future__ import annotations

from collections.abc import Iterator

from samples.sides import Side
from tui.model import Article, Collection, Relation, Span, Statement, hull

# A conflict may be shown at the next sentence of the same speaker, when that is the clearer one of the two.
_NEAR = 300


def relations_between(collection: Collection, a: Side, b: Side) -> Iterator[Relation]:
    """Every relation that joins a statement at one place with a statement at the other."""
    statements = {statement.id: statement for statement in collection.statements}
    for relation in collection.relations:
        ends = (statements[relation.a], statements[relation.b])
        if any(_at(collection, x, a) and _at(collection, y, b) for x, y in (ends, ends[::-1])):
            yield relation


def holds(collection: Collection, side: Side) -> bool:
    """Whether a statement was found at the place at all."""
    return any(_covers(collection, statement, side) for statement in collection.statements)


def _at(collection: Collection, statement: Statement, side: Side) -> bool:
    if _covers(collection, statement, side):
        return True
    article, place = _place(collection, side)
    own = [other for other in collection.statements if _covers(collection, other, side)]
    first, second = sorted((hull(statement.content), place))
    return (
        statement.article == article.id
        and any(other.speaker == statement.speaker for other in own)
        and second.start - first.end < _NEAR
    )


def _covers(collection: Collection, statement: Statement, side: Side) -> bool:
    article, place = _place(collection, side)
    return statement.article == article.id and any(place.overlaps(piece) for piece in statement.content)


def _place(collection: Collection, side: Side) -> tuple[Article, Span]:
    article = next(article for article in collection.articles if side.file in article.path)
    start = article.text.index(side.words)
    return article, Span(start, start + len(side.words))
