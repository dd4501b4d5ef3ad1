"""Finds every place where a text holds what the reader typed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from tui.model import Span

Offset = TypeVar("Offset", int, tuple[int, int])

_ALIKE = {
    "'": "'‘’‛`",
    '"': '"“”„«»',
    "-": "-‐‑‒–—",
}


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern with its matches in one article, in order."""

    pattern: str
    matches: tuple[Span, ...]

    def step(self, offset: int, count: int) -> Span | None:
        """The `count`th match after `offset` (before it, if negative), round the ends of the text."""
        if not self.matches:
            return None
        starts = [match.start for match in self.matches]
        return self.matches[nth_from(starts, offset, count) % len(starts)]

    def number(self, offset: int) -> int:
        """The number, from 1, of the match that begins at `offset`; 0 when none does."""
        return next((rank for rank, match in enumerate(self.matches, 1) if match.start == offset), 0)


def search(text: str, pattern: str) -> Search:
    """Look for `pattern` literally, ignoring case unless it holds a capital.

    Any white space matches any run of it, so that a phrase is found across a line end; typewriter quotation marks and
    hyphens match their typographic forms.
    """
    if not pattern.strip():
        return Search(pattern, ())
    expression = r"\s+".join("".join(map(_alike, word)) for word in pattern.split())
    flags = 0 if any(character.isupper() for character in pattern) else re.IGNORECASE
    return Search(pattern, tuple(Span(*found.span()) for found in re.finditer(expression, text, flags)))


def nth_from(places: Sequence[Offset], here: Offset, count: int) -> int:
    """The number of the `count`th of ordered `places` after `here` (before it, if negative), even past either end."""
    return bisect_right(places, here) + count - 1 if count > 0 else bisect_left(places, here) + count


def _alike(character: str) -> str:
    return f"[{re.escape(_ALIKE[character])}]" if character in _ALIKE else re.escape(character)
