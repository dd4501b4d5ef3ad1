"""Pairs of texts to what the entailment model makes of each, asked in both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tui.relations.entailment import Scores


class Scorer(Protocol):
    """What the entailment model looks like from here."""

    def scores(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Scores]:
        """What the first text of each pair says of the second."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How far two texts entail and contradict each other, the weaker and the stronger direction of each."""

    entailed_least: float
    entailed_most: float
    contradicted_least: float
    contradicted_most: float

    @property
    def denied(self) -> Meaning:
        """The same where one speaker denies their text: what was entailed is contradicted, and the other way round."""
        return Meaning(self.contradicted_least, self.contradicted_most, self.entailed_least, self.entailed_most)


class Meanings:
    """What the model makes of pairs of texts, each asked once: two articles that carry one wire have the same."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._known: dict[tuple[str, str], Meaning] = {}

    def of(self, one: str, other: str) -> Meaning:
        """The same in whatever order the texts come."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            (self._known[pair],) = meanings(self._scorer, [pair])
        return self._known[pair]


def meanings(scorer: Scorer, pairs: Sequence[tuple[str, str]]) -> list[Meaning]:
    """What the model makes of each pair, which does not depend on the order of its texts."""
    both = list(dict.fromkeys([*pairs, *((second, first) for first, second in pairs)]))
    scores = dict(zip(both, scorer.scores(both), strict=True))
    return [_joined(scores[first, second], scores[second, first]) for first, second in pairs]


def _joined(there: Scores, back: Scores) -> Meaning:
    entailed = sorted((there.entailment, back.entailment))
    contradicted = sorted((there.contradiction, back.contradiction))
    return Meaning(entailed[0], entailed[1], contradicted[0], contradicted[1])
