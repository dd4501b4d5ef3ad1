"""Two propositions that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.quantities import agree, comparable
from tui.relations.roles import exchanges
from tui.relations.stances import Stance

_LEAST_COVER = 0.3


def agreement(match: Match) -> Iterator[Finding]:
    """Both assert the same, or both deny it; who passes a report on does not assert what the other does."""
    if (
        match.least < _LEAST_COVER
        or not is_one_stance(match)
        or _is_negative(match, first=True) != _is_negative(match, first=False)
    ):
        return
    a, b = match.a, match.b
    things = match.shared - a.topic.names - b.topic.names
    if not things or len(match.shared) < 2 or not _figures_agree(match):
        return
    if any(not found.is_mutual for found in exchanges(match)):
        return
    yield Finding(
        RelationKind.CORROBORATION,
        Reason.DENIAL if a.denies and b.denies else Reason.WORDING,
        match.least,
        evidence(a, match.shared),
        evidence(b, match.shared),
    )


def is_one_stance(match: Match) -> bool:
    """Whether neither side is a question and either both pass a report on or neither does."""
    a, b = match.a, match.b
    return not (a.asks or b.asks) and (a.stance is Stance.REPORTS) == (b.stance is Stance.REPORTS)


def _is_negative(match: Match, *, first: bool) -> bool:
    proposition = match.a if first else match.b
    if proposition.stance is Stance.DENIES:
        return not proposition.origin.denied
    return proposition.origin.denied != bool(proposition.negated & match.shared)


def _figures_agree(match: Match) -> bool:
    """Whether every figure that has a counterpart agrees with one, and a day, where both name any, is the same."""
    a, b = match.a, match.b
    for here, there in ((a, b), (b, a)):
        for mine in here.quantities:
            rivals = [theirs for theirs in there.quantities if comparable(mine, theirs)]
            if rivals and not any(agree(mine, theirs) for theirs in rivals):
                return False
    return not (a.days and b.days) or any(mine.agrees(theirs) for mine in a.days for theirs in b.days)
