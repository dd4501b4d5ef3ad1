"""Two propositions to what they show of each other: conflicts by type, or agreement where there is none."""

from __future__ import annotations

from tui.model import Reason, RelationKind
from tui.relations.ages import age
from tui.relations.agreement import agreement, is_one_stance
from tui.relations.denials import denial, restriction
from tui.relations.differences import day, number
from tui.relations.exchanges import exchange
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.negations import negation
from tui.relations.occasions import is_of_two_occasions
from tui.relations.oppositions import opposition

_ONE_WAY = (denial, negation, restriction)
_BOTH_WAYS = (opposition, exchange, age, number, day)


def detect(match: Match) -> list[tuple[Match, Finding]]:
    """Every finding, each with the match turned so that the side which denies comes second."""
    if match.names_two:
        return []
    found = [(side, finding) for side in (match, match.turned) for rule in _ONE_WAY for finding in rule(side)]
    found += [(match, finding) for rule in _BOTH_WAYS for finding in rule(match)]
    if found:
        return [(side, finding) for side, finding in found if not is_of_two_occasions(match, finding)]
    return [(match, finding) for finding in agreement(match)]


def suspect(match: Match) -> list[tuple[Match, Finding]]:
    """What the entailment model may find on a pair of which the rules say nothing: a conflict, and agreement."""
    if match.names_two:
        return []
    told = (evidence(match.a, match.shared), evidence(match.b, match.shared))
    kinds = [RelationKind.CONTRADICTION]
    if is_one_stance(match) and match.a.denies == match.b.denies:
        kinds.append(RelationKind.CORROBORATION)
    return [(match, Finding(kind, Reason.ENTAILMENT, match.least, *told)) for kind in kinds]
