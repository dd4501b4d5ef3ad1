"""`onrecord show` prints plain text on standard output, as wide and as bare as one asks for."""

from pathlib import Path

import pytest

from tui.cli import main

RULES = ["--pipeline", "rules"]
Output = pytest.CaptureFixture[bytes]


def test_articles_become_text_from_top_to_bottom(news: Path, capsysbinary: Output):
    assert main(["show", str(news), *RULES]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    headings = [line for line in lines if line.split(":")[0].isupper()]
    assert headings[:2] == ["ARTICLE 1 OF 2: Quay to close", "ARTICLE 2 OF 2: Council told of the quay"]
    assert [heading.split(":")[0] for heading in headings[2:]] == [
        "SPEAKERS", "STATEMENTS", "POSSIBLE CONTRADICTIONS", "CORROBORATIONS",
    ]  # fmt: skip
    assert "1. Ada Vance, direct, article 1, paragraph 2" in lines
    assert any(line.startswith("Ada Vance") for line in lines)


def test_lines_are_as_wide_as_one_asks_for(news: Path, capsysbinary: Output):
    assert main(["show", str(news), "--width", "30", *RULES]) == 0
    assert max(map(len, capsysbinary.readouterr().out.decode().splitlines())) <= 30


def test_a_pipe_gets_no_colours(news: Path, capsysbinary: Output):
    assert main(["show", str(news), *RULES]) == 0
    assert b"\x1b" not in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [([], {}, True), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False)],
    ids=["a terminal", "--no-color", "NO_COLOR"],
)
def test_a_terminal_gets_colours_unless_it_wants_none(
    words: list[str], environment: dict[str, str], coloured: bool, news: Path, capsysbinary: Output,
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["show", str(news), *words, *RULES]) == 0
    assert (b"\x1b[1mARTICLE" in capsysbinary.readouterr().out) == coloured


def test_an_editor_gets_its_lines(news: Path, capsysbinary: Output):
    assert main(["show", str(news), "--format", "vimgrep", *RULES]) == 0
    first, *_ = capsysbinary.readouterr().out.decode().splitlines()
    assert first == f"{news / 'quay.txt'}:5:1:Ada Vance: “The quay will close in May,”"


def test_what_cannot_be_read_is_told_and_the_rest_shown(news: Path, capsysbinary: Output):
    assert main(["show", str(news / "gone.txt"), str(news / "quay.txt"), *RULES]) == 1
    out, err = capsysbinary.readouterr()
    assert b"gone.txt does not exist" in err
    assert b"ARTICLE 1 OF 1: Quay to close" in out


def test_where_no_article_can_be_read_nothing_is_printed(tmp_path: Path, capsysbinary: Output):
    assert main(["show", str(tmp_path / "gone.txt"), *RULES]) == 1
    shown = capsysbinary.readouterr()
    assert (shown.out, b"gone.txt" in shown.err) == (b"", True)
