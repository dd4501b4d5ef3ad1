"""Two editions of an article are known as such, and the quotations that changed between them are listed."""

from dataclasses import replace

import pytest

from tui.annotations.difference import difference
from tui.annotations.editions import same_article
from tui.annotations.versions import Alteration, changed_quotations
from tui.articles import article_from_bytes
from tui.model import Article

BODY = """Harbour plan approved

The council approved the plan for the harbour on Tuesday after four hours, by seven votes to five.

“We will not raise the tax this year,” said Dana Okafor, the mayor of the town.

Tom Reyes disagreed. “There is a hole of twelve million,” he said. “Everyone knows it.”

The clerk said that the vote would be published on Friday, with the names of all who were there.
"""


def _article(text: str, path: str = "news/harbour.txt") -> Article:
    return article_from_bytes(text.encode(), path)


def _altered(text: str) -> list[tuple[Alteration, str, str]]:
    old, new = _article(BODY), _article(text)
    return [
        (each.alteration, each.old.of(old.text) if each.old else "", each.new.of(new.text) if each.new else "")
        for each in changed_quotations(old, new)
    ]


def test_a_quotation_with_other_words_is_shown_with_both():
    new = BODY.replace("twelve million", "nine million")
    assert _altered(new) == [
        (Alteration.WORDS, "“There is a hole of twelve million,”", "“There is a hole of nine million,”")
    ]


def test_quotations_that_were_taken_out_and_put_in():
    new = BODY.replace(" “Everyone knows it.”", "").replace("on Friday", "on Friday. “In full,” she added")
    assert _altered(new) == [(Alteration.ADDED, "", "“In full,”"), (Alteration.REMOVED, "“Everyone knows it.”", "")]


def test_the_same_words_in_another_mouth_are_a_change():
    new = BODY.replace("said Dana Okafor", "said Priya Shah")
    quotation = "“We will not raise the tax this year,”"
    assert _altered(new) == [(Alteration.SENTENCE, quotation, quotation)]


def test_marks_spaces_and_places_are_no_change():
    paragraphs = BODY.strip().split("\n\n")
    moved = "\n\n".join([paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[2], paragraphs[4]])
    assert _altered(moved) == []
    assert _altered(BODY.replace("“", '"').replace("”", '"')) == []


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        pytest.param(_article(BODY + "\nA vote follows.\n"), True, id="a paragraph more"),
        pytest.param(_article(BODY, "copy/harbour-2.txt"), True, id="a copy elsewhere"),
        pytest.param(_article(BODY.replace("Tuesday", "Monday"), "v2.txt"), True, id="edited, elsewhere, same title"),
        pytest.param(_article("Mill sold\n\n“The mill is sold,” said Orr on Monday, in the town of Sennick."), False,
                     id="another article in its file"),
        pytest.param(_article("Harbour plan approved\n\nRain fell on the town all day, and nobody came to the vote."
                              "\n\n“We will not raise the tax this year,” said Dana Okafor.", "x.txt"),
                     False, id="another article under its title"),
        pytest.param(replace(_article(BODY.replace("Tuesday", "Monday"), "x.txt"), outlet="City Ledger"), True,
                     id="an outlet that only one names"),
    ],
)  # fmt: skip
def test_editions_of_one_article(other: Article, is_same: bool):
    assert same_article(_article(BODY), other) is is_same
    assert same_article(other, _article(BODY)) is is_same


def test_the_same_report_in_two_papers_is_two_articles():
    here = replace(_article(BODY), outlet="Harbour Gazette")
    there = replace(_article(BODY.replace("Tuesday", "Monday"), "there.txt"), outlet="City Ledger")
    assert not same_article(here, there)


def test_a_difference_holds_both_versions():
    old, new = "We will not raise the tax.", "We will never raise taxes, he said."
    pieces = difference(old, new)
    assert "".join(piece.text for piece in pieces if piece.in_old) == old
    assert "".join(piece.text for piece in pieces if piece.in_new) == new
    assert [piece.text for piece in pieces if piece.in_old and piece.in_new] == ["We will ", " raise ", " ", "."]
