"""Where the reader has jumped from, to go back and forward again."""

from __future__ import annotations

from dataclasses import dataclass

_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the articles: the offset of the topmost visible text, with the statement under the cursor."""

    article: str
    offset: int = 0
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that the reader marked: with the path of its article and the first words there, it outlives an edit."""

    place: Place
    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Jumps:
    """Places behind and ahead of the reader, the nearest last."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def leave(self, here: Place) -> Jumps:
        """Remember a place that is jumped away from; what lay ahead is forgotten, as in a browser."""
        if self.behind and self.behind[-1] == here:
            return Jumps(self.behind)
        return Jumps((*self.behind, here)[-_LIMIT:])

    def back(self, here: Place) -> tuple[Jumps, Place | None]:
        """The place before, and the jumps once one is there."""
        if not self.behind:
            return self, None
        *rest, place = self.behind
        return Jumps(tuple(rest), (*self.ahead, here)), place

    def forward(self, here: Place) -> tuple[Jumps, Place | None]:
        """The place that `back` was called from, and the jumps once one is there."""
        if not self.ahead:
            return self, None
        *rest, place = self.ahead
        return Jumps((*self.behind, here), tuple(rest)), place
