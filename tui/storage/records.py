"""Annotations and corrections in their tables, each in one row, with the editions that they are bound to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar
from uuid import NAMESPACE_OID, uuid5

from tui.annotations.targets import editions, is_about_speakers, text_targets
from tui.annotations.values import Annotation, Correction, Edit, Record, SpeakerTarget
from tui.storage.codec import decode, encode

R = TypeVar("R", bound=Record)

_TABLES: dict[type, str] = {Annotation: "annotations", Correction: "corrections"}


def write_edit(connection: sqlite3.Connection, edit: Edit) -> Record | None:
    """Change one record; what is in the library afterwards.

    Where another instance has changed it meanwhile, nothing is lost: a removal leaves it, a change is kept beside it
    as a record of its own.
    """
    wanted = edit.after or edit.before
    if wanted is None:
        return None
    stored = find(connection, type(wanted), wanted.id)
    if stored == edit.after:
        return stored
    if stored != edit.before and stored is not None:
        if edit.after is None:
            return stored
        return write_record(connection, replace(edit.after, id=_id_beside(edit.after)))
    if edit.after is not None:
        return write_record(connection, edit.after)
    if stored is not None:
        _unbind(connection, stored)
        connection.execute(f"DELETE FROM {_TABLES[type(stored)]} WHERE id = ?", (stored.id,))
    return None


def find(connection: sqlite3.Connection, kind: type[R], record_id: str) -> R | None:
    """The record of that id; None if there is none, or none that can be read."""
    query = f"SELECT record FROM {_TABLES[kind]} WHERE id = ?"
    return next(_decoded(kind, connection.execute(query, (record_id,))), None)


def bound_to(connection: sqlite3.Connection, digests: Iterable[str]) -> dict[str, Record]:
    """Every record that is bound to one of these editions or may hold in any, the oldest first."""
    wanted = list(digests)
    places = ", ".join("?" * len(wanted))
    found: list[Record] = []
    for kind, table in _TABLES.items():
        query = f"""
            SELECT record FROM {table} WHERE number IN (
                SELECT number FROM {table} WHERE roams
                UNION
                SELECT number FROM bindings JOIN {table} ON id = bindings.record WHERE digest IN ({places})
            ) ORDER BY number
        """  # one condition with OR would read the whole table
        found += _decoded(kind, connection.execute(query, wanted))
    return {record.id: record for record in found}


def search(connection: sqlite3.Connection, kind: type[R], pattern: str, limit: int | None) -> tuple[R, ...]:
    """The records that hold every word of `pattern`, the newest first, at most `limit` if there is one."""
    table = _TABLES[kind]
    words = tuple(pattern.casefold().split())
    conditions = " AND ".join(["instr(words, ?)"] * len(words)) or "1"
    numbers = f"""
        SELECT number FROM {table} INDEXED BY {table}_by_words WHERE {conditions}
        ORDER BY modified DESC, number DESC LIMIT ?
    """
    query = f"SELECT record FROM {table} WHERE number IN ({numbers}) ORDER BY modified DESC, number DESC"
    return tuple(_decoded(kind, connection.execute(query, (*words, -1 if limit is None else limit))))


def write_record(connection: sqlite3.Connection, record: Record) -> Record:
    """Put a record in its place, or in that of the one with its id."""
    if (stored := find(connection, type(record), record.id)) is not None:
        _unbind(connection, stored)
    connection.execute(
        f"""
        INSERT INTO {_TABLES[type(record)]} (id, roams, modified, words, record) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            roams = excluded.roams, modified = excluded.modified, words = excluded.words, record = excluded.record
        """,
        (record.id, is_about_speakers(record), time_of(record), _words(record), encode(record)),
    )
    bindings = [(edition.digest, record.id) for edition in editions(record)]
    connection.executemany("INSERT OR IGNORE INTO bindings VALUES (?, ?)", bindings)
    _count_tags(connection, record, 1)
    return record


def time_of(record: Record) -> str:
    """When a record was changed last."""
    return record.modified if isinstance(record, Annotation) else record.created


def _unbind(connection: sqlite3.Connection, record: Record) -> None:
    connection.execute("DELETE FROM bindings WHERE record = ?", (record.id,))
    _count_tags(connection, record, -1)


def _count_tags(connection: sqlite3.Connection, record: Record, step: int) -> None:
    tags = record.tags if isinstance(record, Annotation) else ()
    query = "INSERT INTO tags VALUES (?, ?) ON CONFLICT (tag) DO UPDATE SET uses = uses + ?"
    connection.executemany(query, [(tag, max(step, 0), step) for tag in tags])


def _words(record: Record) -> str:
    """What a search looks through: the reader's words, the words annotated, the article's title, the speaker's name."""
    own: tuple[str, ...] = ()
    if isinstance(record, Annotation):
        name = record.target.name if isinstance(record.target, SpeakerTarget) else ""
        own = (record.note, *record.tags, record.assessment, name)
    quoted = (piece.exact for target in text_targets(record) for piece in target.selectors)
    titles = (edition.title for edition in editions(record))
    return "\n".join(filter(None, (*own, *quoted, *titles))).casefold()


def _decoded(kind: type[R], rows: Iterable[tuple[str]]) -> Iterator[R]:
    for (text,) in rows:
        with suppress(ValueError):  # by a version with other fields, or damaged in a way that SQLite does not see
            yield decode(kind, text)


def _id_beside(record: Record) -> str:
    return str(uuid5(NAMESPACE_OID, encode(record)))
