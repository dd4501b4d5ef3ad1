"""The library keeps what was saved, for its owner alone, whatever happens to the file or to the program."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tui.errors import StorageError
from tui.model import Analysis, Article, Block, BlockKind, Span, Speaker, SpeakerKind
from tui.storage import LIBRARY_VARIABLE, Library, Position, library_path

QUAY = Article("quay", "news/quay.txt", "“The quay will close,” said Vance.", "Quay")
FOUND = Analysis("quay", speakers=(Speaker("quay:vance", "Vance", SpeakerKind.PERSON),))

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such file modes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def test_an_analysis_is_there_the_next_time(path: Path):
    with Library(path) as library:
        assert library.analysis(QUAY, "rules-1") is None
        library.save_analysis(QUAY, "rules-1", FOUND)
    with Library(path) as library:
        assert library.analysis(QUAY, "rules-1") == FOUND


@pytest.mark.parametrize(
    ("article", "pipeline"),
    [
        pytest.param(QUAY, "rules-2", id="another pipeline"),
        pytest.param(Article("quay", QUAY.path, QUAY.text + " ", QUAY.title), "rules-1", id="another text"),
        pytest.param(Article("quay-2", QUAY.path, QUAY.text, QUAY.title), "rules-1", id="another id"),
        pytest.param(
            Article("quay", QUAY.path, QUAY.text, QUAY.title, blocks=(Block(BlockKind.POST, Span(0, 9)),)),
            "rules-1",
            id="other blocks",
        ),
    ],
)
def test_an_analysis_is_not_taken_for_that_of(path: Path, article: Article, pipeline: str):
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", FOUND)
        assert library.analysis(article, pipeline) is None


def test_an_analysis_serves_the_same_article_in_another_folder(path: Path):
    moved = Article("quay", "old/quay.txt", QUAY.text, QUAY.title)
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", FOUND)
        assert library.analysis(moved, "rules-1") == FOUND


def test_a_new_version_of_a_pipeline_takes_the_place_of_the_old_one_alone(path: Path):
    other = Article("mill", "mill.txt", QUAY.text, QUAY.title)
    with Library(path) as library:
        for article, version in ((QUAY, "onrecord-1:a"), (QUAY, "rules:a"), (other, "onrecord-1:a")):
            library.save_analysis(article, version, FOUND)
        library.save_analysis(QUAY, "onrecord-2:a", FOUND)
        assert library.analysis(QUAY, "onrecord-1:a") is None
        kept = ((QUAY, "onrecord-2:a"), (QUAY, "rules:a"), (other, "onrecord-1:a"))
        assert [library.analysis(article, version) for article, version in kept] == [FOUND] * 3


def test_an_analysis_that_cannot_be_read_any_more_counts_as_none(path: Path):
    with Library(path) as library:
        library.save_analysis(QUAY, "rules-1", FOUND)
    with sqlite3.connect(path) as connection:
        connection.execute("""UPDATE analyses SET analysis = '{"verdict": "false"}'""")
    connection.close()
    with Library(path) as library:
        assert library.analysis(QUAY, "rules-1") is None


def test_the_reading_position_is_there_the_next_time(path: Path):
    with Library(path) as library:
        assert library.position(QUAY) is None
        library.save_position(QUAY, Position(3))
        library.save_position(QUAY, Position(12, "quay:0-23"))
    with Library(path) as library:
        assert library.position(QUAY) == Position(12, "quay:0-23")


def test_a_saved_act_survives_a_kill(path: Path):
    script = (
        "import os, signal, sys\n"
        "from tui.model import Article\n"
        "from tui.storage import Library, Position\n"
        "library = Library(sys.argv[1])\n"
        "library.save_position(Article('quay', '', 'text', ''), Position(7)).result()\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert ended.returncode == -signal.SIGKILL
    with Library(path) as library:
        assert library.position(Article("quay", "", "text", "")) == Position(7)


def test_several_instances_share_one_library(path: Path):
    script = (
        "import sys\n"
        "from tui.model import Article\n"
        "from tui.storage import Library, Position\n"
        "with Library(sys.argv[1]) as library:\n"
        "    for number in range(25):\n"
        "        article = Article('', '', f'{sys.argv[2]} {number}', '')\n"
        "        library.save_position(article, Position(number)).result()\n"
    )
    instances = [subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in ("a", "b", "c")]
    assert [instance.wait(timeout=60) for instance in instances] == [0, 0, 0]
    with Library(path) as library:
        for name in ("a", "b", "c"):
            assert library.position(Article("", "", f"{name} 24", "")) == Position(24)


def test_threads_may_save_at_the_same_time(path: Path):
    with Library(path) as library:

        def save(name: str) -> None:
            for number in range(20):
                library.save_position(Article("", "", f"{name} {number}", ""), Position(number))

        threads = [threading.Thread(target=save, args=(name,)) for name in "abc"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [library.position(Article("", "", f"{name} 19", "")) for name in "abc"] == [Position(19)] * 3


@needs_modes
def test_only_its_owner_may_read_the_library(path: Path):
    old_mask = os.umask(0)
    try:
        with Library(path) as library:
            library.save_position(QUAY, Position(1)).result()
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(old_mask)
    assert set(modes.values()) == {0o600}
    assert "library.db-wal" in modes
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@needs_modes
def test_only_its_owner_may_enter_any_directory_that_was_made_for_it(tmp_path: Path):
    Library(tmp_path / "share" / "onrecord" / "library.db").close()
    made = (tmp_path / "share", tmp_path / "share" / "onrecord")
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in made] == [0o700, 0o700]


@needs_modes
def test_the_mode_of_a_directory_that_was_there_before_is_not_changed(tmp_path: Path):
    tmp_path.chmod(0o755)
    Library(tmp_path / "library.db").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_the_path_given_wins_over_the_environment_and_that_over_the_usual_place(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(LIBRARY_VARIABLE, raising=False)
    assert library_path().name == "library.db"
    assert "onrecord" in library_path().parts
    monkeypatch.setenv(LIBRARY_VARIABLE, "from-environment.db")
    assert library_path() == Path("from-environment.db")
    assert library_path("given.db") == Path("given.db")


def test_a_closed_library_says_so(path: Path):
    library = Library(path)
    library.close()
    library.close()
    with pytest.raises(StorageError, match="closed"):
        library.position(QUAY)
    with pytest.raises(StorageError, match="closed"):
        library.save_position(QUAY, Position(1)).result()


def test_an_error_of_the_database_comes_back_to_who_asked(path: Path):
    with Library(path) as library:
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TABLE positions")
        connection.close()
        with pytest.raises(StorageError, match="no such table"):
            library.position(QUAY)
        with pytest.raises(StorageError, match="no such table"):
            library.save_position(QUAY, Position(1)).result()
        assert library.analysis(QUAY, "rules-1") is None
