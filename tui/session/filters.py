"""Which statements and relations the reader wants to see."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Relation, Statement, StatementKind

WEAK = 0.5
"""Relations below this confidence stay hidden until they are asked for."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Every condition must hold; the default hides only beliefs, plans and weak relations."""

    kinds: frozenset[StatementKind] = frozenset(StatementKind)
    only_contradicted: bool = False
    attitudes: bool = False
    weak: bool = False

    def admits(self, statement: Statement, *, contradicted: bool) -> bool:
        """Whether a statement is shown."""
        return (
            statement.kind in self.kinds
            and (self.attitudes or not statement.attitude)
            and (contradicted or not self.only_contradicted)
        )

    def admits_relation(self, relation: Relation) -> bool:
        """Whether a relation is strong enough to be shown."""
        return self.weak or relation.confidence >= WEAK

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
        if self.attitudes:
            parts.append("with beliefs and plans")
        if self.weak:
            parts.append("with weak relations")
        return ", ".join(parts)
