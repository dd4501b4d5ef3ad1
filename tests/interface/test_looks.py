"""Every screen as it is painted: the same text in every theme, all of it readable, nothing told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.cells import set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import ModalScreen

from interface.screen import grid, matches_golden_file, press, reading, settle
from tui.interface.contrast import LEAST, contrast

SCREENS = {
    "text": (),
    "match": ("/", "t", "a", "x"),
    "evidence": ("enter",),
    "list": ("tab",),
    "speakers": ("s",),
    "filter": ("F",),
    "help": ("question_mark",),
    "card": ("f2",),
    "palette": (":", "n", "e", "x", "t"),
    "hints": ("f",),
    "selection": ("v", "w", "w"),
    "note": ("a", "x"),
    "overview": ("M",),
    "speaker page": ("S",),
    "two articles": ("D",),
    "notes": ("L",),
    "statements only": ("&",),
}
DIALOGS = {"help": ("question_mark",), "card": ("f2",), "speakers": ("s",), "filter": ("F",)}
OVERLAYS = (("enter",), ("tab",), ("s",), ("F",), ("f2",))
# Lines, bars and signs that have their words beside them, and Textual's own line to type in.
DRAWN = frozenset("─│╭╮╰╯▏▕▎▍▌▋▊▉█░▁▂▃▄▅▆▇┃━▔▸·╎┆⣿◐")


def dialog(pilot: Pilot[int]) -> Region:
    """Where the dialog is; all of the screen if there is none."""
    screen = pilot.app.screen
    return screen.children[0].region if isinstance(screen, ModalScreen) else screen.region


def painted(pilot: Pilot[int]) -> Iterator[Segment]:
    """Everything on the screen as it goes to the terminal, but for what a dialog has put in the shade."""
    box = dialog(pilot)
    for strip in pilot.app.screen._compositor.render_strips()[box.y : box.bottom]:
        yield from strip.crop(box.x, box.right)


def hard_to_read(pilot: Pilot[int]) -> dict[str, float]:
    """The words on the screen whose contrast is too low."""
    found = {}
    for text, style, _ in painted(pilot):
        words = "".join(letter for letter in text if letter not in DRAWN).strip()
        if words and style is not None and style.color is not None and style.bgcolor is not None:
            colors = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            if not any(color.ansi is not None for color in colors) and (ratio := contrast(*colors)) < LEAST - 0.01:
                found[words] = round(ratio, 2)
    return found


@pytest.mark.parametrize("theme", ["on-record-night", "on-record-paper", "on-record-contrast", "NO_COLOR", "nord"])
async def test_every_word_on_every_screen_can_be_read(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if theme == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    faint: dict[str, dict[str, float]] = {}
    async with reading((100, 30), theme="on-record-night" if theme == "NO_COLOR" else theme) as pilot:
        assert pilot.app.no_color == (theme == "NO_COLOR")
        text = grid(pilot)
        for name, keys in SCREENS.items():
            await press(pilot, *keys)
            await pilot.app.workers.wait_for_complete()
            await settle(pilot)
            assert (grid(pilot) != text) == (name != "text"), name
            faint[name] = hard_to_read(pilot)
            await press(pilot, "escape", "escape")
            await settle(pilot)
    assert {name: words for name, words in faint.items() if words} == {}


@pytest.mark.parametrize("size", [(120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", DIALOGS)
async def test_a_dialog_lies_in_the_middle(name: str, size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        await press(pilot, *DIALOGS[name])
        await settle(pilot)
        box = dialog(pilot)
        assert abs(box.x + box.right - size[0]) <= 1
        lines = (set_cell_size(line, size[0]) for line in grid(pilot).splitlines()[box.y : box.bottom])
        shown = "".join(f"{line[box.x : box.right].rstrip()}\n" for line in lines)
        assert matches_golden_file(f"dialog-{name}-{size[0]}x{size[1]}", shown)


@pytest.mark.parametrize("theme", ["on-record-paper", "on-record-contrast", "NO_COLOR"])
async def test_every_screen_has_the_same_text_in_every_theme(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading((80, 24)) as pilot:
        expected = [await shown_after(pilot, *keys) for keys in OVERLAYS]
    if theme == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading((80, 24), theme="on-record-night" if theme == "NO_COLOR" else theme) as pilot:
        assert [await shown_after(pilot, *keys) for keys in OVERLAYS] == expected


async def shown_after(pilot: Pilot[int], *keys: str) -> str:
    """What is on the screen once keys are pressed, which are then undone."""
    await press(pilot, *keys)
    await settle(pilot)
    shown = grid(pilot)
    await press(pilot, "escape", "escape")
    await settle(pilot)
    return shown


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
