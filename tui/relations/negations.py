"""A proposition against another that says that it is not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Reason, RelationKind, Span
from tui.predications import Standing
from tui.relations.acts import Act
from tui.relations.aligning import Alignment, align, is_same_key
from tui.relations.belonging import is_of_another
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.paraphrases import tells
from tui.relations.propositions import Proposition

_LEAST_TOLD = 0.3
_PUT_FORWARD = (Standing.HELD, Standing.TO_COME)
_OF_NOW = frozenset(["anymore", "currently", "nowadays", "presently"])


def negation(match: Match) -> Iterator[Finding]:
    """The second says that what the first asserts is not so.

    By the parse, where both articles have one, else by the words that stand around a negation.
    """
    claim, negative = match.a, match.b
    if claim.denies or negative.denies or not claim.asserts or not negative.asserts:
        return
    for found in (_by_parse if claim.is_parsed and negative.is_parsed else _by_words)(match):
        if _not_yet(match) or _of_now_alone(match):  # rarely come to, and these read all the words
            return
        yield found


def _by_parse(match: Match) -> Iterator[Finding]:
    """An act that the second negates and the first puts forward, of the same parties."""
    claim, negative = match.a, match.b
    for denied in negative.acts:
        if not denied.negated or denied.standing not in _PUT_FORWARD:
            continue
        for claimed in claim.acts:
            found = _described(denied, negative.acts, claimed, claim.keys) or _same(denied, claimed)
            if found is None or claimed.negated:
                continue
            around = frozenset().union(*(party.keys for party in denied.others))
            if around and not around & match.shared:
                continue
            yield Finding(
                RelationKind.CONTRADICTION,
                Reason.NEGATION,
                match.weights.of(found.told & (found.met | match.shared)) / match.weights.of(found.told),
                evidence(claim, match.shared & claimed.keys, claimed.verb, claimed.place),
                evidence(negative, match.shared & found.told, denied.verb, denied.place),
                is_aligned=True,
            )


def _same(denied: Act, claimed: Act) -> Alignment | None:
    return align(denied, claimed) if claimed.standing is denied.standing else None


def _described(denied: Act, acts: Sequence[Act], claimed: Act, keys: frozenset[str]) -> Alignment | None:
    """How the claim, of these `keys`, calls just that one so of whom it is denied, told by what was done to them.

    "The man whom they arrested is not the arsonist" against "they arrested the arsonist".
    """
    named = [party.head for party in denied.others if party.is_named]
    if claimed.standing not in (Standing.HELD, Standing.RESTRICTING) or not all(
        any(is_same_key(name, key) for key in keys) for name in named
    ):
        return None
    for known in acts:
        is_known = known.standing is Standing.RESTRICTING and not known.negated
        if not is_known or not (tells(claimed.key, known.key) or tells(known.key, claimed.key)):
            continue
        for mine, theirs in ((known.agents, claimed.agents), (known.patients, claimed.patients)):
            meant = {party.head for party in mine} & {party.head for party in (*denied.agents, *denied.patients)}
            for party in theirs:
                if meant and denied.key in party.keys and (party.head == denied.key or party.head in meant):
                    return Alignment(denied.keys - meant | {known.key}, frozenset((denied.key, known.key)))
    return None


def _by_words(match: Match) -> Iterator[Finding]:
    """A word that follows a negation in the second and stands in the first."""
    claim, negative = match.a, match.b
    negated = negative.negated & match.shared
    if not negated or claim.is_nearly_negative or claim.negates_around(match.shared):
        return
    for key in sorted(negated, key=lambda key: negative.places[key]):
        if key in claim.hedged or key in negative.hedged or key in negative.people or match.acts_on_other(key, key):
            continue
        if negative.negates_as_subject or claim.is_subordinate(key) or key in claim.topic.names - negative.topic.names:
            continue
        told = match.cover(negative.clause_at(negative.places[key]))
        if told < _LEAST_TOLD or len(match.shared) < 2 or is_of_another(match):
            continue
        yield Finding(
            RelationKind.CONTRADICTION,
            Reason.NEGATION,
            told,
            evidence(claim, match.shared),
            evidence(negative, match.shared, *_negators(negative, key)),
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


def _negators(proposition: Proposition, key: str) -> list[Span]:
    place = proposition.places[key]
    return [span for span in proposition.negators if span <= place][-1:]
