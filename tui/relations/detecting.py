"""Two propositions to what they show of each other: the surest conflict, else agreement."""

from __future__ import annotations

from tui.relations.agreement import agreement
from tui.relations.denials import denial, negation, restriction
from tui.relations.differences import day, number
from tui.relations.findings import Finding
from tui.relations.matching import Match
from tui.relations.oppositions import opposition

_ONE_WAY = (denial, negation, restriction)
_BOTH_WAYS = (opposition, number, day)


def detect(match: Match) -> tuple[Match, Finding] | None:
    """The surest finding, with the match turned so that the side which denies comes second."""
    if match.names_two:
        return None
    found = [(side, finding) for side in (match, match.turned) for rule in _ONE_WAY for finding in rule(side)]
    found += [(match, finding) for rule in _BOTH_WAYS for finding in rule(match)]
    found = found or [(match, finding) for finding in agreement(match)]
    return max(found, key=lambda pair: pair[1].confidence, default=None)
