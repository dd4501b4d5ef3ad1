"""A finding to whether its sides are placed in two times, so that neither says anything of the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.model import Reason
from tui.relations.findings import Finding
from tui.relations.lexicon import stem, stems_of
from tui.relations.matching import Match
from tui.relations.propositions import Proposition
from tui.relations.words import Word

_BEFORE_ONCE = frozenset(["had", "has", "have", "is", "was", "were"])
_BEING = frozenset(["am", "are", "be", "been", "being", "is", "was", "were"])
_MODALS = frozenset(["could", "might", "shall", "should", "will", "would"])
_PLANNING = frozenset(stem(word) for word in ["aim", "intend", "plan", "prepare", "set"])
_SPANS = frozenset(["year", "month", "decade", "century"])
_THEN = frozenset(["formerly", "previously"])


def is_of_two_occasions(match: Match, finding: Finding) -> bool:
    """Whether a finding sets what is told of one month or year against what is told of another.

    Or what once was against what is, unless one side denies in so many words what the other tells.
    """
    if finding.reason is Reason.DATE or finding.is_by_name:
        return False
    a, b = match.a, match.b
    dates = [(mine, theirs) for mine in a.days for theirs in b.days if not mine.weekday and mine.comparable(theirs)]
    if dates:
        return not any(mine.agrees(theirs) for mine, theirs in dates)
    if finding.reason in (Reason.NEGATION, Reason.OPPOSITION) and _are_of_two_moods(match):
        return True
    return not (a.days or b.days or finding.reason is Reason.DENIAL) and _tells_of_once(a) != _tells_of_once(b)


def _are_of_two_moods(match: Match) -> bool:
    """Whether one tells of what will or would be, and the other neither that nor of a plan, but of what is or was."""
    here, there = (_told(side, match.shared) for side in (match.a, match.b))
    one, other = (any(word.form in _MODALS for word in words) for words in (here, there))
    return one != other and not _looks_ahead(there if one else here)


def _told(side: Proposition, shared: frozenset[str]) -> list[Word]:
    """The words of the clause that holds most of what the other side tells too."""
    places = [side.places[key] for key in shared if key in side.places]
    clause = max(side.clauses, key=lambda clause: sum(clause.covers(place) for place in places))
    return [word for word in side.words if clause.covers(word.span)]


def _looks_ahead(words: Sequence[Word]) -> bool:
    """Whether they tell of a plan, or of what is under way: "plans to", "is opening"."""
    if any(word.stem in _PLANNING for word in words):
        return True
    return any(one.form in _BEING and two.form.endswith("ing") for one, two in pairwise(words))


def _tells_of_once(side: Proposition) -> bool:
    """Whether it tells of an earlier time: "back in", "was once", "used to", "formerly", "last year".

    What was "previously claimed" was claimed then, and is so or not so now.
    """
    forms = [word.form for word in side.words]
    for position, form in enumerate(forms):
        before = forms[position - 1] if position else ""
        following = side.words[position + 1] if position + 1 < len(forms) else None
        if form in _THEN and (following is None or following.stem not in stems_of("hedges")):
            return True
        if following is None:
            return False
        if (form, following.form) in (("back", "in"), ("used", "to")) and before not in ("is", "are", "was", "be"):
            return True
        if form == "once" and before in _BEFORE_ONCE and following.form != "again":
            return True
        if form in ("last", "previous") and following.form in _SPANS:
            return True
    return False
