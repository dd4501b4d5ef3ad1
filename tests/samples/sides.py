"""How a planted statement or relation is written down: by words that occur exactly once in their article.

`file` is the name in `sample_docs/` without its suffix. A `Pair` is two statements and how they must relate; `Said` is
one statement, who says it and what it is an example of.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Reason, RelationKind


@dataclass(frozen=True, slots=True)
class Side:
    """Words in one article."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements and the relation between them; `reason` is one of the reasons that must be given.

    `folded` names the pair that shows the same conflict at another passage of the same article: one of the two will do.
    """

    name: str
    kind: RelationKind
    a: Side
    b: Side
    reason: Reason | None = None
    folded: str = ""


@dataclass(frozen=True, slots=True)
class Innocent:
    """Two statements that look alike, or unlike, and must never be called a contradiction, with the reason why not."""

    name: str
    a: Side
    b: Side
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its words, its speaker's full name (None: the text names nobody) and what it is an example of."""

    example: str
    side: Side
    speaker: str | None
    kind: str = "indirect"
    denied: bool = False
    attitude: bool = False
    flags: tuple[str, ...] = ()


GAZETTE, WIRE, LIVE = "harbour-gazette-tide-barrier", "coastal-wire-tide-barrier", "ellery-live-tide-barrier"
COURIER, LEDGER = "calder-courier-lithium-vote", "northern-ledger-lithium-vote"
DISPATCH = "marrow-lake-dispatch-lithium-vote"
POST, PRESS, REVIEW = "veldhaven-post-museum-theft", "continental-press-museum-theft", "meridian-review-museum-theft"
