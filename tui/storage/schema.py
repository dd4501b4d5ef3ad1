"""A database file becomes a library of the newest schema, one transaction a step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tui.errors import StorageError

APPLICATION_ID = 0x6F6E5243  # "onRC": tells a library from any other SQLite file

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        """
        CREATE TABLE analyses (
            content  TEXT NOT NULL,  -- SHA-256 of all that was analysed
            article  TEXT NOT NULL,  -- the article's id, which is part of the ids inside
            pipeline TEXT NOT NULL,  -- the version of the pipeline
            analysis TEXT NOT NULL,  -- JSON
            PRIMARY KEY (content, article, pipeline)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE positions (
            content   TEXT PRIMARY KEY,  -- SHA-256 of the article's text
            position  INTEGER NOT NULL,  -- in code points
            statement TEXT               -- id of the statement under the cursor
        ) WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE annotations (
            number   INTEGER PRIMARY KEY,
            id       TEXT NOT NULL UNIQUE,
            roams    INTEGER NOT NULL,  -- 1 if it may hold in articles that it is not bound to
            modified TEXT NOT NULL,     -- ISO 8601 in UTC
            words    TEXT NOT NULL,     -- all that it can be found by, case folded
            record   TEXT NOT NULL      -- JSON
        )
        """,
        "CREATE INDEX annotations_by_words ON annotations (modified, words)",  # searched without reading the records
        "CREATE INDEX annotations_that_roam ON annotations (roams) WHERE roams",
        """
        CREATE TABLE corrections (
            number   INTEGER PRIMARY KEY,
            id       TEXT NOT NULL UNIQUE,
            roams    INTEGER NOT NULL,
            modified TEXT NOT NULL,
            words    TEXT NOT NULL,
            record   TEXT NOT NULL
        )
        """,
        "CREATE INDEX corrections_by_words ON corrections (modified, words)",
        "CREATE INDEX corrections_that_roam ON corrections (roams) WHERE roams",
        """
        CREATE TABLE bindings (
            digest TEXT NOT NULL,  -- of the edition's text
            record TEXT NOT NULL,  -- id of the annotation or correction
            PRIMARY KEY (digest, record)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX bindings_by_record ON bindings (record)",
        """
        CREATE TABLE editions (
            digest  TEXT PRIMARY KEY,
            path    TEXT NOT NULL,
            title   TEXT NOT NULL,
            seen    TEXT NOT NULL,  -- when it was first kept, ISO 8601 in UTC
            article TEXT NOT NULL   -- JSON
        ) WITHOUT ROWID
        """,
        "CREATE INDEX editions_by_path ON editions (path, title)",
        "CREATE TABLE tags (tag TEXT PRIMARY KEY, uses INTEGER NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE acts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id     TEXT NOT NULL UNIQUE,
            undone INTEGER NOT NULL,
            act    TEXT NOT NULL  -- JSON
        )
        """,
        "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the library up to date; StorageError if it is another program's file or was written by a newer version.

    A step and the record that it ran (`user_version`) are one transaction, so that a step runs once, whole, however
    many instances start together and whenever one of them is killed.
    """
    for number, step in enumerate(MIGRATIONS, start=1):
        if version_of_library(connection) < number:
            with transaction(connection):
                if _number(connection, "PRAGMA user_version") < number:  # another instance may have been faster
                    for statement in step:
                        connection.execute(statement)
                    connection.execute(f"PRAGMA user_version = {number}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that happens inside is written, or nothing is."""
    connection.execute("BEGIN IMMEDIATE")  # at once, so that it waits for another instance here and fails nowhere else
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def version_of_library(connection: sqlite3.Connection) -> int:
    """How many steps of `MIGRATIONS` it has behind it; StorageError if it is no library, or a newer one."""
    connection.execute("BEGIN")  # the three answers must be of one moment: another instance may be migrating
    try:
        version = _number(connection, "PRAGMA user_version")
        application = _number(connection, "PRAGMA application_id")
        tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    finally:
        _roll_back(connection)
    if (version or tables) and application != APPLICATION_ID:
        raise StorageError("it is a database of another program; choose another file with --library")
    if version > len(MIGRATIONS):
        raise StorageError("a newer On Record wrote it; update On Record, or choose another file with --library")
    return version


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # some errors of SQLite have rolled back already
        connection.execute("ROLLBACK")


def _number(connection: sqlite3.Connection, query: str) -> int:
    (number,) = connection.execute(query).fetchone()
    return int(number)
