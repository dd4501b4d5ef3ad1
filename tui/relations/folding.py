"""Many relations to the few worth showing: the surest of each conflict, and no more than three a statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush

from tui.model import Relation, RelationKind, Statement, hull

_MOST = 3
_NEAR = 300


def fold(
    relations: Iterable[Relation],
    statements: Mapping[str, Statement],
    weigh: Callable[[Relation], Relation] | None = None,
) -> tuple[Relation, ...]:
    """Surest first; a relation goes where a surer one of its kind already joins a statement with the same passage.

    What has the confidence 0 is not shown. With `weigh`, that of each of `relations` is but the highest that it may
    have. `weigh` tells what it has, and is asked only of those for which there is still room: what is kept is the same.
    """
    hoped = list(relations)
    waiting = [
        (-relation.confidence, relation.a, relation.b, at, weigh is None)
        for at, relation in enumerate(hoped)
        if relation.confidence
    ]
    heapify(waiting)
    kept: list[Relation] = []
    shown: defaultdict[str, list[tuple[RelationKind, Statement]]] = defaultdict(list)
    while waiting:
        *_, at, is_weighed = heappop(waiting)
        relation = hoped[at]
        a, b = statements[relation.a], statements[relation.b]
        if any(
            len(shown[one.id]) >= _MOST
            or any(kind is relation.kind and _one_passage(seen, other) for kind, seen in shown[one.id])
            for one, other in ((a, b), (b, a))
        ):
            continue
        if not is_weighed and weigh is not None:
            hoped[at] = relation = weigh(relation)
            if relation.confidence:
                heappush(waiting, (-relation.confidence, relation.a, relation.b, at, True))
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
