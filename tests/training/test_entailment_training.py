"""The pairs that the entailment model learns from, their batches, and a training run cut short."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from tests.training.test_news_pairs import CLAIM, DENIED, HARBOUR, PRICES, RESOURCES, sentence  # noqa: E402
from tui.training.entailment_card import card  # noqa: E402
from tui.training.entailment_export import best_temperature, figures  # noqa: E402
from tui.training.entailment_fit import fit  # noqa: E402
from tui.training.entailment_network import CLASSES, FROZEN_LAYERS, Entailment  # noqa: E402
from tui.training.entailment_pairs import (  # noqa: E402
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL,
    PIECES_A_STEP,
    Batch,
    Pair,
    batches,
    crossed,
    drawn,
    read_pairs,
)
from tui.training.news_pairs import news_of, news_pairs  # noqa: E402


def pair(number: int, label: int = NEUTRAL, source: str = "mnli") -> Pair:
    return Pair(f"premise {number}", f"hypothesis {number}", label, source)


def in_letters(texts: Sequence[str]) -> list[list[int]]:
    return [[ord(letter) for letter in text] for text in texts]


def test_pairs_are_read_with_their_source(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"premise": "It rains.", "hypothesis": "It is wet.", "label": 0, "source": "cb"}) + "\n")
    assert read_pairs(path) == [Pair("It rains.", "It is wet.", ENTAILMENT, "cb")]


def test_pairs_of_one_premise_are_held_out_together() -> None:
    held_out = [pair(number) for number in range(1000) if pair(number).is_held_out]
    assert 10 < len(held_out) < 60
    assert all(Pair(each.premise, "another", ENTAILMENT, "cb").is_held_out for each in held_out)


def test_only_contradictions_are_turned_round_and_captions_thinned_out() -> None:
    pairs = [pair(number, label) for number in range(400) for label in range(3)]
    taken = list(drawn(pairs, random.Random(1)))
    turned = Counter(each.label for each in taken if each.premise.startswith("hypothesis"))
    assert len(taken) == len(pairs)
    assert set(turned) == {CONTRADICTION}
    assert 150 < turned[CONTRADICTION] < 250
    captions = [pair(number, source="snli") for number in range(1000)]
    assert 100 < len(list(drawn(captions, random.Random(1)))) < 300


def test_texts_that_only_share_a_word_are_neutral() -> None:
    pairs = [Pair(f"premise {number}", f"ferry sails at number{number} today", NEUTRAL, "x") for number in range(50)]
    alike = [Pair(f"other {number}", "ferry sails today again", NEUTRAL, "x") for number in range(50)]
    found = crossed([*pairs, *alike], random.Random(1))
    assert found
    assert {each.label for each in found} == {NEUTRAL}
    assert all(each.premise != each.hypothesis for each in found)


def test_a_batch_holds_pairs_of_one_length_and_all_pairs_are_in_one() -> None:
    pairs = [Pair("a" * (number % 40), "b" * 30, number % 3, "x") for number in range(500)]
    made = batches(pairs, in_letters, random.Random(1))
    assert sum(len(batch.labels) for batch in made) == len(pairs)
    for batch in made:
        assert batch.pieces.shape == batch.sides.shape
        assert batch.pieces.numel() <= PIECES_A_STEP
        assert batch.sides.sum(dim=1).tolist() == [31] * len(batch.labels)


def test_news_pairs_of_every_kind_are_made() -> None:
    other = sentence("The/DT harbour/NN in/IN Orla/NNP/PLACE will/MD not/RB be/VB sold/VBN ./.")
    news = news_of([[PRICES, HARBOUR, CLAIM, DENIED, other], [CLAIM, PRICES, other]] * 3, RESOURCES)
    made = news_pairs(news, random.Random(1), share=0.003)
    assert {each.source for each in made} == {
        "news-changed",
        "news-denial",
        "news-same",
        "news-loose",
        "news-different",
    }
    assert {each.label for each in made} == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    assert all(each.premise and each.hypothesis and each.premise != each.hypothesis for each in made)


def test_a_run_cut_short_goes_on_where_it_was(tmp_path: Path) -> None:
    torch.manual_seed(1)
    first, second, table = Entailment(), Entailment(), torch.zeros((3, 384))
    batch = Batch(torch.zeros((2, 5), dtype=torch.long), torch.zeros((2, 5), dtype=torch.long), torch.tensor([0, 2]))
    lines: list[str] = []
    fit(first, table, lambda _: [batch], {"some": [batch]}, tmp_path, 1, 0.0, lines.append)
    fit(second, table, lambda _: [batch], {"some": [batch]}, tmp_path, 1, 0.0, lines.append)
    assert lines[0] == lines[1]
    assert lines[0].startswith("held out some: loss")
    torch.testing.assert_close(second.state_dict(), first.state_dict())


def test_the_lowest_layers_keep_what_they_know() -> None:
    network = Entailment()
    network.freeze()
    network(torch.randn((2, 4, 384)), torch.zeros((2, 4), dtype=torch.long)).sum().backward()
    learnt = [any(value.grad is not None for value in layer.parameters()) for layer in network.layers]
    assert learnt == [False] * FROZEN_LAYERS + [True] * (len(learnt) - FROZEN_LAYERS)
    assert network.positions.weight.grad is None


def test_a_model_too_sure_of_itself_is_cooled_down() -> None:
    torch.manual_seed(1)
    labels = torch.randint(0, 3, (4000,))
    guessed = torch.where(torch.rand(4000) < 0.7, labels, torch.randint(0, 3, (4000,)))
    scores = 6.0 * torch.nn.functional.one_hot(guessed, 3)
    temperature = best_temperature(scores, labels)
    assert temperature > 1.5
    assert (
        figures(scores, labels, temperature)["calibration error"] < 2 < figures(scores, labels, 1)["calibration error"]
    )


def test_figures_count_likely_contradictions() -> None:
    scores = torch.tensor([[0.0, 0, 9], [0, 0, 9], [9, 0, 0], [0, 9, 0]])
    found = figures(scores, torch.tensor([2, 0, 2, 1]), 1.0)
    assert (found["pairs"], found["accuracy"]) == (4, 50)
    assert (found["contradiction precision"], found["contradiction recall"]) == (50, 50)


def test_the_card_holds_the_figures_of_the_run() -> None:
    from argparse import Namespace

    scores = {"NLI": dict.fromkeys(("pairs", "accuracy", "precision", "recall", "error"), 71.25)}
    written = card(Namespace(minutes=80.0, seed=7), scores)
    assert "| NLI | 71 | 71.2 | 71.2 | 71.2 | 71.2 |" in written
    assert "--minutes 80 --seed 7" in written
    assert len(CLASSES) == 3
