"""Two propositions that say the same."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding, scaled
from tui.relations.matching import Match, evidence
from tui.relations.quantities import agree, comparable

_LEAST_COVER = 0.6
_SAME_DENIAL = 0.55
_WORD_FOR_WORD = 0.95


def agreement(match: Match) -> Iterator[Finding]:
    """Both assert the same, or both deny it; of two speakers more must be shared than of one."""
    a, b = match.a, match.b
    one_speaker = a.origin.by is not None and a.origin.by == b.origin.by
    if a.asks or b.asks or _is_negative(match, first=True) != _is_negative(match, first=False):
        return
    least = _SAME_DENIAL if one_speaker and a.origin.denied else _LEAST_COVER if one_speaker else 0.75
    fewest = 2 if one_speaker else 3 if match.least > _WORD_FOR_WORD else 4
    if match.least < least or len(match.shared) < fewest or not _figures_agree(match):
        return
    things = match.shared - a.topic.names - b.topic.names
    if len(things) < (1 if match.least > _WORD_FOR_WORD else 2):
        return
    yield Finding(
        RelationKind.CORROBORATION,
        Reason.DENIAL if a.origin.denied or b.origin.denied else Reason.WORDING,
        scaled(0.6, 0.93, match.least, least),
        evidence(a, match.shared),
        evidence(b, match.shared),
    )


def _is_negative(match: Match, *, first: bool) -> bool:
    proposition = match.a if first else match.b
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
