"""Two propositions about the same thing that differ in a figure or in a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.lexicon import stems_of
from tui.relations.matching import Match, evidence
from tui.relations.measures import Dimension
from tui.relations.propositions import Proposition
from tui.relations.quantities import Quantity, agree, comparable

_T = TypeVar("_T")
_LEAST_COVER = 0.55
# Weekdays in two articles mean the same week only when the articles are nearly of one day.
_SAME_WEEK_DAYS = 4


def number(match: Match) -> Iterator[Finding]:
    """A figure differs: a later figure of a later article is an update, any other a conflict."""
    if not (match.a.quantities and match.b.quantities and _same_stance(match)):
        return
    for mine in match.a.quantities:
        theirs = _only([theirs for theirs in match.b.quantities if comparable(mine, theirs)])
        if theirs is None or _only([own for own in match.a.quantities if comparable(own, theirs)]) is not mine:
            continue
        if agree(mine, theirs):
            continue
        likeness = _likeness(match, _told_of(match.a, mine), _told_of(match.b, theirs))
        context = match.shared - mine.head - theirs.head
        if likeness < _LEAST_COVER or not context or (len(match.shared) < 2 and likeness < 1.0):
            continue
        updates = _updates(match, mine, theirs)
        if updates and not _of_two_days(match):
            continue
        yield Finding(
            RelationKind.UPDATE if updates else RelationKind.CONTRADICTION,
            Reason.NUMBER,
            likeness,
            evidence(match.a, match.shared & mine.head, mine.span),
            evidence(match.b, match.shared & theirs.head, theirs.span),
        )


def day(match: Match) -> Iterator[Finding]:
    """A day differs."""
    if not (match.a.days and match.b.days) or len(match.shared) < 3 or not _same_stance(match):
        return
    for mine in match.a.days:
        theirs = _only([theirs for theirs in match.b.days if mine.comparable(theirs)])
        if theirs is None or _only([own for own in match.a.days if own.comparable(theirs)]) is not mine:
            continue
        if mine.agrees(theirs) or (mine.weekday and _days_apart(match) > _SAME_WEEK_DAYS):
            continue
        likeness = _likeness(match, match.a.clause_at(mine.span), match.b.clause_at(theirs.span))
        done = match.a.before(mine.span) & match.b.before(theirs.span) - match.a.topic.names - match.b.topic.names
        if likeness >= _LEAST_COVER and done:
            shown = (evidence(match.a, (), mine.span), evidence(match.b, (), theirs.span))
            yield Finding(RelationKind.CONTRADICTION, Reason.DATE, likeness, *shown)


def _only(found: list[_T]) -> _T | None:
    """The one thing found; None where there is none, or a choice between several."""
    return found[0] if len(found) == 1 else None


def _same_stance(match: Match) -> bool:
    """Whether both assert something of the same things, so that they differ in the figure alone."""
    a, b = match.a, match.b
    if a.denies or b.denies or not a.asserts or not b.asserts:
        return False
    return not (a.negated ^ b.negated) & match.shared


def _told_of(proposition: Proposition, figure: Quantity) -> frozenset[str]:
    """The keys of the clause around a figure; of the whole sentence where the clause only names what is counted."""
    clause = proposition.clause_at(figure.span)
    return clause if clause - figure.head else proposition.keys


def _likeness(match: Match, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How far the clauses around two figures share what they say; 0 where one holds little of the other."""
    covers = (match.cover(mine), match.cover(theirs))
    return min(covers) if max(covers) >= 0.7 else 0.0


def _updates(match: Match, mine: Quantity, theirs: Quantity) -> bool:
    """Whether the later article gives the later figure: it says so, or counts more of what only grows."""
    first, last = match.a.origin.published, match.b.origin.published
    if first is None or last is None or first == last:
        return _tells_of_change(match.a) or _tells_of_change(match.b)
    later, figure, earlier = (match.b, theirs, mine) if first < last else (match.a, mine, theirs)
    grows = figure.dimension is Dimension.COUNT and figure.value > earlier.value
    return grows or _tells_of_change(later)


def _of_two_days(match: Match) -> bool:
    first, last = match.a.origin.published, match.b.origin.published
    return first is not None and last is not None and first != last


def _tells_of_change(proposition: Proposition) -> bool:
    return any(word.stem in stems_of("changes") for word in proposition.words)


def _days_apart(match: Match) -> int:
    first, last = match.a.origin.published, match.b.origin.published
    if first is None or last is None:
        return 0
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(last[:10])).days)
