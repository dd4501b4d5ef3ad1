"""The settings and keys in the reader's files are obeyed, and their mistakes told before anything is opened."""

import json
import tomllib
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.arguments import parse
from tui.cli.settings import apply_config

Output = pytest.CaptureFixture[str]


def test_the_key_map_that_is_printed_is_one_that_can_be_used(settings: Path, capsys: Output):
    assert main(["keys"]) == 0
    printed = capsys.readouterr().out
    assert str(settings / "keys.toml") in printed
    assert 'next-statement = ["]", "."]' in printed
    (settings / "keys.toml").write_text(printed, encoding="utf-8")
    assert main(["keys"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (printed, "")


def test_the_map_is_the_reader_s_own(settings: Path, capsys: Output):
    (settings / "keys.toml").write_text('preset = "less"\n[keys]\ncopy = "C"\n', encoding="utf-8")
    assert main(["keys"]) == 0
    out, err = capsys.readouterr()
    keymap = tomllib.loads(out)
    assert keymap["preset"] == "less"
    assert keymap["keys"]["copy"] == ["C"]
    assert keymap["keys"]["half-page-down"] == ["d", "ctrl+d"]
    assert err.splitlines() == [
        f"onrecord: {settings / 'keys.toml'}:3: C goes to copy from previous-contradiction, which has no key now"
    ]


@pytest.mark.parametrize("preset", ["vim", "less", "plain"])
def test_a_preset_can_be_printed(preset: str, capsys: Output):
    assert main(["keys", "--preset", preset]) == 0
    assert tomllib.loads(capsys.readouterr().out)["preset"] == preset


def test_mistakes_in_the_keys_are_told_with_their_lines(tmp_path: Path, capsys: Output):
    path = tmp_path / "mine.toml"
    path.write_text('[keys]\ncoppy = "x"\nsearch = "ctrl+i"\n', encoding="utf-8")
    assert main(["keys", "--keys", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"onrecord: {path}:2: there is no command coppy; did you mean copy?",
        f"onrecord: {path}:3: ctrl+i is the same key as Tab in a terminal",
        "onrecord: 2 mistakes in mine.toml; nothing was opened",
    ]


def test_mistakes_in_the_settings_stop_a_command(settings: Path, news: Path, capsys: Output):
    (settings / "config.toml").write_text("jobs = 0\n", encoding="utf-8")
    assert main(["analyze", str(news)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"onrecord: {settings / 'config.toml'}:1: jobs: a number is wanted, from 1 to 64",
        "onrecord: 1 mistake in config.toml; nothing was opened",
    ]


def test_settings_hold_where_no_option_says_otherwise(settings: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("ONRECORD_LIBRARY")
    (settings / "config.toml").write_text('pipeline = "rules"\njobs = 3\nlibrary = "a.db"\n', encoding="utf-8")
    options = parse(["show", "news", "--jobs", "1"])
    apply_config(options)
    assert (options.pipeline, options.jobs, options.library) == ("rules", 1, "a.db")


def test_the_environment_names_the_library_before_the_settings_do(settings: Path, library: Path):
    (settings / "config.toml").write_text('library = "a.db"\n', encoding="utf-8")
    options = parse(["show", "news"])
    apply_config(options)
    assert options.library == str(library)


@pytest.mark.parametrize("option", ["--config", "--keys"])
def test_a_file_that_was_named_must_be_there(option: str, tmp_path: Path, capsys: Output):
    command = ["keys"] if option == "--keys" else ["show", "news"]
    assert main([*command, option, str(tmp_path / "none.toml")]) == 2
    assert "none.toml does not exist; check the path" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a = 1\n# \xe9\n", ":2: not UTF-8; save it as UTF-8"),
        (b"#" * 300_000, "is too large for settings"),
        (b"jobs = 1\r\nwidth = 1\r\n", ":2: width: a number is wanted"),
    ],
    ids=["another encoding", "far too large", "lines of Windows"],
)
def test_a_file_that_is_no_settings_is_told(data: bytes, says: str, settings: Path, capsys: Output):
    (settings / "config.toml").write_bytes(data)
    assert main(["show", "news"]) == 2
    assert says in capsys.readouterr().err


def test_a_folder_in_place_of_the_settings_is_told(settings: Path, capsys: Output):
    (settings / "config.toml").mkdir()
    assert main(["show", "news"]) == 2
    assert "config.toml cannot be read: Is a directory" in capsys.readouterr().err


def test_an_empty_article_is_told(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]):
    path = tmp_path / "empty.txt"
    path.write_text(" \n", encoding="utf-8")
    assert main(["analyze", str(path), "--pipeline", "rules"]) == 0
    out, err = capsysbinary.readouterr()
    assert f"onrecord: {path} holds no text\n" in err.decode()
    assert len(json.loads(out)["articles"]) == 1
