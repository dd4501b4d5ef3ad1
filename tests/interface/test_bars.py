"""The lines above and below the panes."""

from __future__ import annotations

import pytest
from session.stories import ARTICLES, COLLECTION, UNFUNDED

from tui.interface import bars
from tui.session import Session


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


def test_the_statements_of_a_speaker_are_counted_up_to_the_cursor_if_it_is_on_one_of_them() -> None:
    session = Session(ARTICLES)
    session.reindex(COLLECTION)
    session.go_to_statement(UNFUNDED.id)
    shown = [piece.text.strip() for piece in bars.state(session, "", "")[0]]
    assert shown[1:3] == ["stmt 3/5", "Reyes 1/4"]
    session.speaker_id = "li-wen"
    assert [piece.text.strip() for piece in bars.state(session, "", "")[0]][2] == "Wen 1"
