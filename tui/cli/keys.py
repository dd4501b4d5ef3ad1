"""`onrecord keys`: the keys of every command, as a `keys.toml` to begin one's own with."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from tui.cli.narration import say
from tui.cli.output import write_data
from tui.cli.settings import load_keymap, settings_path
from tui.interface import known_commands
from tui.settings import PRESETS, KeyMap
from tui.settings.keys import written


def keys(options: Namespace) -> int:
    """Print the map of the reader's own `keys.toml`, or that of a preset."""
    keymap, notices = load_keymap(options, known_commands(), options.preset or "")
    from tui.interface.commands import COMMANDS  # they know the screen, and with it Textual

    for notice in notices:
        say(notice)
    groups = {command.id: (command.group, command.title) for command in COMMANDS}
    path = settings_path(options.keys, "keys.toml")
    write_data("".join(f"{line}\n" for line in _lines(keymap, groups, str(path))))
    return 0


def _lines(keymap: KeyMap, groups: dict[str, tuple[str, str]], path: str) -> Iterator[str]:
    yield "# The keys of On Record. Save this as"
    yield f"#   {path}"
    yield "# and change what you like: a command has exactly the keys named here, [] for none;"
    yield "# one that is left out has those of the preset."
    yield ""
    yield f'preset = "{keymap.preset}"  # {", ".join(PRESETS)}'
    yield ""
    yield "[keys]"
    before = ""
    for name, names in keymap.keys.items():
        group, title = groups[name]
        if group != before:
            before = group
            yield f"\n# {group}"
        setting = f"{name} = [{', '.join(map(written, names))}]"
        yield f"{setting:<52}  # {title}"
