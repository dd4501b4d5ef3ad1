"""An explanation is one plain English sentence, whoever speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relations.building import Said, collect, said
from tui.model import Collection, SpeakerKind
from tui.relations import relate

CLAIM = said("Maren Tolliver had met the directors of Quillon", by="Rufus Adair")
COST, HIGHER = (
    said("the barrier would cost £84m"),
    said("the barrier would cost £112m", by="Rufus Adair", outlet="Wire"),
)


def denial(by: str | None) -> Said:
    return said("she had met the directors of Quillon", by=by, outlet="Wire", denied=True)


def explained(collection: Collection) -> str:
    (relation,) = relate(collection)
    return relation.explanation


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Maren Tolliver", "Maren Tolliver"),
        ("Some of its members", "some of its members"),
        ("An aide to Orr", "an aide to Orr"),
        ("The names committee", "the names committee"),
        ("Members", "members"),
        ("Sennick officials", "Sennick officials"),
    ],
)
def test_a_speaker_reads_well_in_the_middle_of_a_sentence(name: str, shown: str) -> None:
    told = collect([CLAIM, denial(name)])
    kinds = {"Rufus Adair": SpeakerKind.PERSON, "Maren Tolliver": SpeakerKind.PERSON}
    speakers = tuple(replace(one, kind=kinds.get(one.name, SpeakerKind.GROUP)) for one in told.speakers)
    articles = tuple(replace(one, text=one.text + "The hall is for members.") for one in told.articles)
    assert explained(replace(told, speakers=speakers, articles=articles)) == (
        "Gazette has Rufus Adair saying “Maren Tolliver had met the directors of Quillon”; "
        f"Wire has {shown} denying it."
    )


def test_somebody_not_named_is_cited_by_nobody_not_named() -> None:
    told = collect([denial(None), CLAIM])
    first, second = told.statements
    outer = replace(first, id="outer", denied=False)
    inside = replace(told, statements=(outer, replace(first, within="outer"), second))
    explanations = [relation.explanation for relation in relate(inside)]
    assert explanations
    assert all("according to somebody" not in explanation for explanation in explanations)


def test_figures_stand_between_quotation_marks() -> None:
    assert explained(collect([COST, HIGHER])) == (
        "Gazette has Ilse Brandvik saying “£84m”, Wire has Rufus Adair saying “£112m”."
    )


def test_one_speaker_is_named_once() -> None:
    later = said("the barrier would cost £112m", outlet="Wire")
    assert explained(collect([COST, later])) == (
        "Ilse Brandvik is reported as saying “£84m” in Gazette and “£112m” in Wire."
    )


def test_a_sentence_begins_with_a_capital_letter() -> None:
    words = "the barrier at the harbour mouth would cost £84m this year"
    other = "this year the barrier would cost £84m at the mouth of the harbour"
    told = collect([said(words, by="some members"), said(other, by="two aides", outlet="Wire")])
    assert explained(told) == "Some members and two aides say the same, in Gazette and Wire."
