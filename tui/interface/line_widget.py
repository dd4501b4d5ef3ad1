"""A widget that draws itself line by line and keeps each line until it shows something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.interface.painting import Piece, strip, unstyled
from tui.interface.palette import palette_of


class LineWidget(Widget):
    """Textual paints a new screen three times over until all of it has its place: a line is put together once.

    Of borders, there may be some at the sides.
    """

    def __init__(self, name: str | None = None) -> None:
        super().__init__(id=name)
        self._palette = palette_of(self)
        self._strips: dict[int, Strip] = {}
        self._width_of_strips = 0

    def line(self, y: int, width: int) -> tuple[Iterable[Piece], tuple[str, ...]]:
        """The pieces of line `y`, and the names of the looks under them all."""
        raise NotImplementedError

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw the lines of `regions` anew, or all; in another place of the same width they stay as they are."""
        if regions:
            for region in regions:
                for y in region.line_range:
                    self._strips.pop(y, None)
        elif not layout:
            self._strips.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Take up the colours of another theme."""
        super().notify_style_update()
        self._palette = palette_of(self)
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines as they are: Textual would look at each for padding and the like."""
        width = self.outer_size.width
        if width != self._width_of_strips:
            self._strips.clear()
            self._width_of_strips = width
        missing = [y for y in crop.line_range if y not in self._strips]
        if missing:
            self._strips.update(zip(missing, self._bordered(map(self.render_line, missing)), strict=True))
        return unstyled(self, [self._strips[y] for y in crop.line_range], crop)

    def render_line(self, y: int) -> Strip:
        """One line without borders."""
        width = self.size.width
        pieces, under = self.line(y, width)
        return strip(self._palette, pieces, width, *under)

    def _bordered(self, lines: Iterable[Strip]) -> Iterable[Strip]:
        """The lines with what Textual draws at the sides of one of them."""
        gutter = self.styles.gutter
        if not gutter:
            return lines
        width = self.outer_size.width
        sample = super().render_lines(Region(0, 0, width, 1))[0]
        left, right = sample.crop(0, gutter.left), sample.crop(width - gutter.right, width)
        return (line.join([left, line, right]) for line in lines)
