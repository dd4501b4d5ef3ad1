"""The values behind the pages over several articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from session.stories import (
    ARTICLES,
    BALANCES,
    BUDGET,
    COLLECTION,
    CONCEDED,
    DEEPER,
    FIGURES,
    HARBOUR,
    HOLE,
    HOLE_AGAIN,
    PLEDGE,
    RISE,
    SEA_WALL,
    SUIT,
    TAX,
    UNFUNDED,
)
from tui.model import Collection
from tui.session.index import index
from tui.session.ordering import Order, ordered
from tui.session.pages.pairing import counterparts, pairs
from tui.session.pages.story import bins, story
from tui.session.pages.timeline import timeline
from tui.session.panels import speaker_rows
from tui.session.session import Session
from tui.session.signs import Sign
from tui.session.viewing import change_order

INDEX = index(COLLECTION)


def test_a_timeline_goes_by_date_and_shows_conflicts_under_their_statement() -> None:
    entries = timeline(INDEX, "dana-okafor")
    assert [(entry.statement.id, entry.relation) for entry in entries] == [
        (RISE.id, None),
        (PLEDGE.id, TAX),
        (PLEDGE.id, None),
        (RISE.id, TAX),
        (BALANCES.id, None),
        (CONCEDED.id, None),
    ]


def test_a_timeline_of_one_article_keeps_conflicts_with_others() -> None:
    entries = timeline(INDEX, "tom-reyes", BUDGET.id)
    assert [entry.statement for entry in entries] == [HOLE_AGAIN, DEEPER]


def test_pairs_come_before_what_only_one_article_reports() -> None:
    found = [(pair.left, pair.right) for pair in pairs(INDEX, HARBOUR.id, BUDGET.id)]
    assert found == [
        (PLEDGE, RISE),
        (HOLE, HOLE_AGAIN),
        (BALANCES, None),
        (UNFUNDED, None),
        (CONCEDED, None),
        (None, SEA_WALL),
    ]


def test_pairs_are_the_same_from_the_other_side() -> None:
    one = {(pair.left, pair.right) for pair in pairs(INDEX, HARBOUR.id, BUDGET.id)}
    other = {(pair.right, pair.left) for pair in pairs(INDEX, BUDGET.id, HARBOUR.id)}
    assert one == other


def test_the_article_with_the_most_related_statements_comes_first() -> None:
    assert counterparts(INDEX, SUIT.id) == (BUDGET.id, HARBOUR.id)
    assert counterparts(INDEX, HARBOUR.id) == (BUDGET.id, SUIT.id)


def test_a_story_counts_who_is_quoted_where() -> None:
    told = story(INDEX)
    assert [speaker.name for speaker in told.speakers] == ["Dana Okafor", "Tom Reyes", "Li Wen"]
    okafor = told.row("dana-okafor")[HARBOUR.id]
    assert (okafor.statements, okafor.conflicts) == ((PLEDGE, BALANCES, CONCEDED), 1)
    assert HARBOUR.id not in told.row("li-wen")


def test_conflicts_are_ranked_and_weak_ones_left_out() -> None:
    assert story(INDEX).conflicts == (FIGURES, TAX)


def test_days_count_statements_and_those_in_conflict() -> None:
    told = story(INDEX)
    assert told.days == {date(2026, 3, 14): 5, date(2026, 3, 9): 3, date(2026, 3, 15): 2}
    assert told.conflict_days == {date(2026, 3, 14): 1, date(2026, 3, 9): 2, date(2026, 3, 15): 1}
    assert told.undated == 0


def test_an_article_without_a_date_is_counted_apart() -> None:
    undated = replace(COLLECTION, articles=(replace(HARBOUR, published=None), BUDGET, replace(SUIT, published="May")))
    told = story(index(undated))
    assert (set(told.days), told.undated) == ({date(2026, 3, 9)}, 7)


@pytest.mark.parametrize(("count", "expected"), [(7, [3, 0, 0, 0, 0, 5, 2]), (3, [3, 5, 2]), (1, [10]), (0, [])])
def test_bins_hold_every_dated_statement(count: int, expected: list[int]) -> None:
    assert [each.statements for each in bins(story(INDEX), count)] == expected


def test_nothing_loaded_is_an_empty_story() -> None:
    told = story(index(Collection(ARTICLES)))
    assert (told.speakers, told.conflicts, told.period, bins(told, 10)) == ((), (), None, ())


def test_a_twin_reads_on_without_moving_the_first() -> None:
    session = Session(ARTICLES)
    session.reindex(COLLECTION)
    before = session.place
    twin = session.twin(1)
    twin.go_to_statement(RISE.id)
    assert (twin.article, twin.statement) == (BUDGET, RISE)
    assert session.place == before
    assert session.article == HARBOUR


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.STATEMENTS, ["Dana Okafor", "Tom Reyes", "Li Wen"]),
        (Order.CONFLICTS, ["Dana Okafor", "Tom Reyes", "Li Wen"]),
        (Order.NAME, ["Dana Okafor", "Li Wen", "Tom Reyes"]),
        (Order.APPEARANCE, ["Tom Reyes", "Li Wen", "Dana Okafor"]),
    ],
)
def test_speakers_are_listed_in_the_order_that_is_asked_for(order: Order, names: list[str]) -> None:
    last_first = index(replace(COLLECTION, statements=COLLECTION.statements[::-1]))
    assert [speaker.name for speaker in ordered(last_first, order)] == names


def test_those_whom_the_article_quotes_come_before_all_others() -> None:
    rows = speaker_rows(index(COLLECTION), SUIT.id)
    assert [(row.sign, row.name) for row in rows] == [
        (Sign("2", 1), "Tom Reyes"),
        (Sign("1", 0), "Li Wen"),
        (None, "Dana Okafor"),
    ]


def test_changing_the_order_comes_round() -> None:
    session = Session(ARTICLES)
    assert [change_order(session) for _ in Order][-1] == "speakers by statements"
