"""Acts become transactions, one after the other, on the one thread that owns the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from tui.errors import StorageError
from tui.storage.opening import Database, is_damage, open_database, renew_database
from tui.storage.schema import transaction

T = TypeVar("T")
Act = Callable[[sqlite3.Connection], T]


class Writer:
    """Owns the only connection; whoever hands in an act gets its answer or its error."""

    def __init__(self, path: Path) -> None:
        """Open the database at `path`, or raise StorageError."""
        self._path = path
        self._notices: list[str] = []
        self._acts: SimpleQueue[tuple[Act[Any], Future[Any]] | None] = SimpleQueue()
        self._closing = Lock()
        self._closed = False
        opened: Future[None] = Future()
        self._thread = Thread(target=self._run, args=(opened,), name="library", daemon=True)
        self._thread.start()
        opened.result()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should be told about the library so far."""
        return tuple(self._notices)

    def read(self, act: Act[T]) -> T:
        """What `act` finds, after everything that was handed in before it; its error comes back as StorageError."""
        return self.ask(act).result()

    def ask(self, act: Act[T]) -> Future[T]:
        """As `read`, for who cannot wait."""
        future: Future[T] = Future()
        with self._closing:
            if self._closed:
                future.set_exception(StorageError("the library is closed"))
            else:
                self._acts.put((act, future))
        return future

    def write(self, act: Act[None]) -> Future[None]:
        """Have `act` run in a transaction of its own; the future holds its error, as StorageError."""

        def write(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                act(connection)

        return self.ask(write)

    def close(self) -> None:
        """Wait until every act handed in so far is done, and close the database; nothing if it is closed."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._acts.put(None)
        self._thread.join()

    def _run(self, opened: Future[None]) -> None:
        try:
            database = self._noticed(open_database(self._path))
        except Exception as error:  # noqa: BLE001 - whatever it is, somebody waits for it
            opened.set_exception(error)
            return
        opened.set_result(None)
        while (item := self._acts.get()) is not None:
            act, future = item
            database = self._settle(database, act, future)
        database.connection.close()

    def _settle(self, database: Database, act: Act[T], future: Future[T]) -> Database:
        """Run `act`, once more on a new database if this one proves to be damaged; the database to go on with."""
        try:
            try:
                result = act(database.connection)
            except (sqlite3.Error, UnicodeDecodeError) as error:
                if not is_damage(error):
                    raise
                database.connection.close()
                database = self._noticed(renew_database(self._path, database.file))
                result = act(database.connection)
        except (sqlite3.Error, OSError, StorageError) as error:
            future.set_exception(StorageError(f"the library {self._path} could not be used: {error}"))
        except Exception as error:  # noqa: BLE001 - the thread must outlive a faulty act, whose author gets the error
            future.set_exception(error)
        else:
            future.set_result(result)
        return database

    def _noticed(self, opened: tuple[Database, str | None]) -> Database:
        database, notice = opened
        if notice:
            self._notices.append(notice)
        return database
