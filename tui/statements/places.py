"""Contents become an index by place, which finds those near a stretch of the text without a look at each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.model import Span

_STRETCH = 256  # code points: contents are looked up by the stretches of text that they touch
_SAME = 0.5  # the least share of what two contents cover together for them to be one


class Places:
    """Contents by where they stand; what is asked of them is answered from those in the same stretches of text."""

    def __init__(self, contents: Sequence[tuple[Span, ...]]) -> None:
        self._contents = contents
        self._stretches: dict[int, set[int]] = defaultdict(set)
        for index, content in enumerate(contents):
            for stretch in _stretches(content):
                self._stretches[stretch].add(index)

    def alike(self, content: tuple[Span, ...]) -> list[int]:
        """The indices of the contents that share at least half of what each and `content` cover, likest first."""
        likeness = {at: _likeness(content, self._contents[at]) for at in self._around(content)}
        alike = [at for at, share in likeness.items() if share >= _SAME]
        return sorted(alike, key=lambda at: (-likeness[at], at))

    def holds(self, span: Span) -> bool:
        """Whether `span` lies within one piece of a content."""
        return any(piece.covers(span) for at in self._around((span,)) for piece in self._contents[at])

    def meets(self, content: Sequence[Span]) -> bool:
        """Whether any of the contents shares a code point with `content`."""
        return any(overlap(content, self._contents[at]) for at in self._around(content))

    def touching(self, content: Sequence[Span]) -> list[int]:
        """The indices of the contents that share a code point with `content`, in order."""
        return sorted(at for at in self._around(content) if overlap(content, self._contents[at]))

    def _around(self, content: Sequence[Span]) -> set[int]:
        return set().union(*(self._stretches.get(stretch, ()) for stretch in _stretches(content)))


def overlap(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether any of `some` shares a code point with any of `others`."""
    return any(one.overlaps(other) for one in some for other in others)


def _likeness(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Shared code points as a share of those that either covers."""
    shared = sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one in some for other in others)
    return shared / max(1, sum(map(len, some)) + sum(map(len, others)) - shared)


def _stretches(content: Sequence[Span]) -> set[int]:
    stretches = (range(piece.start // _STRETCH, piece.end // _STRETCH + 1) for piece in content)
    return {stretch for covered in stretches for stretch in covered}
