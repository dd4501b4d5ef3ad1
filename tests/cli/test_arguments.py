"""The words after `onrecord` mean what someone who types them expects."""

import subprocess
import sys
from pathlib import Path

import pytest

from tui import __version__
from tui.cli import main
from tui.cli.arguments import parse


@pytest.mark.parametrize(
    ("words", "command", "paths"),
    [
        pytest.param(["news"], "read", ["news"], id="a path"),
        pytest.param(["a.txt", "b.md"], "read", ["a.txt", "b.md"], id="paths"),
        pytest.param(["-"], "read", ["-"], id="standard input"),
        pytest.param(["./compare"], "read", ["./compare"], id="a file called like a command, by its folder"),
        pytest.param(["--", "analyze"], "read", ["analyze"], id="a file called like a command, after two dashes"),
        pytest.param(["--", "-x.txt"], "read", ["-x.txt"], id="a file that begins with a dash"),
        pytest.param(["news", "analyze"], "read", ["news", "analyze"], id="a command's name in second place"),
        pytest.param(["analyze", "news"], "analyze", ["news"], id="analyze"),
        pytest.param(["analyze", "analyze"], "analyze", ["analyze"], id="analyze a file of that name"),
        pytest.param(["--library", "l.db", "analyze", "news"], "analyze", ["news"], id="the library first"),
        pytest.param(["--library=l.db", "analyze", "news"], "analyze", ["news"], id="the library first, in one word"),
    ],
)
def test_words_choose_a_command_and_its_paths(words: list[str], command: str, paths: list[str]):
    options = parse(words)
    assert (options.command, options.paths) == (command, paths)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["--library", "l.db", "analyze", "news"], id="before the command"),
        pytest.param(["analyze", "--library", "l.db", "news"], id="after it"),
        pytest.param(["--library", "l.db", "news"], id="of the reader"),
    ],
)
def test_the_library_may_be_named_anywhere(words: list[str]):
    assert parse(words).library == "l.db"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param([], "usage: onrecord", id="nothing"),
        pytest.param(["analyze"], "the following arguments are required: PATH", id="analyze nothing"),
        pytest.param(["analyze", "--format", "xml", "a"], "invalid choice: 'xml'", id="an unknown format"),
        pytest.param(["analyze", "--jobs", "0", "a"], "at least 1", id="no workers"),
        pytest.param(["analyze", "--verdict", "a"], "unrecognized arguments: --verdict", id="an unknown option"),
        pytest.param(["analyze", "--pipeline", "no_such_one", "a"], "no_such_one", id="an unknown pipeline"),
        pytest.param(["compare"], "give two statements, or --jsonl FILE", id="compare nothing"),
        pytest.param(["compare", "A"], "two statements", id="compare one"),
        pytest.param(["compare", "A", "B", "C"], "two statements", id="compare three"),
        pytest.param(["compare", "A", "B", "--jsonl", "f"], "or --jsonl FILE", id="compare two and a file"),
        pytest.param(["--library"], "expected one argument", id="half an option"),
        pytest.param(["anaylze", "news"], "no file anaylze; did you mean onrecord analyze?", id="a mistyped command"),
        pytest.param(["--library", "l.db", "shwo", "a"], "did you mean onrecord show?", id="one after an option"),
    ],
)
def test_wrong_usage_says_what_is_wrong_and_ends_with_2(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
):
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err


def test_a_file_called_nearly_like_a_command_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("kyes").touch()
    assert parse(["kyes"]).command == "read"
    assert parse(["key.txt"]).command == "read"


def test_a_hostile_word_is_not_echoed_to_the_terminal(capsys: pytest.CaptureFixture[str]):
    assert main(["analyze", "--\x1b]0;owned\x07", "a"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_help_and_version_are_data(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert main(["--help"]) == 0
    assert main(["analyze", "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"onrecord {__version__}\nusage: onrecord")
    assert err == ""


def test_help_says_what_the_lines_of_markdown_are_counted_in(capsys: pytest.CaptureFixture[str]):
    assert main(["analyze", "--help"]) == 0
    assert "for Markdown, in the readable text without its markup" in " ".join(capsys.readouterr().out.split())


def test_the_module_is_the_command():
    done = subprocess.run([sys.executable, "-m", "tui", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"onrecord {__version__}\n")


def test_the_reader_says_that_it_needs_a_terminal(capsys: pytest.CaptureFixture[str]):
    assert main(["sample.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "onrecord: standard output is no terminal; onrecord analyze does the same work without a screen"
    ]
