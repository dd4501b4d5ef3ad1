"""Two propositions of which one says the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.lexicon import opposable, opposites
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_COVER = 0.65


def opposition(match: Match) -> Iterator[Finding]:
    """One says of a thing the opposite of what the other says of it, and neither negates or supposes it."""
    a, b = match.a, match.b
    if a.denies != b.denies or not a.asserts or not b.asserts or not _argued(match):
        return
    for mine in (a.keys & opposable()) - b.keys:
        for theirs in opposites(mine) & (b.keys - a.keys):
            if {mine, theirs} & (a.negated | b.negated | a.hedged | b.hedged) or match.acts_on_other(mine, theirs):
                continue
            if a.is_subordinate(mine) or b.is_subordinate(theirs):
                continue
            place_a, place_b = a.places[mine], b.places[theirs]
            told = min(match.cover(a.clause_at(place_a) - {mine}), match.cover(b.clause_at(place_b) - {theirs}))
            if told >= _LEAST_COVER:
                yield Finding(
                    RelationKind.CONTRADICTION,
                    Reason.OPPOSITION,
                    told,
                    evidence(a, match.shared, place_a),
                    evidence(b, match.shared, place_b),
                    _written(a, mine),
                    _written(b, theirs),
                )


def _argued(match: Match) -> bool:
    """Whether what they share besides the opposites is enough: two things, or one thing in the mouth of one speaker."""
    one_speaker = match.a.origin.by is not None and match.a.origin.by == match.b.origin.by
    things = match.shared - match.a.people.keys() - match.b.people.keys()
    return len(match.shared) >= 2 or (one_speaker and bool(things))


def _written(proposition: Proposition, key: str) -> str:
    place = proposition.places[key]
    return next((word.form for word in proposition.words if word.span == place), key)
