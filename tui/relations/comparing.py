"""Two given statements, as bare text, to how they relate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Reason, Span
from tui.relations.detecting import detect, suspect
from tui.relations.findings import Finding
from tui.relations.judging import confidence
from tui.relations.matching import Match, Weights, match
from tui.relations.meaning import Scorer, meanings
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.referents import Referents
from tui.relations.stances import Stance
from tui.relations.words import read_words, sentences


class Label(StrEnum):
    """How two given statements relate."""

    CONTRADICTION = "contradiction"
    CORROBORATION = "corroboration"
    NEUTRAL = "neutral"


_LONGEST_HEADLINE = 40
# Contradiction first: what conflicts in one point may agree in another. A conflict claimed wrongly costs most.
_BY_RULES = {Label.CONTRADICTION: 0.7, Label.CORROBORATION: 0.65}
_WITH_MODEL = {Label.CONTRADICTION: 0.7, Label.CORROBORATION: 0.75}
_BY_MODEL_ALONE = {Label.CONTRADICTION: 0.85, Label.CORROBORATION: 0.6}
_EXPLANATIONS = {
    (Reason.DENIAL, Label.CONTRADICTION): "One denies what the other says.",
    (Reason.NEGATION, Label.CONTRADICTION): "One says that it is so, the other that it is not.",
    (Reason.NUMBER, Label.CONTRADICTION): "The figures differ.",
    (Reason.DATE, Label.CONTRADICTION): "The dates differ.",
    (Reason.OPPOSITION, Label.CONTRADICTION): "Opposite words stand for the same thing.",
    (Reason.WORDING, Label.CORROBORATION): "Both say much the same.",
    (Reason.DENIAL, Label.CORROBORATION): "Both deny it.",
    (Reason.ENTAILMENT, Label.CONTRADICTION): "The language model finds that they may conflict.",
    (Reason.ENTAILMENT, Label.CORROBORATION): "The language model finds that they say the same.",
}
_EXCHANGED = "The two differ in who does it and to whom it is done."


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two given statements relate, how sure that is, why, and one sentence that says so."""

    label: Label
    confidence: float
    reasons: tuple[Reason, ...]
    explanation: str


def compare(a: str, b: str, scorer: Scorer | None = None) -> Comparison:
    """Relate two sentences by themselves, without article, speaker or date; symmetric in its arguments.

    Without a `scorer` rules alone decide.
    """
    meaning = meanings(scorer, [(a, b)])[0] if scorer is not None else None
    found = [
        (confidence(aligned, finding, meaning), finding)
        for aligned, finding in findings(a, b, by_model=meaning is not None)
    ]
    for label, by_rules in (_BY_RULES if scorer is None else _WITH_MODEL).items():
        least = {True: _BY_MODEL_ALONE[label], False: by_rules}
        shown = [
            (sure, finding)
            for sure, finding in found
            if finding.kind.value == label.value and sure >= least[finding.reason is Reason.ENTAILMENT]
        ]
        if shown:
            sure, best = max(shown, key=lambda pair: pair[0])
            explanation = _EXCHANGED if best.exchanges_parts else _EXPLANATIONS[best.reason, label]
            return Comparison(label, sure, (best.reason,), explanation)
    return Comparison(Label.NEUTRAL, 0.5, (), "Nothing in the words shows that they agree or conflict.")


def findings(a: str, b: str, *, by_model: bool = False) -> list[tuple[Match, Finding]]:
    """All that the rules find between the sentences of one text and those of another; with a model what it may find."""
    left, right = _propositions(a, "a"), _propositions(b, "b")
    weights = Weights((*left, *right))
    found = [found for one in left for other in right for found in detect(match(one, other, weights))]
    if by_model and left and right:
        found.extend(suspect(match(_whole(a, "a"), _whole(b, "b"), weights)))
    return found


def _whole(text: str, name: str) -> Proposition:
    words = read_words(text, (Span(0, len(text)),))
    return proposition(words, Origin(statement=name, article=name), Referents())


def _propositions(text: str, name: str) -> list[Proposition]:
    """Each sentence; of a headline that asks and answers, or says that the rest is a hoax, all of them as one."""
    words = read_words(text, (Span(0, len(text)),))
    origin = Origin(statement=name, article=name)
    if len(words) <= _LONGEST_HEADLINE:
        whole = proposition(words, origin, Referents())
        if whole.stance is Stance.DENIES:
            return [whole]
    return [proposition(run, origin, Referents()) for run in sentences(words)]
