"""What comparing found is kept over runs, and whatever happens to the file is harmless."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model import Article, Reason, Relation, RelationKind, Span
from tui.storage.comparisons import ComparisonStore

ONE, OTHER = b"a" * 16, b"b" * 16
FOUND = Relation(
    RelationKind.CONTRADICTION, "a", "b", 0.1 + 0.2, (Reason.NUMBER,), "“Sluice” – \udcff", (Span(0, 3),), (Span(4, 9),)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library-comparisons.db"


def kept(path: Path, key: bytes) -> Relation | None:
    """What a new run finds in the file."""
    with closing(ComparisonStore(path)) as store:
        return store.known(Relation, key)


def keep(path: Path, key: bytes, found: Relation = FOUND) -> None:
    with closing(ComparisonStore(path)) as store:
        store.keep(key, found)


def test_what_one_run_keeps_the_next_one_knows_to_the_last_bit(path: Path):
    keep(path, ONE)
    assert kept(path, ONE) == FOUND
    assert kept(path, OTHER) is None


def test_two_runs_at_once_share_what_they_find(path: Path):
    with closing(ComparisonStore(path)) as first, closing(ComparisonStore(path)) as second:
        first.keep(ONE, FOUND)
        second.keep(ONE, FOUND)
        second.keep(OTHER, FOUND)
        assert first.known(Relation, OTHER) == second.known(Relation, ONE) == FOUND


def test_the_oldest_are_forgotten_when_there_is_too_much(path: Path):
    with closing(ComparisonStore(path, most=2000)) as store:
        for number in range(150):
            store.keep(number.to_bytes(16), FOUND)
        found = [number for number in range(150) if store.known(Relation, number.to_bytes(16))]
    assert found == list(range(found[0], 150))
    assert 5 <= len(found) <= 30
    assert path.stat().st_size < 60_000


def test_what_is_larger_than_all_that_may_be_kept_is_not(path: Path):
    with closing(ComparisonStore(path, most=10)) as store:
        store.keep(ONE, FOUND)
        assert store.known(Relation, ONE) is None


def test_a_file_that_is_no_database_is_begun_anew(path: Path):
    path.write_bytes(b"\x00garbage" * 1000)
    keep(path, ONE)
    assert kept(path, ONE) == FOUND


def test_damage_that_sqlite_quotes_and_nobody_can_read_begins_the_file_anew(path: Path):
    keep(path, ONE)
    path.write_bytes(path.read_bytes().replace(b"tablesqlite_sequence", b"table\xffqlite_sequence"))
    with pytest.raises(UnicodeDecodeError), closing(sqlite3.connect(path)) as damaged:
        damaged.execute("SELECT count(*) FROM sqlite_master")
    assert kept(path, ONE) is None
    keep(path, OTHER)
    assert kept(path, OTHER) == FOUND


def test_a_database_of_another_program_is_left_alone(path: Path):
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE comparisons (name TEXT)")
    before = path.read_bytes()
    keep(path, ONE)
    assert kept(path, ONE) is None
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path):
    path = tmp_path / "no such folder" / "library-comparisons.db"
    keep(path, ONE)
    assert kept(path, ONE) is None


def test_what_another_version_kept_is_not_taken_for_ours(path: Path):
    keep(path, ONE)
    with closing(ComparisonStore(path)) as store:
        assert store.known(Article, ONE) is None


@pytest.mark.parametrize("found", [b"", b"\xff" * 24, "words", 7], ids=["nothing", "no text", "text", "one"])
def test_what_cannot_have_been_found_is_not_known(path: Path, found: object):
    keep(path, ONE)
    with closing(sqlite3.connect(path)) as damaging, damaging:
        damaging.execute("UPDATE comparisons SET found = ?", (found,))
    assert kept(path, ONE) is None
    keep(path, OTHER)
    assert kept(path, OTHER) == FOUND


@settings(max_examples=40)
@given(st.integers(0, 8191), st.binary(min_size=1, max_size=400))
def test_no_damage_to_the_file_makes_a_wrong_finding_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, start: int, damage: bytes
):
    path = tmp_path_factory.mktemp("comparisons") / "library-comparisons.db"
    keys = [number.to_bytes(16) for number in range(30)]
    for key in keys:
        keep(path, key)
    contents = bytearray(path.read_bytes())
    contents[start : start + len(damage)] = damage
    path.write_bytes(contents)
    keep(path, ONE)
    assert {kept(path, key) for key in (ONE, *keys)} <= {FOUND, None}


def test_the_file_is_readable_by_its_owner_alone(path: Path):
    ComparisonStore(path).close()
    assert path.stat().st_mode & 0o077 == 0
