"""Two bare sentences compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Reason
from tui.relations import Label, compare


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "Mayor met builder while bids were sealed",
            "Mayor denies she met builder while bids were sealed",
            Reason.DENIAL,
        ),
        ("The mine will lower Marrow Lake", "The mine will not lower Marrow Lake", Reason.NEGATION),
        ("Board accepts the minister's resignation", "Board rejects the minister's resignation", Reason.OPPOSITION),
        ("Flood damages 140 homes in the old town", "Flood damages 212 homes in the old town", Reason.NUMBER),
        ("Work on the pier begins on 14 September", "Work on the pier begins on September 21", Reason.DATE),
        ("Astrolabe stolen from maritime museum", "Astrolabe stolen from maritime museum was a hoax", Reason.DENIAL),
    ],
)
def test_a_contradiction_is_found_with_its_reason(a: str, b: str, reason: Reason) -> None:
    comparison = compare(a, b)
    assert (comparison.label, comparison.reasons) == (Label.CONTRADICTION, (reason,))
    assert comparison.explanation


def test_who_did_it_to_whom_is_told_apart_from_opposite_words() -> None:
    assert "whom" in compare("Adair sued Brandvik", "Brandvik sued Adair").explanation
    assert "Opposite" in compare("Mayor backs flood barrier", "Mayor opposes flood barrier").explanation


def test_two_sentences_that_say_the_same_corroborate() -> None:
    comparison = compare(
        "thieves entered the museum through a skylight above the chart room",
        "the museum was entered by thieves through a skylight above the chart room",
    )
    assert comparison.label is Label.CORROBORATION


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The council met on Tuesday", "Oil prices rose sharply in March"),
        ("", "The council met on Tuesday"),
        ("", ""),
        ("…", "?!"),
        ("", "N'T"),
    ],
)
def test_what_has_nothing_in_common_is_neutral(a: str, b: str) -> None:
    assert compare(a, b).label is Label.NEUTRAL


words = st.sampled_from(
    [
        "the mine",
        "will",
        "not",
        "lower",
        "Marrow Lake",
        "by",
        "4 feet",
        "6 feet",
        "denies",
        "rejects",
        "accepted",
        "it.",
    ]
)
sentences = st.lists(words, max_size=12).map(" ".join)


@given(sentences, sentences)
def test_comparing_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert (compare(a, b).label, compare(a, b).confidence) == (compare(b, a).label, compare(b, a).confidence)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(a: str, b: str) -> None:
    assert 0 <= compare(a, b).confidence <= 1
