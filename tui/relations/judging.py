"""A finding and its features to a calibrated confidence, by logistic regression."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tui.model import Reason, RelationKind
from tui.relations.denied import core
from tui.relations.features import NAMES, WITH_MODEL, features
from tui.relations.findings import Finding
from tui.relations.holding import Holding, held
from tui.relations.matching import Match
from tui.relations.meaning import Meaning

WEIGHTS = Path(__file__).parent / "lists" / "confidence.json"
# How much must be told on both sides before two attributed statements are related at all, and how sure one is then and
# where all is told; by hand, and measured on whole events (tests/relations/in_the_wild.jsonl).
_STEPS = {
    (RelationKind.CONTRADICTION, Reason.DENIAL): (0.62, 0.6, 0.92),
    (RelationKind.CONTRADICTION, Reason.NEGATION): (0.62, 0.55, 0.9),
    (RelationKind.CONTRADICTION, Reason.OPPOSITION): (0.65, 0.55, 0.9),
    (RelationKind.CONTRADICTION, Reason.NUMBER): (0.6, 0.58, 0.9),
    (RelationKind.CONTRADICTION, Reason.DATE): (0.55, 0.6, 0.9),
    (RelationKind.UPDATE, Reason.NUMBER): (0.55, 0.55, 0.9),
    (RelationKind.CORROBORATION, Reason.WORDING): (0.6, 0.6, 0.93),
    (RelationKind.CORROBORATION, Reason.DENIAL): (0.55, 0.6, 0.93),
}

# The same for a denial: how much of what is denied must be put forward, and how sure one is where the two have nothing
# in common but the act and one thing more, and where they have more.
_LEAST_HELD = 0.4
_BARE, _FULL = (0.55, 0.69), (0.74, 0.94)
_FEW, _MANY = 2, 7
# What is denied only in so many words ("the sale is a hoax") has half as often been claimed as what somebody denies.
_BY_WORD = 0.75

_VETO = 0.2
# Below this the model sees no conflict where the parse does; such a one is not shown by default.
_DOUBT = 0.25
_DOUBTED = 0.65
# What the model alone sees must be plain in both directions, and stays below what is shown by default.
_MODEL_ALONE = 0.85
_MAY = 0.5
_WORD_FOR_WORD = 0.95
# Who denies something rarely speaks of a sentence that an article happens to hold, unless nearly all of it is there.
_OWN_VOICE = 0.75


def confidence(match: Match, finding: Finding, meaning: Meaning | None = None) -> float:
    """The probability that a careful reader sees in two bare sentences, which have no dates, what was found."""
    intercept, weights = _fitted(weights_name(finding), by_model=meaning is not None)
    return round(logistic(intercept, weights, features(match, finding, meaning)), 3)


def confidence_of_statements(match: Match, finding: Finding) -> float:
    """The same for two attributed statements of whole articles, where conflicts are rarer; 0 for what is not shown."""
    if _supposes(match, finding):
        return 0.0
    if _is_denial(finding):
        sure = _confidence_of_denial(held(match, core(match.b)))
        return sure if match.b.origin.denied else round(_BY_WORD * sure, 3)
    least, low, high = _STEPS[finding.kind, finding.reason]
    if finding.kind is RelationKind.CORROBORATION and len(match.shared) < _fewest_shared(match):
        return 0.0
    told = _told(match, finding)
    is_own_negation = finding.reason is Reason.NEGATION and match.a.origin.own_voice and not finding.is_aligned
    if told < (_OWN_VOICE if is_own_negation else least):
        return 0.0
    return round(low + (high - low) * (told - least) / (1.0 - least), 3)


def _is_denial(finding: Finding) -> bool:
    """Whether one side denies what the other says, rather than only another occasion of it."""
    return finding.kind is RelationKind.CONTRADICTION and finding.reason is Reason.DENIAL and finding.is_flat


def _confidence_of_denial(holding: Holding) -> float:
    """The more of what is denied is put forward, and the more the two have in common besides, the surer it is."""
    if holding.share < _LEAST_HELD:
        return 0.0
    share = (holding.share - _LEAST_HELD) / (1.0 - _LEAST_HELD)
    if holding.common <= _FEW:
        low, high = _BARE
        return round(low + (high - low) * share, 3)
    low, high = _FULL
    breadth = min(1.0, (holding.common - _FEW) / (_MANY - _FEW))
    return round(low + (high - low) * (share + breadth) / 2, 3)


def _supposes(match: Match, finding: Finding) -> bool:
    """Whether an article's own words, against which a denial or negation is held, say only what would be."""
    is_opposed = finding.kind is RelationKind.CONTRADICTION and finding.reason in (Reason.DENIAL, Reason.NEGATION)
    return is_opposed and match.a.origin.own_voice and any(word.form == "would" for word in match.a.words)


