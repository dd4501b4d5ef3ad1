"""The screen: draws a session and sends it messages."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.model import Article

if TYPE_CHECKING:
    from tui.interface.seams import AnalyserProtocol, MemoryProtocol, NotesProtocol, PositionsProtocol
    from tui.settings.config import Config
    from tui.settings.keymap import Commands, KnownCommands


def known_commands() -> KnownCommands:
    """The keys that every command has of itself, and where, by its id."""
    gc.disable()  # a tenth of the way to the first paint would go into collecting what is there to stay
    from tui.interface.key_hints import KNOWN  # Textual is for the screen alone: the command line does without

    return KNOWN


def theme_names() -> tuple[str, ...]:
    """Every theme there is."""
    from tui.interface.themes import THEMES  # as above

    return THEMES


def run(
    articles: Sequence[Article],
    analyser: AnalyserProtocol,
    positions: PositionsProtocol | None = None,
    failures: Sequence[str] = (),
    config: Config | None = None,
    keys: Commands | None = None,
    memory: MemoryProtocol | None = None,
    notes: NotesProtocol | None = None,
) -> int:
    """Open the reader on `articles`, of which there is at least one, and return the exit status once it is left.

    `failures` are lines about what could not be read, shown at the start. `keys` are those of every command.
    """
    gc.disable()  # as above
    from tui.interface.app import USUAL, OnRecord
    from tui.interface.key_hints import DEFAULT_KEYS
    from tui.interface.signals import leaving_by_signal

    app = OnRecord(articles, analyser, positions, failures, config or USUAL, keys or DEFAULT_KEYS, memory, notes)
    with leaving_by_signal(app.exit):
        return app.run() or app.return_code or 0  # the second tells of a crash
