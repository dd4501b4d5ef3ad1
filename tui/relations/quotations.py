"""Two quotations to a relation between them: the same words, changed words, or another speaker or hearer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.model import Reason, RelationKind, Span
from tui.relations.reading import Quoted
from tui.relations.wording import Change, SameWords, same_words

_WORDS_TO_TELL_SPEAKERS_APART = 6
_CONFIDENCE = {
    Reason.NUMBER: 0.85,
    Reason.NEGATION: 0.85,
    Reason.WORDING: 0.8,
    Reason.ATTRIBUTION: 0.8,
    Reason.ADDRESSEE: 0.75,
}


@dataclass(frozen=True, slots=True)
class Echo:
    """What two quotations of the same words show; `change` is the change that the explanation puts first."""

    kind: RelationKind
    reasons: tuple[Reason, ...]
    confidence: float
    evidence_a: tuple[Span, ...]
    evidence_b: tuple[Span, ...]
    change: Change | None


def echo(a: Quoted, b: Quoted) -> Echo | None:
    """How two quotations relate as wordings; None where they are not the same words."""
    common = same_words(a.words, b.words)
    if common is None:
        return None
    reasons = tuple(dict.fromkeys(_reasons(a, b, common)))
    if Reason.ATTRIBUTION in reasons and common.length < _WORDS_TO_TELL_SPEAKERS_APART:
        return None
    if not reasons:
        sure = 0.97 if a.statement.speaker and a.statement.speaker == b.statement.speaker else 0.85
        return Echo(RelationKind.CORROBORATION, (Reason.WORDING,), sure * common.share**0.25, common.a, common.b, None)
    change = common.changes[0] if common.changes else None
    confidence = max(_CONFIDENCE[reason] for reason in reasons) * common.share**0.5
    evidence_a = tuple(w.span for c in common.changes for w in c.a) or common.a
    evidence_b = tuple(w.span for c in common.changes for w in c.b) or common.b
    return Echo(RelationKind.REWORDING, reasons, round(confidence, 3), evidence_a, evidence_b, change)


def _reasons(a: Quoted, b: Quoted, common: SameWords) -> Iterator[Reason]:
    for change in common.changes:
        yield change.reason
    if _differ(a.statement.speaker, b.statement.speaker):
        yield Reason.ATTRIBUTION
    if _differ(a.statement.addressee, b.statement.addressee):
        yield Reason.ADDRESSEE


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
