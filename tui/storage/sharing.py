"""Notices that another instance has changed the reader's work."""

from __future__ import annotations

import sqlite3

from tui.storage.state import read_state, write_state

_DEEDS = "deeds"


class Sharing:
    """Counts the deeds of all instances in the library, and those that this one knows of; for the writer's thread."""

    def __init__(self) -> None:
        """Know of nothing yet."""
        self._known = 0
        self._version = -1

    def read_all(self, connection: sqlite3.Connection) -> None:
        """All that is in the library has been read."""
        self._known = _deeds(connection)

    def add(self, connection: sqlite3.Connection) -> None:
        """This instance does a deed."""
        write_state(connection, _DEEDS, str(_deeds(connection) + 1))
        self._known += 1

    def has_news(self, connection: sqlite3.Connection) -> bool:
        """Whether there are deeds that this instance does not know of; after that, it does.

        Fewer than it knows of are no news: a backup has taken the place of a damaged library, and the reading goes on
        with what it has.
        """
        (version,) = connection.execute("PRAGMA data_version").fetchone()  # changed by other connections alone
        if version == self._version:
            return False
        self._version = version
        known, self._known = self._known, _deeds(connection)
        return self._known > known


def _deeds(connection: sqlite3.Connection) -> int:
    counted = read_state(connection, _DEEDS)
    return int(counted) if counted and counted.isdecimal() else 0
