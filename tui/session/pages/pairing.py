"""Which statements of two articles belong together, and which only one of them reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tui.model import Relation, RelationKind, Statement
from tui.session.index import CollectionIndex, start_of

_ORDER = {kind: rank for rank, kind in enumerate(RelationKind)}


class Pair(NamedTuple):
    """A statement of either article with the relation between them, or one without a counterpart in the other."""

    left: Statement | None
    right: Statement | None
    relation: Relation | None = None


def pairs(index: CollectionIndex, left: str, right: str) -> tuple[Pair, ...]:
    """Related statements by kind and place, then what only the left article reports, then what only the right does."""
    related = sorted(_related(index, left, right), key=_kind_and_place)
    paired = {said.id for pair in related for said in (pair.left, pair.right) if said is not None}
    return (
        *related,
        *(Pair(said, None) for said in index.by_article.get(left, ()) if said.id not in paired),
        *(Pair(None, said) for said in index.by_article.get(right, ()) if said.id not in paired),
    )


def counterparts(index: CollectionIndex, article_id: str) -> tuple[str, ...]:
    """The other articles, the one whose statements are related to most of this one's first, else in their order."""
    related = Counter(
        index.statements[other].article
        for said in index.by_article.get(article_id, ())
        for relation in index.relations.get(said.id, ())
        for other in (relation.a, relation.b)
    )
    others = [other for other in index.articles if other != article_id]
    return tuple(sorted(others, key=lambda other: -related[other]))


def _related(index: CollectionIndex, left: str, right: str) -> Iterator[Pair]:
    for said in index.by_article.get(left, ()):
        for relation in index.relations.get(said.id, ()):
            other = index.statements[relation.other(said.id)]
            if other.article == right:
                yield Pair(said, other, relation)


def _kind_and_place(pair: Pair) -> tuple[int, int]:
    place = start_of(pair.left) if pair.left else 0
    return (_ORDER[pair.relation.kind] if pair.relation else len(_ORDER), place)
