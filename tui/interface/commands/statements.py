"""The commands that go from statement to statement, and from one side of a relation to the other."""

from __future__ import annotations

from tui.interface import actions, questions
from tui.interface.commands.command import TEXT, Command
from tui.session import stepping, viewing

GROUP = "Statements"

COMMANDS: tuple[Command, ...] = (
    Command("next-statement", ("]", "."), "]  .", "Next statement", GROUP,
            lambda reader, count: stepping.step_statement(reader.session, count)),
    Command("previous-statement", ("[", "comma"), "[  ,", "Previous statement", GROUP,
            lambda reader, count: stepping.step_statement(reader.session, -count)),
    Command("next-same-speaker", (">",), ">", "Next by the same speaker, in any article", GROUP,
            lambda reader, count: stepping.step_same_speaker(reader.session, count)),
    Command("previous-same-speaker", ("<",), "<", "Previous by the same speaker", GROUP,
            lambda reader, count: stepping.step_same_speaker(reader.session, -count)),
    Command("next-contradiction", ("c",), "c", "Next contradicted statement", GROUP,
            lambda reader, count: stepping.step_contradiction(reader.session, count)),
    Command("previous-contradiction", ("C",), "C", "Previous contradicted statement", GROUP,
            lambda reader, count: stepping.step_contradiction(reader.session, -count)),
    Command("hints", ("f",), "f", "Go to a statement in sight, by a label", GROUP,
            lambda reader, _: questions.ask_hint(reader), where=(TEXT,)),
    Command("open", ("enter",), "Enter", "Show evidence, then go to its other side", GROUP,
            lambda reader, _: actions.open_or_follow(reader), in_lists="Choose: go there"),
    Command("next-evidence", ("e",), "e", "Next piece of evidence for this statement", GROUP,
            lambda reader, count: viewing.step_evidence(reader.session, count)),
    Command("back", ("backspace", "ctrl+o", "alt+left"), "Backspace  ^o", "Back to where you jumped from", GROUP,
            lambda reader, count: reader.session.back(count)),
    Command("forward", ("alt+right",), "alt+→", "Forward again", GROUP,
            lambda reader, count: reader.session.back(-count)),
    Command("copy", ("y",), "y", "Copy the statement with its speaker and source", GROUP,
            lambda reader, _: actions.copy_statement(reader)),
)  # fmt: skip
