"""The value that a detector returns: what two propositions show, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Reason, RelationKind
from tui.relations.matching import Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """What holds between a first and a second proposition, why, and how much of it (0 to 1) the other side tells too.

    `shown_a` and `shown_b` are the words that the explanation puts side by side, where the rule turns on single words;
    `is_flat` says that a denial leaves nothing of the claim standing, `is_by_name` that two names carry the conflict,
    whatever else the sentences tell, `is_aligned` that the parse shows it: what one side says is done, by whom and to
    whom, the other says too.
    """

    kind: RelationKind
    reason: Reason
    told: float
    evidence_a: Evidence
    evidence_b: Evidence
    shown_a: str = ""
    shown_b: str = ""
    is_flat: bool = True
    is_by_name: bool = False
    is_aligned: bool = False

    @property
    def exchanges_parts(self) -> bool:
        """Whether the words that stand side by side are the same in another order: who did it to whom."""
        return bool(self.shown_a) and sorted(self.shown_a.split()) == sorted(self.shown_b.split())
