"""A resize keeps the reading place."""

from __future__ import annotations

import pytest

from interface.long_story import CARRIED, LONG_ARTICLES, LONG_COLLECTION
from interface.screen import grid, press, reading, session_of, settle


@pytest.mark.parametrize("size", [(60, 16), (100, 30), (120, 40), (160, 50), (200, 60)], ids=str)
async def test_the_topmost_text_stays_on_top(size: tuple[int, int]) -> None:
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "2", "5", "G")
        top = session_of(pilot).view.start
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert session_of(pilot).view.start == top
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert session_of(pilot).view.start == top


async def test_a_terminal_that_was_too_small_for_a_while_loses_nothing() -> None:
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "2", "0", "]")
        before = grid(pilot)
        for size in ((20, 3), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert grid(pilot) == before


async def test_the_statement_at_the_cursor_stays_in_sight_when_a_sheet_covers_the_text() -> None:
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "5", "]", "enter")
        assert "▌" in grid(pilot)


async def test_panes_come_and_go_with_the_width() -> None:
    async with reading((80, 24)) as pilot:
        for width, panes in [(100, ["SPEAKERS"]), (160, ["SPEAKERS", "ARTICLES"]), (99, [])]:
            await pilot.resize_terminal(width, 40)
            await settle(pilot)
            assert [pane for pane in ("SPEAKERS", "ARTICLES") if pane in grid(pilot)] == panes


async def test_a_pane_that_vanishes_gives_the_focus_back_to_the_text() -> None:
    async with reading((120, 40), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "l")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        await press(pilot, "]")
        assert session_of(pilot).statement is CARRIED[1]
        assert pilot.app.screen.focused.id == "text"  # type: ignore[union-attr]


async def test_a_list_keeps_its_row_in_sight() -> None:
    async with reading((120, 60), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "4", "2", "]")
        for size in ((200, 60), (120, 16), (160, 20), (100, 24), (62, 16), (100, 18)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            if size[0] >= 100:
                assert "▸  “Item 43 is carried" in grid(pilot)
