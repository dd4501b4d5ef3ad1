"""Propositions to the few earlier ones that may be about the same thing, through an inverted index."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from heapq import nlargest
from typing import Any

from tui.relations.index_vectors import SentenceVectors
from tui.relations.matching import Weights
from tui.relations.propositions import Proposition

MOST_CANDIDATES = 50
_SCANNED = 2000  # entries of the index that one look-up reads, rare keys first: its work does not grow with the index
_RESCORED = 400  # of what shares most keys, how many are compared by their vectors too
_VECTORS_COUNT = 0.5  # as much as the keys do
# Below these, hardly any two sentences say the same or the opposite (`python -m tui.training evaluate`).
_LEAST_BY_KEYS, _LEAST_BY_BOTH = 0.08, 0.25


class Index:
    """Inverted index over stems and names; each proposition is looked up among those added before it.

    So no pair comes twice, and propositions may be added as articles come in. No key must be shared in particular, only
    some key. Where there are sentence vectors, their cosine is added to that of the weighted keys.
    """

    def __init__(self, weights: Weights, vectors: SentenceVectors | None = None) -> None:
        self._weights = weights
        self._propositions: list[Proposition] = []
        self._norms: list[float] = []
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._vectors = _Matrix(vectors) if vectors else None

    def add(self, proposition: Proposition) -> None:
        """Make a proposition findable."""
        number = len(self._propositions)
        self._propositions.append(proposition)
        self._norms.append(self._norm(proposition))
        for key in proposition.keys:
            self._postings[key].append(number)
        if self._vectors is not None:
            self._vectors.add(proposition)

    def candidates(self, proposition: Proposition) -> Iterator[Proposition]:
        """The earlier propositions that are most like it, best first."""
        norms, norm = self._norms, self._norm(proposition) or 1.0
        scored = ((shared / (norm * norms[number]), number) for number, shared in self._sharing(proposition).items())
        # The few that are not comparable are dropped last: to look at each is what would cost most.
        found = [each for each in nlargest(_RESCORED, scored) if self._comparable(proposition, each[1])]
        if self._vectors is None:
            best, least = found[:MOST_CANDIDATES], _LEAST_BY_KEYS
        else:
            cosines = self._vectors.cosines(proposition, [number for _, number in found])
            both = (
                (by_keys + _VECTORS_COUNT * cosine, at) for (by_keys, at), cosine in zip(found, cosines, strict=True)
            )
            best, least = nlargest(MOST_CANDIDATES, both), _LEAST_BY_BOTH
        for likeness, number in best:
            if likeness >= least:
                yield self._propositions[number]

    def _sharing(self, proposition: Proposition) -> dict[int, float]:
        """Which propositions share keys with it, and the squared weight of these; of a frequent key the latest only."""
        shared: defaultdict[int, float] = defaultdict(float)
        left = _SCANNED
        for key in sorted(proposition.keys, key=lambda key: (len(self._postings.get(key, ())), key)):
            weight = self._weights.of((key,)) ** 2
            found = self._postings.get(key, ())[-left:]
            for number in found:
                shared[number] += weight
            left -= len(found)
            if left <= 0:
                break
        return shared

    def _norm(self, proposition: Proposition) -> float:
        return math.sqrt(sum(self._weights.of((key,)) ** 2 for key in proposition.keys))

    def _comparable(self, proposition: Proposition, number: int) -> bool:
        """Whether they stand in different articles, or one speaker stands behind both."""
        one, other = proposition.origin, self._propositions[number].origin
        if one.article == other.article:
            return one.by is not None and one.by == other.by and one.statement != other.statement
        return True


class _Matrix:
    """The vectors of the propositions of an index, in rows that are made room for as they come."""

    def __init__(self, vectors: SentenceVectors) -> None:
        self._vectors = vectors
        self._rows: Any = vectors.of([""] * 64)
        self._size = 0

    def add(self, proposition: Proposition) -> None:
        if self._size == len(self._rows):
            self._rows.resize((2 * self._size, self._rows.shape[1]), refcheck=False)
        self._rows[self._size] = self._of(proposition)
        self._size += 1

    def cosines(self, proposition: Proposition, numbers: list[int]) -> list[float]:
        """How like the proposition those with these numbers are, none less than 0."""
        cosines: list[float] = (self._rows[numbers] @ self._of(proposition)).clip(0.0).tolist()
        return cosines

    def _of(self, proposition: Proposition) -> Any:
        return self._vectors.of([" ".join(word.form for word in proposition.words)])[0]
