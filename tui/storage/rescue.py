"""What can still be read in a damaged library is taken over into the one that takes its place."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.annotations.targets import digest
from tui.annotations.values import Annotation, Correction, Record
from tui.model import Article
from tui.storage.codec import decode
from tui.storage.editions import read_article, write_articles
from tui.storage.opening import readable
from tui.storage.records import find, time_of, write_record
from tui.storage.schema import transaction

_PATIENCE = 4000  # queries that may fail before the rest is given up
_MOST = 1 << 17  # numbers that are tried where not even the last one can be read
_BEYOND = 1 << 62  # a number that no row has


def rescue(damaged: Path, connection: sqlite3.Connection) -> int:
    """Copy every readable record of the file `damaged` that is missing here or newer there; how many there were.

    The file is not touched, nor its log: SQLite would write to them, so that copies are read.
    """
    number = 0
    with TemporaryDirectory(prefix="onrecord-") as folder:
        copied = Path(folder) / "library.db"
        try:
            for suffix in ("", "-wal"):
                with suppress(FileNotFoundError):
                    shutil.copyfile(damaged.with_name(damaged.name + suffix), copied.with_name(copied.name + suffix))
            with closing(sqlite3.connect(copied)) as source, transaction(connection):
                source.text_factory = readable
                write_articles(connection, _articles(source))
                for record in _records(source):
                    number += _take(connection, record)
        except (sqlite3.Error, OSError, UnicodeDecodeError):
            return 0  # nothing can be read of it, or nothing written here
    return number


def _records(source: sqlite3.Connection) -> Iterator[Record]:
    kinds: tuple[tuple[type[Record], str], ...] = ((Annotation, "annotations"), (Correction, "corrections"))
    for kind, table in kinds:
        query = f"SELECT record FROM {table} WHERE number BETWEEN ? AND ?"
        if not _can_be_asked(source, query):
            continue
        for text in _texts(source, query, _last(source, table)):
            with suppress(ValueError):
                yield decode(kind, text)


def _can_be_asked(source: sqlite3.Connection, query: str) -> bool:
    """Whether either end of the table can be reached: else its root is broken, or the list of tables."""
    for number in (0, _BEYOND):
        with suppress(sqlite3.Error):
            source.execute(query, (number, number)).fetchall()
            return True
    return False


def _articles(source: sqlite3.Connection) -> Iterator[Article]:
    """The texts that records are bound to, each looked up by itself."""
    try:
        keys = [key for (key,) in source.execute("SELECT digest FROM editions")]
    except sqlite3.Error:
        return
    for key in keys:
        with suppress(sqlite3.Error):
            article = read_article(source, key)
            if article is not None and digest(article.text) == key:
                yield article


def _texts(source: sqlite3.Connection, query: str, last: int) -> Iterator[str]:
    """The rows numbered from 1 to `last`, past every page that is broken."""
    waiting, failures = [(1, last)], 0
    while waiting and failures < _PATIENCE:
        first, last = waiting.pop()
        try:
            rows = source.execute(query, (first, last)).fetchall()
        except sqlite3.Error:
            failures += 1
            if first < last:
                middle = (first + last) // 2
                waiting += [(first, middle), (middle + 1, last)]
        else:
            yield from (text for (text,) in rows if isinstance(text, str))


def _last(source: sqlite3.Connection, table: str) -> int:
    with suppress(sqlite3.Error):
        (number,) = source.execute(f"SELECT max(number) FROM {table}").fetchone()
        return int(number) if isinstance(number, int) else 0
    return _MOST


def _take(connection: sqlite3.Connection, record: Record) -> bool:
    known = find(connection, type(record), record.id)
    if known is not None and time_of(known) >= time_of(record):
        return False
    write_record(connection, record)
    return True
