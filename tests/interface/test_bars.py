"""The lines above and below the panes."""

from __future__ import annotations

import pytest

from tui.interface import bars


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (40, " mark this place: a letter  Esc cancels"),
        (39, " mark this place: a letter  Esc cancels"),
        (38, " mark this place: a letter  Esc"),
        (31, " mark this place: a letter  Esc"),
        (30, " mark this place: a letter"),
        (10, " mark this place: a letter"),
    ],
)
def test_a_question_is_told_before_how_it_is_given_up(width: int, line: str) -> None:
    assert "".join(piece.text for piece in bars.asked("mark this place: a letter", [("Esc", "cancels")], width)) == line
