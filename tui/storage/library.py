"""What the program remembers between two runs: the reader's own work, cached analyses, places in the articles."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.model import Analysis, Article
from tui.storage.codec import decode, encode
from tui.storage.place import library_path
from tui.storage.sharing import Sharing
from tui.storage.state import read_state, write_state
from tui.storage.writer import Writer

if TYPE_CHECKING:
    from tui.annotations.notebook import Notebook
    from tui.annotations.values import Annotation, Correction, Deed
    from tui.storage.backups import Backups
    from tui.storage.spare import SparePaths


@dataclass(frozen=True, slots=True)
class Position:
    """Where the reader was in an article: an offset in code points, and the statement under the cursor."""

    offset: int
    statement: str | None = None


class Library:
    """The database of one reader; several instances may have it open. Every act is one transaction.

    Reading waits for the answer. Saving returns a future at once, which resolves when the act is on disk. Both raise
    StorageError, the future when it is asked for its result.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        """Open the library at `path`, or at its usual place, or raise StorageError."""
        self.path = library_path(path)
        self._writer = Writer(self.path)
        self._sharing = Sharing()
        self._asked: Future[bool] | None = None

    @cached_property
    def _backups(self) -> Backups:
        from tui.storage.backups import Backups  # the first paint needs nothing of it

        return Backups(self.path)

    @property
    def spare(self) -> SparePaths:
        """Where the results of comparing are kept, which may be lost and are no part of any backup."""
        from tui.storage.spare import SparePaths  # the first paint needs nothing of it

        return SparePaths.beside(self.path)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should be told: a line for each damaged file that was set aside."""
        return self._writer.notices

    def analysis(self, article: Article, pipeline: str) -> Analysis | None:
        """The analysis of `article` that was saved for this version of the pipeline, if one was."""
        key = (_digest_of_article(article), article.id, pipeline)

        def read(connection: sqlite3.Connection) -> str | None:
            query = "SELECT analysis FROM analyses WHERE content = ? AND article = ? AND pipeline = ?"
            row = connection.execute(query, key).fetchone()
            return row[0] if row else None

        text = self._writer.read(read)
        try:
            return decode(Analysis, text) if text else None
        except ValueError:  # saved by a version with other fields: as good as not saved
            return None

    def save_analysis(self, article: Article, pipeline: str, analysis: Analysis) -> Future[None]:
        """Keep `analysis` for the next time the same article is read, in place of one by another version of `pipeline`.

        The name before the first "-" or ":" says whether it is another version or another pipeline.
        """
        row = (_digest_of_article(article), article.id, pipeline, encode(analysis))

        def write(connection: sqlite3.Connection) -> None:
            query = "SELECT pipeline FROM analyses WHERE content = ? AND article = ?"
            known = connection.execute(query, row[:2]).fetchall()
            outdated = [(*row[:2], version) for (version,) in known if _name(version) == _name(pipeline)]
            connection.executemany("DELETE FROM analyses WHERE content = ? AND article = ? AND pipeline = ?", outdated)
            connection.execute("INSERT INTO analyses VALUES (?, ?, ?, ?)", row)

        return self._writer.write(write)

    def position(self, article: Article) -> Position | None:
        """Where the reader left `article`, wherever its file lay then."""
        key = (_digest(article.text),)

        def read(connection: sqlite3.Connection) -> Position | None:
            row = connection.execute("SELECT position, statement FROM positions WHERE content = ?", key).fetchone()
            match row:
                case (int(offset), str() | None as statement):
                    return Position(offset, statement)
            return None  # never open, or damaged in a way that SQLite does not see

        return self._writer.read(read)

    def save_position(self, article: Article, position: Position) -> Future[None]:
        """Remember where the reader is in `article`."""
        row = (_digest(article.text), position.offset, position.statement)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO positions VALUES (?, ?, ?)", row)

        return self._writer.write(write)

    def keep(self, deed: Deed) -> Future[None]:
        """Write what the reader did; once the future has resolved, no crash can lose it."""
        from tui.storage.notebooks import keep_deed  # the first paint needs nothing of what stands behind it

        backups = self._backups  # here, since the writer has a thread of its own

        def write(connection: sqlite3.Connection) -> None:
            keep_deed(connection, deed)
            self._sharing.add(connection)
            backups.is_due = True

        return self._writer.write(write)

    def notebook(self, articles: Sequence[Article]) -> Notebook:
        """All that the reader has added to `articles` and to earlier editions of them, and what can be undone."""
        from tui.storage.log import forget_old_acts  # as above
        from tui.storage.notebooks import read_notebook

        def read(connection: sqlite3.Connection) -> Notebook:
            self._sharing.read_all(connection)
            return read_notebook(connection, articles)

        self._writer.write(forget_old_acts)
        notebook = self._writer.read(read)
        self._backups.begin_day(is_empty=not (notebook.records or notebook.history.done))
        return notebook

    def changed_elsewhere(self) -> bool:
        """Whether another instance had done something when this was asked last; never waits, since the screen asks."""
        asked = self._asked
        if asked is not None and not asked.done():
            return False
        self._asked = self._writer.ask(self._sharing.has_news)
        return asked is not None and asked.exception() is None and asked.result()

    def annotations(self, pattern: str = "", limit: int | None = None) -> tuple[Annotation, ...]:
        """Those of all articles that hold every word of `pattern`, case ignored, the newest first, at most `limit`."""
        from tui.annotations.values import Annotation  # as above
        from tui.storage.records import search

        return self._writer.read(lambda connection: search(connection, Annotation, pattern, limit))

    def corrections(self, pattern: str = "", limit: int | None = None) -> tuple[Correction, ...]:
        """As `annotations`."""
        from tui.annotations.values import Correction  # as above
        from tui.storage.records import search

        return self._writer.read(lambda connection: search(connection, Correction, pattern, limit))

    def edition(self, digest: str) -> Article | None:
        """The article whose text has that SHA-256, if it was kept, or something bound to it."""
        from tui.storage.editions import read_article  # as above

        return self._writer.read(lambda connection: read_article(connection, digest))

    def keep_texts(self, articles: Sequence[Article]) -> Future[None]:
        """Keep the texts of `articles`, so that what changes in them later can be shown."""
        from tui.storage.editions import write_articles  # as above

        return self._writer.write(lambda connection: write_articles(connection, articles))

    def state(self, name: str) -> str | None:
        """What was remembered under `name`: a small thing, such as where a review stopped."""
        return self._writer.read(lambda connection: read_state(connection, name))

    def save_state(self, name: str, value: str) -> Future[None]:
        """Remember `value` under `name`."""
        return self._writer.write(lambda connection: write_state(connection, name, value))

    def close(self) -> None:
        """Wait until everything handed in is on disk, close the library, and back up what has changed in it."""
        self._writer.close()
        self._backups.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _name(pipeline: str) -> str:
    return re.split("[-:]", pipeline, maxsplit=1)[0]


def _digest_of_article(article: Article) -> str:
    """Of everything that an analysis depends on: not the path, but the blocks, which a file's format decides."""
    return _digest(encode(replace(article, path="")))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
