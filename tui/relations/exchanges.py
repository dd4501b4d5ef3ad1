"""Two propositions that exchange who did it and to whom it was done."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_COVER = 0.7
_BEING = frozenset(["am", "are", "be", "been", "being", "get", "gets", "got", "is", "was", "were"])


def exchange(match: Match) -> Iterator[Finding]:
    """In one somebody does to another what in the other is done to them: "A sued B" against "B sued A"."""
    a, b = match.a, match.b
    if match.least < _LEAST_COVER or a.denies or b.denies or not a.asserts or not b.asserts or a.negated or b.negated:
        return
    if _keys_in_order(a, match.shared) == _keys_in_order(b, match.shared) and not _has_agent(a) and not _has_agent(b):
        return
    # The word that opens a sentence may be a name and is not known as one.
    names = match.shared & (a.topic.names | b.topic.names)
    for act in sorted(match.shared - a.topic.names - b.topic.names):
        for one, other in permutations(sorted(match.shared - {act}), 2):
            if names.isdisjoint((one, other)) or not (_does(a, one, act, other) and _does(b, other, act, one)):
                continue
            yield Finding(
                RelationKind.CONTRADICTION,
                Reason.OPPOSITION,
                match.least,
                evidence(a, (one, act, other)),
                evidence(b, (one, act, other)),
                _order(a, one, act, other),
                _order(b, one, act, other),
            )
            return


def _keys_in_order(proposition: Proposition, keys: frozenset[str]) -> list[str]:
    return sorted(keys, key=lambda key: proposition.places[key])


def _has_agent(proposition: Proposition) -> bool:
    return any(word.form == "by" for word in proposition.words)


def _does(proposition: Proposition, doer: str, act: str, done_to: str) -> bool:
    """Whether `doer` stands nearest before the act and `done_to` nearest after it; in a passive the other way round."""
    places = proposition.places
    clause = next((clause for clause in proposition.clauses if clause.covers(places[act])), None)
    if clause is None or not (clause.covers(places[doer]) and clause.covers(places[done_to])):
        return False
    inside = {key: span for key, span in places.items() if clause.covers(span)}
    before = [key for key in sorted(inside, key=lambda key: inside[key]) if inside[key].end <= inside[act].start]
    after = [key for key in sorted(inside, key=lambda key: inside[key]) if inside[key].start >= inside[act].end]
    if not before or not after:
        return False
    first, second = (done_to, doer) if _is_passive(proposition, act) else (doer, done_to)
    return before[-1] == first and after[0] == second


def _is_passive(proposition: Proposition, act: str) -> bool:
    """Whether a form of "be" stands before the act and "by" right after it."""
    forms = [word.form for word in proposition.words]
    at = next(n for n, word in enumerate(proposition.words) if word.span == proposition.places[act])
    return not _BEING.isdisjoint(forms[max(0, at - 3) : at]) and "by" in forms[at + 1 : at + 2]


def _order(proposition: Proposition, *keys: str) -> str:
    spans = sorted(proposition.places[key] for key in keys)
    return " ".join(word.form for word in proposition.words if word.span in spans)
