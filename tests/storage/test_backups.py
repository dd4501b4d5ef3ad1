"""There is a backup of every day and before every migration, and it takes the place of a damaged library."""

import os
import re
import sqlite3
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tui.annotations.acts import act_of, addition, new_annotation
from tui.annotations.targets import text_target
from tui.annotations.values import Annotation, Deed
from tui.errors import StorageError
from tui.model import Analysis, Article, Span
from tui.storage import Library, backups, opening, schema
from tui.storage.backups import back_up_today, backups_of, folder_of

QUAY = Article("quay", "news/quay.txt", "“The quay will close,” said Vance. It is old.", "Quay to close")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def _note(text: str) -> Annotation:
    return replace(new_annotation(text_target(QUAY, [Span(0, 22)])), note=text)


def _keep(library: Library, *notes: Annotation) -> None:
    library.keep(Deed(act_of("note", map(addition, notes)), articles=(QUAY,))).result()


def _notes(path: Path) -> list[str]:
    with Library(path) as library:
        return sorted(note.note for note in library.notebook([QUAY]).annotations)


def test_closing_a_library_that_has_changed_leaves_a_backup(path: Path):
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", Analysis(QUAY.id))
        _keep(library, _note("first"))
    (backup,) = backups_of(path)
    assert _notes(backup) == ["first"]
    with Library(backup) as copied:
        assert copied.analysis(QUAY, "rules-1") is None  # can be made again


def test_a_library_without_the_readers_work_needs_no_backup(path: Path):
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", Analysis(QUAY.id))
        library.notebook([QUAY])
    assert not folder_of(path).exists()


def test_the_first_reading_of_a_day_leaves_a_backup_of_what_was_there(path: Path):
    with Library(path) as library:
        _keep(library, _note("yesterday"))
    (backup,) = backups_of(path)
    backup.unlink()
    with Library(path) as library:
        library.notebook([QUAY])
    assert backups_of(path) == (backup,)


def test_a_week_of_backups_is_left(path: Path):
    with Library(path) as library:
        _keep(library, _note("first"))
    (today,) = backups_of(path)
    for day in range(1, 10):
        old = folder_of(path) / f"day-202611{day:02}.db"
        old.write_bytes(today.read_bytes())
        os.utime(old, (day, day))
    back_up_today(path)
    kept = [file.name for file in backups_of(path)]
    assert kept == [today.name, *(f"day-202611{day:02}.db" for day in range(9, 3, -1))]


def test_before_a_migration_there_is_a_backup_of_the_old_version(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Library(path) as library:
        _keep(library, _note("first"))
    added = (*schema.MIGRATIONS, ("CREATE TABLE more (name TEXT)",))
    for module in (schema, opening):
        monkeypatch.setattr(module, "MIGRATIONS", added)
    assert _notes(path) == ["first"]
    before = [file for file in backups_of(path) if file.name.startswith(f"before-{len(added)}-")]
    assert len(before) == 1
    connection = sqlite3.connect(before[0])
    assert connection.execute("PRAGMA user_version").fetchone() == (len(added) - 1,)
    connection.close()


def test_without_a_backup_there_is_no_migration(path: Path, monkeypatch: pytest.MonkeyPatch):
    Library(path).close()
    for module in (schema, opening):
        monkeypatch.setattr(module, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE more (name TEXT)",)))
    folder_of(path).write_text("in the way")
    with pytest.raises(StorageError, match="cannot open the library"):
        Library(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS) - 1,)
    connection.close()


def test_the_newest_backup_takes_the_place_of_a_damaged_library(path: Path):
    with Library(path) as library:
        _keep(library, _note("first"))
    path.write_bytes(b"\x00garbage" * 1000)
    with Library(path) as library:
        (notice,) = library.notices
        assert re.search(r"set aside as .*; the backup day-\d+\.db was put in its place$", notice)
        assert [note.note for note in library.notebook([QUAY]).annotations] == ["first"]
    (aside,) = path.parent.glob("library.damaged-*.db")
    assert aside.read_bytes() == b"\x00garbage" * 1000


def test_where_there_are_no_hard_links_it_is_restored_too(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Library(path) as library:
        _keep(library, _note("first"))
    path.write_bytes(b"\x00garbage" * 1000)

    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert _notes(path) == ["first"]


def test_a_reading_goes_on_with_its_own_notes_when_a_backup_takes_the_place_of_the_library(path: Path):
    with Library(path) as library:
        _keep(library, _note("in the backup"))
    with Library(path) as library:
        library.notebook([QUAY])
        for number in range(3):
            _keep(library, _note(f"since then {number}"))
        with pytest.raises(StorageError):
            library._writer.read(_report_damage)
        assert [note.note for note in library.annotations()] != []
        assert len(library.notices) == 1
        for _ in range(3):
            assert not library.changed_elsewhere()
            library.state("")


def _report_damage(_: sqlite3.Connection) -> None:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    raise error


def test_a_backup_that_is_damaged_too_is_passed_over(path: Path):
    with Library(path) as library:
        _keep(library, _note("first"))
    (backup,) = backups_of(path)
    newer = folder_of(path) / "day-29991231.db"
    newer.write_bytes(b"SQLite format 3\x00" + b"\x07" * 5000)
    os.utime(backup, (1, 1))
    path.write_bytes(b"\x00garbage" * 1000)
    assert _notes(path) == ["first"]
    assert newer.exists()


def test_what_can_be_read_in_the_damaged_library_is_taken_over(path: Path):
    with Library(path) as library:
        _keep(library, _note("in the backup"))
    with Library(path) as library:
        _keep(library, *(_note(f"note {number} " + "x" * 500) for number in range(60)))
        library._backups.is_due = False  # as if it had been killed
    content = bytearray(path.read_bytes())
    for page in {found.start() // 4096 for found in re.finditer(b"note 30 ", bytes(content))}:
        content[page * 4096 : page * 4096 + 96] = b"\xff" * 96
    path.write_bytes(content)
    with Library(path) as library:
        notes = [note.note for note in library.notebook([QUAY]).annotations]
        (notice,) = library.notices
    assert "in the backup" in notes
    assert 40 < len(notes) < 61
    assert f"with {len(notes) - 1} notes and corrections that could be rescued" in notice


def test_a_backup_of_a_damaged_library_takes_no_good_ones_place(path: Path):
    with Library(path) as library:
        _keep(library, *(_note(f"note {number} " + "x" * 500) for number in range(60)))
    (backup,) = backups_of(path)
    good = backup.read_bytes()
    content = bytearray(path.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(content)
    assert back_up_today(path) is None
    assert backup.read_bytes() == good
    assert [file for file in folder_of(path).iterdir() if "partial" in file.name] == []


def test_another_instance_may_renew_the_library_first(path: Path, monkeypatch: pytest.MonkeyPatch):
    with Library(path) as library:
        _keep(library, _note("first"))
    renewed = path.read_bytes()

    def fill(source: sqlite3.Connection, partial: Path) -> None:
        partial.write_bytes(b"mine")

    monkeypatch.setattr(backups, "_fill", fill)
    assert backups.restore(path) is None
    assert path.read_bytes() == renewed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such file modes")
def test_backups_are_for_their_owner_alone(path: Path):
    old_mask = os.umask(0)
    try:
        with Library(path) as library:
            _keep(library, _note("first"))
        (backup,) = backups_of(path)
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder_of(path).stat().st_mode) == 0o700
