"""Two propositions to how far they are about the same thing, by the weight of the keys they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tui.model import Span
from tui.relations.propositions import Proposition

# In a handful of articles every word is rare; the weights behave as if there were at least this many sentences.
_FEWEST_SENTENCES = 500


class Weights:
    """How much each key tells: inverse document frequency over the propositions added so far."""

    def __init__(self, propositions: Iterable[Proposition] = ()) -> None:
        self._counts: Counter[str] = Counter()
        self._total = 0
        self._known = _Known(self._weigh)
        self._wholes: dict[frozenset[str], float] = {}
        for proposition in propositions:
            self.add(proposition)

    def add(self, proposition: Proposition) -> None:
        """Count the keys of one more proposition."""
        self._counts.update(proposition.keys)
        self._total += 1
        self._known.clear()
        self._wholes.clear()

    def of(self, keys: Iterable[str]) -> float:
        """The weight of `keys` together, in whatever order they come: that of a set differs from run to run."""
        return math.fsum(map(self._known.__getitem__, keys))

    def of_whole(self, keys: frozenset[str]) -> float:
        """The same for all keys of a proposition, which is asked for with every other that it is compared with."""
        if keys not in self._wholes:
            self._wholes[keys] = self.of(keys)
        return self._wholes[keys]

    def _weigh(self, key: str) -> float:
        return math.log1p(max(self._total, _FEWEST_SENTENCES) / max(1, self._counts[key]))


class _Known(dict[str, float]):
    """Weights that were reckoned before; asked for hundreds of times a pair of statements."""

    def __init__(self, weigh: Callable[[str], float]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, key: str) -> float:
        weight = self[key] = self._weigh(key)
        return weight


@dataclass(frozen=True, slots=True)
class Match:
    """What two propositions share; each cover is the share of one side's weight that the other side holds too.

    `spare` are the keys that only specify a name whose head both sides hold; they count for nothing. `of_two` are the
    keys that point at one person here and at another there.
    """

    a: Proposition
    b: Proposition
    shared: frozenset[str]
    spare: frozenset[str]
    cover_a: float
    cover_b: float
    weights: Weights
    of_two: frozenset[str]

    @property
    def least(self) -> float:
        """The cover of the side that says more besides."""
        return min(self.cover_a, self.cover_b)

    @property
    def turned(self) -> Match:
        """The same match with its sides exchanged."""
        return Match(self.b, self.a, self.shared, self.spare, self.cover_b, self.cover_a, self.weights, self.of_two)

    @property
    def names_two(self) -> bool:
        """Whether one key points at two people, or at two models: what is said of one is then not said of the other."""
        return bool(self.of_two) or any(
            self.a.labels[name].isdisjoint(self.b.labels[name]) for name in self.a.labels.keys() & self.b.labels.keys()
        )

    def acts_on_other(self, mine: str, theirs: str) -> bool:
        """Whether what follows `mine` in the first is another thing than what follows `theirs` in the second."""
        after_a, after_b = self.a.after(mine), self.b.after(theirs)
        return None not in (after_a, after_b) and not {after_a, after_b} & self.shared

    def cover(self, keys: Iterable[str]) -> float:
        """The share of the weight of `keys` that both sides hold."""
        own = frozenset(keys) - self.spare
        return self.weights.of(own & self.shared) / (self.weights.of(own) or 1.0)


def match(a: Proposition, b: Proposition, weights: Weights) -> Match:
    """Align two propositions; a key that is known to be two people is not shared."""
    of_two = _of_two(a, b)
    shared = (a.keys & b.keys) - of_two
    spare = frozenset(
        modifier
        for side in (a, b)
        for modifier, head in side.topic.modifiers.items()
        if head in shared and modifier not in shared
    )
    weight = weights.of(shared)
    return Match(
        a,
        b,
        shared,
        spare,
        weight / (weights.of_whole(a.keys - spare if spare else a.keys) or 1.0),
        weight / (weights.of_whole(b.keys - spare if spare else b.keys) or 1.0),
        weights,
        of_two,
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """Keys and other places of a proposition that show something; where they stand is worked out when asked for."""

    proposition: Proposition
    keys: frozenset[str]
    more: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where all of it stands, with neighbours a word or two apart joined."""
        places = self.proposition.places
        spans = sorted({places[key] for key in self.keys if key in places}.union(self.more))
        joined: list[Span] = []
        for span in spans:
            if joined and span.start - joined[-1].end <= 1:
                joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
            else:
                joined.append(span)
        return tuple(joined)


def evidence(proposition: Proposition, keys: Iterable[str], *more: Span) -> Evidence:
    """The keys, and other places, as what shows something."""
    return Evidence(proposition, frozenset(keys), more)


def _of_two(a: Proposition, b: Proposition) -> frozenset[str]:
    return frozenset(key for key in a.people.keys() & b.people.keys() if a.people[key] != b.people[key])
