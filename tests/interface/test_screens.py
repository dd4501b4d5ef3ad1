"""What each layout shows, as grids of text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from session.stories import ARTICLES, COLLECTION, PLEDGE, SPEAKERS

from interface.screen import grid, matches_golden_file, press, reading
from tui.model import Span, Speaker, SpeakerKind

SIZES = [(60, 16), (80, 24), (120, 40), (200, 60)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_reader(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        assert matches_golden_file(f"reader-{size[0]}x{size[1]}", grid(pilot))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("evidence", ["enter"]),
        ("no-evidence", ["]", "enter"]),
        ("lists", ["tab"]),
        ("speakers", ["s", "l", "i"]),
        ("filter", ["F"]),
        ("help", ["?"]),
        ("help-in-a-list", ["tab", "?"]),
        ("search", ["/", "t", "a", "x"]),
        ("statements-only", ["&"]),
        ("hints", ["f"]),
        ("selection", ["v", "3", "w"]),
        ("question", ["m"]),
        ("search-begun", ["/"]),
        ("everywhere", ["/", "/", "h", "o", "l", "e"]),
        ("help-while-selecting", ["v", "?"]),
    ],
)
async def test_what_lies_over_the_text_of_a_small_terminal(name: str, keys: list[str]) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys)
        assert matches_golden_file(f"{name}-80x24", grid(pilot))


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_evidence_of_two_kinds(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        await press(pilot, "2", "c")
        assert matches_golden_file(f"two-kinds-{size[0]}x{size[1]}", grid(pilot))


async def test_an_article_is_readable_before_it_is_analysed() -> None:
    async with reading((80, 24), collection=None) as pilot:
        assert matches_golden_file("unread-80x24", grid(pilot))


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (20, 3), (1, 1)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_terminal_that_is_too_small_says_so(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        shown = grid(pilot)
        assert "On Record needs 60×16"[: size[0] - 1].rstrip() in shown
        assert "Mayor" not in shown


@pytest.mark.parametrize("theme", ["on-record-paper", "ansi-dark", "ansi-light", "textual-dark", "nord"])
async def test_every_theme_shows_the_same_text(theme: str) -> None:
    async with reading((120, 40)) as pilot, reading((120, 40), theme=theme) as other:
        assert grid(other) == grid(pilot)


async def test_a_single_article_has_nothing_to_be_compared_with() -> None:
    async with reading((200, 60), articles=ARTICLES[:1]) as pilot:
        assert "No other article with statements is open" in grid(pilot)


async def test_labels_of_two_letters_leave_the_text_where_it_is() -> None:
    crowd = tuple(Speaker(f"many-{number:02}", f"A{number:02}", SpeakerKind.PERSON) for number in range(40))
    known = tuple(replace(said, speaker="many-39") if said is PLEDGE else said for said in COLLECTION.statements)
    first = (replace(PLEDGE, id=one.id, speaker=one.id, content=(Span(0, 5),)) for one in crowd[:39])
    many = replace(COLLECTION, statements=(*first, *known), speakers=(*SPEAKERS, *crowd))
    async with reading((80, 24), collection=many) as pilot, reading() as usual:
        await press(pilot, "]")
        rows, others = grid(pilot).splitlines(), grid(usual).splitlines()
        at = next(row for row, line in enumerate(others) if "We will not raise" in line)
        assert rows[at][:5].rstrip() != others[at][:5].rstrip()
        assert rows[at][5:] == others[at][5:]
