"""How well letters can be read on a ground, as WCAG 2 counts it, and colours that can be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from textual.color import Color

LEAST = 4.5
"""The contrast ratio that WCAG 2 asks for (level AA, letters of the usual size)."""

_STEPS = 20
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


@lru_cache(4096)
def luminance(color: Color) -> float:
    """The relative luminance, in [0, 1]."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio, from 1 for the same luminance to 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(color: Color, grounds: Sequence[Color]) -> Color:
    """The colour nearest to `color`, towards black or white, that has enough contrast with each of `grounds`.

    Where none has, black or white, whichever is better.
    """
    end = max(_BLACK, _WHITE, key=lambda pole: _worst(pole, grounds))
    for step in range(_STEPS + 1):
        shade = color.blend(end, step / _STEPS, alpha=1)
        if _worst(shade, grounds) >= LEAST:
            return shade
    return end


def _worst(color: Color, grounds: Sequence[Color]) -> float:
    return min(contrast(color, ground) for ground in grounds)