def _told(match: Match, finding: Finding) -> float:
    """How much of what one side negates the other puts forward; of other findings how much both tell."""
    if finding.reason is Reason.NEGATION and not finding.is_aligned:
        # One clause is soon told; the sentences around it must be about the same thing too.
        return min(finding.told, match.cover_a + match.cover_b - 0.5)
    return finding.told


def confidence_with_model(match: Match, finding: Finding, by_rules: float, meaning: Meaning) -> float:
    """How sure rules and model are together that two statements relate as found; 0 for what is not shown.

    The model ranks what rules find and vetoes it; what it alone sees stays below every other conflict.
    """
    # The model reads what is said, not that a speaker denies it.
    if match.a.origin.denied != match.b.origin.denied:
        meaning = meaning.denied
    if finding.reason is Reason.ENTAILMENT:
        sure = meaning.contradicted_least
        return round(_MAY * sure, 3) if sure >= _MODEL_ALONE else 0.0
    if not is_weighed(finding):
        return by_rules
    by_model = confidence(match, finding, meaning)
    if finding.is_aligned and meaning.contradicted_most < _DOUBT:
        return round(min(_DOUBTED, by_rules, by_model), 3) if by_model >= _VETO else 0.0
    return round((by_rules + by_model) / 2, 3) if by_model >= _VETO else 0.0


def is_weighed(finding: Finding) -> bool:
    """Whether the model has a say in it: not where rules tell a later figure, or two figures of one who is named.

    Nor of a denial: once the act is known to be the same, what the model makes of the two tells no more than chance.
    """
    return finding.kind is not RelationKind.UPDATE and not finding.is_by_name and not _is_denial(finding)


def hope_with_model(match: Match, finding: Finding, by_rules: float) -> float:
    """The most that `confidence_with_model` may come to, whatever the model makes of the pair, where it is weighed."""
    _, weights = _fitted(weights_name(finding), by_model=True)
    best = Meaning(*(float(weight > 0) for weight in weights[len(NAMES) :]))
    plain = Meaning(1.0, 1.0, 1.0, 1.0)  # what it alone sees is measured by one number, with no weights
    return max(confidence_with_model(match, finding, by_rules, meaning) for meaning in (best, best.denied, plain))


def _fewest_shared(match: Match) -> int:
    """How many things two statements must share to agree: of two speakers more than of one."""
    one, other = match.a.origin.by, match.b.origin.by
    if one is not None and one == other:
        return 2
    return 3 if match.least > _WORD_FOR_WORD else 4


def logistic(intercept: float, weights: Sequence[float], values: Sequence[float]) -> float:
    """The probability that a logistic regression gives `values`."""
    score = intercept + sum(weight * value for weight, value in zip(weights, values, strict=True))
    return 1.0 / (1.0 + math.exp(-score))


def weights_name(finding: Finding) -> str:
    """Under which name the weights for a finding are kept: what the model alone sees is weighed by itself."""
    return f"{finding.kind.value} by model alone" if finding.reason is Reason.ENTAILMENT else finding.kind.value


@cache
def _fitted(name: str, *, by_model: bool) -> tuple[float, tuple[float, ...]]:
    """Intercept and weights, in the order of the features, as `python -m tui.training relations` wrote them."""
    fitted = json.loads(WEIGHTS.read_text(encoding="utf-8"))["model" if by_model else "rules"][name]
    return float(fitted["intercept"]), tuple(
        float(fitted["weights"][feature]) for feature in (WITH_MODEL if by_model else NAMES)
    )
