"""Small things that the library remembers by name."""

from __future__ import annotations

import sqlite3


def read_state(connection: sqlite3.Connection, name: str) -> str | None:
    """What was remembered under `name`."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def write_state(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Remember `value` under `name`."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))
