"""Turns pieces of plain text with the names of looks into strips: the one door for text to the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.interface.palette import HUES, Palette


class Piece(NamedTuple):
    """A stretch of plain text with the names, without prefix, of the looks laid over each other on it."""

    text: str
    names: tuple[str, ...] = ()


def piece(text: str, *names: str) -> Piece:
    """A piece of one line; tabs and line ends become spaces."""
    return Piece(text.replace("\t", " ").replace("\n", " "), names)


def hue(place: int) -> str:
    """The name of the look of the speaker in that place of an article or a list."""
    return f"hue-{place % len(HUES)}"


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells, with an ellipsis where something is left out."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def overlaid(pieces: Iterable[Piece], at: int, label: str, *names: str) -> list[Piece]:
    """A row with `label` in place of as many characters from `at` on, in as many cells as these take."""
    before: list[Piece] = []
    after: list[Piece] = []
    covered, start = "", 0
    for text, looks in pieces:
        first, last = max(at - start, 0), max(at + len(label) - start, 0)
        covered += text[first:last]
        before += [Piece(text[:first], looks)] if text[:first] else []
        after += [Piece(text[last:], looks)] if text[last:] else []
        start += len(text)
    return [*before, Piece(set_cell_size(label, cell_len(covered)), names), *after]


def between(left: Iterable[Piece], right: Iterable[Piece], width: int, fill: str = " ") -> tuple[Piece, ...]:
    """A row of exactly `width` cells: `left` from the left, clipped where it meets `right`."""
    right = _clipped(right, width)
    row = _clipped(left, width - sum(cell_len(text) for text, _ in right))
    gap = width - sum(cell_len(text) for text, _ in (*row, *right))
    return (*row, Piece(fill * gap, ("rule",) if fill != " " else ()), *right)


def _clipped(pieces: Iterable[Piece], width: int) -> tuple[Piece, ...]:
    """As many of `pieces` as fit in `width` cells, the last of them shortened."""
    kept: list[Piece] = []
    for text, names in pieces:
        shown = clip(text, width)
        kept.append(Piece(shown, names))
        width -= cell_len(shown)
        if shown != text:
            break
    return tuple(kept)


class _Whole(Strip):
    """A strip that does not keep itself as a part of itself: thousands of such would wait for the garbage collector."""

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The parts that end at the cuts."""
        inside = [cut for cut in cuts if cut <= self.cell_length]
        return [self] if inside == [self.cell_length] else super().divide(inside)


def strip(palette: Palette, pieces: Iterable[Piece], width: int, *under: str) -> Strip:
    """A row of exactly `width` cells, the looks named in `under` below those of the pieces."""
    segments = [Segment(text, palette.style((*under, *names))) for text, names in pieces if text]
    room = width - sum(cell_len(segment.text) for segment in segments)
    if room < 0:
        return Strip(segments).adjust_cell_length(width)
    if room:
        segments.append(Segment(" " * room, palette.style(under)))
    return _Whole(segments, width)


def blank(widget: Widget, crop: Region) -> list[Strip]:
    """The ground of a widget whose children cover it: one line, over and over."""
    return unstyled(widget, [Strip.blank(widget.size.width, widget.rich_style)] * crop.height, crop)


def unstyled(widget: Widget, lines: Sequence[Strip], crop: Region) -> list[Strip]:
    """Lines of `widget` as they go to the screen, without a border or padding; where no colours are wanted, in grey."""
    if widget.app.no_color:
        ground = widget.background_colors[1]
        for line_filter in widget.get_line_filters():
            lines = [line.apply_filter(line_filter, ground) for line in lines]
    left, right = crop.column_span
    return [line if (left, right) == (0, line.cell_length) else line.crop(left, right) for line in lines]
