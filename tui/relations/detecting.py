"""Two propositions to what they show of each other: the surest conflict, else agreement."""

from __future__ import annotations

from tui.relations.agreement import agreement
from tui.relations.denials import denial, negation, restriction
from tui.relations.differences import day, number, opposition
from tui.relations.findings import Finding
from tui.relations.matching import Match

_ONE_WAY = (denial, negation, restriction)
_BOTH_WAYS = (opposition, number, day)


def detect(match: Match) -> tuple[Match, Finding] | None:
    """The surest finding, with the match turned so that the side which denies comes second."""
    if match.names_two:
        return None
    found: list[tuple[Match, Finding]] = []
    for side in (match, match.turned):
        found.extend((side, finding) for rule in _ONE_WAY if (finding := rule(side)) is not None)
    found.extend((match, finding) for rule in _BOTH_WAYS if (finding := rule(match)) is not None)
    if found:
        return max(found, key=lambda pair: pair[1].confidence)
    same = agreement(match)
    return None if same is None else (match, same)
