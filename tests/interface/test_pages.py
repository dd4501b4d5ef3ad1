"""The pages over several articles: one speaker, two articles side by side, the whole story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from session.stories import ARTICLES, BUDGET, COLLECTION, DEEPER, HARBOUR, HOLE_AGAIN, RISE, SUIT
from textual.pilot import Pilot
from textual.widgets import Tooltip

from interface.screen import InstantAnalyser, grid, matches_golden_file, press, reading, session_of, settle
from tui.interface.app import OnRecord
from tui.interface.pages.page_screen import PageScreen
from tui.interface.pages.table import Table
from tui.interface.panel import Panel
from tui.interface.reader import Reader
from tui.session.pages.story import story

PAGES = {"speaker": "S", "comparison": "D", "overview": "M"}


async def open_page(pilot: Pilot[int], *keys: str) -> None:
    await press(pilot, *keys)
    await settle(pilot)
    assert isinstance(pilot.app.screen, PageScreen)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("key", ["q", "escape", "backspace"])
async def test_a_page_is_left_for_where_the_reader_was(name: str, key: str) -> None:
    async with reading((120, 40)) as pilot:
        before = session_of(pilot).place
        await open_page(pilot, PAGES[name])
        await press(pilot, "j", key)
        await settle(pilot)
        assert isinstance(pilot.app.screen, Reader)
        assert session_of(pilot).place == before


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [(60, 16), (59, 16), (20, 3), (1, 1)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_page_fits_a_terminal_that_shrinks(name: str, size: tuple[int, int]) -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, PAGES[name])
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert all(len(line) <= size[0] for line in grid(pilot).splitlines())
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "On Record needs" not in grid(pilot)


async def test_enter_on_the_speaker_page_goes_to_the_statement() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "S")
        await press(pilot, "g", "enter")
        await settle(pilot)
        assert session_of(pilot).statement == RISE
        await press(pilot, "backspace")
        assert session_of(pilot).article == HARBOUR


async def test_the_speaker_page_turns_to_the_next_speaker_and_to_one_article() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "S")
        await press(pilot, "l")
        await settle(pilot)
        shown = grid(pilot)
        assert "Tom Reyes" in shown.splitlines()[0]
        assert "The hole is £12m" in shown
        await press(pilot, "a", "a")
        assert grid(pilot) == shown


async def test_the_comparison_shows_both_sides_of_each_pair() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "D")
        shown = grid(pilot)
        assert "harbour-plan" in shown
        assert "budget-explainer" in shown
        await press(pilot, "]", "o")
        await settle(pilot)
        assert session_of(pilot).statement == HOLE_AGAIN


async def test_the_comparison_begins_with_the_article_of_the_evidence() -> None:
    async with reading((120, 40)) as pilot:
        session_of(pilot).go_to_statement(DEEPER.id)
        await open_page(pilot, "D")
        assert "residents-sue" in grid(pilot)
        assert "budget-explainer" in grid(pilot)
        await press(pilot, "J")
        await settle(pilot)
        assert "harbour-plan" in grid(pilot)


async def test_one_article_alone_cannot_be_compared() -> None:
    async with reading((80, 24), articles=ARTICLES[:1]) as pilot:
        await press(pilot, "D")
        assert "no other article is open" in grid(pilot)


async def test_the_table_is_walked_and_goes_to_the_statements_of_a_cell() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "M")
        await press(pilot, "j", "l", "l")
        await settle(pilot)
        assert "Tom Reyes: 1 statement in 3: residents-sue" in grid(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        assert session_of(pilot).statement == DEEPER
        assert session_of(pilot).article == SUIT


async def test_an_empty_cell_leads_nowhere() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "M", "j", "j")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PageScreen)
        assert "Li Wen: nothing in 1: harbour-plan" in grid(pilot)


async def test_a_ranked_conflict_is_gone_to() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "M")
        await press(pilot, "tab", "enter")
        await settle(pilot)
        assert session_of(pilot).statement == HOLE_AGAIN
        assert session_of(pilot).article == BUDGET


async def test_results_that_arrive_fill_the_page_that_is_open() -> None:
    async with reading((120, 40), collection=None) as pilot:
        await open_page(pilot, "M")
        assert "No statement of a named speaker so far" in grid(pilot)
        pilot.app._analyser.collection = COLLECTION
        pilot.app._analyser.start(ARTICLES, pilot.app._report)
        await settle(pilot)
        assert "Dana Okafor" in grid(pilot)


async def test_a_click_walks_to_a_cell() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "M")
        await pilot.click("Table", offset=(30, 3))
        await settle(pilot)
        assert "Tom Reyes: 1 statement in 2: budget-explainer" in grid(pilot)
        await pilot.click("Table", offset=(30, 3))
        await settle(pilot)
        assert session_of(pilot).statement == HOLE_AGAIN


@pytest.mark.parametrize("name", PAGES)
async def test_no_empty_tooltip_lies_over_a_page(name: str) -> None:
    app = OnRecord(ARTICLES, InstantAnalyser(COLLECTION))
    async with app.run_test(size=(120, 40), tooltips=True) as pilot:
        await settle(pilot)
        await open_page(pilot, PAGES[name])
        assert matches_golden_file(f"page-{name}-120x40", grid(pilot))
        assert not pilot.app.screen.query_one(Tooltip).display


async def test_what_a_short_ranking_leaves_is_the_tables() -> None:
    async with reading((120, 40)) as pilot:
        await open_page(pilot, "M")
        table, ranking = pilot.app.screen.query_one(Table), pilot.app.screen.query_one(Panel)
        conflicts = len(story(session_of(pilot).index).conflicts)
        assert ranking.size.height == max(conflicts + 1, 4)
        assert table.size.height == 40 - 2 - 4 - ranking.size.height


async def test_what_contradicts_a_statement_is_read_beside_a_long_name_of_its_article() -> None:
    named = [replace(each, path=f"a-report-that-has-a-very-long-name-indeed-{each.path}") for each in ARTICLES]
    async with reading((80, 24), articles=named) as pilot:
        await open_page(pilot, "S")
        assert "└ Okafor: “We will not raise " in grid(pilot)


async def test_every_article_that_there_is_room_for_has_its_column() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "J", "J")
        await open_page(pilot, "M")
        numbers = next(line for line in grid(pilot).splitlines() if line.split()[:1] == ["1"])
        assert numbers.split() == ["1", "2", "3"]
        assert "in 3: " in grid(pilot)


async def test_the_table_begins_at_the_speaker_that_is_read() -> None:
    async with reading((120, 40)) as pilot:
        session_of(pilot).go_to_statement(DEEPER.id)
        await open_page(pilot, "M")
        assert "Tom Reyes: 1 statement in 3: residents-sue" in grid(pilot)
