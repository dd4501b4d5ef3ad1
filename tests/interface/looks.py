"""Reads how the screen is painted: which words are hard to read on it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import ModalScreen

from tui.interface.contrast import LEAST, contrast

# Lines, bars and signs that have their words beside them, and Textual's own line to type in.
DRAWN = frozenset("─│╭╮╰╯▏▕▎▍▌▋▊▉█░▁▂▃▄▅▆▇┃━▔▸·╎┆⣿◐")


def dialog(pilot: Pilot[int]) -> Region:
    """Where the dialog is; all of the screen if there is none."""
    screen = pilot.app.screen
    if not isinstance(screen, ModalScreen):
        return screen.region
    return Region.from_union([part.region for part in screen.query("*") if part.region])


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
