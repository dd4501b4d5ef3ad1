"""A damaged file is set aside and never deleted; a file of another program is not touched."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import StorageError
from tui.model import Analysis, Article
from tui.storage import Library, Position, opening, writer
from tui.storage.opening import set_aside
from tui.storage.schema import APPLICATION_ID, MIGRATIONS

QUAY = Article("quay", "", "“The quay will close,” said Vance.", "Quay")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def _set_aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob("library.damaged-*.db"))


def test_a_file_that_is_no_database_is_set_aside_and_a_new_library_begun(path: Path):
    path.write_bytes(b"\x00garbage" * 1000)
    with Library(path) as library:
        (aside,) = _set_aside(path)
        assert library.notices == (f"the library was damaged and has been set aside as {aside}; a new one was begun",)
        library.save_position(QUAY, Position(5)).result()
    assert aside.read_bytes() == b"\x00garbage" * 1000
    with Library(path) as library:
        assert library.notices == ()
        assert library.position(QUAY) == Position(5)


def test_damage_that_shows_while_reading_is_set_aside_then(path: Path):
    with Library(path) as library:
        library.save_position(QUAY, Position(5))
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):  # all but the first, which holds the schema
        content[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    path.write_bytes(content)
    with Library(path) as library:
        assert library.notices == ()
        assert library.position(QUAY) is None
        assert len(library.notices) == 1
        library.save_position(QUAY, Position(6)).result()
        assert library.position(QUAY) == Position(6)
    (aside,) = _set_aside(path)
    assert aside.read_bytes() == bytes(content)


def test_a_schema_that_is_no_text_is_damage(path: Path):
    Library(path).close()
    content = path.read_bytes().replace(b"CREATE TABLE analyses", b"CREATE \xff\xff\xff\xff\xff analyses")
    path.write_bytes(content)
    with Library(path) as library:
        assert len(library.notices) == 1
    (aside,) = _set_aside(path)
    assert aside.read_bytes() == content


def test_a_library_of_a_format_that_there_is_not_is_damaged(path: Path):
    Library(path).close()
    content = bytearray(path.read_bytes())
    content[44:48] = b"\xff\xff\xff\xff"  # the number of the schema's format
    path.write_bytes(content)
    with Library(path) as library:
        assert len(library.notices) == 1
    (aside,) = _set_aside(path)
    assert aside.read_bytes() == content


def test_an_analysis_that_is_no_text_counts_as_none(path: Path):
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", Analysis(QUAY.id)).result()
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE analyses SET analysis = CAST(x'7bff80' AS TEXT)")
        connection.close()
        assert library.analysis(QUAY, "rules-1") is None


def test_a_place_that_is_no_place_counts_as_none(path: Path):
    with Library(path) as library:
        library.save_position(QUAY, Position(5)).result()
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE positions SET position = 'everywhere'")
        connection.close()
        assert library.position(QUAY) is None


def test_nobody_waits_for_a_library_that_fails_to_open(path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(path: Path) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(writer, "open_database", fail)
    with pytest.raises(RuntimeError, match="unforeseen"):
        Library(path)


def _while_it_is_opened(monkeypatch: pytest.MonkeyPatch, other: Callable[[], object]) -> None:
    """Another instance does something once the first attempt to open the library has failed."""
    connect = opening._connect

    def slowly(path: Path) -> opening.Database:
        monkeypatch.setattr(opening, "_connect", connect)
        try:
            return connect(path)
        finally:
            other()

    monkeypatch.setattr(opening, "_connect", slowly)


def test_a_damaged_library_that_another_instance_has_renewed_meanwhile_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    path.write_bytes(b"\x00garbage" * 1000)
    _while_it_is_opened(monkeypatch, lambda: Library(path).close())
    with Library(path) as library:
        assert library.notices == ()  # the other one has told its reader
    assert len(_set_aside(path)) == 1


def test_a_damaged_library_that_another_instance_has_moved_away_is_left_to_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    path.write_bytes(b"\x00garbage" * 1000)
    _while_it_is_opened(monkeypatch, path.unlink)
    with Library(path) as library:
        library.save_position(QUAY, Position(5)).result()
    assert _set_aside(path) == []


def test_a_second_damaged_library_gets_a_name_of_its_own(path: Path):
    for content in (b"\x01" * 5000, b"\x02" * 5000):
        path.write_bytes(content)
        Library(path).close()
    assert {file.read_bytes()[0] for file in _set_aside(path)} == {1, 2}


def test_a_library_that_another_instance_has_renewed_is_left_alone(path: Path):
    path.write_bytes(b"new")
    status = path.stat()
    assert set_aside(path, (status.st_dev, status.st_ino + 1)) is None
    assert path.read_bytes() == b"new"


@settings(max_examples=60)
@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=64)), max_size=4))
def test_no_damage_makes_it_fail_or_lose_a_file(tmp_path_factory: pytest.TempPathFactory, changes):
    path = tmp_path_factory.mktemp("damage") / "library.db"
    with Library(path) as library:
        library.save_position(QUAY, Position(5))
    content = bytearray(path.read_bytes())
    for where, change in changes:
        start = int(where * len(content))
        content[start : start + len(change)] = change
    path.write_bytes(content)
    try:
        with Library(path) as library:
            library.position(QUAY)
            library.save_position(QUAY, Position(6)).result()
    except StorageError:
        assert path.exists()
    assert path.exists()


def test_a_database_of_another_program_is_refused_unchanged(path: Path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="another program"):
        Library(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["library.db"]


def test_a_library_of_a_newer_version_is_refused_unchanged(path: Path):
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="newer On Record"):
        Library(path)
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match=r"^cannot open the library [^\n]+$"):
        Library(tmp_path / "file" / "library.db")
    with pytest.raises(StorageError, match=r"^cannot open the library [^\n]+$"):
        Library(tmp_path)
