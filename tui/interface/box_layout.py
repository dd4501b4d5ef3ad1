"""Puts each pane into the box that the arrangement gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui.interface.arrangement import Box


class BoxLayout(Layout):
    """Places the children that have a box, by their ids or names, and leaves the others out."""

    name: ClassVar[str] = "boxes"

    def __init__(self, boxes: Callable[[int, int], Mapping[str, Box]]) -> None:
        self._boxes = boxes

    def arrange(
        self,
        parent: Widget,  # noqa: ARG002  # part of Textual's signature, as is `greedy`
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002
    ) -> ArrangeResult:
        """The placements for a terminal of that size."""
        boxes = self._boxes(size.width, size.height)
        return [
            WidgetPlacement(Region(*box[:4]), NULL_OFFSET, NULL_SPACING, child, order=int(box.above))
            for child in children
            if (box := boxes.get(child.id or child.name or ""))
        ]
