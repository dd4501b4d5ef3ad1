"""Propositions to the few earlier ones that may be about the same thing, through an inverted index."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.relations.index_rows import Rows
from tui.relations.index_vectors import SentenceVectors, VectorRows
from tui.relations.matching import Weights
from tui.relations.propositions import Proposition

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]
    Shares = NDArray[np.float64]

MOST_CANDIDATES = 50
_SCANNED = 2000  # entries of the index that one look-up reads, rare keys first: its work does not grow with the index
_RESCORED = 400  # of what shares most keys, how many are compared by their vectors too
_VECTORS_COUNT = 0.9  # what a cosine of the vectors counts beside the one by keys
# Below these, hardly any two sentences say the same or the opposite (`python -m tui.training evaluate`).
_LEAST_BY_KEYS, _LEAST_BY_BOTH = 0.08, 0.15
_NOBODY = -1


class Index:
    """Inverted index over stems and names; each proposition is looked up among those added before it.

    So no pair comes twice, and propositions may be added as articles come in. No key must be shared in particular, only
    some key. Where there are sentence vectors, their cosine is added to that of the weighted keys.
    """

    def __init__(self, weights: Weights, vectors: SentenceVectors | None = None) -> None:
        self._weights = weights
        self._propositions: list[Proposition] = []
        self._norms = Rows(1, "float64")
        self._origins = Rows(3, "int32")
        self._numbers: dict[str, int] = {}
        self._postings: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        self._vectors = VectorRows(vectors) if vectors else None

    def add(self, proposition: Proposition) -> None:
        """Make a proposition findable."""
        number = len(self._propositions)
        self._propositions.append(proposition)
        self._norms.append(self._norm(proposition))
        self._origins.append(self._origin(proposition))
        for key in proposition.keys:
            self._postings[key].append(number)
        if self._vectors is not None:
            self._vectors.add(_text(proposition))

    def candidates(self, proposition: Proposition) -> Iterator[Proposition]:
        """The earlier propositions that are most like it, best first."""
        numbers, shared = self._sharing(proposition)
        comparable = self._comparable(proposition, numbers)
        numbers, shared = numbers[comparable], shared[comparable]
        likeness, least = shared / (self._norms.at(numbers)[:, 0] * self._norm(proposition)), _LEAST_BY_KEYS
        if self._vectors is not None:
            most = _highest(likeness, numbers, _RESCORED)
            numbers, least = numbers[most], _LEAST_BY_BOTH
            likeness = likeness[most] + _VECTORS_COUNT * self._vectors.cosines(_text(proposition), numbers)
        for at in _highest(likeness, numbers, MOST_CANDIDATES):
            if likeness[at] >= least:
                yield self._propositions[numbers[at]]

    def _sharing(self, proposition: Proposition) -> tuple[Numbers, Shares]:
        """Which propositions share keys with it, and the squared weight of these; of a frequent key the latest only."""
        import numpy as np  # native code, wanted only where statements are compared

        found, weights, left = [np.empty(0, np.int32)], [0.0], _SCANNED
        postings = [(len(posting), key, posting) for key in proposition.keys if (posting := self._postings.get(key))]
        for _, key, posting in sorted(postings):
            found.append(np.frombuffer(posting, np.int32)[-left:])
            weights.append(self._weights.of((key,)) ** 2)
            left -= len(found[-1])
            if left <= 0:
                break
        numbers, at = np.unique(np.concatenate(found), return_inverse=True)
        each = np.repeat(weights, [len(numbers) for numbers in found])
        return numbers, np.bincount(at, each, len(numbers)).astype(np.float64)

    def _norm(self, proposition: Proposition) -> float:
        return math.sqrt(sum(self._weights.of((key,)) ** 2 for key in proposition.keys)) or 1.0

    def _origin(self, proposition: Proposition) -> tuple[int, int, int]:
        """Article, speaker and statement, as numbers."""
        origin = proposition.origin
        article, speaker, statement = (
            self._numbers.setdefault(name, len(self._numbers))
            for name in (f"article {origin.article}", f"speaker {origin.by}", f"statement {origin.statement}")
        )
        return article, _NOBODY if origin.by is None else speaker, statement

    def _comparable(self, proposition: Proposition, numbers: Numbers) -> NDArray[np.bool_]:
        """Which of them stand in another article, or in another statement of one speaker."""
        article, speaker, statement = self._origin(proposition)
        articles, speakers, statements = self._origins.at(numbers).T
        comparable: NDArray[np.bool_] = articles != article
        if speaker != _NOBODY:
            comparable |= (speakers == speaker) & (statements != statement)
        return comparable


def _highest(likeness: Shares, numbers: Numbers, most: int) -> NDArray[np.intp]:
    """Where the highest stand, best first; of equals the latest first."""
    import numpy as np  # native code, wanted only where statements are compared

    at: NDArray[np.intp] = np.arange(len(likeness))
    if len(likeness) > most:
        at = np.argpartition(-likeness, most - 1)[:most]
    order: NDArray[np.intp] = at[np.lexsort((-numbers[at], -likeness[at]))]
    return order


def _text(proposition: Proposition) -> str:
    return " ".join(word.form for word in proposition.words)
