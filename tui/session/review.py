"""How far a review has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Item = tuple[str, ...]
"""The id of a statement, or the two of a possible contradiction."""


@dataclass(frozen=True, slots=True)
class Review:
    """What is reviewed, in order, and which of it is on the screen.

    `decided` holds the id of the correction made of each, `skipped` what was put off, by keys that hold in another run.
    """

    items: tuple[Item, ...]
    number: int = 0
    decided: Mapping[Item, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    running: bool = True
