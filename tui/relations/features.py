"""A finding and the match it was made on to the few numbers by which its confidence is reckoned."""

from __future__ import annotations

import math

from tui.model import Reason
from tui.relations.findings import Finding
from tui.relations.matching import Match
from tui.relations.stances import Stance

NAMES = (
    "told",
    "least",
    "most",
    "shared",
    "reported",
    "denial",
    "negation",
    "number",
    "date",
    "opposition",
)


def features(match: Match, finding: Finding) -> tuple[float, ...]:
    """One number for each of `NAMES`: how much of either side the other holds, and of what type the finding is."""
    types = (Reason.DENIAL, Reason.NEGATION, Reason.NUMBER, Reason.DATE, Reason.OPPOSITION)
    return (
        finding.told,
        match.least,
        max(match.cover_a, match.cover_b),
        math.log1p(len(match.shared)),
        float(sum(side.stance is Stance.REPORTS for side in (match.a, match.b))),
        *(float(finding.reason is reason) for reason in types),
    )
