"""A stretch of text that one end of is being moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.model import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """What lies at the anchor stays selected while the head moves; the head is a border between two characters."""

    anchor: Span
    head: int

    @property
    def is_forward(self) -> bool:
        """Whether the head is the end of the selection, not its start."""
        return self.head >= self.anchor.start

    @property
    def span(self) -> Span:
        """What is selected: at least one character."""
        if self.is_forward:
            return Span(self.anchor.start, max(self.head, self.anchor.start + 1))
        return Span(self.head, self.anchor.end)

    @property
    def turned(self) -> Selection:
        """The same stretch with its other end as the head."""
        start, end = self.span.start, self.span.end
        return Selection(Span(end, end), start) if self.is_forward else Selection(Span(start, start), end)

    def to(self, head: int) -> Selection:
        """The selection once its head is at `head`."""
        return replace(self, head=head)

    def forward(self, units: Sequence[Span]) -> Selection:
        """Take in the next of `units`, which are in order, or give up the first that is selected."""
        if not self.is_forward:
            given_up = next((unit.start for unit in units if unit.start > self.head), self.anchor.start)
            if given_up < self.anchor.start:
                return self.to(given_up)
        least = self.head + 1 if self.is_forward else max(self.anchor.end, self.anchor.start + 1)
        return self.to(next((unit.end for unit in units if unit.end >= least), self.head))

    def backward(self, units: Sequence[Span]) -> Selection:
        """Give up the last of `units` that is selected, or take in the one before."""
        if self.is_forward:
            given_up = [unit.end for unit in units if self.anchor.start < unit.end < self.head]
            if given_up:
                return self.to(given_up[-1])
        limit = min(self.head, self.anchor.start)
        return self.to(next((unit.start for unit in reversed(units) if unit.start < limit), self.head))
