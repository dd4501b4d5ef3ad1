"""A path becomes an open, current database; a damaged file is set aside first."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.errors import StorageError
from tui.storage.schema import MIGRATIONS, migrate, version_of_library

BUSY_SECONDS = 5.0  # how long an act waits for another instance


@dataclass(frozen=True, slots=True)
class Database:
    """An open connection, and the file that it was opened on: the path may name another one by now."""

    connection: sqlite3.Connection
    file: tuple[int, int] | None  # device and inode; None if it has been moved away


def open_database(path: Path) -> tuple[Database, str | None]:
    """The database at `path`, made if there is none, and a notice if a damaged one had to be set aside.

    The file is readable by its owner alone, and so is every directory that is made for it. Raises StorageError.
    """
    file = _identity(path)  # before it is opened: while it proves damaged, another instance may renew it
    try:
        return _connect(path), None
    except (sqlite3.Error, UnicodeDecodeError, OSError, StorageError) as error:
        if not is_damage(error):
            raise StorageError(f"cannot open the library {path}: {_reason(error)}") from error
    return renew_database(path, file)


def renew_database(path: Path, file: tuple[int, int] | None) -> tuple[Database, str | None]:
    """Set the damaged `file` at `path` aside; what takes its place is the newest backup, or else a new library.

    Whatever of the reader's work can still be read in the damaged file is taken over.
    """
    from tui.storage.backups import restore
    from tui.storage.rescue import rescue  # brings all about annotations with it, which a sound library does not need

    aside = set_aside(path, file)
    backup = restore(path) if aside else None
    try:
        database = _connect(path)
        rescued = rescue(aside, database.connection) if aside else 0
    except (sqlite3.Error, OSError, StorageError) as error:
        raise StorageError(f"cannot make a new library at {path}: {_reason(error)}") from error
    return database, _notice(aside, backup, rescued) if aside else None


def is_damage(error: Exception) -> bool:
    """Whether SQLite says that the file's contents are broken, not that something stands in the way."""
    if isinstance(error, UnicodeDecodeError):  # it quotes the broken contents, and Python cannot read its message
        return True
    if str(error) == "unsupported file format":  # in the header; SQLite has no code of its own for it
        return True
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code of an extended one
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def set_aside(path: Path, file: tuple[int, int] | None) -> Path | None:
    """Rename the damaged `file` at `path`, its log with it; its new name, or None if another instance has done it.

    Nothing is deleted: what can be rescued from it can be rescued later.
    """
    if file is None or _identity(path) != file:
        return None
    new = next(free for free in _names_aside(path) if not free.exists())
    try:
        for suffix in ("-wal", "-shm"):  # first: SQLite would replay an old log into a new database
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).rename(new.with_name(new.name + suffix))
        path.rename(new)
    except FileNotFoundError:  # another instance was faster
        return None
    except OSError as error:
        raise StorageError(f"the library {path} is damaged and cannot be set aside: {_reason(error)}") from error
    return new


def _notice(aside: Path, backup: Path | None, rescued: int) -> str:
    renewed = f"the backup {backup.name} was put in its place" if backup else "a new one was begun"
    taken = f", with {rescued} notes and corrections that could be rescued" if rescued else ""
    return f"the library was damaged and has been set aside as {aside}; {renewed}{taken}"


def _connect(path: Path) -> Database:
    _make_private(path.parent)
    with suppress(FileExistsError):  # an existing file is not opened: closing it would drop SQLite's locks on it
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.text_factory = readable  # else an error would quote, unreadable, the whole of a damaged value
    try:
        version = version_of_library(connection)  # raises before anything is written to another program's file
        if 0 < version < len(MIGRATIONS):
            from tui.storage.backups import back_up_before_migration  # an older library is opened once

            back_up_before_migration(path, version)
        _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        with suppress(PermissionError):  # another user's file, shared on purpose
            path.chmod(0o600)
    except BaseException:
        connection.close()
        raise
    return Database(connection, _identity(path))


def readable(text: bytes) -> str:
    """A text of the database, with what is damaged in it shown as such."""
    return text.decode("utf-8", "replace")


def _make_private(folder: Path) -> None:
    """Make `folder` and whatever is missing above it; `parents=True` would give the mode to the last one alone."""
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)  # raises where something that is no folder stands there


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to WAL, where the file system can; SQLite does not wait by itself for another instance that does so."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:  # not there yet, or no more: opening it says what is wrong with any other
        return None
    return status.st_dev, status.st_ino


def _names_aside(path: Path) -> Iterator[Path]:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    yield path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}")
    for number in range(2, 1000):
        yield path.with_name(f"{path.stem}.damaged-{moment}-{number}{path.suffix}")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
