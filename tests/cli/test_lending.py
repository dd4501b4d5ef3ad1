"""The terminal is lent to other programs, and taken back as it was."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from pseudo_terminal import PseudoTerminal

RULES = ("--pipeline", "rules", "--jobs", "1")


def test_the_editor_has_the_terminal_until_it_ends(news: Path, tmp_path: Path):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "THE EDITOR HAS $1"\nread answer\necho "$answer" > answer\n', encoding="utf-8")
    editor.chmod(0o700)
    with PseudoTerminal(str(news / "quay.txt"), *RULES, environment={"VISUAL": str(editor)}) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("o")
        terminal.wait_for("THE EDITOR HAS")
        terminal.press("typed\r")
        terminal.wait_for(lambda text: "The quay is closing." in text and "THE EDITOR" not in text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored()
    assert Path("answer").read_text(encoding="utf-8") == "typed\n"


def test_a_command_prints_what_it_makes_of_the_article(news: Path):
    with PseudoTerminal(str(news / "quay.txt"), *RULES) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("|")
        terminal.wait_for("to a command; Enter alone")
        terminal.press("tr a-z A-Z\r")
        terminal.wait_for("[Enter returns to On Record]")
        assert "THE QUAY IS CLOSING." in terminal.text
        terminal.press("\r")
        terminal.wait_for(lambda text: "The quay is closing." in text and "[Enter returns" not in text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_command_that_fails_is_told_with_its_status(news: Path):
    with PseudoTerminal(str(news / "quay.txt"), *RULES) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("|")
        terminal.wait_for("to a command; Enter alone")
        terminal.press("exit 3\r")
        terminal.wait_for("[Enter returns to On Record]")
        terminal.press("\r")
        terminal.wait_for("exit 3 ended with status 3")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.chdir(tmp_path)
