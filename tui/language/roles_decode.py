"""Label scores turned into the likeliest sequence of BIO labels, and labels into spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.language.roles_labels import decode

_NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of words (half-open) with the number of its kind and the mean probability of that kind over its words."""

    first: int
    end: int
    kind: int
    probability: float


def best_labels(scores: NDArray[np.float32], breaks: Sequence[int] = ()) -> list[int]:
    """The sequence of the highest sum of scores in which I follows only B or I of its kind (Viterbi).

    No span goes on over the words in `breaks`: there, what speaks for I speaks for B. Linear in the number of words.
    """
    length, labels = scores.shape
    if not length:
        return []
    inside = np.arange(2, labels, 2)
    scores = scores.astype(np.float64)
    for word in breaks:
        scores[word, inside - 1] = np.logaddexp(scores[word, inside - 1], scores[word, inside])
    best = scores[0].copy()
    best[inside] = _NEVER
    pointers = np.zeros((length, labels), dtype=np.int8)
    closed = np.zeros(length, dtype=bool)
    closed[list(breaks)] = True
    for word in range(1, length):
        anything = int(best.argmax())
        step = np.full(labels, best[anything])
        pointers[word] = anything
        goes_on = best[inside] > best[inside - 1]
        pointers[word, inside] = np.where(goes_on, inside, inside - 1)
        step[inside] = _NEVER if closed[word] else np.maximum(best[inside], best[inside - 1])
        best = step + scores[word]
    path = [int(best.argmax())]
    for word in range(length - 1, 0, -1):
        path.append(int(pointers[word, path[-1]]))
    return path[::-1]


def tagged_spans(scores: NDArray[np.float32], labels: Sequence[int]) -> list[Tagged]:
    """The spans of `labels`, in order, with their mean probabilities under `scores` (log-probabilities)."""
    probabilities = np.exp(scores)
    return [
        Tagged(first, end, kind, float(probabilities[first:end, 2 * kind + 1 : 2 * kind + 3].sum(axis=1).mean()))
        for first, end, kind in decode(labels)
    ]
