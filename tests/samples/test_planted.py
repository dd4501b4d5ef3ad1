"""What the tests say is in the sample articles is there, once, and between them the samples hold what they promise."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from samples.planted import INNOCENT, PAIRS, SAID, Side
from tui.model import Reason, RelationKind

SIDES = sorted(
    {side for pair in (*PAIRS, *INNOCENT) for side in (pair.a, pair.b)} | {said.side for said in SAID},
    key=lambda side: (side.file, side.words),
)


@pytest.mark.parametrize("side", SIDES, ids=lambda side: f"{side.file}: {side.words[:40]}")
def test_planted_words_occur_exactly_once(side: Side, sample_texts: dict[str, str]) -> None:
    assert sample_texts[side.file].count(side.words) == 1


def test_there_are_nine_articles_of_a_readable_length(sample_texts: dict[str, str]) -> None:
    lengths = {name: len(text.split()) for name, text in sample_texts.items()}
    assert len(lengths) == 9
    assert all(300 <= length <= 700 for length in lengths.values()), lengths


def test_each_story_is_told_by_three_outlets(sample_texts: dict[str, str]) -> None:
    stories = Counter("-".join(name.split("-")[-2:]) for name in sample_texts)
    assert set(stories.values()) == {3}


def test_no_two_relations_share_a_name() -> None:
    names = [entry.name for entry in PAIRS]
    assert len(names) == len(set(names))
    assert {pair.folded for pair in PAIRS} <= {"", *names}


def test_every_kind_of_relation_and_conflict_is_planted() -> None:
    assert {pair.kind for pair in PAIRS} == set(RelationKind)
    assert {pair.reason for pair in PAIRS if pair.reason} == set(Reason) - {Reason.ENTAILMENT}


def test_the_outlets_have_different_house_styles(sample_texts: dict[str, str]) -> None:
    styles = Counter()
    for text in sample_texts.values():
        body = text.split("---\n")[-1]
        styles.update(name for name, mark in (("curly", "“"), ("straight", ' "'), ("doubled", "''")) if mark in body)
    assert set(styles) == {"curly", "straight", "doubled"}


def test_one_signature_is_in_another_script(sample_texts: dict[str, str]) -> None:
    signatures = re.findall(r"— (.+) \(@\w+\) \w+ \d+, \d{4}$", "\n".join(sample_texts.values()), re.MULTILINE)
    assert any(not name.isascii() for name in signatures)
    assert any(name.isascii() for name in signatures)
