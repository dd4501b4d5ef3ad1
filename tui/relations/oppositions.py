"""Two propositions of which one says the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.lexicon import is_irregular, opposable, opposites
from tui.relations.matching import Match, evidence
from tui.relations.propositions import Proposition

_LEAST_COVER = 0.65
_BEFORE_NOUNS = frozenset(["a", "an", "at", "from", "his", "her", "in", "its", "of", "the", "their"])


def opposition(match: Match) -> Iterator[Finding]:
    """One says of a thing the opposite of what the other says of it, and neither negates or supposes it."""
    a, b = match.a, match.b
    if a.denies != b.denies or not a.asserts or not b.asserts or not _argued(match):
        return
    for mine in (a.keys & opposable()) - b.keys:
        for theirs in opposites(mine) & (b.keys - a.keys):
            if {mine, theirs} & (a.negated | b.negated | a.hedged | b.hedged) or match.acts_on_other(mine, theirs):
                continue
            if a.is_subordinate(mine) or b.is_subordinate(theirs) or _is_thing(a, mine) != _is_thing(b, theirs):
                continue
            place_a, place_b = a.places[mine], b.places[theirs]
            told = min(match.cover(a.clause_at(place_a) - {mine}), match.cover(b.clause_at(place_b) - {theirs}))
            if told >= _LEAST_COVER:
                yield Finding(
                    RelationKind.CONTRADICTION,
                    Reason.OPPOSITION,
                    told,
                    evidence(a, match.shared, place_a),
                    evidence(b, match.shared, place_b),
                    _written(a, mine),
                    _written(b, theirs),
                )


def _argued(match: Match) -> bool:
    """Whether what they share besides the opposites is enough: two things, or one thing in the mouth of one speaker."""
    one_speaker = match.a.origin.by is not None and match.a.origin.by == match.b.origin.by
    things = match.shared - match.a.people.keys() - match.b.people.keys()
    return len(match.shared) >= 2 or (one_speaker and bool(things))


def _is_thing(proposition: Proposition, key: str) -> bool:
    """Whether a word is a noun by what stands before it, such as "jail" in "a state jail", and tells of no act."""
    words, place = proposition.words, proposition.places[key]
    at = next((number for number, word in enumerate(words) if word.span == place), 0)
    if not at or words[at].form.endswith(("ed", "ing")) or is_irregular(words[at].form) or words[at - 1].pauses:
        return False
    before = words[at - 1]
    return before.form in _BEFORE_NOUNS or (before.is_content and not before.is_name and not before.form.endswith("s"))


def _written(proposition: Proposition, key: str) -> str:
    place = proposition.places[key]
    return next((word.form for word in proposition.words if word.span == place), key)
