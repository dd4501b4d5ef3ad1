"""Nothing is told by colour alone."""

from __future__ import annotations

import pytest

from interface.looks import painted
from interface.screen import reading


@pytest.mark.parametrize("theme", ["on-record-night", "on-record-paper", "ansi-dark", "NO_COLOR"])
async def test_the_cursor_and_a_conflict_show_without_colour(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if theme == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading((80, 24), theme="on-record-night" if theme == "NO_COLOR" else theme) as pilot:
        looks = {segment.text.strip(): segment.style for segment in painted(pilot) if segment.text.strip()}
        assert looks["not raise"].underline
        assert looks["council tax this year,”"].bold
        assert looks["the plan was unfunded"].italic
        assert not looks["the plan was unfunded"].bold
        assert {"▌", "!", "~"} <= set(looks)
