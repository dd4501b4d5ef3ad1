"""Which statements and relations the reader wants to see."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Relation, RelationKind, Statement, StatementKind
from tui.session.wording import confidence_word

_WEAK = 0.5
_DOUBTFUL = 0.7  # a false alarm costs more than a miss: of less sure contradictions half are wrong


@dataclass(frozen=True, slots=True)
class Filter:
    """Every condition must hold; the default hides only beliefs, plans and weak relations.

    `speaker` is the id of the only one whose statements are shown, `least` the least confidence of a statement, `tag`
    one that the reader gave it; empty or 0 for any.
    """

    kinds: frozenset[StatementKind] = frozenset(StatementKind)
    only_contradicted: bool = False
    attitudes: bool = False
    weak: bool = False
    speaker: str = ""
    least: float = 0.0
    tag: str = ""

    def admits(self, statement: Statement, *, contradicted: bool, tags: frozenset[str] = frozenset()) -> bool:
        """Whether a statement is shown."""
        return (
            self.speaker in ("", statement.speaker)
            and statement.confidence >= self.least
            and (not self.tag or self.tag in tags)
            and statement.kind in self.kinds
            and (self.attitudes or not statement.attitude)
            and (contradicted or not self.only_contradicted)
        )

    def admits_relation(self, relation: Relation) -> bool:
        """Whether a relation is strong enough to be shown."""
        return self.weak or not is_weak(relation)

    @property
    def words(self) -> str:
        """What the filter changes, in words; empty for the default."""
        if not self.kinds:
            return "no statements"
        parts = []
        if self.only_contradicted:
            parts.append("contradicted only")
        if self.kinds != frozenset(StatementKind):
            parts.append(" + ".join(kind.value for kind in StatementKind if kind in self.kinds))
        if self.speaker:
            parts.append(f"by {self.speaker}")
        if self.least:
            parts.append(f"{confidence_word(self.least)} or better")
        if self.tag:
            parts.append(f"#{self.tag}")
        if self.attitudes:
            parts.append("with beliefs and plans")
        if self.weak:
            parts.append("with weak relations")
        return ", ".join(parts)


def is_weak(relation: Relation) -> bool:
    """Whether a relation stays hidden until it is asked for."""
    contradiction = relation.kind is RelationKind.CONTRADICTION
    return relation.confidence < (_DOUBTFUL if contradiction else _WEAK)
