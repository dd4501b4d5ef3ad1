"""Lays an article out as lines of a given measure: the text of a page before anything is highlighted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from tui.interface.wrapping import cells, wrap
from tui.model import Article, Block, BlockKind, Span

_ITEM_MARK = re.compile(r"[ \t]*(?:[-*+•◦–]|\d{1,3}[.)])[ \t]+")
_LINE = re.compile(r"[^\n]*\S")
_BAR = "│ "


class Line(NamedTuple):
    """One line of the page: a span of the text, after an `indent` outside it; `kind` is None between blocks."""

    span: Span
    kind: BlockKind | None = None
    indent: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as lines in columns, since tens of thousands of objects would keep the garbage collector busy.

    The spans of the lines are in order and do not overlap.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    kinds: tuple[BlockKind | None, ...] = ()
    indents: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> Line:
        return Line(Span(self.starts[number], self.ends[number]), self.kinds[number], self.indents[number])

    def line_at(self, offset: int) -> int:
        """The number, from 0, of the line that shows `offset`, or of the nearest before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def view(self, first: int, count: int) -> Span:
        """The stretch of text on `count` lines from number `first`."""
        if not self.starts:
            return Span(0, 0)
        top = min(max(first, 0), len(self) - 1)
        return Span(self.starts[top], self.ends[min(max(first + count, top + 1), len(self)) - 1])


def lay_out(article: Article, measure: int, only: Sequence[Span] | None = None) -> Page:
    """Lay out every block of an article, or only those that overlap one of the ordered spans `only`."""
    lines: list[Line] = []
    blocks = article.blocks if only is None else tuple(_overlapping(article.blocks, only))
    for block in blocks:
        if lines:
            lines.append(Line(Span(lines[-1].span.end, lines[-1].span.end)))
        lines.extend(_lines_of(article.text, block, measure))
    return Page(
        tuple(line.span.start for line in lines),
        tuple(line.span.end for line in lines),
        tuple(line.kind for line in lines),
        tuple(line.indent for line in lines),
    )


def _overlapping(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Block]:
    starts = [span.start for span in spans]
    furthest = list(accumulate((span.end for span in spans), max))
    for block in blocks:
        begun = bisect_right(starts, block.span.end - 1)
        if begun and furthest[begun - 1] > block.span.start:
            yield block


def _lines_of(text: str, block: Block, measure: int) -> Iterator[Line]:
    """The lines of one block; where its own line ends mean something, they are kept."""
    match block.kind:
        case BlockKind.POST | BlockKind.QUOTE:
            for found in _LINE.finditer(text, block.span.start, block.span.end):
                for span in wrap(text, Span(*found.span()), measure - len(_BAR)):
                    yield Line(span, block.kind, _BAR)
        case BlockKind.LIST:
            for found in _LINE.finditer(text, block.span.start, block.span.end):
                yield from _item(text, Span(*found.span()), measure)
        case _:
            for span in wrap(text, block.span, measure):
                yield Line(span, block.kind)


def _item(text: str, item: Span, measure: int) -> Iterator[Line]:
    """One item of a list, its further lines under the first one's words."""
    mark = _ITEM_MARK.match(text, item.start, item.end)
    hanging = min(cells(mark[0]), measure // 3) if mark else 2
    first = True
    spans = wrap(text, item, measure)
    if len(spans) > 1:
        spans = [spans[0], *wrap(text, Span(spans[1].start, item.end), measure - hanging)]
    for span in spans:
        yield Line(span, BlockKind.LIST, "" if first else " " * hanging)
        first = False
