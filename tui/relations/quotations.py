"""Two quotations to a relation between them: the same words, changed words, or another speaker or hearer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.model import Reason, RelationKind, Span, Speaker, SpeakerKind
from tui.relations.lexicon import stem, stems_of
from tui.relations.people import certainly_two, name_words
from tui.relations.quoting import Quoted
from tui.relations.reading import Reading
from tui.relations.wording import Change, SameWords, same_words

_WORDS_TO_TELL_SPEAKERS_APART = 6
_SHARE_TO_TELL_SPEAKERS_APART = 0.85
_CONFIDENCE = {
    Reason.NUMBER: 0.85,
    Reason.NEGATION: 0.85,
    Reason.WORDING: 0.8,
    Reason.ATTRIBUTION: 0.7,
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


def echo(reading: Reading, a: Quoted, b: Quoted) -> Echo | None:
    """How two quotations relate as wordings; None where they are not the same words."""
    common = same_words(a.words, b.words)
    if common is None:
        return None
    reasons = tuple(dict.fromkeys(_reasons(reading, a, b, common)))
    if Reason.ATTRIBUTION in reasons and (
        common.length < _WORDS_TO_TELL_SPEAKERS_APART or common.share < _SHARE_TO_TELL_SPEAKERS_APART
    ):
        return None
    if not reasons:
        sure = 0.97 if a.statement.speaker and a.statement.speaker == b.statement.speaker else 0.85
        return Echo(RelationKind.CORROBORATION, (Reason.WORDING,), sure * common.share**0.25, common.a, common.b, None)
    change = common.changes[0] if common.changes else None
    confidence = max(_CONFIDENCE[reason] for reason in reasons) * common.share**0.5
    evidence_a = tuple(w.span for c in common.changes for w in c.a) or common.a
    evidence_b = tuple(w.span for c in common.changes for w in c.b) or common.b
    return Echo(RelationKind.REWORDING, reasons, round(confidence, 3), evidence_a, evidence_b, change)


def _reasons(reading: Reading, a: Quoted, b: Quoted, common: SameWords) -> Iterator[Reason]:
    for change in common.changes:
        yield change.reason
    if certainly_two(reading.speaker(a.statement), reading.speaker(b.statement)):
        yield Reason.ATTRIBUTION
    if _two_hearers(reading.addressee(a.statement), reading.addressee(b.statement)):
        yield Reason.ADDRESSEE


def _two_hearers(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether the words were told to two different people or groups, as far as their names tell.

    "The paper" may be any outlet, and TheWrap is the Wrap.
    """
    if one is None or other is None or one.id == other.id or _is_any_outlet(one) or _is_any_outlet(other):
        return False
    if one.kind is other.kind is SpeakerKind.PERSON:
        return certainly_two(one, other)
    first, second = name_words(one), name_words(other)
    shorter, longer = sorted(("".join(first), "".join(second)), key=len)
    return set(first).isdisjoint(second) and shorter not in longer


def _is_any_outlet(hearer: Speaker) -> bool:
    """Whether a hearer is only called a paper, a site or a reporter, and not named."""
    return hearer.name.split()[-1].islower() and stem(name_words(hearer)[-1]) in stems_of("outlet_nouns")
