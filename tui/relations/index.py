"""Propositions to the few earlier ones that may be about the same thing, through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.relations.matching import Weights
from tui.relations.propositions import Proposition

MOST_CANDIDATES = 50
_LONGEST_POSTING = 400
_LEAST_COVER = 0.45


class Index:
    """Inverted index over keys; each proposition is looked up among those added before it, so no pair comes twice."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._propositions: list[Proposition] = []
        self._sizes: list[float] = []
        self._postings: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, proposition: Proposition) -> None:
        """Make a proposition findable."""
        number = len(self._propositions)
        self._propositions.append(proposition)
        self._sizes.append(self._weights.of(proposition.main_clause))
        for key in proposition.keys:
            self._postings[key].append(number)

    def candidates(self, proposition: Proposition) -> Iterator[Proposition]:
        """The earlier propositions that share most weight, best first, if they share enough of either main clause.

        Of a key that stands in very many propositions only the latest are looked at: it tells little, and this keeps
        the work in proportion to the number of propositions.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        for key in proposition.keys:
            weight = self._weights.of((key,))
            for number in self._postings.get(key, ())[-_LONGEST_POSTING:]:
                scores[number] += weight
        size = self._weights.of(proposition.main_clause)
        fit = [
            (score, number)
            for number, score in scores.items()
            if score >= _LEAST_COVER * min(size, self._sizes[number]) and self._comparable(proposition, number)
        ]
        for _, number in sorted(fit, key=lambda pair: (-pair[0], pair[1]))[:MOST_CANDIDATES]:
            yield self._propositions[number]

    def _comparable(self, proposition: Proposition, number: int) -> bool:
        """Whether they stand in different articles, or one speaker stands behind both."""
        one, other = proposition.origin, self._propositions[number].origin
        if one.article == other.article:
            return one.by is not None and one.by == other.by and one.statement != other.statement
        return True
