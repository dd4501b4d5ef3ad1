"""The looks of our own: ink on paper, the same at night, both with the highest contrast; which of them is taken."""

from __future__ import annotations

import os
from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

NIGHT = Theme(
    name="on-record-night",
    primary="#7fa8d9",
    secondary="#b39ddb",
    accent="#e0a45e",
    success="#85b98b",
    warning="#d3bc66",
    error="#e5737d",
    foreground="#d9dce3",
    background="#15181e",
    surface="#1b1f27",
    panel="#262a31",
    dark=True,
)

PAPER = Theme(
    name="on-record-paper",
    primary="#1f5a9c",
    secondary="#6a45a0",
    accent="#a2530f",
    success="#2c6e3f",
    warning="#7a5d00",
    error="#b02a37",
    foreground="#26241f",
    background="#faf7f0",
    surface="#f2ede2",
    panel="#e6dfd0",
    dark=False,
    # Textual would darken the colours of letters towards black, until on paper they all look alike.
    variables={
        "text-primary": "#1a5fb4",
        "text-secondary": "#7a3db8",
        "text-accent": "#b4500a",
        "text-success": "#1d7a3c",
        "text-warning": "#876000",
        "text-error": "#c01f33",
    },
)

CONTRAST = Theme(
    name="on-record-contrast",
    primary="#8cc8ff",
    secondary="#d9b8ff",
    accent="#ffc266",
    success="#8ff0a4",
    warning="#fff066",
    error="#ff9c9c",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    dark=True,
    variables={"foreground-muted": "#c4c4c4"},
)

CONTRAST_LIGHT = Theme(
    name="on-record-contrast-light",
    primary="#003d80",
    secondary="#4a0080",
    accent="#663300",
    success="#004d1a",
    warning="#4d3d00",
    error="#80000f",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#d0d0d0",
    dark=False,
    variables={
        "foreground-muted": "#404040",
        "text-primary": "#003d80",
        "text-secondary": "#4a0080",
        "text-accent": "#663300",
        "text-success": "#004d1a",
        "text-warning": "#4d3d00",
        "text-error": "#80000f",
    },
)

OUR_THEMES = (NIGHT, PAPER, CONTRAST, CONTRAST_LIGHT)
THEMES = (*(theme.name for theme in OUR_THEMES), *BUILTIN_THEMES)
"""The names of every theme there is."""

_FEW_COLOURS = ("linux", "vt100", "vt220", "ansi", "xterm", "screen", "dumb", "")
_OWN_COLOURS = ("ansi-dark", "ansi-light")


def theme_for(chosen: str | None = None, environment: Mapping[str, str] = os.environ, *, no_color: bool = False) -> str:
    """The theme `chosen`, as far as the terminal can show it; for none, ours for its ground.

    Where there are only 16 colours they are the terminal's own. Where no colours are wanted Textual turns ours to
    greys, which it cannot do with the terminal's own.
    """
    few = environment.get("TERM", "") in _FEW_COLOURS and not environment.get("COLORTERM")
    is_light = environment.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")
    if no_color:
        own = PAPER.name if is_light else NIGHT.name
        return own if chosen is None or chosen in _OWN_COLOURS else chosen
    if few:
        return chosen if chosen in _OWN_COLOURS else _OWN_COLOURS[is_light]
    return chosen or (PAPER.name if is_light else NIGHT.name)
