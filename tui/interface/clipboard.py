"""Puts text where this terminal can paste it from, and tells which way it went."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from textual.app import App

from tui.session.notices import Notice

_LONGEST_SEQUENCE = 74_994  # bytes of text: terminals drop a longer escape sequence, some without a word
_PATIENCE = 2.0  # seconds that a program may take to accept a few lines
_NO_OSC_52 = {"TERM": ("linux", "vt100", "vt220", "dumb"), "TERM_PROGRAM": ("Apple_Terminal",)}


async def copy(app: App[object], text: str, environment: Mapping[str, str] = os.environ) -> Notice:
    """Offer `text` to the terminal and to the first program for clipboards that is here; for want of both, save it.

    Whether a terminal takes what it is offered (OSC 52) nobody can know, so that the notice does not promise it.
    """
    app.copy_to_clipboard(text)
    data = text.encode("utf-8", "replace")
    program = _program(environment)
    if program and await _given_to(program, data):
        return f"copied with {program[0]}"
    is_told = all(environment.get(name) not in values for name, values in _NO_OSC_52.items())
    if is_told and len(data) <= _LONGEST_SEQUENCE:
        return "copied by the terminal (OSC 52), if it allows that"
    return _saved(data, _state_folder(environment) / "copied.txt")


def _program(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The program that reaches the clipboard of the reader, not one of another machine; empty for none."""
    is_remote = "SSH_CONNECTION" in environment
    candidates = (
        ("TMUX" in environment, ("tmux", "load-buffer", "-w", "-")),
        ("WAYLAND_DISPLAY" in environment, ("wl-copy",)),
        ("DISPLAY" in environment, ("xclip", "-selection", "clipboard")),
        ("DISPLAY" in environment, ("xsel", "--input", "--clipboard")),
        (sys.platform == "darwin" and not is_remote, ("pbcopy",)),
        ("WSL_DISTRO_NAME" in environment or sys.platform == "win32", ("clip.exe",)),
    )
    path = environment.get("PATH")
    return next((words for fits, words in candidates if fits and shutil.which(words[0], path=path)), ())


async def _given_to(program: tuple[str, ...], data: bytes) -> bool:
    """Whether `program` took `data`."""
    if program[0] == "clip.exe":
        data = data.decode("utf-8").encode("utf-16")
    nowhere = asyncio.subprocess.DEVNULL  # some stay in the background, and would hold a pipe open
    try:
        process = await asyncio.create_subprocess_exec(
            *program, stdin=asyncio.subprocess.PIPE, stdout=nowhere, stderr=nowhere
        )
        try:
            await asyncio.wait_for(process.communicate(data), _PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()  # its end closes what connects it with this program
            return False
    except OSError:
        return False
    return process.returncode == 0


def _saved(data: bytes, path: Path) -> Notice:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(data)
    except OSError as error:
        return f"not copied: there is no clipboard here, and {path} cannot be written: {error.strerror}"
    return f"no clipboard here: written to {path}"


def _state_folder(environment: Mapping[str, str]) -> Path:
    if folder := environment.get("XDG_STATE_HOME"):
        return Path(folder) / "onrecord"
    from platformdirs import user_state_path  # only needed here

    return user_state_path("onrecord", appauthor=False)
