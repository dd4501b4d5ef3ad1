"""The two looks of our own: ink on paper, and the same at night."""

from __future__ import annotations

import os
from collections.abc import Mapping

from textual.theme import Theme

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
    panel="#242a34",
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

_FEW_COLOURS = ("linux", "vt100", "vt220", "ansi", "xterm", "screen", "dumb", "")


def theme_for(environment: Mapping[str, str] = os.environ) -> str:
    """The theme that a terminal can show: its own 16 colours where there are no more.

    Where no colours are wanted Textual turns ours to greys, which it cannot do with the terminal's own.
    """
    few = environment.get("TERM", "") in _FEW_COLOURS and not environment.get("COLORTERM")
    return "ansi-dark" if few and not environment.get("NO_COLOR") else NIGHT.name
