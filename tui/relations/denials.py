"""A proposition against another that its speaker denies, negates or restricts to another occasion."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind, Span
from tui.relations.belonging import belonging
from tui.relations.denied import core
from tui.relations.findings import Finding
from tui.relations.holding import held
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_TOLD = 0.3
_OF_NOW = frozenset(["anymore", "currently", "nowadays", "presently"])


def denial(match: Match) -> Iterator[Finding]:
    """The second speaker denies, or calls a hoax, what the first asserts."""
    claim, denied = match.a, match.b
    if claim.denies or not denied.denies or not claim.asserts or denied.asks:
        return
    if denied.origin.denied and (denied.negated or not denied.asserts or len(denied.hedged & match.shared) > 1):
        return
    if claim.origin.by == denied.origin.by and claim.origin.by is not None and claim.origin.reporter is None:
        return
    if not _asserted(claim, match.shared):
        return
    told = match.cover_b if denied.cues else max(match.cover_b, match.cover(denied.main_clause))
    is_told = told >= _LEAST_TOLD and _tells(match) and not _of_another(match)
    if not is_told and not held(match, core(denied)):
        return
    yield Finding(
        RelationKind.CONTRADICTION,
        Reason.DENIAL,
        told,
        evidence(claim, match.shared),
        evidence(denied, match.shared, *denied.cues),
    )


def negation(match: Match) -> Iterator[Finding]:
    """The second says that what the first asserts is not so."""
    claim, negative = match.a, match.b
    negated = negative.negated & match.shared
    if not negated or claim.denies or negative.denies or not claim.asserts or not negative.asserts:
        return
    if claim.is_nearly_negative or claim.negates_around(match.shared) or _not_yet(match) or _of_now_alone(match):
        return
    for key in sorted(negated, key=lambda key: negative.places[key]):
        if key in claim.hedged or key in negative.hedged or key in negative.people or match.acts_on_other(key, key):
            continue
        if negative.negates_as_subject or claim.is_subordinate(key) or key in claim.topic.names - negative.topic.names:
            continue
        told = match.cover(negative.clause_at(negative.places[key]))
        if told < _LEAST_TOLD or len(match.shared) < 2 or _of_another(match):
            continue
        yield Finding(
            RelationKind.CONTRADICTION,
            Reason.NEGATION,
            told,
            evidence(claim, match.shared),
            evidence(negative, match.shared, *_negators(negative, key)),
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


def _not_yet(match: Match) -> bool:
    """Whether the second says only that it had not happened yet, no later than the first says that it has."""
    claimed, denied = match.a.origin.published, match.b.origin.published
    is_no_earlier = claimed is None or denied is None or denied <= claimed
    return is_no_earlier and any(word.form == "yet" for word in match.b.words)


def _of_now_alone(match: Match) -> bool:
    """Whether the second says only that it is not so at present, and the first does not speak of the present."""
    of_now = [not _OF_NOW.isdisjoint(word.form for word in side.words) for side in (match.a, match.b)]
    return of_now == [False, True]


def _asserted(claim: Proposition, shared: frozenset[str]) -> bool:
    """Whether the claim puts forward what it shares with the denial, rather than negating or supposing it."""
    return not (claim.negates_around(shared) or claim.is_nearly_negative) and len(claim.hedged & shared) < 2


def _of_another(match: Match) -> bool:
    """Whether one side is about somebody of theirs whom the other is about: "an aide to the premier"."""
    mine, theirs = (belonging(side, match.shared) for side in (match.a, match.b))
    return bool(mine ^ theirs)


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
