"""The words around a figure to whether it is meant as it stands, as the least, as the most, or roughly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

_MORE = frozenset(["over", "above", "exceeding", "beyond", "topped", "surpassed", "exceeded", "topping", "passed"])
_LESS = frozenset(["under", "below"])
_NEARLY = frozenset(["almost", "nearly", "approaching"])
_ROUGHLY = frozenset(["about", "around", "roughly", "approximately", "some", "circa", "estimated"])
_LEAST_PHRASES = (
    *("more than", "at least", "upwards of", "greater than", "minimum of"),
    *("as little as", "as few as", "as low as", "start at", "starts at", "starting at", "start from"),
)
_MOST_PHRASES = (
    *("less than", "fewer than", "at most", "up to", "maximum of", "as many as", "as much as", "as high as"),
    *("no older than", "no longer than", "younger than", "shorter than"),
)
_NEARLY_PHRASES = ("close to", "just under", "short of", "just below")
_LEAST_AFTER = (["or", "more"], ["and", "up"], ["or", "older"], ["or", "over"], ["and", "counting"])
_MOST_AFTER = (["or", "less"], ["or", "fewer"], ["or", "under"], ["or", "younger"])
_REACH = 6
# "Cannot have been more than twenty feet" gives the most, "no less than" the least.
_TURNED = re.compile(
    r"\b(?:not|no|never|cannot)(?: (?:have|has|had|been|be|is|was|any|much))*"
    r" (?:(?:more|greater|less|fewer) than|over|above|exceeding|under|below)$"
)


class Bound(StrEnum):
    """Whether a figure is meant as it stands, as the least, as the most, a little less than it, or roughly."""

    EXACT = "exact"
    LEAST = "least"
    MOST = "most"
    NEARLY = "nearly"
    ROUGH = "rough"


def bound(before: Sequence[str], after: Sequence[str]) -> Bound:
    """How the words right before and right after a figure bound it, "no more than" and "not above" turned round."""
    phrase = " ".join(before[-_REACH:])
    last = before[-1] if before else ""
    if phrase.endswith(_NEARLY_PHRASES) or last in _NEARLY:
        return Bound.NEARLY
    is_turned = _TURNED.search(phrase) is not None
    if phrase.endswith(_MOST_PHRASES) or last in _LESS or _follows(after, _MOST_AFTER):
        return Bound.LEAST if is_turned else Bound.MOST
    if phrase.endswith(_LEAST_PHRASES) or last in _MORE or _follows(after, _LEAST_AFTER):
        return Bound.MOST if is_turned else Bound.LEAST
    if last in _ROUGHLY or _follows(after, (["or", "so"],)):
        return Bound.ROUGH
    return Bound.EXACT


def _follows(after: Sequence[str], phrases: Sequence[list[str]]) -> bool:
    """Whether one of `phrases` stands right after a figure, or after the one or two words that it counts."""
    return any(list(after[start : start + 2]) in phrases for start in range(3))
