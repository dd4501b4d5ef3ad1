"""The commands that change what is selected; they have their keys while something is."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import SELECTION, Command
from tui.session import selecting, units

GROUP = "While selecting"


def _extends(name: str, keys: tuple[str, ...], shown: str, title: str, unit: selecting.Units, sign: int) -> Command:
    return Command(name, keys, shown, title, GROUP,
                   lambda reader, count: selecting.extend(reader.session, unit, sign * count),
                   where=(SELECTION,))  # fmt: skip


COMMANDS: tuple[Command, ...] = (
    _extends("extend-right", ("l", "right"), "l  →", "Select a character more", units.characters, 1),
    _extends("extend-left", ("h", "left"), "h  ←", "Select a character less, or the one before", units.characters, -1),
    _extends("extend-word", ("w",), "w", "Select a word more", units.words, 1),
    _extends("extend-word-back", ("b",), "b", "Select a word less, or the one before", units.words, -1),
    Command("extend-down", ("j", "down"), "j  ↓", "Select to the line below", GROUP,
            lambda reader, count: actions.extend_lines(reader, count), where=(SELECTION,)),
    Command("extend-up", ("k", "up"), "k  ↑", "Select to the line above", GROUP,
            lambda reader, count: actions.extend_lines(reader, -count), where=(SELECTION,)),
    _extends("extend-sentence", (")",), ")", "Select to the end of the sentence", units.sentences, 1),
    _extends("extend-sentence-back", ("(",), "(", "Select to the start of the sentence", units.sentences, -1),
    _extends("extend-paragraph", ("}",), "}", "Select to the end of the paragraph", units.paragraphs, 1),
    _extends("extend-paragraph-back", ("{",), "{", "Select to the start of the paragraph", units.paragraphs, -1),
    _extends("extend-statement", ("]", "."), "]  .", "Select to the end of the statement", units.statements, 1),
    _extends("extend-statement-back", ("[", "comma"), "[  ,", "Select to the start of the statement",
             units.statements, -1),
    Command("swap-ends", ("o",), "o", "Move the other end", GROUP,
            lambda reader, _: selecting.swap_ends(reader.session), where=(SELECTION,)),
    Command("copy-selection", ("y",), "y  ^c", "Copy what is selected; ^c goes on selecting", GROUP,
            lambda reader, _: actions.copy_selection(reader, leave=True), where=(SELECTION,)),
)  # fmt: skip
