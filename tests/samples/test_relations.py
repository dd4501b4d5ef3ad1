"""The program on its own sample articles: planted relations are found, look-alikes are left alone."""

from __future__ import annotations

import dataclasses
from itertools import product
from pathlib import Path

import pytest

from samples.finding import holds, relations_between
from samples.planted import INNOCENT, PAIRS, Innocent, Pair
from tui.articles import expand, read_articles
from tui.model import Collection, RelationKind
from tui.relations import relate
from tui.statements import analyse, collect

SAMPLES = Path(__file__).parents[2] / "sample_docs"
# How many planted relations the rules find; it may grow and must not fall.
FOUND = 30


@pytest.fixture(scope="module")
def collection() -> Collection:
    articles, errors = read_articles(expand([str(SAMPLES)]))
    assert errors == ()
    analysed = collect(articles, [analyse(article) for article in articles])
    return dataclasses.replace(analysed, relations=relate(analysed))


def is_found(collection: Collection, pair: Pair) -> bool:
    return any(
        relation.kind is pair.kind and (pair.reason is None or pair.reason in relation.reasons or _same_conflict(pair))
        for relation in relations_between(collection, pair.a, pair.b)
    )


def _same_conflict(pair: Pair) -> bool:
    """A denial may be shown by the words that negate it as well as by the verb that denies."""
    return pair.reason is not None and pair.reason.value in ("denial", "negation")


def test_planted_relations_are_found(collection: Collection) -> None:
    missed = [pair.name for pair in PAIRS if not is_found(collection, pair)]
    print(f"found {len(PAIRS) - len(missed)} of {len(PAIRS)} planted relations; missed: {'; '.join(missed) or 'none'}")
    assert len(PAIRS) - len(missed) >= FOUND, missed


@pytest.mark.parametrize("pair", INNOCENT, ids=lambda pair: pair.name)
def test_what_only_looks_like_a_conflict_is_not_called_one(collection: Collection, pair: Innocent) -> None:
    assert holds(collection, pair.a) or holds(collection, pair.b)
    kinds = {relation.kind for relation in relations_between(collection, pair.a, pair.b)}
    assert RelationKind.CONTRADICTION not in kinds, pair.why


def test_every_contradiction_shown_was_planted(collection: Collection) -> None:
    disputes = [pair for pair in PAIRS if pair.kind is RelationKind.CONTRADICTION]
    planted = {
        relation
        for one, other in product(disputes, disputes)
        if {one.a, one.b} & {other.a, other.b}
        for a, b in product((one.a, one.b), (other.a, other.b))
        for relation in relations_between(collection, a, b)
    }
    shown = {relation for relation in collection.relations if relation.kind is RelationKind.CONTRADICTION}
    assert {relation.explanation for relation in shown - planted} == set()
