"""Plain text becomes the spans of its paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from tui.model import Span

ITEM = re.compile(r"(?:[-*+•‣◦▪·–]|(?:\d{1,3}|[a-z])[.)]|\((?:\d{1,3}|[a-z])\)|[→►✓✔✅])\s+(?![*•·–-](?:\s|$))\S")
QUOTED = re.compile(r">+(?:\s|\b)")
_LINE = re.compile(r"\S(?:.*\S)?")
_FIRST_WORD = re.compile(r"\S+")
_WIDEST = 120
_NARROWEST = 30


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`, without the white space around them.

    A blank line ends a paragraph. So does a single line break, unless the text is wrapped to a width (as in e-mail):
    then lines belong together where the next word would not have fitted.
    """
    lines = [Span(*found.span()) for found in _LINE.finditer(text)]
    width = _wrap_width(text, lines)
    spans: list[Span] = []
    last: Span | None = None
    for line in lines:
        if last and _belongs(text, last, line, width):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
        last = line
    return spans


def newlines(text: str, before: Span, after: Span) -> int:
    """How many line breaks stand between two spans."""
    return text.count("\n", before.end, after.start)


def _belongs(text: str, line: Span, following: Span, width: int) -> bool:
    if newlines(text, line, following) > 1:
        return False
    quoted = bool(QUOTED.match(text, line.start)), bool(QUOTED.match(text, following.start))
    if any(quoted):
        return all(quoted)
    if not width or ITEM.match(text, following.start):
        return False
    return text[following.start].islower() or _is_filled(text, line, following, width)


def _is_filled(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of `following` would not have fitted on `line`."""
    word = _FIRST_WORD.match(text, following.start, following.end)
    return width < len(line) + 1 + len(word[0] if word else "")


def _wrap_width(text: str, lines: list[Span]) -> int:
    """The column at which `text` is wrapped, or 0 if it is not: then most lines are full, and many break a sentence."""
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if newlines(text, line, following) == 1 and not ITEM.match(text, following.start)
    ]
    if not pairs:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    broken = sum(
        text[following.start].islower() for line, following in pairs if _is_filled(text, line, following, width)
    )
    return width if _NARROWEST <= width <= _WIDEST and broken >= 0.4 * len(pairs) else 0
