"""Two propositions that give one person two ages."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from tui.model import Reason, RelationKind
from tui.relations.findings import Finding
from tui.relations.matching import Match, evidence
from tui.relations.measures import Dimension
from tui.relations.propositions import Proposition
from tui.relations.quantities import Quantity, agree, is_one_bearer

# How sure one is of an age that a birthday may have changed, or of a surname that two people may bear.
_PLAIN, _DOUBTED = 1.0, 0.85
_LONGEST_GAP = 15
_THEN = frozenset(["at", "then", "when"])
_BACK = 4
_MOST_NAMESAKES = 20


class Namesakes:
    """The propositions added so far that give an age, by surname: all that two of them share may be the name."""

    def __init__(self) -> None:
        self._bearing: defaultdict[str, deque[Proposition]] = defaultdict(lambda: deque(maxlen=_MOST_NAMESAKES))

    def add(self, proposition: Proposition) -> None:
        """Make a proposition findable."""
        for figure in _ages(proposition):
            self._bearing[figure.bearer[-1]].append(proposition)

    def of(self, proposition: Proposition) -> Iterator[Proposition]:
        """The latest propositions of other articles that give the age of somebody of a name."""
        for figure in _ages(proposition):
            for earlier in self._bearing.get(figure.bearer[-1], ()):
                if earlier.origin.article != proposition.origin.article:
                    yield earlier


def age(match: Match) -> Iterator[Finding]:
    """One name stands with two ages, whatever else is told of who bears it."""
    for mine in _ages(match.a):
        for theirs in _ages(match.b):
            if not is_one_bearer(mine, theirs) or agree(mine, theirs):
                continue
            gap, shortest = abs(mine.value - theirs.value), min(len(mine.bearer), len(theirs.bearer))
            if gap > _LONGEST_GAP:
                continue
            told = _PLAIN if gap > 1 and shortest > 1 else _DOUBTED
            name = frozenset(mine.bearer) & frozenset(theirs.bearer)
            shown = (evidence(match.a, name, mine.span), evidence(match.b, name, theirs.span))
            yield Finding(RelationKind.CONTRADICTION, Reason.NUMBER, told, *shown, is_by_name=True)


def _ages(proposition: Proposition) -> list[Quantity]:
    """The ages that people have now: "when he was 12" and "at 14" tell of another time."""
    return [
        figure
        for figure in proposition.quantities
        if figure.dimension is Dimension.AGE and figure.bearer and not _is_of_then(proposition, figure)
    ]


def _is_of_then(proposition: Proposition, figure: Quantity) -> bool:
    before = [word.form for word in proposition.words if word.span.end <= figure.span.start]
    return not _THEN.isdisjoint(before[-_BACK:])
