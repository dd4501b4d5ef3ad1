"""The looks that a piece of text can have, each made from the variables of the current theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.widget import Widget

from tui.interface.contrast import readable

HUES = ("text-primary", "text-success", "text-warning", "text-secondary", "text-accent")
"""The theme variables that tell speakers apart; a digit in the gutter and in the list says the same without colour."""


class Look(NamedTuple):
    """A theme variable for the letters, one for the ground, and attributes that still show without any colour.

    `strength` is how much of the ground's colour is mixed into the theme's background, in (0, 1]. `own` is the colour
    for the letters where the terminal has only its own 16, on a dark and on a light ground: one that can be read there
    in the usual palettes, since it can be neither mixed nor measured.
    """

    color: str | None = None
    background: str | None = None
    strength: float = 1.0
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    reverse: bool | None = None
    own: tuple[str, str] = ("default", "default")


_OWN_HUES = (
    ("bright_cyan", "blue"), ("bright_green", "magenta"), ("bright_yellow", "default"), ("default", "blue"),
    ("bright_cyan", "magenta"),
)  # fmt: skip
_OWN_ACCENT, _OWN_ERROR = ("bright_yellow", "magenta"), ("bright_red", "red")

LOOKS: Mapping[str, Look] = {
    "muted": Look(color="foreground-muted"),
    "plain": Look(color="foreground"),
    "strong": Look(bold=True),
    "accent": Look(color="text-accent", bold=True, own=_OWN_ACCENT),
    "conflict": Look(color="text-error", bold=True, own=_OWN_ERROR),
    "confirm": Look(color="text-success", bold=True, own=_OWN_HUES[1]),
    "rule": Look(color="foreground-muted"),
    "title": Look(color="text-primary", bold=True, own=_OWN_HUES[0]),
    "heading": Look(bold=True),
    "indirect": Look(italic=True),
    "cursor": Look(background="primary", strength=0.16, bold=True),
    "mark": Look(underline=True, bold=True),
    "noted": Look(underline=True, background="accent", strength=0.16),
    "match": Look(color="foreground", background="warning", strength=0.3, underline=True),
    "match-here": Look(reverse=True, bold=True),
    "row": Look(background="primary", strength=0.16, bold=True),
    "row-focused": Look(color="primary", background="background", bold=True, reverse=True),
    "focused": Look(color="text-accent", bold=True, reverse=True, own=_OWN_ACCENT),
    "selected": Look(reverse=True),
    "differs-number": Look(color="text-warning", bold=True, underline=True, own=_OWN_HUES[2]),
    "differs-negation": Look(color="text-error", bold=True, underline=True, own=_OWN_ERROR),
    "differs-date": Look(color="text-secondary", bold=True, underline=True, own=_OWN_HUES[3]),
    "differs-name": Look(color="text-primary", bold=True, underline=True, own=_OWN_HUES[0]),
    "differs-verb": Look(color="text-accent", bold=True, underline=True, own=_OWN_ACCENT),
    "differs-wording": Look(color="text-accent", bold=True, underline=True, own=_OWN_ACCENT),
    "caret": Look(reverse=True, bold=True),
    "hint": Look(color="text-accent", bold=True, reverse=True, own=_OWN_ACCENT),
    **{f"hue-{at}": Look(color=name, own=own) for at, (name, own) in enumerate(zip(HUES, _OWN_HUES, strict=True))},
}

_GROUNDS = ("background", "surface")


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of one theme, and the widget's own, on which they are laid."""

    styles: Mapping[str, Style]
    base: Style
    _sums: dict[tuple[str, ...], Style] = field(default_factory=dict, compare=False)

    def style(self, names: tuple[str, ...]) -> Style:
        """The looks of those names laid over each other, the last on top; the same object for the same names.

        A style works out what to send to the terminal when it is first drawn.
        """
        if names not in self._sums:
            self._sums[names] = sum((self.styles[name] for name in names), self.base)
        return self._sums[names]


def palette_of(widget: Widget) -> Palette:
    """The palette of the current theme on the ground of `widget`; to be asked for anew when its styles change."""
    styles = styles_of(widget.app)
    base = widget.rich_style
    return Palette(styles, base + styles[""])


def styles_of(app: App[object]) -> Mapping[str, Style]:
    """The styles of the current theme by the names of their looks; the nameless one is that of all other letters."""
    key = app.theme, app.no_color
    if key not in _STYLES:
        values = app.theme_variables
        if _parse(values["background"])[0].ansi is None:
            _STYLES[key] = _mixed_styles(values, in_grey=app.no_color)
        else:
            _STYLES[key] = {"": Style(), **_own_styles(is_light=not app.current_theme.dark)}
    return _STYLES[key]


_STYLES: dict[tuple[str, bool], Mapping[str, Style]] = {}
"""The styles of each theme that was shown: every widget asks for them several times at the start."""


def _own_styles(*, is_light: bool) -> Mapping[str, Style]:
    """Styles in the terminal's own colours; none has a ground, and what is faint elsewhere is as the rest."""
    return {
        name: Style(
            color=look.own[is_light] if look.color else None,
            bold=look.bold or name == "plain" or None,
            italic=look.italic,
            underline=look.underline,
            reverse=look.reverse,
        )
        for name, look in LOOKS.items()
    }


def _mixed_styles(values: Mapping[str, str], *, in_grey: bool) -> Mapping[str, Style]:
    """Styles mixed from the theme's colours, letters shaded until they can be read on every ground they may be on."""

    def color(variable: str, strength: float = 1.0) -> Color:
        found, opacity = _parse(values[variable])
        mixed = page.blend(found, opacity * strength, alpha=1)
        return mixed.monochrome if in_grey else mixed

    page, _ = _parse(values["background"])
    # Of the looks without letters of their own, those on a tint are laid over any other letters.
    tints = [color(look.background, look.strength) for look in LOOKS.values() if look.background and not look.color]
    usual = (*map(color, _GROUNDS), *tints)
    styles: dict[str, Style] = {"": Style(color=readable(color("foreground"), usual).rich_color)}
    for name, look in LOOKS.items():
        ground = color(look.background, look.strength) if look.background else None
        grounds = (ground,) if ground and look.color else usual
        styles[name] = Style(
            color=readable(color(look.color), grounds).rich_color if look.color else None,
            bgcolor=ground.rich_color if ground else None,
            bold=look.bold,
            italic=look.italic,
            underline=look.underline,
            reverse=look.reverse,
        )
    return styles


def _parse(value: str) -> tuple[Color, float]:
    """A theme variable as a colour with its opacity: "#7fa8d9", "#7fa8d999", "ansi_default 50%"."""
    name, _, percent = value.partition(" ")
    color = Color.parse(name)
    return color, float(percent.rstrip("%")) / 100 if percent else color.a
