"""Two propositions that exchange who did it and to whom it was done."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition
from tui.relations.roles import exchanges

_LEAST_COVER = 0.45


def exchange(match: Match) -> Iterator[Finding]:
    """In one somebody does to another what in the other is done to them: "A sued B" against "B sued A"."""
    a, b = match.a, match.b
    if a.denies or b.denies or not a.asserts or not b.asserts:
        return
    for found in exchanges(match):
        if found.told < _LEAST_COVER or found.is_mutual or found.may_be_returned:
            continue
        keys = (found.one, found.act, found.other)
        yield Finding(
            RelationKind.CONTRADICTION,
            Reason.OPPOSITION,
            found.told,
            evidence(a, keys),
            evidence(b, keys),
            _order(a, *keys),
            _order(b, *keys),
        )
        return


def _order(proposition: Proposition, *keys: str) -> str:
    spans = sorted(proposition.places[key] for key in keys)
    return " ".join(word.form for word in proposition.words if word.span in spans)
