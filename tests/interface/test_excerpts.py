"""What a row shows of a statement that is too long for it, and what a page says where articles have no date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from session.stories import ARTICLES, COLLECTION, DEEPER, HARBOUR, HOLE_AGAIN, PLEDGE, RISE, SPEAKERS, SUIT, span

from interface.screen import grid, press, reading, settle
from tui.interface.pages.excerpts import excerpt
from tui.model import Collection, Span, SpeakerKind
from tui.session.index import index

UNDATED = tuple(replace(article, published=None) for article in ARTICLES)


@pytest.mark.parametrize(
    ("words", "width", "shown"),
    [
        ("from April", 80, "Okafor: A rise of 2 per cent will apply from April"),
        ("from April", 32, "Okafor: …will apply from April"),
        ("A rise", 24, "Okafor: A rise of 2 per…"),
        ("2 per cent", 24, "Okafor: …of 2 per cent…"),
    ],
)
def test_a_row_begins_shortly_before_the_words_that_matter(words: str, width: int, shown: str) -> None:
    found = index(COLLECTION)
    marks = (span(found.articles[RISE.article][1], words),)
    assert excerpt(found, RISE, marks, width) == shown


def test_words_in_the_second_piece_of_a_broken_quotation_are_brought_into_sight() -> None:
    assert excerpt(index(COLLECTION), DEEPER, (span(SUIT, "deeper"),), 26) == "Reyes: …getting deeper.”"


def test_words_are_cut_between_words_and_long_names_leave_them_room() -> None:
    group = [replace(one, name="A bank's spokesmen", kind=SpeakerKind.GROUP) for one in SPEAKERS]
    found = index(replace(COLLECTION, speakers=tuple(group)))
    marks = (span(found.articles[RISE.article][1], "rom April"),)
    assert excerpt(found, RISE, marks, 30) == "A bank's…: …apply from April"


def test_where_much_is_marked_or_nothing_a_row_is_the_beginning() -> None:
    much = (span(HARBOUR, "raise"), span(HARBOUR, "this year"))
    assert excerpt(index(COLLECTION), PLEDGE, much, 22, "1 ") == "1 Okafor: “We will no…"
    assert excerpt(index(COLLECTION), PLEDGE, (Span(0, 3),), 22, "1 ") == "1 Okafor: “We will no…"


def test_a_row_tells_that_a_statement_is_denied() -> None:
    denied = replace(RISE, denied=True)
    marks = (span(index(COLLECTION).articles[RISE.article][1], "from April"),)
    assert excerpt(index(COLLECTION), denied, marks, 42) == "Okafor denied: …cent will apply from April"


def test_what_no_person_says_is_said_by_the_article() -> None:
    own = replace(HOLE_AGAIN, speaker=None, kind=RISE.kind)
    found = index(replace(COLLECTION, statements=(own,)))
    assert excerpt(found, own, (), 60).startswith("the article: ")


async def test_the_page_of_a_speaker_names_the_articles_where_none_has_a_date() -> None:
    async with reading((120, 40), articles=UNDATED) as pilot:
        await press(pilot, "S")
        await settle(pilot)
        assert "▸ harbour-plan       ! “We will not" in grid(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        row = next(line for line in grid(pilot).splitlines() if "“We will not" in line and "▸" in line)
        assert row.endswith(" 1 ¶2")


@pytest.mark.parametrize(
    ("collection", "words"),
    [(COLLECTION, "No article has a date: nothing"), (Collection(), "No statement so far: nothing")],
    ids=["no date", "no statement"],
)
async def test_the_story_says_why_it_draws_no_days(collection: Collection, words: str) -> None:
    async with reading((120, 40), articles=UNDATED, collection=collection) as pilot:
        await press(pilot, "M")
        await settle(pilot)
        assert words in grid(pilot).splitlines()[1]
        assert "WHO IS QUOTED" in grid(pilot).splitlines()[2] or not collection.statements
