"""Keys that come faster than the screen can follow mean what they would have meant later."""

from __future__ import annotations

import pytest
from session.stories import HARBOUR, PLEDGE, UNFUNDED
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from interface.screen import press, reading, session_of, settle


async def type_at_once(pilot: Pilot[int], keys: str) -> None:
    """Put all keys into the queue before the first is looked at."""
    for character in keys:
        name = "enter" if character == "\n" else _character_to_key(character)
        pilot.app.post_message(events.Key(name, None if character == "\n" else character))
    await settle(pilot)
    await settle(pilot)


@pytest.mark.parametrize("pattern", ["tax", "Xq7", "r"])
async def test_a_pattern_is_not_taken_for_commands(pattern: str) -> None:
    async with reading((80, 24)) as pilot:
        await type_at_once(pilot, f"/{pattern}")
        assert session_of(pilot).search.pattern == pattern
        await press(pilot, "m", "enter")
        assert session_of(pilot).search.pattern == f"{pattern}m"


async def test_a_question_is_answered_by_the_very_next_key() -> None:
    async with reading((80, 24)) as pilot:
        await type_at_once(pilot, "maJ'a")
        session = session_of(pilot)
        assert session.article is HARBOUR
        assert session.statement is PLEDGE
        await type_at_once(pilot, "fd")
        assert session.statement is UNFUNDED


async def test_two_slashes_look_everywhere_for_what_comes_after_them() -> None:
    async with reading((80, 24)) as pilot:
        await type_at_once(pilot, "//ho")
        await press(pilot, *"le")
        assert session_of(pilot).hits.pattern == "hole"
        assert len(session_of(pilot).hits.found) == 3


async def test_a_speaker_is_picked_by_the_letters_after_the_key() -> None:
    async with reading((80, 24)) as pilot:
        await type_at_once(pilot, "sre")
        await press(pilot, "y", "enter")
        assert session_of(pilot).speaker_id == "tom-reyes"


async def test_who_said_it_is_named_by_the_letters_after_the_key() -> None:
    async with reading((80, 24)) as pilot:
        await type_at_once(pilot, "dire")
        await press(pilot, "y", "enter")
        session = session_of(pilot)
        assert session.statement is not None
        assert session.statement.speaker == "tom-reyes"
