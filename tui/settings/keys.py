"""The keys as a reader writes them, as the screen knows them, and as the help prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMED = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "space": "Space", "backspace": "Backspace", "delete": "Del",
    "insert": "Ins", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "up": "↑", "down": "↓",
    "left": "←", "right": "→", **{f"f{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
_OTHER_NAMES = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown",
    "page_up": "pageup", "page_down": "pagedown", "comma": ",", "plus": "+", "minus": "-",
}  # fmt: skip
_MODIFIERS = ("ctrl", "alt", "shift")
_SAME_IN_A_TERMINAL = {"i": "Tab", "m": "Enter", "[": "Esc"}
_TAKEN = {
    "ctrl+c": "copies what is selected",
    "ctrl+q": "always quits",
    **dict.fromkeys("0123456789", "is a digit of a count, as in 5]"),
}
_SPELT = {",": "comma", " ": "space", "#": "number_sign"}
_WITH_CONTROL = {"/": "slash", "_": "underscore", "\\": "backslash", "]": "right_square_bracket"}
_CHARACTERS = {name: character for character, name in {**_SPELT, **_WITH_CONTROL}.items() if character != " "}
_CONTROL = re.compile(r"\^([A-Za-z])")


def key(word: str) -> str:
    """The screen's name of the key that `word` means: "]", "Space", "ctrl+d", "^d", "alt+right", "F1".

    Raises ValueError, saying what is wrong, for what is no key or cannot be given away.
    """
    written = word if word == " " else word.strip()
    if len(written) == 1:
        found = written
    else:
        *modifiers, name = _CONTROL.sub(r"ctrl+\1", written).lower().split("+")
        found = _with_modifiers(written, modifiers, _OTHER_NAMES.get(name, name))
    if found in _TAKEN:
        raise ValueError(f"{word} {_TAKEN[found]} and cannot be given to a command")
    if not found.isprintable():
        raise ValueError(f"{word!r} is no key")
    return _SPELT.get(found, found)


def shown(name: str) -> str:
    """How the help prints a key that the screen knows by `name`: "^d", "Space", "alt+→"."""
    *modifiers, last = name.split("+") if len(name) > 1 else [name]
    last = _CHARACTERS.get(last, last)
    if modifiers == ["ctrl"] and len(last) == 1:
        return f"^{last}"
    if modifiers == ["shift"] and last == "tab":
        return "S-Tab"
    return "+".join([*modifiers, _NAMED.get(last, last)])


def shown_keys(names: Sequence[str]) -> str:
    """At most two keys as the help prints them."""
    return "  ".join(map(shown, names[:2]))


def written(name: str) -> str:
    """How a settings file names the key that the screen knows by `name`, as a TOML string."""
    *modifiers, last = name.split("+") if len(name) > 1 else [name]
    spelt = "+".join([*modifiers, _CHARACTERS.get(last, last)])
    return f"'{spelt}'" if '"' in spelt or "\\" in spelt else f'"{spelt}"'


def _with_modifiers(written: str, modifiers: list[str], name: str) -> str:
    if any(modifier not in _MODIFIERS for modifier in modifiers) or (len(name) != 1 and name not in _NAMED):
        raise ValueError(f"{written} is no key{_suggestion(name)}")
    if modifiers == ["ctrl"] and name in _SAME_IN_A_TERMINAL:
        raise ValueError(f"{written} is the same key as {_SAME_IN_A_TERMINAL[name]} in a terminal")
    if modifiers == ["shift"] and len(name) == 1:
        raise ValueError(f"for {written} write {name.upper()}")
    if modifiers == ["ctrl"]:
        name = _WITH_CONTROL.get(name, name)
    if modifiers and len(name) == 1 and not name.isalpha():
        raise ValueError(f"{written} is a key that terminals do not tell apart; take a letter")
    return "+".join([*(one for one in _MODIFIERS if one in modifiers), name])


def _suggestion(name: str) -> str:
    from difflib import get_close_matches  # only for who has mistyped something

    close = get_close_matches(name, (*_NAMED, *_OTHER_NAMES), 1)
    return f"; did you mean {close[0]}?" if close else ""
