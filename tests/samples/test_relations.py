"""The program on its own sample articles: planted relations are found, look-alikes are left alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from samples.finding import statements_at
from samples.planted import INNOCENT, PAIRS, Innocent, Pair, Side
from tui.articles import expand, read_articles
from tui.language import load
from tui.model import Reason, Relation, RelationKind
from tui.relations import compared, load_entailment
from tui.statements import analyse, collect

SAMPLES = Path(__file__).parents[2] / "sample_docs"
# How many planted relations are found at least; it may grow and must not fall.
FOUND = 32
# A denial may be shown by the words that negate it as well as by the verb that denies.
DENYING = {Reason.DENIAL, Reason.NEGATION}


@dataclass(frozen=True)
class Found:
    """The relations of the sample articles, and which statements stand at which planted words."""

    relations: tuple[Relation, ...]
    at: dict[Side, frozenset[str]]

    def between(self, a: Side, b: Side) -> list[Relation]:
        """The relations that join a statement at one place with a statement at the other."""
        return [relation for relation in self.relations if self.joins(relation, a, b)]

    def joins(self, relation: Relation, a: Side, b: Side) -> bool:
        """Whether the relation's ends stand at the two places, in either order."""
        ends = (relation.a, relation.b)
        return any(x in self.at[a] and y in self.at[b] for x, y in (ends, ends[::-1]))


@pytest.fixture(scope="module", params=["rules", "onrecord"])
def found(request: pytest.FixtureRequest) -> Found:
    """By rules alone, and with the models that ship."""
    nlp = None if request.param == "rules" else load(request.param)
    articles, errors = read_articles(expand([str(SAMPLES)]))
    assert errors == ()
    scorer = load_entailment() if nlp is not None else None
    collection = compared(collect(articles, [analyse(article, nlp) for article in articles]), scorer)
    sides = {side for entry in (*PAIRS, *INNOCENT) for side in (entry.a, entry.b)}
    return Found(collection.relations, statements_at(collection, sides))


def is_found(found: Found, pair: Pair) -> bool:
    return is_shown(found, pair) or any(is_shown(found, other) for other in PAIRS if other.name == pair.folded)


def is_shown(found: Found, pair: Pair) -> bool:
    reasons = DENYING if pair.reason in DENYING else {pair.reason}
    return any(
        relation.kind is pair.kind and (pair.reason is None or not reasons.isdisjoint(relation.reasons))
        for relation in found.between(pair.a, pair.b)
    )


def test_planted_relations_are_found(found: Found) -> None:
    missed = [pair.name for pair in PAIRS if not is_found(found, pair)]
    print(f"found {len(PAIRS) - len(missed)} of {len(PAIRS)} planted relations; missed: {'; '.join(missed) or 'none'}")
    assert len(PAIRS) - len(missed) >= FOUND, missed


@pytest.mark.parametrize("pair", INNOCENT, ids=lambda pair: pair.name)
def test_what_only_looks_like_a_conflict_is_not_called_one(found: Found, pair: Innocent) -> None:
    assert found.at[pair.a] or found.at[pair.b]
    kinds = {relation.kind for relation in found.between(pair.a, pair.b)}
    assert RelationKind.CONTRADICTION not in kinds, pair.why


def test_every_contradiction_shown_was_planted(found: Found) -> None:
    shown = [relation for relation in found.relations if relation.kind is RelationKind.CONTRADICTION]
    disputes = [pair for pair in PAIRS if pair.kind is RelationKind.CONTRADICTION]
    unplanted = [r.explanation for r in shown if not any(found.joins(r, pair.a, pair.b) for pair in disputes)]
    assert unplanted == []
