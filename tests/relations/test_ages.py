"""One person has one age, in whatever sentences two articles give it."""

from __future__ import annotations

import pytest

from relations.building import Said, related, said
from tui.model import Reason, RelationKind

ADAIR = "Rufus Adair"


def ages(*statements: Said) -> list[float]:
    """How sure each conflict of figures is."""
    return [
        relation.confidence
        for relation in related(*statements)
        if (relation.kind, relation.reasons) == (RelationKind.CONTRADICTION, (Reason.NUMBER,))
    ]


def pair(one: str, other: str) -> tuple[Said, Said]:
    return said(one), said(other, by=ADAIR, outlet="Wire")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Joost Haverkamp, 41, was walking to the pier when it fell",
            "the sea took Joost Haverkamp, 44, from his boat",
        ),
        ("a 34-year-old diver, Joost Haverkamp, drowned", "42-year-old fisher Joost Haverkamp drowned in the harbour"),
        ("the pier fell on Haverkamp, 41, at noon", "the sea took Joost Haverkamp, 44, from his boat"),
    ],
    ids=["two asides", "before the name", "the surname alone"],
)
def test_two_ages_of_one_name_conflict_whatever_else_is_told(one: str, other: str) -> None:
    (sure,) = ages(*pair(one, other))
    assert sure >= 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joost Haverkamp, 41, was walking to the pier", "the sea took Orla Haverkamp, 44, from the pier"),
        (
            "Joost Haverkamp, 41, was walking to the pier",
            "when Joost Haverkamp was a boy of 12 years old, the pier fell",
        ),
        ("Joost Haverkamp, 41, was walking to the pier", "the 42-year-old Haverkamp pier fell"),
        ("Joost Haverkamp, 41, was walking to the pier", "Joost Haverkamp, 41, fell from the pier"),
        ("Joost Haverkamp, 41, was walking to the pier", "Haverkamp, 9, fell from the pier"),
    ],
    ids=["a sister", "another time", "a thing", "one age", "a child of that name"],
)
def test_ages_of_two_people_or_two_times_do_not(one: str, other: str) -> None:
    assert ages(*pair(one, other)) == []


def test_an_age_that_a_birthday_may_have_changed_is_less_sure() -> None:
    one = "Joost Haverkamp, 41, was walking to the pier"
    (near,), (far,) = (ages(*pair(one, f"the sea took Joost Haverkamp, {age}, from his boat")) for age in (42, 44))
    assert near < far


def test_an_article_that_gives_both_ages_does_not_conflict_with_either() -> None:
    one, other = pair("Haverkamp, 41, was walking to the pier", "the sea took Joost Haverkamp, 44, from his boat")
    brother = said("his brother Joost Haverkamp, 44, drowned")
    assert ages(one, brother, other) == []


def test_ages_are_found_among_many_sentences_that_share_more() -> None:
    filler = [said(f"the Haverkamp boat number {n} sank off the old pier of Sennick at noon") for n in range(60)]
    one, other = pair("the gale took Haverkamp, 44, by surprise", "Joost Haverkamp, 41, is named in a claim")
    assert len(ages(one, *filler, other)) == 1
