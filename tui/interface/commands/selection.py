"""The commands that change what is selected; they have their keys while something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface import actions
from tui.interface.commands.command import Command
from tui.interface.commands.places import SELECTION

if TYPE_CHECKING:
    from tui.interface.reader import Reader

GROUP = "While selecting"


def _extends(name: str, keys: tuple[str, ...], shown: str, title: str, unit: str, sign: int) -> Command:
    """`unit` is one of those of `tui.session.units`."""

    def run(reader: Reader, count: int) -> str | None:
        from tui.session import selecting, units  # only a reader who selects pays for it

        return selecting.extend(reader.session, getattr(units, unit), sign * count)

    return Command(name, keys, shown, title, GROUP, run, where=(SELECTION,))


def _swap_ends(reader: Reader) -> str:
    from tui.session import selecting  # as above

    return selecting.swap_ends(reader.session)


COMMANDS: tuple[Command, ...] = (
    _extends("extend-right", ("l", "right"), "l  →", "Select a character more", "characters", 1),
    _extends("extend-left", ("h", "left"), "h  ←", "Select a character less, or the one before", "characters", -1),
    _extends("extend-word", ("w",), "w", "Select a word more", "words", 1),
    _extends("extend-word-back", ("b",), "b", "Select a word less, or the one before", "words", -1),
    Command("extend-down", ("j", "down"), "j  ↓", "Select to the line below", GROUP,
            lambda reader, count: actions.extend_lines(reader, count), where=(SELECTION,)),
    Command("extend-up", ("k", "up"), "k  ↑", "Select to the line above", GROUP,
            lambda reader, count: actions.extend_lines(reader, -count), where=(SELECTION,)),
    _extends("extend-sentence", (")",), ")", "Select to the end of the sentence", "sentences", 1),
    _extends("extend-sentence-back", ("(",), "(", "Select to the start of the sentence", "sentences", -1),
    _extends("extend-paragraph", ("}",), "}", "Select to the end of the paragraph", "paragraphs", 1),
    _extends("extend-paragraph-back", ("{",), "{", "Select to the start of the paragraph", "paragraphs", -1),
    _extends("extend-statement", ("]", "."), "]  .", "Select to the end of the statement", "statements", 1),
    _extends("extend-statement-back", ("[", "comma"), "[  ,", "Select to the start of the statement",
             "statements", -1),
    Command("swap-ends", ("o",), "o", "Move the other end", GROUP,
            lambda reader, _: _swap_ends(reader), where=(SELECTION,)),
    Command("copy-selection", ("y",), "y  ^c", "Copy what is selected; ^c goes on selecting", GROUP,
            lambda reader, _: actions.copy_selection(reader, leave=True), where=(SELECTION,)),
)  # fmt: skip
