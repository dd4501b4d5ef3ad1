"""Static vectors of word pieces, in eight bits: what all models made from one pretrained encoder share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = "pieces.npy"
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class PieceVectors:
    """Rows of eight bits with a scale each, by the number of the word piece."""

    rows: NDArray[np.void]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def width(self) -> int:
        """How many values a vector has."""
        return int(self.rows.dtype["row"].shape[0])

    def of(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """The vectors [pieces, width] of word pieces given by number."""
        chosen = self.rows[np.asarray(pieces, dtype=np.int64)]
        vectors: NDArray[np.float32] = chosen["row"] * chosen["scale"][:, None]
        return vectors


def save_vectors(vectors: NDArray[np.float32], folder: Path) -> None:
    """Write `vectors` [pieces, width] into `folder`, each rounded to eight bits of its own largest value."""
    rows = np.zeros(len(vectors), dtype=[("scale", "<f4"), ("row", "i1", (vectors.shape[1],))])
    rows["scale"] = np.maximum(np.abs(vectors).max(axis=1), np.finfo(np.float32).tiny) / _LARGEST
    rows["row"] = np.rint(vectors / rows["scale"][:, None])
    np.save(folder / FILE, rows)


@cache
def load_vectors(folder: Path) -> PieceVectors:
    """The vectors in `folder`, mapped into memory, so that processes share them and only pieces in use are read."""
    return PieceVectors(np.load(folder / FILE, mmap_mode="r"))
