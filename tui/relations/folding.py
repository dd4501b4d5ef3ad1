"""Many relations to the few worth showing: the surest of each conflict, and no more than three a statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tui.model import Relation, RelationKind, Statement, hull

_MOST = 3
_NEAR = 300


def fold(relations: Iterable[Relation], statements: Mapping[str, Statement]) -> tuple[Relation, ...]:
    """Surest first; a relation goes where a surer one of its kind already joins a statement with the same passage."""
    kept: list[Relation] = []
    shown: defaultdict[str, list[tuple[RelationKind, Statement]]] = defaultdict(list)
    for relation in sorted(relations, key=lambda relation: (-relation.confidence, relation.a, relation.b)):
        a, b = statements[relation.a], statements[relation.b]
        if any(
            len(shown[one.id]) >= _MOST
            or any(kind is relation.kind and _one_passage(seen, other) for kind, seen in shown[one.id])
            for one, other in ((a, b), (b, a))
        ):
            continue
        kept.append(relation)
        shown[a.id].append((relation.kind, b))
        shown[b.id].append((relation.kind, a))
    return tuple(kept)


def _one_passage(one: Statement, other: Statement) -> bool:
    """Whether two statements are one speaker's words close together, two denials, or one reported inside the other."""
    if one.article != other.article:
        return False
    if other.id in (one.within, one.id) or other.within == one.id:
        return True
    if one.denied and other.denied and one.speaker == other.speaker:
        return True
    first, second = sorted((hull(one.content), hull(other.content)))
    return one.speaker == other.speaker and second.start - first.end < _NEAR
