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
    """Textual paints a new screen three times over until all of it has its place: a line is put together once."""

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
        """The visible lines; Textual, which looks at each for padding and the like, is asked only for a border."""
        if self.styles.gutter:
            return super().render_lines(crop)
        return unstyled(self, [self.render_line(y) for y in crop.line_range], crop)

    def render_line(self, y: int) -> Strip:
        """One line, of the widget's whole width."""
        width = self.size.width
        if width != self._width_of_strips:
            self._strips.clear()
            self._width_of_strips = width
        if y not in self._strips:
            pieces, under = self.line(y, width)
            self._strips[y] = strip(self._palette, pieces, width, *under)
        return self._strips[y]
