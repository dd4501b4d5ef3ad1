"""The reader's settings and keys from their files, and their mistakes told before anything is opened."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Collection, Sequence
from pathlib import Path

from tui.articles import one_line
from tui.cli.narration import say
from tui.errors import UsageError
from tui.pipelines import SHIPPED
from tui.session.wording import counted
from tui.settings import PRESETS, Config, KeyMap, Problem, default_keymap, read_config, read_keymap
from tui.settings.keymap import KnownCommands
from tui.settings.place import config_folder
from tui.storage.place import LIBRARY_VARIABLE

_MOST_BYTES = 1 << 18


def apply_config(options: Namespace, themes: Collection[str] = ()) -> Config:
    """Read `config.toml`, and fill in what the options leave open: library, pipeline, processes.

    Raises `UsageError` after a line for each mistake.
    """
    path, text = _text(options.config, "config.toml")
    config = read_config(text, themes) if text else Config()
    _stop_for(path, config.mistakes)
    options.library = options.library or os.environ.get(LIBRARY_VARIABLE) or config.library
    options.pipeline = options.pipeline or config.pipeline or SHIPPED
    options.jobs = options.jobs or config.jobs
    return config


def load_keymap(options: Namespace, commands: KnownCommands, preset: str = "") -> tuple[KeyMap, list[str]]:
    """The keys in `keys.toml` for `commands`, with a line for each key that one command takes from another.

    Raises `UsageError` after a line for each mistake.
    """
    path, text = _text(options.keys, "keys.toml")
    keymap = read_keymap(text, commands, preset) if text else default_keymap(commands, preset or PRESETS[0])
    _stop_for(path, keymap.mistakes)
    return keymap, [_line(path, notice) for notice in keymap.notices]


def settings_path(named: str | None, usual: str) -> Path:
    """The file that an option names, else the one of that name in the folder of the settings."""
    return Path(named).expanduser() if named else config_folder() / usual


def _text(named: str | None, usual: str) -> tuple[Path, str]:
    """What is in a settings file; nothing for one that nobody named and that is not there."""
    path = settings_path(named, usual)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        if named:
            raise UsageError(f"{one_line(str(path))} does not exist; check the path") from None
        return path, ""
    except OSError as error:
        raise UsageError(f"{one_line(str(path))} cannot be read: {error.strerror}") from error
    if len(data) > _MOST_BYTES:
        raise UsageError(f"{one_line(str(path))} is too large for settings")
    try:
        return path, data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{one_line(str(path))}:{line}: not UTF-8; save it as UTF-8") from None


def _stop_for(path: Path, mistakes: Sequence[Problem]) -> None:
    for mistake in mistakes:
        say(_line(path, mistake))
    if mistakes:
        raise UsageError(f"{counted(len(mistakes), 'mistake')} in {path.name}; nothing was opened")


def _line(path: Path, problem: Problem) -> str:
    return f"{path}:{problem.line}: {problem.message}"
