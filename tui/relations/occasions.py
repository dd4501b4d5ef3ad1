"""A finding to whether its sides are placed in two times, so that neither says anything of the other."""

from __future__ import annotations

from tui.model import Reason
from tui.relations.findings import Finding
from tui.relations.lexicon import stems_of
from tui.relations.matching import Match
from tui.relations.propositions import Proposition

_BEFORE_ONCE = frozenset(["had", "has", "have", "is", "was", "were"])
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
    if a.days or b.days or finding.reason is Reason.DENIAL:
        return False
    return _tells_of_once(a) != _tells_of_once(b)


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
