"""Old words and new ones below each other, with those that differ marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotations.difference import difference
from tui.interface.painting import Piece, piece
from tui.interface.panel import Row
from tui.interface.wrapping import wrap
from tui.model import Span
from tui.session.spans import cut

_LABEL = 6
_LEAST = 10


def changed(before: str, after: str, width: int) -> Iterator[Row]:
    """Rows of at most `width` cells that no cursor stops at; a side that is empty has none."""
    parts = difference(before, after)
    if before:
        yield from _side("was", [(part.text, part.in_new) for part in parts if part.in_old], width)
    if after:
        yield from _side("now", [(part.text, part.in_old) for part in parts if part.in_new], width)


def _side(label: str, parts: Sequence[tuple[str, bool]], width: int) -> Iterator[Row]:
    text = "".join(words for words, _ in parts)
    marks: list[tuple[Span, tuple[str, ...]]] = []
    start = 0
    for words, is_shared in parts:
        if not is_shared:
            marks.append((Span(start, start + len(words)), ("mark",)))
        start += len(words)
    for number, line in enumerate(wrap(text, Span(0, len(text)), max(width - _LABEL - 4, _LEAST))):
        head = piece(f"   {label if number == 0 else '':<{_LABEL}}", "muted")
        yield Row((head, *(Piece(span.of(text), names) for span, names in cut(line, marks))))
