"""The reader's own keys and settings are those of the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from session.stories import ARTICLES, BALANCES, BUDGET, COLLECTION, PLEDGE

from interface.screen import InstantAnalyser, grid, press, session_of, settle
from interface.test_themes import Memory
from tui.interface.app import OnRecord
from tui.interface.commanded import commands_at
from tui.interface.commands.places import TEXT
from tui.interface.key_card import CARD
from tui.interface.key_hints import DEFAULT_KEYS, KNOWN
from tui.session.filters import Filter
from tui.session.notices import Panes
from tui.settings import Config, default_keymap, read_keymap
from tui.settings.keys import key

MINE = read_keymap('[keys]\nnext-statement = "x"\nnext-article = ["s", "f9"]\nhelp = "f1"\n', KNOWN).keys


def app_with(keys: object = DEFAULT_KEYS, **options: object) -> OnRecord:
    """The program with keys and settings."""
    return OnRecord(ARTICLES, InstantAnalyser(COLLECTION), keys=keys, **options)  # type: ignore[arg-type]


async def test_a_key_does_what_the_reader_gave_it() -> None:
    async with app_with(MINE).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert session_of(pilot).statement is BALANCES
        await press(pilot, "s")
        assert session_of(pilot).article is BUDGET


async def test_a_key_that_was_taken_away_does_nothing() -> None:
    async with app_with(MINE).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "]", ".", "J", "?")
        assert session_of(pilot).statement is PLEDGE
        assert "KEYS" not in grid(pilot)


async def test_the_footer_the_help_and_the_card_show_the_reader_s_keys() -> None:
    async with app_with(MINE).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "\n x next  > same" in grid(pilot)
        assert grid(pilot).rstrip().endswith("F1 help  q quit")
        await press(pilot, "f1")
        assert "   x               Next statement" in grid(pilot)
        await press(pilot, "f1")
        assert "s K T    article, list" in grid(pilot)


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ('search = "F5"', "nothing searched for yet: F5 searches"),
        ("search = []", "nothing searched for yet: ‘Search this article’ searches"),
    ],
)
async def test_a_notice_names_the_reader_s_keys(keys: str, says: str) -> None:
    async with app_with(read_keymap(f"[keys]\n{keys}\n", KNOWN).keys).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "n")
        assert says in grid(pilot)


async def test_the_palette_shows_the_reader_s_keys() -> None:
    async with app_with(MINE).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, ":", *"nextarticle")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert "· s  F9" in grid(pilot)


@pytest.mark.parametrize(("preset", "pressed"), [("less", "d"), ("plain", "pagedown")])
async def test_a_preset_gives_other_keys(preset: str, pressed: str) -> None:
    keys = default_keymap(KNOWN, preset).keys
    async with app_with(keys).run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        before = session_of(pilot).view.start
        await press(pilot, pressed)
        assert session_of(pilot).view.start > before


async def test_the_settings_are_there_from_the_start() -> None:
    config = Config(width=60, panes=Panes.TEXT, highlights=False, filter=Filter(only_contradicted=True))
    async with app_with(config=config).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "SPEAKERS" not in grid(pilot)
        assert "[contradicted only]" in grid(pilot)
        assert max(len(line.strip()) for line in grid(pilot).splitlines()[1:-2]) <= 60
        await press(pilot, "=")
        assert "lines of 60" in grid(pilot)


async def test_who_is_here_for_the_first_time_is_told_where_to_begin() -> None:
    memory = Memory()
    async with app_with(memory=memory).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "new here? ] goes to a statement, F2 shows all keys" in grid(pilot)
        await press(pilot, "]")
        assert "new here?" not in grid(pilot)
    async with app_with(memory=memory).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "new here?" not in grid(pilot)


def test_every_command_is_on_the_card() -> None:
    on_the_card = {name for _, entries in CARD for entry in entries for name in entry.commands}
    assert on_the_card <= set(KNOWN)
    in_the_text = {command.id for command in commands_at([TEXT]) if command.keys}
    assert in_the_text - on_the_card == set()


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_the_card_shows_every_key_on_one_page_where_there_is_room(size: tuple[int, int]) -> None:
    async with app_with().run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "f2")
        shown = grid(pilot)
        assert "ALL KEYS" in shown
        assert all(title in shown for title, _ in CARD) == (size[0] >= 80)
        await press(pilot, "f2", "escape")
        assert "ALL KEYS" not in grid(pilot)


def test_the_readme_names_keys_that_there_are() -> None:
    """In a table of keys; a count before a key, and a letter or the same key after one, are part of its example."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = readme.split("## Keys\n")[1].strip().split("\n\n")[0]
    cells = [row.replace(r"\|", "¦").split("|")[1].replace("¦", "|") for row in table.splitlines()[2:]]
    named = [word.replace("→", "right") for cell in cells for word in re.findall(r"`([^`]+)`", cell)]
    known = {name for command in KNOWN.values() for name in command.keys}
    assert len(named) > 60
    strange = [word for word in named if not {name_of_key(word), name_of_key(word[:1]), word[-1:]} & known]
    assert strange == []


def name_of_key(word: str) -> str:
    """The screen's name of a key; empty for what is none."""
    try:
        return key(word)
    except ValueError:
        return ""
