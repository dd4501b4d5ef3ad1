"""Every screen as a grid of text, at three sizes, dark, light and without colours, all of it readable."""

from __future__ import annotations

from collections.abc import AsyncIterator
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import set_cell_size
from session.stories import ARTICLES, COLLECTION, HARBOUR, PLEDGE, SPEAKERS
from textual.pilot import Pilot

from interface.looks import dialog, hard_to_read
from interface.screen import grid, matches_golden_file, press, reading, session_of, settle
from tui.annotations.notebook import Notebook
from tui.annotations.targets import digest
from tui.interface.commanded import Commanded
from tui.interface.reader import Reader
from tui.model import Span, Speaker, SpeakerKind
from tui.session import annotating

SIZES = [(80, 24), (120, 40), (200, 60)]
WALKS = [(size, look) for size in SIZES for look in ("on-record-night", "on-record-paper", "NO_COLOR")]
WALKS += [(SIZES[1], "on-record-contrast"), (SIZES[1], "nord")]
SCREENS = {
    "reader": "",
    "two-kinds": "2 c",
    "match": "/ t a enter",
    "statements-only": "&",
    "selection": "v 3 w",
    "noted": "a x escape t t enter",
    "lists": "tab",
    "evidence": "enter",
    "evidence-of-a-note": "; 3 enter",
    "no-evidence": "] enter",
    "search-begun": "/",
    "search": "/ t a",
    "tags": "t t",
    "question": "m",
    "hints": "f",
    "borders": "B",
    "review": "r",
    "speakers": "s l",
    "articles": "T o",
    "who": "i O",
    "filter": "F",
    "everywhere": "/ / h o",
    "note": "a x",
    "palette": ": n e",
    "help": "?",
    "help-in-a-list": "tab ?",
    "help-while-selecting": "v ?",
    "help-on-a-page": "D ?",
    "card": "f2",
    "page-speaker": "S",
    "page-comparison": "D",
    "page-overview": "M",
    "page-versions": "V",
    "page-notes": "a x escape t t enter ] ; 3 ] _ L",
    "page-corrections": "x ! x L c",
    "page-formats": "w",
}
BEFORE = replace(HARBOUR, id="before", text=HARBOUR.text.replace("£12m", "£19m"))
NOTEBOOK = Notebook(editions=(BEFORE,), seen={digest(BEFORE.text): "2026-03-14T09:30:00.000Z"})


async def in_turn(pilot: Pilot[int]) -> AsyncIterator[tuple[str, str]]:
    """Each screen by its name; between two of them the reading is what it was at first."""
    session = session_of(pilot)
    kept = dict(vars(copy(session)))
    for name, keys in SCREENS.items():
        annotating.begin(session, NOTEBOOK)
        await press(pilot, *keys.split())
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        yield name, shown(pilot)
        while not isinstance(reader := pilot.app.screen, Reader) or reader.line or reader.question or reader.sheet:
            await press(pilot, "escape")
            await settle(pilot)
        reader.text.focus()
        vars(session).update(kept)
        reader.say("")
        await settle(pilot)


def shown(pilot: Pilot[int]) -> str:
    """The screen, or the dialog over it, with the day of the tests for today."""
    text, box = grid(pilot), dialog(pilot)
    if box != pilot.app.screen.region:
        width = pilot.app.size.width
        lines = (set_cell_size(line, width) for line in text.splitlines()[box.y : box.bottom])
        text = "".join(f"{line[box.x : box.right].rstrip()}\n" for line in lines)
    return text.replace(f"{datetime.now(UTC):%Y-%m-%d}", "2026-03-15")


def kinds(kind: type[Commanded] = Commanded) -> set[str]:
    """The names of all screens on which commands can be given."""
    below = {name for each in kind.__subclasses__() for name in kinds(each)}
    return below or {kind.__name__}


@pytest.mark.parametrize(("size", "look"), WALKS, ids=[f"{size[0]}x{size[1]} {look}" for size, look in WALKS])
async def test_every_screen_looks_like_this(size: tuple[int, int], look: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if look == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    seen: set[str] = set()
    faint: dict[str, dict[str, float]] = {}
    async with reading(size, theme="on-record-night" if look == "NO_COLOR" else look) as pilot:
        assert pilot.app.no_color == (look == "NO_COLOR")
        async for name, text in in_turn(pilot):
            assert matches_golden_file(f"{name}-{size[0]}x{size[1]}", text)
            seen.add(type(pilot.app.screen).__name__)
            faint[name] = hard_to_read(pilot)
            box = dialog(pilot)
            assert abs(box.x + box.right - size[0]) <= 1, name
    assert {name: words for name, words in faint.items() if words} == {}
    assert kinds() - seen == set()


@pytest.mark.parametrize("keys", ["", "2 c"], ids=["reader", "two-kinds"])
@pytest.mark.parametrize("size", [(60, 16), (100, 30)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_text_at_the_least_size_and_with_narrow_panes(size: tuple[int, int], keys: str) -> None:
    async with reading(size) as pilot:
        await press(pilot, *keys.split())
        name = "two-kinds" if keys else "reader"
        assert matches_golden_file(f"{name}-{size[0]}x{size[1]}", grid(pilot))


async def test_an_article_is_readable_before_it_is_analysed() -> None:
    async with reading((80, 24), collection=None) as pilot:
        assert matches_golden_file("unread-80x24", grid(pilot))


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (20, 3), (1, 1)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_terminal_that_is_too_small_says_so(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        shown = grid(pilot)
        assert "On Record needs 60×16"[: size[0] - 1].rstrip() in shown
        assert "Mayor" not in shown


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "textual-dark"])
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
