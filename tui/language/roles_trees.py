"""Gradient-boosted trees evaluated with numpy, so that the running program needs no scikit-learn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of regression trees in one table of nodes; a leaf has no feature (-1) and is its own child.

    `roots` are node numbers. A row goes left where its feature is at most the threshold. `base` (one value) is the
    score before any tree; scores are log-odds.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("roots", "features", "thresholds", "left", "right", "values", "base", "depth")

    roots: NDArray[np.int32]
    features: NDArray[np.int32]
    thresholds: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    values: NDArray[np.float64]
    base: NDArray[np.float64]
    depth: NDArray[np.int32]

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability of the positive class for each row of features."""
        if not len(rows):
            return np.zeros(0)
        # Trees compare in single precision, as they were grown.
        table = rows.astype(np.float32)
        nodes = np.tile(self.roots, (len(table), 1))
        line = np.arange(len(table))[:, None]
        for _ in range(int(self.depth[0])):
            features = self.features[nodes]
            goes_left = table[line, features] <= self.thresholds[nodes]
            nodes = np.where(features < 0, nodes, np.where(goes_left, self.left[nodes], self.right[nodes]))
        odds: NDArray[np.float64] = self.base[0] + self.values[nodes].sum(axis=1)
        return 1.0 / (1.0 + np.exp(-odds))
