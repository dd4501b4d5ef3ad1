"""The commands that go from statement to statement, and from one side of a relation to the other."""

from __future__ import annotations

from tui.interface import actions, questions
from tui.interface.commands.command import Command, OnPages, on_screen, session_deed
from tui.interface.commands.places import FILTER, SCREENS, TEXT
from tui.session import viewing

GROUP = "Statements"

COMMANDS: tuple[Command, ...] = (
    Command("next-statement", ("]", "."), "]  .", "Next statement", GROUP,
            session_deed("stepping", "step_statement")),
    Command("previous-statement", ("[", "comma"), "[  ,", "Previous statement", GROUP,
            session_deed("stepping", "step_statement", -1)),
    Command("next-same-speaker", (">",), ">", "Next by the same speaker, in any article", GROUP,
            session_deed("stepping", "step_same_speaker")),
    Command("previous-same-speaker", ("<",), "<", "Previous by the same speaker", GROUP,
            session_deed("stepping", "step_same_speaker", -1)),
    Command("next-contradiction", ("c",), "c", "Next contradicted statement", GROUP,
            session_deed("stepping", "step_contradiction")),
    Command("previous-contradiction", ("C",), "C", "Previous contradicted statement", GROUP,
            session_deed("stepping", "step_contradiction", -1)),
    Command("hints", ("f",), "f", "Go to a statement in sight, by a label", GROUP,
            lambda reader, _: questions.ask_hint(reader), where=(TEXT,)),
    Command("open", ("enter",), "Enter", "Show evidence, then go to its other side", GROUP,
            lambda reader, _: actions.open_or_follow(reader), in_lists="Choose: go there",
            where=(*SCREENS, FILTER), on_pages=OnPages(on_screen("choose"))),
    Command("next-evidence", ("e",), "e", "Next piece of evidence for this statement", GROUP,
            lambda reader, count: viewing.step_evidence(reader.session, count)),
    Command("back", ("backspace", "ctrl+o", "alt+left"), "Backspace  ^o", "Back to where you jumped from", GROUP,
            session_deed("jumping", "back"), where=SCREENS,
            on_pages=OnPages(on_screen("leave"), "Back to the text")),
    Command("forward", ("alt+right",), "alt+→", "Forward again", GROUP,
            session_deed("jumping", "back", -1)),
    Command("copy", ("y",), "y", "Copy the statement with its speaker and source", GROUP,
            lambda reader, _: actions.copy_statement(reader)),
)  # fmt: skip
