"""Copies of the library beside it, one a day and one before each migration, that can take its place."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from tui.storage.files import put_in_place

_DAYS, _MIGRATIONS = 7, 3  # how many of each kind are left
_DAILY, _BEFORE = "day", "before"


class Backups:
    """Sees to the backups of one library while it is open; `is_due` says that it has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: Thread | None = None
        self.is_due = False

    def begin_day(self, *, is_empty: bool) -> None:
        """Make the first backup of the day, from what the days before have left, beside the reading."""
        if self._thread is None and not is_empty and not has_backup_of_today(self._path):
            self._thread = Thread(target=back_up_today, args=(self._path,), name="backup", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Make the last backup, if something has changed, once the library is closed."""
        if self._thread is not None:
            self._thread.join()
        if self.is_due:
            self.is_due = False
            back_up_today(self._path)


def folder_of(path: Path) -> Path:
    """Where the backups of the library at `path` lie."""
    return path.with_name(f"{path.stem}.backups")


def back_up_today(path: Path) -> Path | None:
    """A copy of the library as it is now, in place of the day's earlier one; None if it is not whole, or gone."""
    day = datetime.now(UTC).strftime("%Y%m%d")
    made = _back_up(path, folder_of(path) / f"{_DAILY}-{day}.db")
    _leave(folder_of(path), _DAILY, _DAYS)
    return made


def has_backup_of_today(path: Path) -> bool:
    """Whether there is one of this day."""
    return (folder_of(path) / f"{_DAILY}-{datetime.now(UTC).strftime('%Y%m%d')}.db").exists()


def back_up_before_migration(path: Path, version: int) -> None:
    """A copy of the library of that version; raises sqlite3.Error or OSError if there can be none."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    _copy(path, folder_of(path) / f"{_BEFORE}-{version + 1}-{moment}.db")
    _leave(folder_of(path), _BEFORE, _MIGRATIONS)


def restore(path: Path) -> Path | None:
    """Put the newest backup that is whole where no library is any more; the backup, or None if there is none.

    Another instance may be faster; then its library is left alone.
    """
    for backup in backups_of(path):
        partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
        try:
            with closing(sqlite3.connect(_read_only(backup), uri=True)) as source:
                if not _is_whole(source):
                    continue
                _fill(source, partial)
            put_in_place(partial, path)
        except FileExistsError:
            return None
        except (sqlite3.Error, OSError, UnicodeDecodeError):
            continue
        else:
            return backup
        finally:
            partial.unlink(missing_ok=True)
    return None


def backups_of(path: Path) -> tuple[Path, ...]:
    """The backups of the library at `path`, the newest first."""
    found = [file for kind in (_DAILY, _BEFORE) for file in folder_of(path).glob(f"{kind}-*.db")]
    return tuple(sorted(found, key=_order, reverse=True))


def _back_up(path: Path, target: Path) -> Path | None:
    try:
        _copy(path, target, slim=True)
    except (sqlite3.Error, OSError, UnicodeDecodeError):
        return None
    return target


def _copy(path: Path, target: Path, *, slim: bool = False) -> None:
    """Write a copy beside `target` and put it in its place once it is whole and on disk."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as source:
            _fill(source, partial)
        with closing(sqlite3.connect(partial, isolation_level=None)) as copied:
            if not _is_whole(copied):
                raise sqlite3.DatabaseError("the library is not whole")
            if slim:  # analyses can be made again
                copied.execute("DELETE FROM analyses")
                copied.execute("VACUUM")
        _sync(partial)
        partial.replace(target)
        _sync(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def _fill(source: sqlite3.Connection, partial: Path) -> None:
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    with closing(sqlite3.connect(partial)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file, complete in itself


def _is_whole(connection: sqlite3.Connection) -> bool:
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return bool(answer == "ok")


def _read_only(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"


def _sync(path: Path) -> None:
    """Have a file, or a folder's list of files, on disk; some systems cannot open a folder."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _leave(folder: Path, kind: str, number: int) -> None:
    for file in sorted(folder.glob(f"{kind}-*.db"), key=_order)[:-number]:
        with suppress(OSError):
            file.unlink()


def _order(file: Path) -> tuple[float, str]:
    return _time_of(file), file.name


def _time_of(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
