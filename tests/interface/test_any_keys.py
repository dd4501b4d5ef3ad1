"""No order of keys and sizes of the terminal brings the reader down."""

from __future__ import annotations

import random

import pytest

from interface.long_story import LONG_ARTICLES, LONG_COLLECTION
from interface.screen import grid, press, reading, settle
from tui.interface.commands import COMMANDS

KEYS = [
    *(key for command in COMMANDS for key in command.keys if not command.id.startswith("quit")),
    *"0123456789ax",
]
LENGTH = 40


@pytest.mark.parametrize("seed", range(6))
async def test_random_keys_and_sizes(seed: int) -> None:
    choice = random.Random(seed)
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        for _ in range(LENGTH):
            if choice.random() < 0.1:
                await pilot.resize_terminal(choice.randint(1, 210), choice.randint(1, 62))
                await settle(pilot)
            else:
                await press(pilot, choice.choice(KEYS))
            assert len(grid(pilot).splitlines()) == pilot.app.size.height
        assert pilot.app.is_running
