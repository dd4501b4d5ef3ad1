"""What is selected, labelled or pointed at can be seen in every theme, and without any colour."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console
from session.stories import HARBOUR
from textual.pilot import Pilot

from interface.screen import press, reading, session_of, settle

_SEQUENCE = re.compile(r"\x1b\[([\d;]*)m([^\x1b]*)")


def reversed_text(pilot: Pilot[int]) -> str:
    """Everything in the article pane that is sent to the terminal in reverse, run together."""
    width, height = pilot.app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), force_terminal=True, record=True, color_system="truecolor"
    )
    console.print(pilot.app.screen._compositor.render_update(full=True))
    lines = console.export_text(styles=True).splitlines()[1 : height - 2]
    return "".join(text for line in lines for codes, text in _SEQUENCE.findall(line) if "7" in codes.split(";"))


@pytest.mark.parametrize("no_color", [False, True], ids=["in colour", "without colour"])
async def test_selection_caret_and_labels_are_in_reverse(no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading((80, 24)) as pilot:
        for theme in sorted(pilot.app.available_themes) if not no_color else ("on-record-night", "on-record-paper"):
            pilot.app.theme = theme
            await press(pilot, "v", "w")
            assert reversed_text(pilot) == "We will", theme
            await press(pilot, "escape", ")")
            assert reversed_text(pilot) == "O", theme
            await press(pilot, "escape", "f")
            assert reversed_text(pilot) == "asdfg", theme
            await press(pilot, "escape")
            assert reversed_text(pilot) == "", theme


async def test_a_selection_over_several_lines_is_seen_on_each() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "v", "2", "}")
        session = session_of(pilot)
        assert session.selection is not None
        shown = reversed_text(pilot)
        assert "".join(shown.split()) == "".join(session.selection.of(HARBOUR.text).split())
        await settle(pilot)
        await press(pilot, "{")
        assert reversed_text(pilot).endswith("without it”.")


async def test_the_end_of_a_long_selection_is_scrolled_to() -> None:
    async with reading((60, 16)) as pilot:
        await press(pilot, "v", "9", "9", "}")
        assert session_of(pilot).view.end == len(HARBOUR.text)
