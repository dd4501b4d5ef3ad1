"""The palette holds every command, finds it by its title, and does what its key does."""

from __future__ import annotations

import pytest
from textual.system_commands import SystemCommandsProvider

from interface.long_story import LONG_ARTICLES, LONG_COLLECTION
from interface.screen import grid, press, reading, session_of, settle
from interface.test_keys import IN_A_LONG_ARTICLE, ON_STORIES, Case
from tui.interface.commanded import commands_at
from tui.interface.commands import BY_ID
from tui.interface.commands.places import BOTH
from tui.interface.key_hints import KNOWN
from tui.settings.keys import shown_keys

# They would leave the test for another program or end it.
LEAVING = {"suspend", "edit", "browse", "pipe", "quit", "quit-now"}
IN_THE_PALETTE = commands_at(BOTH)


def by_one_key(cases: list[Case]) -> list[Case]:
    """Those that are about nothing but the first key of their command, of one for each command."""
    found = {name: case for case in cases if (name := case[0]) and case[1].split() == [*BY_ID[name].keys[:1]]}
    return [*found.values()]


async def test_every_command_is_found_by_its_title() -> None:
    async with reading((80, 24)) as pilot:
        entries = {entry.title: entry.help for entry in pilot.app.get_system_commands(pilot.app.screen)}
        provider = SystemCommandsProvider(pilot.app.screen)
        for command in IN_THE_PALETTE:
            assert command.group in entries[command.title]
            hits = [hit async for hit in provider.search(command.title)]
            assert max(hits, key=lambda hit: hit.score).text == command.title


async def test_every_command_has_its_keys_in_the_palette() -> None:
    async with reading((80, 24)) as pilot:
        entries = {entry.title: entry.help for entry in pilot.app.get_system_commands(pilot.app.screen)}
    bare = [command.id for command in IN_THE_PALETTE if command.keys and " · " not in entries[command.title]]
    assert bare == []


async def run_by_palette(command_id: str, pilot: object) -> None:
    """Choose a command as the palette does."""
    entries = {entry.title: entry.callback for entry in pilot.app.get_system_commands(pilot.app.screen)}  # type: ignore[attr-defined]
    entries[BY_ID[command_id].title]()
    await settle(pilot)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "case", by_one_key([case for case in ON_STORIES if BY_ID[case[0]] in IN_THE_PALETTE]), ids=lambda case: case[0]
)
async def test_a_command_does_on_the_stories_what_its_key_does(case: Case) -> None:
    name, _, outcome, expected = case
    async with reading((80, 24)) as pilot:
        await run_by_palette(name, pilot)
        assert outcome(session_of(pilot)) == expected


@pytest.mark.parametrize("case", by_one_key(IN_A_LONG_ARTICLE), ids=lambda case: case[0])
async def test_a_command_does_in_a_long_article_what_its_key_does(case: Case) -> None:
    name, _, outcome, expected = case
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await run_by_palette(name, pilot)
        assert outcome(session_of(pilot)) == expected


async def test_every_other_command_shows_the_same_by_palette_as_by_key() -> None:
    done = {case[0] for case in by_one_key([*ON_STORIES, *IN_A_LONG_ARTICLE])}
    rest = [one for one in IN_THE_PALETTE if one.id not in done | LEAVING and one.keys and one.id != "palette"]
    async with reading((80, 24)) as by_key, reading((80, 24)) as by_palette:
        for command in rest:
            await press(by_key, KNOWN[command.id].keys[0])
            await run_by_palette(command.id, by_palette)
            await settle(by_key)
            assert grid(by_palette) == grid(by_key), command.id
            for pilot in (by_key, by_palette):
                await press(pilot, "escape", "escape")


async def test_a_command_without_a_key_is_there_all_the_same() -> None:
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, "]", ":", *"cursortothetop")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "down", "enter")
        assert "▌" in grid(pilot).splitlines()[1]
        assert shown_keys(KNOWN["cursor-to-top"].keys) == ""


async def test_the_palette_survives_a_terminal_with_no_room_for_its_list() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.resize_terminal(1, 1)
        await press(pilot, "y", "pageup", "pagedown", "down", "escape")
        await pilot.resize_terminal(80, 24)
        assert pilot.app.screen is not None
