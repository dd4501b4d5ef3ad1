"""Lays an article out as lines of a given measure: the text of a page before anything is highlighted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from tui.interface.wrapping import bounds, cells
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
    pairs: list[tuple[int, int]] = []
    kinds: list[BlockKind | None] = []
    indents: list[str] = []
    for block in article.blocks if only is None else _overlapping(article.blocks, only):
        if pairs:
            pairs.append((pairs[-1][1], pairs[-1][1]))
            kinds.append(None)
            indents.append("")
        lines, hanging = _lines_of(article.text, block, measure)
        pairs += lines
        kinds += [block.kind] * len(lines)
        indents += hanging
    starts, ends = zip(*pairs, strict=True) if pairs else ((), ())
    return Page(starts, ends, tuple(kinds), tuple(indents))


def _overlapping(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Block]:
    starts = [span.start for span in spans]
    furthest = list(accumulate((span.end for span in spans), max))
    for block in blocks:
        begun = bisect_right(starts, block.span.end - 1)
        if begun and furthest[begun - 1] > block.span.start:
            yield block


def _lines_of(text: str, block: Block, measure: int) -> tuple[list[tuple[int, int]], list[str]]:
    """The lines of one block and their indents; where the block's own line ends mean something, they are kept."""
    if block.kind in (BlockKind.POST, BlockKind.QUOTE):
        own_lines = [Span(*found.span()) for found in _LINE.finditer(text, block.span.start, block.span.end)]
        lines = [line for own_line in own_lines for line in bounds(text, own_line, measure - len(_BAR))]
        return lines, [_BAR] * len(lines)
    if block.kind is BlockKind.LIST:
        items = [
            _item(text, Span(*found.span()), measure)
            for found in _LINE.finditer(text, block.span.start, block.span.end)
        ]
        return [line for lines, _ in items for line in lines], [indent for _, indents in items for indent in indents]
    lines = bounds(text, block.span, measure)
    return lines, [""] * len(lines)


def _item(text: str, item: Span, measure: int) -> tuple[list[tuple[int, int]], list[str]]:
    """One item of a list, its further lines under the first one's words."""
    mark = _ITEM_MARK.match(text, item.start, item.end)
    hanging = min(cells(mark[0]), measure // 3) if mark else 2
    lines = bounds(text, item, measure)
    if len(lines) > 1:
        lines = [lines[0], *bounds(text, Span(lines[1][0], item.end), measure - hanging)]
    return lines, ["", *[" " * hanging] * (len(lines) - 1)]
