"""Scores are kept over runs, and whatever happens to their file is harmless."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.storage.scores import Row, ScoreStore

ONE, OTHER = b"a" * 16, b"b" * 16
ROW: Row = (0.25, 0.125, 0.625)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library-scores.db"


def kept(path: Path, *keys: bytes) -> dict[bytes, Row]:
    """What a new run finds in the file."""
    with closing(ScoreStore(path)) as store:
        return store.known(keys)


def test_what_one_run_keeps_the_next_one_knows_to_the_last_bit(path: Path):
    row = (0.1, 0.2, 1.0 - 0.1 - 0.2)
    with closing(ScoreStore(path)) as store:
        store.keep({ONE: row})
    assert kept(path, ONE, OTHER) == {ONE: row}


def test_two_runs_at_once_share_what_they_find(path: Path):
    with closing(ScoreStore(path)) as first, closing(ScoreStore(path)) as second:
        first.keep({ONE: ROW})
        second.keep({OTHER: ROW})
        assert first.known([ONE, OTHER]) == second.known([ONE, OTHER]) == {ONE: ROW, OTHER: ROW}


def test_more_keys_than_one_query_takes_are_all_found(path: Path):
    rows = {number.to_bytes(16): ROW for number in range(2500)}
    with closing(ScoreStore(path)) as store:
        store.keep(rows)
    assert kept(path, *rows) == rows


def test_the_oldest_are_forgotten_when_there_are_too_many(path: Path):
    with closing(ScoreStore(path, most=100)) as store:
        for number in range(150):
            store.keep({number.to_bytes(16): ROW})
        found = store.known([number.to_bytes(16) for number in range(150)])
    assert 50 <= len(found) <= 100
    assert (149).to_bytes(16) in found
    assert (0).to_bytes(16) not in found


def test_a_file_that_is_no_database_is_begun_anew(path: Path):
    path.write_bytes(b"\x00garbage" * 1000)
    with closing(ScoreStore(path)) as store:
        assert store.known([ONE]) == {}
        store.keep({ONE: ROW})
    assert kept(path, ONE) == {ONE: ROW}


def test_a_database_of_another_program_is_left_alone(path: Path):
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with closing(ScoreStore(path)) as store:
        store.keep({ONE: ROW})
        assert store.known([ONE]) == {}
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path):
    with closing(ScoreStore(tmp_path / "no such folder" / "library-scores.db")) as store:
        store.keep({ONE: ROW})
        assert store.known([ONE]) == {}


@pytest.mark.parametrize("scores", [b"", b"\xff" * 24, "words", 7], ids=["nothing", "no numbers", "text", "one"])
def test_what_cannot_be_scores_is_not_known(path: Path, scores: object):
    with closing(ScoreStore(path)) as store:
        store.keep({OTHER: ROW})
    with closing(sqlite3.connect(path)) as damaging, damaging:
        damaging.execute("UPDATE scores SET scores = ?", (scores,))
    assert kept(path, OTHER) == {}


@settings(max_examples=40)
@given(st.integers(0, 8191), st.binary(min_size=1, max_size=400))
def test_no_damage_to_the_file_makes_a_wrong_score_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, start: int, damage: bytes
):
    path = tmp_path_factory.mktemp("scores") / "library-scores.db"
    rows = {number.to_bytes(16): ROW for number in range(60)}
    with closing(ScoreStore(path)) as store:
        store.keep(rows)
    contents = bytearray(path.read_bytes())
    contents[start : start + len(damage)] = damage
    path.write_bytes(contents)
    with closing(ScoreStore(path)) as store:
        store.known([ONE, *rows])
        store.keep({ONE: ROW})
    assert all(0 <= score <= 1 for row in kept(path, ONE, *rows).values() for score in row)


def test_the_file_is_readable_by_its_owner_alone(path: Path):
    ScoreStore(path).close()
    assert path.stat().st_mode & 0o077 == 0
