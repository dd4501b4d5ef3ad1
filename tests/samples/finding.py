"""Planted words to the statements that were found there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from samples.sides import Side
from tui.model import Article, Collection, Span, Statement, hull

# A conflict may be shown at the next sentence of the same speaker, when that is the clearer one of the two.
_NEAR = 300


def statements_at(collection: Collection, sides: Iterable[Side]) -> dict[Side, frozenset[str]]:
    """For each side the ids of the statements that hold its words, and of the same speaker's next to them."""
    by_article: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in collection.statements:
        by_article[statement.article].append(statement)
    found = {}
    for side in sides:
        article, place = _place(collection, side)
        here = [s for s in by_article[article.id] if any(place.overlaps(piece) for piece in s.content)]
        speakers = {statement.speaker for statement in here}
        near = [s for s in by_article[article.id] if s.speaker in speakers and _distance(s, place) < _NEAR]
        found[side] = frozenset(statement.id for statement in (*here, *near))
    return found


def _place(collection: Collection, side: Side) -> tuple[Article, Span]:
    article = next(article for article in collection.articles if side.file in article.path)
    start = article.text.index(side.words)
    return article, Span(start, start + len(side.words))


def _distance(statement: Statement, place: Span) -> int:
    first, second = sorted((hull(statement.content), place))
    return second.start - first.end
