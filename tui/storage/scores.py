"""What the entailment model made of pairs of texts, kept beside the library so that it is reckoned once."""

from __future__ import annotations

import math
import os
import sqlite3
import struct
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tui.storage.opening import is_damage

Row = tuple[float, float, float]

_APPLICATION_ID = 0x6F6E5253  # "onRS": tells the file from any other of SQLite's
_PATIENCE = 2.0  # seconds that a worker waits for another instance
_AT_ONCE = 500  # keys in one query; SQLite takes no more than 999 where it is old
_MOST = 400_000  # pairs, some 30 MB; the oldest are forgotten first
_FORGOTTEN_AT_ONCE = 50_000
_THREE = struct.Struct("<3d")


class ScoreStore:
    """A file of its own, which may be lost: of a damaged one another is begun, and without one nothing is kept.

    It holds keys and numbers, no words of the articles. Nothing here raises; several processes may have it open.
    """

    def __init__(self, path: Path, most: int = _MOST) -> None:
        """Open the file at `path`, or begin it; one of another program is left alone."""
        self._path = path
        self._most = most
        self._connection = _opened(path)

    def known(self, keys: Sequence[bytes]) -> dict[bytes, Row]:
        """What is kept under those of `keys` that are known."""
        found: dict[bytes, Row] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            query = f"SELECT pair, scores FROM scores WHERE pair IN ({', '.join('?' * len(some))})"
            for pair, scores in self._rows(query, some):
                row = _read(scores)
                if row is not None:
                    found[pair] = row
        return found

    def keep(self, rows: Mapping[bytes, Row]) -> None:
        """Keep these for another time."""
        if self._connection is None or not rows:
            return
        try:
            with self._connection:
                packed = [(key, _THREE.pack(*row)) for key, row in rows.items()]
                self._connection.executemany("INSERT OR REPLACE INTO scores (pair, scores) VALUES (?, ?)", packed)
                (last,) = self._connection.execute("SELECT max(number) FROM scores").fetchone()
                (first,) = self._connection.execute("SELECT min(number) FROM scores").fetchone()
                if last - first >= self._most:
                    kept = self._most - min(_FORGOTTEN_AT_ONCE, self._most // 2)
                    self._connection.execute("DELETE FROM scores WHERE number <= ?", (last - kept,))
        except (sqlite3.Error, TypeError) as error:
            self._give_up(error)

    def close(self) -> None:
        """Close the file; nothing is known or kept any more."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _rows(self, query: str, values: Sequence[bytes]) -> list[tuple[bytes, object]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _give_up(self, error: Exception) -> None:
        """Go on with another file if this one is damaged; for anything else do without."""
        self.close()
        if isinstance(error, TypeError) or is_damage(error):
            _remove(self._path)
            self._connection = _opened(self._path)


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database at `path`, begun anew if it is damaged; None if it cannot be used."""
    for _ in range(2):
        try:
            return _connected(path)
        except sqlite3.Error as error:
            if not is_damage(error):
                return None
            _remove(path)
        except OSError:
            return None
    return None


def _connected(path: Path) -> sqlite3.Connection | None:
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and application != _APPLICATION_ID:
            connection.close()
            return None
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = NORMAL")  # a lost score is reckoned again
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        with connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS scores "
                "(number INTEGER PRIMARY KEY AUTOINCREMENT, pair BLOB NOT NULL UNIQUE, scores BLOB NOT NULL)"
            )
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _read(scores: object) -> Row | None:
    """The three probabilities; None for what cannot be that."""
    if not isinstance(scores, bytes) or len(scores) != _THREE.size:
        return None
    row: Row = _THREE.unpack(scores)
    return row if all(0.0 <= score <= 1.0 for score in row) and math.isclose(sum(row), 1.0, abs_tol=1e-6) else None


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
