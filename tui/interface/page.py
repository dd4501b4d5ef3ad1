"""Lays an article out as lines of a given measure: the text of a page before anything is highlighted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui.interface.wrapping import bounds, cells
from tui.model import Article, Block, BlockKind, Span
from tui.session.spans import span_index

_ITEM_MARK = re.compile(r"[ \t]*(?:[-*+•◦–]|\d{1,3}[.)])[ \t]+")
_LINE = re.compile(r"[^\n]*\S")
_BAR = "│ "
_GAP = "⋯"
_WHOLE = (BlockKind.LIST, BlockKind.POST, BlockKind.QUOTE)


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
    """Lay out every block of an article, or only what lies in one of the spans `only`, which are in order.

    Lists, posts and set-off quotations are kept whole; an ellipsis stands where a part of a block is left out.
    """
    pairs: list[tuple[int, int]] = []
    kinds: list[BlockKind | None] = []
    indents: list[str] = []
    for block, gap in ((block, "") for block in article.blocks) if only is None else _parts(article.blocks, only):
        if pairs:
            pairs.append((pairs[-1][1], pairs[-1][1]))
            kinds.append(None)
            indents.append(gap)
        lines, hanging = _lines_of(article.text, block, measure)
        pairs += lines
        kinds += [block.kind] * len(lines)
        indents += hanging
    starts, ends = zip(*pairs, strict=True) if pairs else ((), ())
    return Page(starts, ends, tuple(kinds), tuple(indents))


def _parts(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[tuple[Block, str]]:
    """What of each block lies in one of `spans`, each part with the sign of what is left out before it."""
    index = span_index((span, None) for span in spans)
    for block in blocks:
        inside = [Span(max(span.start, block.span.start), min(span.end, block.span.end))
                  for span, _ in index.touching(block.span)]  # fmt: skip
        if inside and block.kind in _WHOLE:
            yield block, ""
            continue
        end = None
        for part in _merged(inside):
            yield replace(block, span=part), "" if end is None else _GAP
            end = part.end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap or are a space apart as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end + 1:
            span = Span(merged[-1].start, max(merged.pop().end, span.end))
        merged.append(span)
    return merged


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
