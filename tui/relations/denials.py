"""A proposition against another that its speaker denies, negates or restricts to another occasion."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind, Span
from tui.relations.findings import Finding, scaled
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_COVER = 0.62


def denial(match: Match) -> Iterator[Finding]:
    """The second speaker denies what the first asserts."""
    claim, denied = match.a, match.b
    if claim.origin.denied or not denied.origin.denied or not claim.asserts or not denied.asserts or denied.negated:
        return
    told = max(match.cover_b, match.cover(denied.main_clause))
    if told < _LEAST_COVER or not _asserted(claim, match.shared) or not _tells(match):
        return
    if claim.origin.by == denied.origin.by and claim.origin.by is not None and claim.origin.reporter is None:
        return
    yield Finding(
        RelationKind.CONTRADICTION,
        Reason.DENIAL,
        scaled(0.6, 0.92, told, _LEAST_COVER),
        evidence(claim, match.shared),
        evidence(denied, match.shared),
    )


def negation(match: Match) -> Iterator[Finding]:
    """The second says that what the first asserts is not so."""
    claim, negative = match.a, match.b
    if claim.origin.denied or negative.origin.denied or not claim.asserts or not negative.asserts:
        return
    if claim.is_nearly_negative or claim.is_doubtful or claim.negates_around(match.shared):
        return
    for key in sorted(negative.negated & match.shared, key=lambda key: negative.places[key]):
        if key in claim.hedged or key in negative.hedged or key in negative.people:
            continue
        told = match.cover(negative.clause_at(negative.places[key]))
        if told < _LEAST_COVER or len(match.shared) < 2 or match.least < 0.4:
            continue
        yield Finding(
            RelationKind.CONTRADICTION,
            Reason.NEGATION,
            scaled(0.55, 0.9, min(told, match.cover_b + match.cover_a - 0.5), _LEAST_COVER),
            evidence(claim, match.shared),
            evidence(negative, match.shared, *_negators(negative, key)),
        )


def restriction(match: Match) -> Iterator[Finding]:
    """The second says that it happened on one other occasion only, against what somebody else asserts."""
    claim, restricted = match.a, match.b
    if not restricted.restricted or claim.restricted or claim.origin.denied or restricted.origin.denied:
        return
    if claim.origin.by == restricted.origin.by and claim.origin.reporter is None:
        return
    focus = _before_and(restricted)
    if not claim.asserts or match.cover(focus) < 0.9 or len(focus & match.shared) < 2 or not _asserted(claim, focus):
        return
    yield Finding(
        RelationKind.CONTRADICTION,
        Reason.DENIAL,
        0.6,
        evidence(claim, focus),
        evidence(restricted, focus),
        is_flat=False,
    )


def _asserted(claim: Proposition, shared: frozenset[str]) -> bool:
    """Whether the claim puts forward what it shares with the denial, rather than negating, doubting or supposing it."""
    return (
        not (claim.is_doubtful or claim.is_nearly_negative or claim.negates_around(shared))
        and len(claim.hedged & shared) < 2
    )


def _tells(match: Match) -> bool:
    """Whether they share something besides who it is about."""
    return len(match.shared) >= 2 and bool(match.shared - match.a.people.keys() - match.b.people.keys())


def _before_and(proposition: Proposition) -> frozenset[str]:
    """The keys of the clause that holds "only once": as far as the first "and"."""
    end = next((word.span.start for word in proposition.words if word.form == "and"), None)
    return frozenset(key for key, span in proposition.places.items() if end is None or span.start < end)


def _negators(proposition: Proposition, key: str) -> list[Span]:
    place = proposition.places[key]
    return [span for span in proposition.negators if span <= place][-1:]
