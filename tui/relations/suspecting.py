"""Two propositions of which the rules say nothing to whether there is anything in them that can differ."""

from __future__ import annotations

from itertools import pairwise

from tui.relations.lexicon import forms_of, opposites
from tui.relations.matching import Match
from tui.relations.propositions import Proposition
from tui.relations.quantities import agree, comparable

_LEAST_TOLD = 0.3
_FEWEST_SHARED = 3


def is_suspicious(match: Match) -> bool:
    """Whether two attributed statements of different articles tell enough of the same for a difference to be one."""
    a, b = match.a, match.b
    if a.origin.article == b.origin.article or a.origin.own_voice or b.origin.own_voice or match.names_two:
        return False
    if not (a.asserts and b.asserts) or match.least < _LEAST_TOLD or len(match.shared) < _FEWEST_SHARED:
        return False
    return _of_one_state(match) and (_is_negated_once(match) or _is_opposed(match) or _has_other_value(match))


def _of_one_state(match: Match) -> bool:
    """Whether neither speaks of what only was: a wife and a former wife are two."""
    return not any(
        word.form in forms_of("formers") and following.is_content
        for side in (match.a, match.b)
        for word, following in pairwise(side.words)
    )


def _is_negated_once(match: Match) -> bool:
    """Whether exactly one side says it with a negative, and negates something that the other side holds."""
    if _is_negative(match.a) == _is_negative(match.b):
        return False
    side, told = (match.a, match.cover_a) if _is_negative(match.a) else (match.b, match.cover_b)
    if side.negates_as_subject:
        return False
    # Where the rest is told better than what is negated, it is the rest that the two have in common.
    negated = side.negated & match.shared and any(match.cover(side.clause_at(at)) >= told for at in side.negators)
    return bool(negated) or not side.negated


def _is_negative(side: Proposition) -> bool:
    return side.origin.denied or side.denies or bool(side.negators) or side.is_nearly_negative


def _is_opposed(match: Match) -> bool:
    """Whether each side holds one of two opposites, and not the other."""
    a, b = match.a.keys - match.b.keys, match.b.keys - match.a.keys
    return any(opposites(key) & b for key in a)


def _has_other_value(match: Match) -> bool:
    """Whether each side gives one figure, or one day, of a kind, and they cannot both be true."""
    a, b = match.a, match.b
    figures = [(mine, theirs) for mine in a.quantities for theirs in b.quantities if comparable(mine, theirs)]
    dates = [(mine, theirs) for mine in a.days for theirs in b.days if mine.comparable(theirs)]
    if len(figures) == 1 and not agree(*figures[0]):
        return True
    return len(dates) == 1 and not dates[0][0].agrees(dates[0][1])
