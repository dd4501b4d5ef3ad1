"""The reader's own keys as the help, the palette and the last line print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.interface.commands import BY_ID, COMMANDS
from tui.interface.commands.command import Command
from tui.session.notices import Notice, key_of
from tui.settings.keymap import Commands, Known, KnownCommands
from tui.settings.keys import shown, shown_keys

KNOWN: KnownCommands = {command.id: Known(command.keys, frozenset(command.where)) for command in COMMANDS}
_PLACE = re.compile(key_of("([a-z-]+)"))
DEFAULT_KEYS: Commands = {name: known.keys for name, known in KNOWN.items()}


def keys_of(command: Command, keys: Commands) -> str:
    """The keys of a command as the help prints them; empty if it has none."""
    names = keys.get(command.id, ())
    return command.shown if names == command.keys else shown_keys(names)


def with_keys(notice: Notice, keys: Commands) -> Notice:
    """A notice with the reader's keys in their places; for a command without one its name in the palette."""

    def found(place: re.Match[str]) -> str:
        names = keys.get(place[1], ())
        return shown(names[0]) if names else f"‘{BY_ID[place[1]].title}’"

    return _PLACE.sub(found, notice)


def greeting(keys: Commands) -> str:
    """What to tell who has never been here."""
    hints = hints_with(keys, ((("next-statement",), "goes to a statement"), (("key-card",), "shows all keys")))
    return "new here? " + ", ".join(f"{key} {words}" for key, words in hints)


def hints_with(keys: Commands, hints: Iterable[tuple[Sequence[str], str]]) -> tuple[tuple[str, str], ...]:
    """The hints of the last line with the first key of each of their commands; those without a key are left out."""
    found = [([keys[name][0] for name in names if keys.get(name)], word) for names, word in hints]
    return tuple((" ".join(map(shown, firsts)), word) for firsts, word in found if firsts)
