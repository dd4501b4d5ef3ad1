"""A finding and the match it was made on to the few numbers by which its confidence is reckoned."""

from __future__ import annotations

import math

from tui.model import Reason
from tui.relations.findings import Finding
from tui.relations.matching import Match
from tui.relations.meaning import Meaning
from tui.relations.stances import Stance

_TYPES = (Reason.DENIAL, Reason.NEGATION, Reason.NUMBER, Reason.DATE, Reason.OPPOSITION)
# By rules alone, and what the entailment model adds.
NAMES = (
    *("told", "least", "most", "shared", "reported", "asked", "one denies", "other figures"),
    *(reason.value for reason in _TYPES),
)
WITH_MODEL = (*NAMES, "entailed least", "entailed most", "contradicted least", "contradicted most")


def features(match: Match, finding: Finding, meaning: Meaning | None = None) -> tuple[float, ...]:
    """One number for each of `NAMES`, or with a `meaning` of `WITH_MODEL`.

    How much of either side the other holds, how their writers stand to it, of what type the finding is, and what the
    model makes of the pair.
    """
    sides = (match.a, match.b)
    by_rules = (
        finding.told,
        match.least,
        max(match.cover_a, match.cover_b),
        math.log1p(len(match.shared)),
        float(sum(side.stance is Stance.REPORTS for side in sides)),
        float(sum(side.asks for side in sides)),
        float(match.a.denies != match.b.denies),
        float(_has_other_figures(match)),
        *(float(finding.reason is reason) for reason in _TYPES),
    )
    if meaning is None:
        return by_rules
    return (
        *by_rules,
        meaning.entailed_least,
        meaning.entailed_most,
        meaning.contradicted_least,
        meaning.contradicted_most,
    )


def _has_other_figures(match: Match) -> bool:
    """Whether either side holds a figure that the other does not."""
    one, other = ({word.form for word in side.words if word.form[0].isdigit()} for side in (match.a, match.b))
    return bool(one - other) and bool(other - one)
