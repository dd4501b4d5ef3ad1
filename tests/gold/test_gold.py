"""The hand-written gold is well formed: every offset lies in its article, every index points at something."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ARTICLES = [
    json.loads(line)
    for name in ("news.jsonl", "pair.jsonl", "practice.jsonl")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]
by_id = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])


def test_twelve_articles_the_pair_and_the_practice_hold_at_least_400_statements() -> None:
    counted = [one for article in ARTICLES for one in article["statements"] if not one.get("optional")]
    assert len(ARTICLES) == len({article["id"] for article in ARTICLES}) == 14 + 24
    assert len(counted) >= 400


@by_id
def test_pieces_are_in_order_and_inside_the_article(article: dict[str, Any]) -> None:
    for statement in article["statements"]:
        for role in ("content", "cue", "source"):
            spans = statement.get(role, [])
            assert all(0 <= start < end <= article["length"] for start, end in spans)
            assert all(left[1] <= right[0] for left, right in pairwise(spans))
        assert statement["content"]


@by_id
def test_speakers_addressees_and_outer_statements_exist(article: dict[str, Any]) -> None:
    for index, statement in enumerate(article["statements"]):
        for role in ("speaker", "addressee"):
            assert statement.get(role, 0) < len(article["speakers"])
        assert statement.get("within", -1) < index
        assert statement.get("optional") or "speaker" in statement


@by_id
def test_a_report_inside_a_report_lies_inside_the_outer_content(article: dict[str, Any]) -> None:
    for statement in article["statements"]:
        if "within" in statement:
            outer = article["statements"][statement["within"]]["content"]
            assert outer[0][0] <= statement["content"][0][0]
            assert statement["content"][-1][1] <= outer[-1][1]
