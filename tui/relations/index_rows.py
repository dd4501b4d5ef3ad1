"""Rows of numbers that are made room for as they come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Rows:
    """A matrix that grows by its rows; twice the room is made whenever it is full."""

    def __init__(self, width: int, kind: str) -> None:
        """Start empty; `kind` names numpy's type of the numbers."""
        import numpy as np  # native code, wanted only where statements are compared

        self._rows: Any = np.zeros((64, width), dtype=kind)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def append(self, row: float | Sequence[float] | Any) -> None:
        """Add one row; one number fills all of it."""
        if self._size == len(self._rows):
            self._rows.resize((2 * self._size, self._rows.shape[1]), refcheck=False)
        self._rows[self._size] = row
        self._size += 1

    def at(self, numbers: Any) -> Any:
        """The rows with these numbers, in their order."""
        return self._rows[numbers]
