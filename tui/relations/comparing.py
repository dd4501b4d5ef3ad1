"""Two given statements, as bare text, to how they relate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Reason, RelationKind, Span
from tui.relations.detecting import detect
from tui.relations.lexicon import denials
from tui.relations.matching import Weights, match
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.referents import Referents
from tui.relations.words import Word, read_words, sentences

_EXPLANATIONS = {
    Reason.DENIAL: "One denies what the other says.",
    Reason.NEGATION: "One says that it is so, the other that it is not.",
    Reason.NUMBER: "The figures differ.",
    Reason.DATE: "The days differ.",
    Reason.OPPOSITION: "Opposite words stand for the same thing.",
}


class Label(StrEnum):
    """How two given statements relate."""

    CONTRADICTION = "contradiction"
    CORROBORATION = "corroboration"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two given statements relate, how sure that is, why, and one sentence that says so."""

    label: Label
    confidence: float
    reasons: tuple[Reason, ...]
    explanation: str


def compare(a: str, b: str) -> Comparison:
    """Relate two sentences by themselves, without article, speaker or date; symmetric in its arguments."""
    left, right = _propositions(a, "a"), _propositions(b, "b")
    weights = Weights((*left, *right))
    found = [
        finding
        for one in left
        for other in right
        if (pair := detect(match(one, other, weights))) is not None and (finding := pair[1])
    ]
    conflicts = [finding for finding in found if finding.kind is RelationKind.CONTRADICTION]
    if not found:
        return Comparison(Label.NEUTRAL, 0.5, (), "Nothing in the words shows that they agree or conflict.")
    best = max(conflicts or found, key=lambda finding: finding.confidence)
    if best.kind is RelationKind.CONTRADICTION:
        return Comparison(Label.CONTRADICTION, best.confidence, (best.reason,), _EXPLANATIONS[best.reason])
    return Comparison(Label.CORROBORATION, best.confidence, (Reason.WORDING,), "Both say much the same.")


def _propositions(text: str, name: str) -> list[Proposition]:
    words = read_words(text, (Span(0, len(text)),))
    return [_proposition(sentence, name) for sentence in sentences(words)]


def _proposition(words: tuple[Word, ...], name: str) -> Proposition:
    """A sentence that speaks of a denial or a hoax denies what the rest of it says."""
    told = tuple(word for word in words if word.stem not in denials())
    return proposition(told, Origin(statement=name, article=name, denied=len(told) < len(words)), Referents())
