"""What the entailment model made of pairs of texts, kept beside the library so that it is reckoned once."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.storage.spare import SpareFile

Row = tuple[float, float, float]

_APPLICATION_ID = 0x6F6E5253  # "onRS": tells the file from any other of SQLite's
_TABLE = (
    "CREATE TABLE IF NOT EXISTS scores "
    "(number INTEGER PRIMARY KEY AUTOINCREMENT, pair BLOB NOT NULL UNIQUE, scores BLOB NOT NULL)"
)
_AT_ONCE = 500  # keys in one query; SQLite takes no more than 999 where it is old
_MOST = 400_000  # pairs, some 30 MB; the oldest are forgotten first
_FORGOTTEN_AT_ONCE = 50_000
_THREE = struct.Struct("<3d")


class ScoreStore:
    """Keys and numbers, no words of the articles, in a file that may be lost."""

    def __init__(self, path: Path, most: int = _MOST) -> None:
        """Open the file at `path`, or begin it."""
        self._file = SpareFile(path, _APPLICATION_ID, _TABLE)
        self._most = most

    def known(self, keys: Sequence[bytes]) -> dict[bytes, Row]:
        """What is kept under those of `keys` that are known."""
        found: dict[bytes, Row] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            query = f"SELECT pair, scores FROM scores WHERE pair IN ({', '.join('?' * len(some))})"
            for pair, scores in self._file.rows(query, some):
                row = _read(scores)
                if row is not None:
                    found[pair] = row
        return found

    def keep(self, rows: Mapping[bytes, Row]) -> None:
        """Keep these for another time."""
        packed = [(key, _THREE.pack(*row)) for key, row in rows.items()]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO scores (pair, scores) VALUES (?, ?)", packed)
            (last,) = connection.execute("SELECT max(number) FROM scores").fetchone()
            (first,) = connection.execute("SELECT min(number) FROM scores").fetchone()
            if last - first >= self._most:
                kept = self._most - min(_FORGOTTEN_AT_ONCE, self._most // 2)
                connection.execute("DELETE FROM scores WHERE number <= ?", (last - kept,))

        if packed:
            self._file.write(write)

    def close(self) -> None:
        """Close the file; nothing is known or kept any more."""
        self._file.close()


def _read(scores: object) -> Row | None:
    """The three probabilities; None for what cannot be that."""
    if not isinstance(scores, bytes) or len(scores) != _THREE.size:
        return None
    row: Row = _THREE.unpack(scores)
    return row if all(0.0 <= score <= 1.0 for score in row) and math.isclose(sum(row), 1.0, abs_tol=1e-6) else None
