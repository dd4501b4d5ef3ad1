"""A proposition against another that its speaker denies or restricts to another occasion."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.belonging import is_of_another
from tui.relations.denied import core
from tui.relations.findings import Finding
from tui.relations.holding import held
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_TOLD = 0.3


def denial(match: Match) -> Iterator[Finding]:
    """The second speaker denies, or calls a hoax, what the first asserts."""
    claim, denied = match.a, match.b
    if claim.denies or claim.origin.denied or not denied.denies or not claim.asserts or denied.asks:
        return
    if denied.origin.denied and (denied.negated or not denied.asserts or len(denied.hedged & match.shared) > 1):
        return
    if claim.origin.by == denied.origin.by and claim.origin.by is not None and claim.origin.reporter is None:
        return
    if not _asserted(claim, match.shared):
        return
    told = match.cover_b if denied.cues else max(match.cover_b, match.cover(denied.main_clause))
    is_told = told >= _LEAST_TOLD and _tells(match) and not is_of_another(match)
    if not is_told and not held(match, core(denied)).share:
        return
    yield Finding(
        RelationKind.CONTRADICTION,
        Reason.DENIAL,
        told,
        evidence(claim, match.shared),
        evidence(denied, match.shared, *denied.cues),
    )


def restriction(match: Match) -> Iterator[Finding]:
    """The second says that it happened on one other occasion only, against what somebody else asserts."""
    claim, restricted = match.a, match.b
    if not restricted.restricted or claim.restricted or claim.denies or restricted.denies:
        return
    if claim.origin.by == restricted.origin.by and claim.origin.reporter is None:
        return
    focus = _before_and(restricted)
    if not claim.asserts or match.cover(focus) < 0.9 or len(focus & match.shared) < 2 or not _asserted(claim, focus):
        return
    yield Finding(
        RelationKind.CONTRADICTION,
        Reason.DENIAL,
        0.65,
        evidence(claim, focus),
        evidence(restricted, focus),
        is_flat=False,
    )


def _asserted(claim: Proposition, shared: frozenset[str]) -> bool:
    """Whether the claim puts forward what it shares with the denial, rather than negating or supposing it."""
    return not (claim.negates_around(shared) or claim.is_nearly_negative) and len(claim.hedged & shared) < 2


def _tells(match: Match) -> bool:
    """Whether they share something besides who it is about."""
    return len(match.shared) >= 2 and bool(match.shared - match.a.people.keys() - match.b.people.keys())


def _before_and(proposition: Proposition) -> frozenset[str]:
    """The keys of the clause that holds "only once": as far as the first "and"."""
    end = next((word.span.start for word in proposition.words if word.form == "and"), None)
    return frozenset(key for key, span in proposition.places.items() if end is None or span.start < end)
