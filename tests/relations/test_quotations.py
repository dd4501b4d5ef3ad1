"""The same words in two articles: repeated, changed, given to another speaker, told to somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relations.building import collect, related, said
from tui.model import Reason, RelationKind, SpeakerKind, StatementKind
from tui.relations import relate

FLOOD = "“It will not stop every flood, but it will stop the ones that we can name.”"


@pytest.mark.parametrize(
    "other",
    [
        FLOOD,
        '"It will not stop every flood, but it will stop the ones that we can name,"',
        "''It will not stop every flood … but it will stop the ones that we can name.''",
        "“It will not stop every flood, but it will stop the ones that [we] can name.”",
        "“it will stop the ones that we can name.”",
        "“It won’t stop every flood, but it’ll stop the ones that we can name.”",
        "“It will not stop each and every flood, but it will stop the ones that we can name.”",
    ],
    ids=["alike", "straight marks", "cut in the middle", "filled in", "the second half", "contracted", "a filler"],
)
def test_the_same_quotation_is_corroboration(other: str) -> None:
    (relation,) = related(said(FLOOD), said(other, outlet="Wire"))
    assert relation.kind is RelationKind.CORROBORATION


def test_per_cent_is_one_thing_in_three_spellings() -> None:
    spellings = ("59 per cent", "59 percent", "59%")
    quotations = [f"“Only {spelling} of the pilots have answered our letter.”" for spelling in spellings]
    relations = related(*(said(words, outlet=outlet) for words, outlet in zip(quotations, "ABC", strict=True)))
    assert [relation.kind for relation in relations] == [RelationKind.CORROBORATION] * 3


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("“We have lost four boats to that river mouth.”", Reason.NUMBER),
        ("“We have lost three boats to that shipping company.”", Reason.WORDING),
        ("“We have not lost three boats to that river mouth.”", Reason.NEGATION),
    ],
    ids=["another number", "other words", "a negation"],
)
def test_a_changed_quotation_is_a_rewording_with_its_reason(other: str, reason: Reason) -> None:
    (relation,) = related(said("“We have lost three boats to that river mouth.”"), said(other, outlet="Wire"))
    assert (relation.kind, relation.reasons) == (RelationKind.REWORDING, (reason,))


def test_the_words_that_changed_are_the_evidence() -> None:
    texts = ("“Vote tonight, or vote after the next funeral.”", "“Vote tonight, or vote after the next flood.”")
    (relation,) = related(said(texts[0]), said(texts[1], outlet="Wire"))
    assert "“funeral”" in relation.explanation
    assert "“flood”" in relation.explanation
    assert [len(span) for span in (*relation.evidence_a, *relation.evidence_b)] == [len("funeral"), len("flood")]


def test_the_same_words_of_another_person_are_a_matter_of_attribution() -> None:
    (relation,) = related(said(FLOOD), said(FLOOD, by="Rufus Adair", outlet="Wire"))
    assert (relation.kind, relation.reasons) == (RelationKind.REWORDING, (Reason.ATTRIBUTION,))
    assert "Ilse Brandvik" in relation.explanation
    assert "Rufus Adair" in relation.explanation


@pytest.mark.parametrize("name", ["Ilse Brandvick", "Brandvik", "Ilsa Brandvik", None])
def test_a_misspelt_a_short_and_a_missing_name_are_not_another_person(name: str | None) -> None:
    (relation,) = related(said(FLOOD), said(FLOOD, by=name, outlet="Wire"))
    assert relation.kind is RelationKind.CORROBORATION


def test_two_people_of_one_surname_are_two() -> None:
    (relation,) = related(said(FLOOD, by="Maren Tolliver"), said(FLOOD, by="Joss Tolliver", outlet="Wire"))
    assert relation.reasons == (Reason.ATTRIBUTION,)


def test_the_same_words_told_to_somebody_else_are_a_matter_of_the_addressee() -> None:
    sides = (said(FLOOD, to="Rufus Adair"), said(FLOOD, to="Oona Mackle", outlet="Wire"))
    (relation,) = related(*sides)
    assert (relation.kind, relation.reasons) == (RelationKind.REWORDING, (Reason.ADDRESSEE,))


@pytest.mark.parametrize(("one", "other"), [("Harbour Post", "the site"), ("TheLantern", "The Lantern")])
def test_an_outlet_that_is_not_named_or_spelled_otherwise_is_no_other_addressee(one: str, other: str) -> None:
    told = collect((said(FLOOD, to=one), said(FLOOD, to=other, outlet="Wire")))
    outlets = (
        replace(who, kind=SpeakerKind.ORGANISATION) if who.name in (one, other) else who for who in told.speakers
    )
    (relation,) = relate(replace(told, speakers=tuple(outlets)))
    assert relation.kind is RelationKind.CORROBORATION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“I do not know.”", "“I do not know.”"),
        ("“The council will meet again in the spring.”", "“The pilots will meet nobody in the harbour.”"),
        (
            "the crowd outside “The Long Road to Sennick Hall” was small",
            "“The Long Road to Sennick Hall” is the wrong play",
        ),
    ],
    ids=["a commonplace", "a common start", "a title"],
)
def test_a_phrase_that_anybody_uses_is_no_quotation_in_common(one: str, other: str) -> None:
    kind = StatementKind.DIRECT if one.startswith("“") else StatementKind.MIXED
    assert related(said(one, kind=kind), said(other, "Rufus Adair", "Wire", kind=kind)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We have lost five boats to that river mouth.”", "“We have lost 5 boats to that river mouth.”"),
        ("“The harbour centre has lost its colour for good.”", "“The harbor center has lost its color for good.”"),
        ("“We thank Sergeant Mackle and all of her crew.”", "“We thank Sgt. Mackle and all of her crew.”"),
        ("“I asked [the mayor] to check the harbour wall.”", "“I asked Maren to check the harbour wall.”"),
    ],
    ids=["digits", "American spelling", "an abbreviation", "an editor's bracket"],
)
def test_house_style_is_no_change_of_words(one: str, other: str) -> None:
    (relation,) = related(said(one), said(other, outlet="Wire"))
    assert relation.kind is RelationKind.CORROBORATION
