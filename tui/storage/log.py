"""The log of the reader's acts, so that they can be undone after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tui.annotations.notebook import History
from tui.annotations.values import Act, Deed, How
from tui.storage.codec import decode, encode

REMEMBERED = 100


def write_deed(connection: sqlite3.Connection, deed: Deed) -> None:
    """Note that an act was done, undone or done again; a new act forgets those that were undone."""
    if deed.how is How.DO:
        connection.execute("DELETE FROM acts WHERE undone")
        row = (deed.act.id, encode(deed.act))
        connection.execute("INSERT OR REPLACE INTO acts (id, undone, act) VALUES (?, 0, ?)", row)
    else:
        connection.execute("UPDATE acts SET undone = ? WHERE id = ?", (deed.how is How.UNDO, deed.act.id))


def read_history(connection: sqlite3.Connection) -> History:
    """The last acts, as many as are remembered from one run to the next."""
    query = f"SELECT undone, act FROM acts ORDER BY number DESC LIMIT {REMEMBERED}"
    rows = connection.execute(query).fetchall()
    done = _decoded(act for undone, act in reversed(rows) if not undone)
    undone = _decoded(act for undone, act in rows if undone)  # the first to be undone comes last in the log
    return History(done, undone)


def forget_old_acts(connection: sqlite3.Connection) -> None:
    """Leave only the acts that are remembered from one run to the next."""
    last = f"SELECT number FROM acts ORDER BY number DESC LIMIT 1 OFFSET {REMEMBERED}"
    connection.execute(f"DELETE FROM acts WHERE number <= ({last})")


def _decoded(texts: Iterable[str]) -> tuple[Act, ...]:
    acts = []
    for text in texts:
        try:
            acts.append(decode(Act, text))
        except ValueError:  # of another version; what lies before it cannot be undone without it
            acts.clear()
    return tuple(acts)
