"""Two propositions about the same thing that differ in a figure, in a day, or in a word and its opposite."""

from __future__ import annotations

from datetime import date

from tui.model import Reason, RelationKind, Span
from tui.relations.findings import Finding, scaled
from tui.relations.lexicon import opposites
from tui.relations.matching import Match, evidence
from tui.relations.measures import Dimension
from tui.relations.propositions import Proposition
from tui.relations.quantities import Quantity, agree, comparable

_LEAST_COVER = 0.55
_LATER = frozenset(
    [
        "now",
        "far",
        "rose",
        "risen",
        "rise",
        "up",
        "climbed",
        "grew",
        "grown",
        "increased",
        "latest",
        "updated",
        "fallen",
        "fell",
    ]
)
# Weekdays in two articles mean the same week only when the articles are nearly of one day.
_SAME_WEEK_DAYS = 4


def number(match: Match) -> Finding | None:
    """A figure differs, and no later figure of a later article explains it."""
    if not _same_stance(match):
        return None
    for mine in match.a.quantities:
        rivals = [theirs for theirs in match.b.quantities if comparable(mine, theirs)]
        fellows = [own for own in match.a.quantities if comparable(own, mine)]
        if len(rivals) != 1 or len(fellows) != 1 or agree(mine, rivals[0]) or _updates(match, mine, rivals[0]):
            continue
        theirs = rivals[0]
        likeness = _likeness(match, mine.span, theirs.span)
        context = match.shared - mine.head - theirs.head
        if likeness < _LEAST_COVER or not context or (len(match.shared) < 2 and likeness < 1.0):
            continue
        return Finding(
            RelationKind.CONTRADICTION,
            Reason.NUMBER,
            scaled(0.55, 0.9, likeness, _LEAST_COVER),
            evidence(match.a, match.shared & mine.head, mine.span),
            evidence(match.b, match.shared & theirs.head, theirs.span),
        )
    return None


def day(match: Match) -> Finding | None:
    """A day differs."""
    if not _same_stance(match):
        return None
    for mine in match.a.days:
        rivals = [theirs for theirs in match.b.days if mine.comparable(theirs)]
        if len(rivals) != 1 or mine.agrees(rivals[0]) or (mine.weekday and _days_apart(match) > _SAME_WEEK_DAYS):
            continue
        likeness = _likeness(match, mine.span, rivals[0].span)
        if likeness < _LEAST_COVER or len(match.shared) < 3:
            continue
        return Finding(
            RelationKind.CONTRADICTION,
            Reason.DATE,
            scaled(0.6, 0.9, likeness, _LEAST_COVER),
            (mine.span,),
            (rivals[0].span,),
        )
    return None


def opposition(match: Match) -> Finding | None:
    """One says of a thing the opposite of what the other says of it."""
    a, b = match.a, match.b
    if a.origin.denied != b.origin.denied or a.asks or b.asks:
        return None
    for mine in sorted(a.keys - b.keys, key=lambda key: a.places[key]):
        for theirs in sorted(opposites(mine) & (b.keys - a.keys)):
            if {mine, theirs} & (a.negated | b.negated | a.hedged | b.hedged):
                continue
            told = min(
                match.cover(a.clause_at(a.places[mine]) - {mine}), match.cover(b.clause_at(b.places[theirs]) - {theirs})
            )
            if told < 0.65 or not _argued(match):
                continue
            return Finding(
                RelationKind.CONTRADICTION,
                Reason.OPPOSITION,
                scaled(0.55, 0.9, told, 0.65),
                evidence(a, match.shared, a.places[mine]),
                evidence(b, match.shared, b.places[theirs]),
                _written(a, mine),
                _written(b, theirs),
            )
    return None


def _same_stance(match: Match) -> bool:
    """Whether both assert something of the same things, so that they differ in the figure alone."""
    a, b = match.a, match.b
    if a.origin.denied or b.origin.denied or a.asks or b.asks:
        return False
    return not (a.negated ^ b.negated) & match.shared


def _likeness(match: Match, mine: Span, theirs: Span) -> float:
    """How far the clauses around two figures share what they say; 0 where one holds little of the other."""
    covers = (match.cover(match.a.clause_at(mine)), match.cover(match.b.clause_at(theirs)))
    return min(covers) if max(covers) >= 0.7 else 0.0


def _argued(match: Match) -> bool:
    """Whether what they share besides the opposites is enough: two things, or one thing in the mouth of one speaker."""
    one_speaker = match.a.origin.by is not None and match.a.origin.by == match.b.origin.by
    things = match.shared - match.a.people.keys() - match.b.people.keys()
    return len(match.shared) >= 2 or (one_speaker and bool(things))


def _updates(match: Match, mine: Quantity, theirs: Quantity) -> bool:
    """Whether the later article gives the later figure: it says so, or counts more of what only grows."""
    first, last = match.a.origin.published, match.b.origin.published
    if first == last:
        return False
    if first is None or last is None:
        return _tells_of_change(match.a) or _tells_of_change(match.b)
    later, figure, earlier = (match.b, theirs, mine) if first < last else (match.a, mine, theirs)
    grows = figure.dimension in (Dimension.COUNT, Dimension.DURATION) and figure.value > earlier.value
    return grows or _tells_of_change(later)


def _tells_of_change(proposition: Proposition) -> bool:
    return any(word.form in _LATER for word in proposition.words)


def _days_apart(match: Match) -> int:
    first, last = match.a.origin.published, match.b.origin.published
    if first is None or last is None:
        return 0
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(last[:10])).days)


def _written(proposition: Proposition, key: str) -> str:
    place = proposition.places[key]
    return next((word.form for word in proposition.words if word.span == place), key)
