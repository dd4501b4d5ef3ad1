"""Relations, as the reader has corrected them and what they hold between."""

from __future__ import annotations

from dataclasses import replace

from tui.annotations.draft import Draft
from tui.model import Reason, Relation, RelationKind, Statement

READER_SAYS = "You have marked these two as contradicting each other."


def oppose(draft: Draft, a: Statement, b: Statement) -> None:
    """These two contradict each other, for certain; whatever else the machine sees between them is left out."""
    known = [one for one in draft.relations if _is_between(one, a, b)]
    conflict = next((one for one in known if one.kind is RelationKind.CONTRADICTION), None)
    first, second = (a, b) if list(draft.statements).index(a.id) <= list(draft.statements).index(b.id) else (b, a)
    sure = (
        replace(conflict, confidence=1.0)
        if conflict
        else Relation(
            RelationKind.CONTRADICTION, first.id, second.id, 1.0, (), READER_SAYS, first.content, second.content
        )
    )
    draft.relations = [sure, *(one for one in draft.relations if one not in known)]


def reconcile(draft: Draft, a: Statement, b: Statement) -> None:
    """These two do not contradict each other."""
    draft.relations = [
        one for one in draft.relations if one.kind is not RelationKind.CONTRADICTION or not _is_between(one, a, b)
    ]


def tell_anew(draft: Draft) -> None:
    """Drop from the relations what is no longer true since a statement has another speaker, name or border.

    The machine's sentence names the speakers as it saw them; without it the reasons are shown.
    """
    kept = []
    for relation in draft.relations:
        a, b = draft.statements.get(relation.a), draft.statements.get(relation.b)
        if a is None or b is None:
            continue
        reasons = relation.reasons
        if draft.touched.isdisjoint((a.id, b.id)) or relation.explanation == READER_SAYS:
            kept.append(relation)
            continue
        if a.speaker == b.speaker and Reason.ATTRIBUTION in reasons:
            reasons = tuple(reason for reason in reasons if reason is not Reason.ATTRIBUTION)
        if reasons or not relation.reasons:
            kept.append(replace(relation, reasons=reasons, explanation=""))
    draft.relations = kept


def _is_between(relation: Relation, a: Statement, b: Statement) -> bool:
    return {relation.a, relation.b} == {a.id, b.id}
