"""The value that a detector returns: what two propositions show, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Reason, RelationKind, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What holds between a first and a second proposition, why, and how sure the rule is of it.

    `shown_a` and `shown_b` are the words that the explanation puts side by side, where the rule turns on single words;
    `is_flat` says that a denial leaves nothing of the claim standing.
    """

    kind: RelationKind
    reason: Reason
    confidence: float
    evidence_a: tuple[Span, ...]
    evidence_b: tuple[Span, ...]
    shown_a: str = ""
    shown_b: str = ""
    is_flat: bool = True


def scaled(low: float, high: float, cover: float, least: float) -> float:
    """A confidence between `low` and `high` as `cover` goes from `least` to 1."""
    return round(low + (high - low) * min(1.0, max(0.0, (cover - least) / (1.0 - least))), 3)
