"""Statements that say the same corroborate each other."""

from __future__ import annotations

import pytest

from relations.building import related, said
from tui.model import RelationKind

TOLLIVER = "Maren Tolliver"


def test_one_denial_reported_by_two_outlets_corroborates() -> None:
    (relation,) = related(
        said("she had met the directors of Quillon", by=TOLLIVER, denied=True),
        said("meeting the directors of Quillon before the vote", by=TOLLIVER, outlet="Wire", denied=True),
    )
    assert relation.kind is RelationKind.CORROBORATION
    assert "denying" in relation.explanation


def test_one_claim_reported_by_two_outlets_corroborates() -> None:
    (relation,) = related(
        said("the barrier would harm the salt marshes upstream"),
        said("the salt marshes upstream would be harmed by the barrier", outlet="Wire"),
    )
    assert relation.kind is RelationKind.CORROBORATION


def test_a_denial_corroborates_a_negation() -> None:
    (relation,) = related(
        said("the barrier would harm the salt marshes", denied=True),
        said("the barrier would not harm the salt marshes", outlet="Wire"),
    )
    assert relation.kind is RelationKind.CORROBORATION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the barrier would harm the marshes", "the barrier would please the pilots"),
        ("Maren Tolliver was late", "Maren Tolliver was tired"),
        ("the vote is on 14 September at the hall", "the vote was on 15 September at the hall"),
        ("the police attacked the pilots at the pier", "the pilots attacked the police at the pier"),
    ],
)
def test_a_shared_subject_is_not_enough(one: str, other: str) -> None:
    relations = related(said(one), said(other, outlet="Wire"))
    assert RelationKind.CORROBORATION not in {relation.kind for relation in relations}


def test_who_is_named_first_does_not_matter_in_what_two_do_together() -> None:
    one, other = "Oona Mackle met Joost Haverkamp at the pier", "Joost Haverkamp met Oona Mackle at the pier"
    (relation,) = related(said(one), said(other, by=TOLLIVER, outlet="Wire"))
    assert relation.kind is RelationKind.CORROBORATION


def test_one_speaker_heard_twice_confirms_less_than_another_who_says_the_same() -> None:
    claim = "the barrier would harm the salt marshes upstream"
    again = "the salt marshes upstream would be harmed by the barrier"
    (same,) = related(said(claim), said(again, outlet="Wire"))
    (other,) = related(said(claim), said(again, by=TOLLIVER, outlet="Wire"))
    assert "one source" in same.explanation
    assert "Ilse Brandvik and Maren Tolliver say the same" in other.explanation
    assert same.confidence < other.confidence


def test_a_passage_that_two_papers_carry_in_the_same_words_is_told_apart() -> None:
    wire = "the barrier would close at a signal from the harbour master and stay shut for nine hours"
    (relation,) = related(said(wire), said(wire, by=TOLLIVER, outlet="Wire"))
    assert relation.kind is RelationKind.CORROBORATION
    assert "same words" in relation.explanation
