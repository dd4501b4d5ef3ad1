"""The long trials, shortened: nothing acknowledged is lost, nothing is deleted, nothing goes wrong without a word."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.endurance import damage, kills, speed
from tests.endurance.__main__ import main


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_a_reader_that_is_killed_loses_nothing_that_was_acknowledged():
    command = [sys.executable, "-m", "tests.endurance", "kills", "--kills", "12"]  # it forks, so not in this process
    run = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    expected = "kills: 12 killed, 0 acknowledged acts lost, 0 libraries damaged, 0 files torn\n"
    assert (run.stdout, run.stderr, run.returncode) == (expected, "", 0)


def test_a_check_of_the_library_after_a_kill_sees_what_is_missing(tmp_path: Path):
    counts = kills.Counter()
    assert kills._check(tmp_path / "library.db", 7, 0, 5, counts) == 5
    assert counts[kills.LOST] == 5


def test_damaged_files_neither_stop_the_program_nor_disappear(tmp_path: Path):
    counts = damage.trial(tmp_path, 20)
    assert sum(counts[outcome] for outcome in (damage.OPENED, damage.REFUSED, damage.RESTORED)) == 20
    assert (counts[damage.TRACEBACK], counts[damage.DELETED]) == (0, 0)
    assert counts[damage.RESTORED] > 0


def test_a_large_library_costs_little_to_open_search_and_list(tmp_path: Path):
    path = tmp_path / "library.db"
    speed.fill(path, 3000)
    taken = speed.costs(path)
    assert max(taken.opening, taken.searching, taken.listing) < 0.3  # a busy machine is no reason to fail
    assert len(speed.latencies(tmp_path / "other.db", 5)) == 5


def test_the_command_prints_what_it_tried(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "argv", ["endurance", "places", "--edits", "5"])
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["places, the earlier text kept", "places, by selectors alone"]
