"""What is copied goes the best way that there is, and the reader is told which."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from session.stories import HARBOUR, PLEDGE

from interface.screen import grid, press, reading, session_of, settle
from tui.interface import clipboard
from tui.interface.app import OnRecord


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that write down what they are given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, script: str = 'cat > "$(dirname "$0")/given"') -> None:
    """Put a program there."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


async def copied(text: str, monkeypatch: pytest.MonkeyPatch, programs: Path, **environment: str) -> str:
    """What is told after copying."""
    monkeypatch.setenv("PATH", str(programs))
    app = OnRecord([HARBOUR], Silent())
    return await clipboard.copy(app, text, {"PATH": str(programs), "TERM": "xterm-256color", **environment})


class Silent:
    """An analysis of nothing."""

    start = prioritise = halt = stop = staticmethod(lambda *_: None)


@pytest.mark.parametrize(
    ("name", "environment"),
    [
        ("tmux", {"TMUX": "/tmp/tmux", "DISPLAY": ":0"}),
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}),
        ("xclip", {"DISPLAY": ":0"}),
        ("xsel", {"DISPLAY": ":0"}),
        ("clip.exe", {"WSL_DISTRO_NAME": "Any"}),
    ],
)
async def test_a_program_for_the_clipboard_is_used(
    name: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, programs: Path
) -> None:
    put(programs, name)
    assert await copied("“no”", monkeypatch, programs, **environment) == f"copied with {name}"
    given = (programs / "given").read_bytes()
    assert given.decode("utf-16" if name == "clip.exe" else "utf-8") == "“no”"


async def test_without_a_program_the_terminal_is_asked(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    told = await copied("no", monkeypatch, programs, DISPLAY=":0")
    assert told == "copied by the terminal (OSC 52), if it allows that"


async def test_a_program_that_fails_is_passed_over(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    put(programs, "xclip", "exit 1")
    assert "OSC 52" in await copied("no", monkeypatch, programs, DISPLAY=":0")


async def test_a_program_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    put(programs, "xclip", "exec sleep 60")
    monkeypatch.setattr(clipboard, "_PATIENCE", 0.05)
    assert "OSC 52" in await copied("no", monkeypatch, programs, DISPLAY=":0")


@pytest.mark.parametrize(
    ("text", "environment"),
    [("short", {"TERM": "linux"}), ("short", {"TERM_PROGRAM": "Apple_Terminal"}), ("long " * 20_000, {})],
    ids=["the console of Linux", "the terminal of a Mac", "too long for an escape sequence"],
)
async def test_what_no_terminal_takes_is_written_to_a_file(
    text: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, programs: Path, tmp_path: Path
) -> None:
    told = await copied(text, monkeypatch, programs, XDG_STATE_HOME=str(tmp_path), **environment)
    path = tmp_path / "onrecord" / "copied.txt"
    assert told == f"no clipboard here: written to {path}"
    assert path.read_text(encoding="utf-8") == text


async def test_a_file_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, programs: Path, tmp_path: Path
) -> None:
    (tmp_path / "onrecord").write_text("in the way", encoding="utf-8")
    told = await copied("x", monkeypatch, programs, XDG_STATE_HOME=str(tmp_path), TERM="linux")
    assert told.startswith("not copied: there is no clipboard here, and ")


@pytest.fixture
def _no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_no_programs")
@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("v w y", "We will"),
        ("v w ctrl+c", "We will"),
        ("y", "“We will not raise council tax this year,” — Dana Okafor (Mayor's tax pledge questioned, "
              "Harbour Gazette, 14 Mar 2026)"),
    ],
)  # fmt: skip
async def test_keys_copy_and_tell_the_way(keys: str, text: str) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys.split())
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert pilot.app.clipboard == text
        assert "copied by the terminal (OSC 52), if it allows" in grid(pilot)
        assert (session_of(pilot).selection is not None) is ("ctrl+c" in keys)


@pytest.mark.usefixtures("_no_programs")
async def test_what_the_mouse_was_drawn_over_is_copied_and_can_be_extended() -> None:
    async with reading((80, 24)) as pilot:
        await pilot.mouse_down("#text", offset=(5, 6))
        await pilot.hover("#text", offset=(15, 7))
        await pilot.mouse_up("#text", offset=(15, 7))
        await settle(pilot)
        start = HARBOUR.text.index("“We will")
        assert session_of(pilot).selection is not None
        await press(pilot, "w", "ctrl+c")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard == HARBOUR.text[start : HARBOUR.text.index(" budget “balances")]
        await pilot.click("#text", offset=(12, 6))
        assert session_of(pilot).selection is None


@pytest.mark.parametrize(
    ("times", "selected"),
    [(2, "will"), (3, "“We will not raise council tax this year,” said Mayor Dana Okafor, adding that the budget "
                      "“balances without it”.")],
)  # fmt: skip
async def test_clicks_in_a_row_select_the_word_and_the_sentence(times: int, selected: str) -> None:
    async with reading((80, 24)) as pilot:
        await pilot.click("#text", offset=(10, 6), times=times)
        await settle(pilot)
        session = session_of(pilot)
        assert session.selection is not None
        assert session.selection.of(session.article.text) == selected
        assert session.statement is PLEDGE


async def test_a_click_beside_any_statement_puts_the_caret_there() -> None:
    async with reading((80, 24)) as pilot:
        await pilot.click("#text", offset=(8, 2))
        session = session_of(pilot)
        assert session.caret == HARBOUR.text.index("HARBOUR CITY") + 3
        await press(pilot, "v")
        assert session.selection.of(HARBOUR.text) == "HARBOUR"  # type: ignore[union-attr]
