"""What comparing whole collections found, kept beside the library so that an unchanged one is compared once."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path
from typing import TypeVar

from tui.storage.codec import decode, encode
from tui.storage.spare import SpareFile

T = TypeVar("T")

_APPLICATION_ID = 0x6F6E5243  # "onRC": tells the file from any other of SQLite's
_TABLE = (
    "CREATE TABLE IF NOT EXISTS comparisons "
    "(number INTEGER PRIMARY KEY AUTOINCREMENT, collection BLOB NOT NULL UNIQUE, found BLOB NOT NULL)"
)
_MOST = 32 << 20  # bytes, of some hundred collections of a thousand articles; the oldest are forgotten first


class ComparisonStore:
    """Dataclasses of the model under the digest of all that they depend on, in a file that may be lost.

    It holds names and some words of the articles, as the library does, and is readable by its owner alone.
    """

    def __init__(self, path: Path, most: int = _MOST) -> None:
        """Open the file at `path`, or begin it; it grows to little more than `most` bytes."""
        self._file = SpareFile(path, _APPLICATION_ID, _TABLE)
        self._most = most

    def known(self, kind: type[T], key: bytes) -> T | None:
        """The `kind` that was kept under `key`."""
        for (found,) in self._file.rows("SELECT found FROM comparisons WHERE collection = ?", (key,)):
            try:
                return decode(kind, zlib.decompress(found).decode("ascii"))  # its checksum tells what is damaged
            except (zlib.error, TypeError, ValueError):
                return None
        return None

    def keep(self, key: bytes, found: object) -> None:
        """Keep what was found for another time."""
        row = (key, zlib.compress(encode(found).encode("ascii")))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO comparisons (collection, found) VALUES (?, ?)", row)
            held = 0
            for number, size in connection.execute(
                "SELECT number, length(found) FROM comparisons ORDER BY number DESC"
            ).fetchall():
                held += size
                if held > self._most:
                    connection.execute("DELETE FROM comparisons WHERE number <= ?", (number,))
                    return

        self._file.write(write)

    def close(self) -> None:
        """Close the file; nothing is known or kept any more."""
        self._file.close()
