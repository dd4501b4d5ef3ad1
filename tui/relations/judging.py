"""A finding and its features to a calibrated confidence, by logistic regression."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from tui.model import Reason, RelationKind
from tui.relations.features import NAMES, features
from tui.relations.findings import Finding
from tui.relations.matching import Match

# How much must be told on both sides before two attributed statements are related at all, and how sure one is then and
# where all is told; by hand, and measured on whole events (tests/relations/in_the_wild.jsonl).
_STEPS = {
    (RelationKind.CONTRADICTION, Reason.DENIAL): (0.62, 0.6, 0.92),
    (RelationKind.CONTRADICTION, Reason.NEGATION): (0.62, 0.55, 0.9),
    (RelationKind.CONTRADICTION, Reason.OPPOSITION): (0.65, 0.55, 0.9),
    (RelationKind.CONTRADICTION, Reason.NUMBER): (0.55, 0.55, 0.9),
    (RelationKind.CONTRADICTION, Reason.DATE): (0.55, 0.6, 0.9),
    (RelationKind.UPDATE, Reason.NUMBER): (0.55, 0.55, 0.9),
    (RelationKind.CORROBORATION, Reason.WORDING): (0.6, 0.6, 0.93),
    (RelationKind.CORROBORATION, Reason.DENIAL): (0.55, 0.6, 0.93),
}

_REMARK = 0.4
_WORD_FOR_WORD = 0.95


def confidence(match: Match, finding: Finding) -> float:
    """The probability that a careful reader sees in two bare sentences, which have no dates, what the rule found."""
    intercept, weights = _fitted(finding.kind)
    return round(logistic(intercept, weights, features(match, finding)), 3)


def confidence_of_statements(match: Match, finding: Finding) -> float:
    """The same for two attributed statements of whole articles, where conflicts are rarer; 0 for what is not shown."""
    least, low, high = _STEPS[finding.kind, finding.reason]
    if finding.kind is RelationKind.CORROBORATION and len(match.shared) < _fewest_shared(match):
        return 0.0
    if finding.told < least or (finding.reason is Reason.DENIAL and _is_remark_on_other(match)):
        return 0.0
    return round(low + (high - low) * (finding.told - least) / (1.0 - least), 3)


def _fewest_shared(match: Match) -> int:
    """How many things two statements must share to agree: of two speakers more than of one."""
    one, other = match.a.origin.by, match.b.origin.by
    if one is not None and one == other:
        return 2
    return 3 if match.least > _WORD_FOR_WORD else 4


def _is_remark_on_other(match: Match) -> bool:
    """Whether a denial that is only a word of the text ("the rumours are rubbish") is not about the claim."""
    remark = match.b
    if not remark.cues or remark.origin.denied:
        return False
    near = max(match.cover(remark.clause_at(cue)) for cue in remark.cues)
    return min(match.least, near) < _REMARK


def logistic(intercept: float, weights: Sequence[float], values: Sequence[float]) -> float:
    """The probability that a logistic regression gives `values`."""
    score = intercept + sum(weight * value for weight, value in zip(weights, values, strict=True))
    return 1.0 / (1.0 + math.exp(-score))


@cache
def _fitted(kind: RelationKind) -> tuple[float, tuple[float, ...]]:
    """Intercept and weights, in the order of `NAMES`, as `python -m tui.training relations` wrote them."""
    written = json.loads(files("tui.relations").joinpath("lists", "confidence.json").read_text(encoding="utf-8"))
    fitted = written[kind.value]
    return float(fitted["intercept"]), tuple(float(fitted["weights"][name]) for name in NAMES)
