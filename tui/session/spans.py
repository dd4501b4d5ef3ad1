"""Finds which of many overlapping spans touch a line, and cuts the line where any of them begins or ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from tui.model import Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class SpanIndex(Generic[Value]):
    """Spans with a value each, in order of their starts; `furthest` holds the greatest end up to each of them."""

    entries: tuple[tuple[Span, Value], ...]
    starts: tuple[int, ...]
    furthest: tuple[int, ...]

    def touching(self, span: Span) -> Sequence[tuple[Span, Value]]:
        """The entries that share a code point with `span`, the one that starts first first."""
        first = bisect_right(self.furthest, span.start)
        last = bisect_left(self.starts, span.end)
        return [entry for entry in self.entries[first:last] if entry[0].end > span.start]


def span_index(entries: Iterable[tuple[Span, Value]]) -> SpanIndex[Value]:
    """Sort spans so that those on a line are found in logarithmic time; nested spans come after what holds them."""
    ordered = tuple(sorted(entries, key=lambda entry: (entry[0].start, -entry[0].end)))
    return SpanIndex(
        ordered,
        tuple(span.start for span, _ in ordered),
        tuple(accumulate((span.end for span, _ in ordered), max)),
    )


def cut(line: Span, layers: Sequence[tuple[Span, tuple[str, ...]]]) -> list[tuple[Span, tuple[str, ...]]]:
    """Cut `line` into pieces, each with the style names of every layer that covers it, lower layers first."""
    borders = {line.start, line.end}
    for span, _ in layers:
        borders.update(border for border in (span.start, span.end) if line.start < border < line.end)
    ordered = sorted(borders)
    return [
        (
            Span(start, end),
            tuple(name for span, names in layers if span.start <= start and end <= span.end for name in names),
        )
        for start, end in pairwise(ordered)
    ]
