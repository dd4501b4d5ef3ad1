"""The text of `keys.toml` becomes the keys of every command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tui.settings.keys import key, shown
from tui.settings.located import Located, Problem, read_located
from tui.settings.naming import unknown

PRESETS = ("vim", "less", "plain")
"""Key maps that come with the program; the first is that of the commands themselves."""

Keys = tuple[str, ...]
Commands = Mapping[str, Keys]
"""The keys of each command by its id, named as the screen names them."""


class Known(NamedTuple):
    """The keys that a command has of itself, and where it can be given; elsewhere another may have the same keys."""

    keys: Keys
    where: frozenset[str] = frozenset()

    def meets(self, other: Known) -> bool:
        """Whether there is a place where both can be given."""
        return self.where == other.where or not self.where.isdisjoint(other.where)


KnownCommands = Mapping[str, Known]


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


def default_keymap(commands: KnownCommands, preset: str = PRESETS[0]) -> KeyMap:
    """The keys of a preset for `commands`."""
    named = {name: keys for name, keys in preset_keys(preset).items() if name in commands}
    return KeyMap(_laid_over({name: known.keys for name, known in commands.items()}, named, commands), preset)


def read_keymap(text: str, commands: KnownCommands, preset: str = "") -> KeyMap:
    """The keys that `text` gives to `commands`; `preset`, if it is named, in place of the one in the text.

    A command named in the text has exactly the keys it is given there, and takes them from any other that can be given
    in the same place.
    """
    located = read_located(text)
    if isinstance(located, Problem):
        return KeyMap(default_keymap(commands, preset or PRESETS[0]).keys, mistakes=(located,))
    chosen = preset or located.values.get("preset", PRESETS[0])
    mistakes = [*_unknown_names(located, commands)]
    if chosen not in PRESETS:
        mistakes.append(Problem(located.line("preset"), unknown("preset", chosen, PRESETS)))
        chosen = PRESETS[0]
    given, wrong = _given(located, commands)
    base = default_keymap(commands, chosen).keys
    keys = _laid_over(base, given, commands)
    return KeyMap(
        keys,
        chosen,
        tuple(sorted([*mistakes, *wrong], key=lambda problem: problem.line)),
        tuple(
            Problem(located.line("keys", winner), _displaced(one, winner, loser, keys[loser]))
            for loser, before in base.items()
            if loser not in given
            for one in before
            if one not in keys[loser]
            for winner in [_owner(one, loser, given, commands)]
        ),
    )


def _laid_over(base: Commands, given: Commands, commands: KnownCommands) -> Commands:
    """The keys of `base` but for the commands in `given`, which take theirs from those that they meet."""
    return {
        name: given.get(name, tuple(one for one in keys if not _owner(one, name, given, commands)))
        for name, keys in base.items()
    }


def _owner(one: str, name: str, given: Commands, commands: KnownCommands) -> str:
    """The first command that is given a key and meets another command; empty for none."""
    others = (other for other, keys in given.items() if one in keys and other != name)
    return next((other for other in others if commands[other].meets(commands[name])), "")


def _given(located: Located, commands: KnownCommands) -> tuple[dict[str, Keys], list[Problem]]:
    """The keys that the file names for each command, and what is wrong with them."""
    given: dict[str, Keys] = {}
    wrong: list[Problem] = []
    for name, value in _table(located).items():
        if name not in commands:
            continue
        keys, messages = _keys(value)
        for one in keys:
            if other := _owner(one, name, given, commands):
                where = located.line("keys", other)
                messages.append(f"{shown(one)} is given to {name} and, on line {where}, to {other}")
        wrong += [Problem(located.line("keys", name), message) for message in messages]
        given[name] = keys
    return given, wrong


def _unknown_names(located: Located, commands: KnownCommands) -> Iterable[Problem]:
    for name, value in located.values.items():
        if name not in ("preset", "keys"):
            message = unknown("setting", name, ("preset", "keys"))
            yield Problem(located.line(name), f"{message}; the keys stand under [keys]")
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
def preset_keys(name: str) -> Commands:
    """The keys that a preset gives to commands in place of their own."""
    if name == PRESETS[0]:
        return {}
    located = read_located((Path(__file__).parent / "presets" / f"{name}.toml").read_text(encoding="utf-8"))
    return {} if isinstance(located, Problem) else {name: _keys(value)[0] for name, value in _table(located).items()}
