"""The text of `keys.toml` becomes the keys of every command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tui.settings.keys import key, shown
from tui.settings.located import Located, Problem, read_located
from tui.settings.naming import unknown

PRESETS = ("vim", "less", "plain")
"""Key maps that come with the program; the first is that of the commands themselves."""

Keys = tuple[str, ...]
Commands = Mapping[str, Keys]
"""The keys of each command by its id, named as the screen names them."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every command, most of them those of `preset`.

    `mistakes` are what must be mended before the map can be used, `notices` what the reader should know: keys that
    one command has taken from another.
    """

    keys: Commands
    preset: str = PRESETS[0]
    mistakes: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def default_keymap(commands: Commands, preset: str = PRESETS[0]) -> KeyMap:
    """The keys of a preset for `commands`, which are given with the keys they have of themselves."""
    named = {name: keys for name, keys in _preset(preset).items() if name in commands}
    taken = {name for keys in named.values() for name in keys}
    rest = {name: tuple(one for one in keys if one not in taken) for name, keys in commands.items()}
    return KeyMap({**rest, **named}, preset)


def read_keymap(text: str, commands: Commands, preset: str = "") -> KeyMap:
    """The keys that `text` gives to `commands`; `preset`, if it is named, in place of the one in the text.

    A command named in the text has exactly the keys it is given there, and takes them from any other.
    """
    located = read_located(text)
    if isinstance(located, Problem):
        return KeyMap(default_keymap(commands, preset or PRESETS[0]).keys, mistakes=(located,))
    chosen = preset or located.values.get("preset", PRESETS[0])
    mistakes = [*_unknown_names(located, commands)]
    if chosen not in PRESETS:
        mistakes.append(Problem(located.line("preset"), unknown("preset", chosen, PRESETS)))
        chosen = PRESETS[0]
    given, owners, wrong = _given(located, commands)
    base = default_keymap(commands, chosen).keys
    kept = {name: tuple(one for one in keys if one not in owners) for name, keys in base.items()}
    return KeyMap(
        {name: given.get(name, kept[name]) for name in commands},
        chosen,
        tuple(sorted([*mistakes, *wrong], key=lambda problem: problem.line)),
        tuple(
            Problem(located.line("keys", owners[one]), _displaced(one, owners[one], name, kept[name]))
            for name, keys in base.items()
            if name not in given
            for one in keys
            if one in owners
        ),
    )


def _given(located: Located, commands: Commands) -> tuple[dict[str, Keys], dict[str, str], list[Problem]]:
    """The keys that the file names for each command, the command that has each, and what is wrong with them."""
    given: dict[str, Keys] = {}
    owners: dict[str, str] = {}
    wrong: list[Problem] = []
    for name, value in _table(located).items():
        if name not in commands:
            continue
        line = located.line("keys", name)
        given[name], messages = _keys(value)
        for one in given[name]:
            if one in owners:
                where = located.line("keys", owners[one])
                messages.append(f"{shown(one)} is given to {name} and, on line {where}, to {owners[one]}")
            owners.setdefault(one, name)
        wrong += [Problem(line, message) for message in messages]
    return given, owners, wrong


def _unknown_names(located: Located, commands: Commands) -> Iterable[Problem]:
    for name, value in located.values.items():
        if name not in ("preset", "keys"):
            message = unknown("setting", name, ("preset", "keys"))
            yield Problem(located.line(name), f"{message}; the keys of commands stand under [keys]")
        elif name == "keys" and not isinstance(value, dict):
            yield Problem(located.line(name), "keys is a table: write [keys] on a line of its own")
    for name in _table(located):
        if name not in commands:
            yield Problem(located.line("keys", name), unknown("command", name, commands))


def _table(located: Located) -> Mapping[str, object]:
    table = located.values.get("keys", {})
    return table if isinstance(table, dict) else {}


def _keys(value: object) -> tuple[Keys, list[str]]:
    """The keys in a value of the file, and what is wrong with the others."""
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        return (), ['a key is written "x", several ["x", "ctrl+x"], none []']
    found: list[str] = []
    wrong: list[str] = []
    for word in words:
        try:
            found.append(key(word))
        except ValueError as error:
            wrong.append(str(error))
    return tuple(dict.fromkeys(found)), wrong


def _displaced(one: str, owner: str, loser: str, left: Keys) -> str:
    has = f"which keeps {' '.join(map(shown, left))}" if left else "which has no key now"
    return f"{shown(one)} goes to {owner} from {loser}, {has}"


@cache
def _preset(name: str) -> Commands:
    """The keys that a preset gives to commands in place of their own."""
    if name == PRESETS[0]:
        return {}
    located = read_located((Path(__file__).parent / "presets" / f"{name}.toml").read_text(encoding="utf-8"))
    return {} if isinstance(located, Problem) else {name: _keys(value)[0] for name, value in _table(located).items()}
