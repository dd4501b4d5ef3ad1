"""A small database beside the library of what can be made again: opened, begun anew when damaged, done without."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tui.storage.opening import is_damage

_PATIENCE = 2.0  # seconds that a worker waits for another instance
_BROKEN = (sqlite3.Error, UnicodeDecodeError)  # the latter where SQLite's message quotes what is damaged


@dataclass(frozen=True, slots=True)
class SparePaths:
    """Where the results of comparing are kept, which may be lost and are no part of any backup."""

    scores: Path
    comparisons: Path

    @classmethod
    def beside(cls, library: Path) -> Self:
        """The files that belong to the library at this path."""
        return cls(*(library.with_name(f"{library.stem}-{name}{library.suffix}") for name in ("scores", "comparisons")))


class SpareFile:
    """A file of its own, which may be lost: of a damaged one another is begun, and without one nothing is kept.

    Nothing here raises; several processes may have it open.
    """

    def __init__(self, path: Path, application: int, table: str) -> None:
        """Open the file at `path`, or begin it with this `table`; one of another `application` is left alone."""
        self._path = path
        self._application = application
        self._table = table
        self._connection = self._opened()

    def rows(self, query: str, values: Sequence[object]) -> list[Any]:
        """What the query finds; nothing where the file cannot be read."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except _BROKEN as error:
            self._give_up(error)
            return []

    def write(self, act: Callable[[sqlite3.Connection], None]) -> None:
        """Do `act` in one transaction, if the file can be written."""
        if self._connection is None:
            return
        try:
            with self._connection:
                act(self._connection)
        except (*_BROKEN, TypeError) as error:  # a damaged row may hold anything
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        """Go on with another file if this one is damaged; for anything else do without."""
        self.close()
        if isinstance(error, TypeError) or is_damage(error):
            _remove(self._path)
            self._connection = self._opened()

    def close(self) -> None:
        """Close the file; nothing is known or kept any more."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection | None:
        """The database, begun anew if it is damaged; None if it cannot be used."""
        for _ in range(2):
            try:
                return self._connected()
            except _BROKEN as error:
                if not is_damage(error):
                    return None
                _remove(self._path)
            except OSError:
                return None
        return None

    def _connected(self) -> sqlite3.Connection | None:
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        connection = sqlite3.connect(self._path, timeout=_PATIENCE)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables and application != self._application:
                connection.close()
                return None
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            connection.execute("PRAGMA synchronous = NORMAL")  # what is lost is reckoned again
            connection.execute(f"PRAGMA application_id = {self._application}")
            with connection:
                connection.execute(self._table)
        except BaseException:
            connection.close()
            raise
        return connection


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
