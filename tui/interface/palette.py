"""The looks that a piece of text can have, each made from the variables of the current theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

HUES = ("text-primary", "text-success", "text-warning", "text-secondary", "text-accent")
"""The theme variables that tell speakers apart; a digit in the gutter and in the list says the same without colour."""


class Look(NamedTuple):
    """A theme variable for the letters, one for the ground, and attributes that still show without any colour.

    `strength` is how much of the ground's colour is mixed into the theme's background, in (0, 1].
    """

    color: str | None = None
    background: str | None = None
    strength: float = 1.0
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    reverse: bool | None = None
    faint: bool | None = None


LOOKS: Mapping[str, Look] = {
    "muted": Look(color="foreground-muted"),
    "plain": Look(color="foreground", faint=False),
    "strong": Look(bold=True),
    "accent": Look(color="text-accent", bold=True),
    "conflict": Look(color="text-error", bold=True),
    "confirm": Look(color="text-success", bold=True),
    "rule": Look(color="foreground-muted"),
    "title": Look(color="text-primary", bold=True),
    "heading": Look(bold=True),
    "indirect": Look(italic=True),
    "cursor": Look(background="primary", strength=0.16, bold=True),
    "mark": Look(underline=True, bold=True),
    "match": Look(underline=True, background="warning", strength=0.3),
    "match-here": Look(reverse=True, bold=True),
    "row": Look(background="primary", strength=0.16, bold=True),
    "row-focused": Look(color="primary", background="background", bold=True, reverse=True, faint=False),
    "focused": Look(color="text-accent", bold=True, reverse=True),
    "selected": Look(reverse=True),
    **{f"hue-{number}": Look(color=variable) for number, variable in enumerate(HUES)},
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of one theme, and the widget's own, on which they are laid."""

    styles: Mapping[str, Style]
    base: Style

    def style(self, names: tuple[str, ...]) -> Style:
        """The looks of those names laid over each other, the last on top."""
        return sum((self.styles[name] for name in names), self.base)


def palette_of(widget: Widget) -> Palette:
    """The palette of the current theme on the ground of `widget`; to be asked for anew when its styles change."""
    app = widget.app
    if app.theme not in _STYLES:
        _STYLES[app.theme] = _styles(app.theme_variables)
    return Palette(_STYLES[app.theme], widget.rich_style)


_STYLES: dict[str, Mapping[str, Style]] = {}
"""The styles of each theme that was shown, by its name: every widget asks for them several times at the start."""


def _styles(values: Mapping[str, str]) -> Mapping[str, Style]:
    page, _ = _parse(values["background"])
    return {name: _style(look, values, page) for name, look in LOOKS.items()}


def _style(look: Look, values: Mapping[str, str], page: Color) -> Style:
    color, opacity = _parse(values[look.color]) if look.color else (None, 1.0)
    ground, share = _parse(values[look.background]) if look.background else (None, 1.0)
    # The terminal's own 16 colours cannot be mixed: a faint letter is left to the terminal to dim, a tint is left out.
    has_own_colours = page.ansi is not None
    return Style(
        color=_mixed(color, opacity, page),
        bgcolor=None if has_own_colours and look.strength < 1 else _mixed(ground, share * look.strength, page),
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
        reverse=look.reverse,
        dim=True if has_own_colours and opacity < 1 else look.faint,
    )


def _parse(value: str) -> tuple[Color, float]:
    """A theme variable as a colour with its opacity: "#7fa8d9", "#7fa8d999", "ansi_default 50%"."""
    name, _, percent = value.partition(" ")
    color = Color.parse(name)
    return color, float(percent.rstrip("%")) / 100 if percent else color.a


def _mixed(color: Color | None, opacity: float, page: Color) -> RichColor | None:
    if color is None:
        return None
    return color.rich_color if color.ansi is not None else page.blend(color, opacity, alpha=1).rich_color
