"""Comparing again asks the model for nothing but what is new."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from relations.building import collect, said
from tui.analysis.remembering import Remembering
from tui.model import Collection
from tui.relations import compared
from tui.relations.entailment import Scores
from tui.storage.scores import ScoreStore

HARM = "the barrier would harm the salt marshes upstream"
NO_HARM = "the barrier would not harm the salt marshes upstream"


class Model:
    """Says of every pair that it conflicts, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        self.asked.extend(pairs)
        return [Scores(0.05, 0.05, 0.9) for _ in pairs]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ScoreStore]:
    with closing(ScoreStore(tmp_path / "library-scores.db")) as store:
        yield store


def two_papers() -> Collection:
    return collect([said(HARM), said(NO_HARM, by="Rufus Adair", outlet="Wire")])


def three_papers() -> Collection:
    more = said("the barrier would never harm the marshes upstream", by="Maren Tolliver", outlet="Live")
    return collect([said(HARM), said(NO_HARM, by="Rufus Adair", outlet="Wire"), more])


def test_the_same_articles_are_compared_without_the_model_and_with_the_same_result(store: ScoreStore):
    model, silent = Model(), Model()
    first = compared(two_papers(), Remembering(model, "v1", store))
    assert model.asked != []
    assert compared(two_papers(), Remembering(silent, "v1", store)) == first
    assert silent.asked == []


def test_an_article_that_is_added_has_only_its_own_pairs_reckoned(store: ScoreStore):
    compared(two_papers(), Remembering(Model(), "v1", store))
    model = Model()
    compared(three_papers(), Remembering(model, "v1", store))
    assert model.asked != []
    assert all("never harm" in first + second for first, second in model.asked)


def test_other_weights_know_nothing_of_these(store: ScoreStore):
    compared(two_papers(), Remembering(Model(), "v1", store))
    model = Model()
    compared(two_papers(), Remembering(model, "v2", store))
    assert model.asked != []


def test_a_pair_is_asked_for_in_its_order_and_once(store: ScoreStore):
    model = Model()
    Remembering(model, "v1", store).scores([("a", "b"), ("b", "a"), ("a", "b"), ("", "ab")])
    assert model.asked == [("a", "b"), ("b", "a"), ("", "ab")]
