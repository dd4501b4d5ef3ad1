"""The keys on pages and in dialogs are commands as all others are: by key, by palette, in the help, in `keys.toml`."""

from __future__ import annotations

import pytest
from session.stories import ARTICLES, COLLECTION, HOLE_AGAIN
from textual.pilot import Pilot
from textual.widgets import Input

from interface.screen import InstantAnalyser, grid, press, reading, session_of, settle
from tui.interface.app import OnRecord
from tui.interface.commanded import commands_at
from tui.interface.commands.hints import HINTS
from tui.interface.commands.places import COMPARISON, FORMATS, NOTES, OVERVIEW, PAGES, SPEAKER, TEXT, TITLES, VERSIONS
from tui.interface.key_hints import KNOWN, keys_of
from tui.interface.reader import Reader
from tui.settings import read_keymap

OPENED = {
    SPEAKER: "S",
    COMPARISON: "D",
    OVERVIEW: "M",
    VERSIONS: "V",
    NOTES: "a o n e escape ] _ [ L",
    FORMATS: "w",
}
# They would leave the test for another program or end it; the palette cannot be opened from itself.
LEAVING = {"suspend", "quit-now", "palette"}


async def opened(pilot: Pilot[int], place: str) -> None:
    """Go from wherever this is to a page."""
    while getattr(pilot.app.screen, "place", "") not in (place, TEXT) or is_asked(pilot):
        await press(pilot, "escape")
        await settle(pilot)
    if not isinstance(pilot.app.screen, Reader):
        return
    keys = OPENED[place].split()
    await press(pilot, *(keys if session_of(pilot).noted == () else keys[-1:]))
    await settle(pilot)
    assert getattr(pilot.app.screen, "place", "") == place


def is_asked(pilot: Pilot[int]) -> bool:
    """Whether a line is typed."""
    return isinstance(pilot.app.screen.focused, Input)


@pytest.mark.parametrize("place", PAGES)
async def test_every_command_of_a_page_does_by_palette_what_its_key_does(place: str) -> None:
    async with reading((120, 40)) as by_key, reading((120, 40)) as by_palette:
        for command in commands_at([place]):
            if command.id in LEAVING or not command.keys:
                continue
            for pilot in (by_key, by_palette):
                await opened(pilot, place)
            await press(by_key, command.keys[0])
            entries = {entry.title: entry for entry in by_palette.app.get_system_commands(by_palette.app.screen)}
            assert command.group in entries[command.title_in(place)].help
            entries[command.title_in(place)].callback()
            await settle(by_key)
            await settle(by_palette)
            assert grid(by_palette) == grid(by_key), command.id


@pytest.mark.parametrize("place", PAGES)
async def test_the_help_of_a_page_lists_its_commands_with_its_own_first(place: str) -> None:
    async with reading((200, 60)) as pilot:
        await opened(pilot, place)
        own = [command for command in commands_at([place]) if command.where == (place,)]
        await press(pilot, "?")
        await settle(pilot)
        lines = grid(pilot).splitlines()
        at = next(number for number, line in enumerate(lines) if TITLES[place] in line)
        first = "".join(lines[at + 1 : at + 2 + len(own)])
        assert [command.id for command in own if command.title not in first] == []


def test_every_place_of_a_page_says_its_keys_in_its_last_line() -> None:
    for place in PAGES:
        named = {name for names, _ in HINTS[place] for name in names}
        assert named <= {command.id for command in commands_at([place])}
        assert {"help", "quit"} <= named


def app_with(text: str) -> OnRecord:
    """The program with a key map."""
    keymap = read_keymap(text, KNOWN)
    assert keymap.mistakes == ()
    return OnRecord(ARTICLES, InstantAnalyser(COLLECTION), keys=keymap.keys)


async def test_a_page_obeys_the_reader_s_keys_and_names_them() -> None:
    async with app_with('[keys]\nnext-pair = "n"\nopen-right = "r"\nline-down = "e"\n').run_test(
        size=(120, 40)
    ) as pilot:
        await settle(pilot)
        await press(pilot, "D")
        await settle(pilot)
        assert grid(pilot).splitlines()[-1].startswith(" n next pair  Enter go left  r go right")
        before = grid(pilot)
        await press(pilot, "]", "j", "o")
        assert grid(pilot) == before
        await press(pilot, "n", "r")
        await settle(pilot)
        assert session_of(pilot).statement == HOLE_AGAIN
        await press(pilot, "D", "?")
        await settle(pilot)
        assert "   n               Next pair of statements" in grid(pilot)


async def test_a_dialog_and_a_review_obey_the_reader_s_keys() -> None:
    text = '[keys]\nchoice-down = "ctrl+j"\nescape = "f5"\nkeep-note = "f6"\nreview-accept = "y"\n'
    async with app_with(text).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "s", "ctrl+j", "enter")
        assert session_of(pilot).speaker_id == "tom-reyes"
        await press(pilot, "s", "escape", "f5", "f5")
        assert isinstance(pilot.app.screen, Reader)
        await press(pilot, "a", "x", "f6")
        await settle(pilot)
        assert [note.note for note in session_of(pilot).work.notebook.annotations] == ["x"]
        await press(pilot, "r", "a")
        assert session_of(pilot).work.notebook.corrections == ()
        assert "a contradiction?  y yes  x no" in grid(pilot)
        await press(pilot, "y", "f5")
        assert len(session_of(pilot).work.notebook.corrections) == 1


async def test_a_count_goes_before_a_key_of_a_page_too() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "M", "2")
        await settle(pilot)
        assert grid(pilot).splitlines()[-1].endswith(" 2")
        await press(pilot, "l")
        await settle(pilot)
        assert " in 3: residents-sue" in grid(pilot)


def test_a_key_that_is_taken_from_a_page_is_told_with_its_line() -> None:
    keymap = read_keymap('[keys]\nquit = ["q", "o"]\nnext-pairs = "x"\n', KNOWN)
    assert [(one.line, one.message) for one in keymap.mistakes] == [
        (3, "there is no command next-pairs; did you mean next-pair?")
    ]
    assert {one.message for one in keymap.notices} == {
        "o goes to quit from edit, which has no key now",
        "o goes to quit from open-right, which has no key now",
        "o goes to quit from list-everywhere, which has no key now",
    }
    assert read_keymap('[keys]\nopen-right = "c"\n', KNOWN).notices == ()


def test_keys_that_are_printed_are_those_of_the_map() -> None:
    mine = read_keymap('[keys]\nonly-here = "z"\n', KNOWN).keys
    (command,) = [command for command in commands_at([SPEAKER]) if command.id == "only-here"]
    assert keys_of(command, mine) == "z"
