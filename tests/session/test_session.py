"""A reading moves by statements, speakers, contradictions and articles, and finds its way back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from session.stories import (
    ARTICLES,
    BALANCES,
    BUDGET,
    COLLECTION,
    CONCEDED,
    DEEPER,
    FAINT,
    HARBOUR,
    HOLE,
    HOLE_AGAIN,
    PLEDGE,
    RISE,
    SEA_WALL,
    SUIT,
    UNFUNDED,
    follow_with_the_screen,
    span,
)
from tui.model import Collection, Span, hull
from tui.session import Analysed, Collected, Failed, Noticed, Place, Session, pointing, stepping, viewing
from tui.session.filters import Filter
from tui.session.jumping import back, follow
from tui.session.notices import Aim, Rest


def test_an_article_is_read_before_anything_is_known_of_it() -> None:
    session = Session(ARTICLES)
    assert session.article is HARBOUR
    assert session.statement is None
    assert stepping.step_statement(session, 1) == "no further statement"


def test_the_cursor_comes_to_the_first_statement_in_view_without_scrolling() -> None:
    session = Session(ARTICLES)
    session.see(span(HARBOUR, "Opposition leader"))
    session.receive(Collected(COLLECTION))
    assert session.statement is UNFUNDED
    assert session.aim is None


def test_the_next_statement_is_aimed_at(session: Session) -> None:
    assert stepping.step_statement(session, 1) == ""
    assert session.statement is BALANCES
    assert session.aim == Aim(hull(BALANCES.content))


def test_a_count_goes_on_by_so_many_statements(session: Session) -> None:
    stepping.step_statement(session, 3)
    assert session.statement is HOLE


def test_stepping_past_the_last_statement_of_an_article_tells_of_the_next_article(session: Session) -> None:
    assert stepping.step_statement(session, 5) == "→ budget-explainer 2/3"
    assert session.statement is RISE


def test_too_great_a_count_stops_at_the_last_statement_of_all(session: Session) -> None:
    stepping.step_statement(session, 99)
    assert session.statement is DEEPER
    follow_with_the_screen(session)
    assert stepping.step_statement(session, 1) == "no further statement"


def test_going_back_by_statements_crosses_the_border_too(session: Session) -> None:
    session.go_to_statement(RISE.id)
    assert stepping.step_statement(session, -1) == "→ harbour-plan 1/3"
    assert session.statement is CONCEDED


def test_once_the_cursor_is_scrolled_out_of_sight_the_next_statement_is_the_first_below(session: Session) -> None:
    session.see(Span(span(HARBOUR, "Opposition").start, len(HARBOUR.text)))
    stepping.step_statement(session, 1)
    assert session.statement is UNFUNDED


def test_once_the_cursor_is_scrolled_out_of_sight_the_statement_before_is_the_first_above(session: Session) -> None:
    stepping.step_statement(session, 4)
    session.see(span(HARBOUR, "Opposition leader Tom Reyes"))
    stepping.step_statement(session, -1)
    assert session.statement is BALANCES


def test_the_same_speaker_is_followed_through_all_articles(session: Session) -> None:
    met = []
    for _ in range(3):
        stepping.step_same_speaker(session, 1)
        met.append(session.statement)
    assert met == [BALANCES, CONCEDED, RISE]
    assert stepping.step_same_speaker(session, 1) == "no further statement by Dana Okafor"


def test_a_chosen_speaker_is_followed_from_where_the_reader_is(session: Session) -> None:
    viewing.choose_speaker(session, "tom-reyes")
    stepping.step_same_speaker(session, 1)
    assert session.statement is UNFUNDED


def test_statements_without_a_speaker_follow_each_other(session: Session) -> None:
    session.go_to_statement(SEA_WALL.id)
    assert stepping.step_same_speaker(session, 1) == "no further statement by no speaker named"


def test_no_speaker_is_followed_before_one_is_known() -> None:
    assert "no speaker chosen" in stepping.step_same_speaker(Session(ARTICLES), 1)


def test_contradicted_statements_are_stepped_through(session: Session) -> None:
    assert stepping.step_contradiction(session, 1) == "→ budget-explainer 2/3"
    assert session.statement is RISE
    stepping.step_contradiction(session, 1)
    assert session.statement is HOLE_AGAIN
    stepping.step_contradiction(session, -2)
    assert session.statement is PLEDGE


def test_an_article_that_is_not_analysed_yet_is_not_left_for_one_that_is() -> None:
    session = Session(ARTICLES)
    session.receive(Analysed(BUDGET.id, 1, 3))
    session.receive(Collected(replace(COLLECTION, statements=(RISE,), relations=()), final=False))
    assert stepping.step_statement(session, 1) == "no statement in this article so far: 1 of 3 articles analysed"
    assert session.article is HARBOUR
    session.expect_nothing()
    assert stepping.step_statement(session, 1) == "→ budget-explainer 2/3"


def test_that_there_is_no_contradiction_is_said_and_whether_that_is_final() -> None:
    session = Session(ARTICLES)
    session.expect_results()
    assert stepping.step_contradiction(session, 1) == "no possible contradiction found so far: 0 of 3 articles analysed"
    assert stepping.step_statement(session, 1) == "no statement in this article so far: 0 of 3 articles analysed"
    for done, article in enumerate(ARTICLES, 1):
        session.receive(Analysed(article.id, done, 3))
    session.receive(Collected(Collection(ARTICLES), final=False))
    assert stepping.step_contradiction(session, 1) == (
        "no possible contradiction found so far: the statements are still being compared"
    )
    session.receive(Collected(Collection(ARTICLES)))
    assert stepping.step_contradiction(session, 1) == "no possible contradiction found"


def test_that_weak_contradictions_are_hidden_is_said(session: Session) -> None:
    session.receive(Collected(replace(COLLECTION, relations=(FAINT,))))
    assert stepping.step_contradiction(session, 1) == (
        "no possible contradiction found; 1 weak one is hidden, F shows them"
    )
    viewing.set_filter(session, Filter(weak=True))
    stepping.step_contradiction(session, 1)
    assert session.statement is UNFUNDED


def test_that_the_analysis_was_stopped_is_said_with_what_was_not_found() -> None:
    session = Session(ARTICLES)
    session.expect_results()
    session.receive(Analysed(HARBOUR.id, 1, 3))
    session.expect_nothing()
    assert stepping.step_statement(session, 1) == (
        "no further statement before the analysis was stopped: 1 of 3 articles analysed"
    )
    session.expect_results()
    assert stepping.step_statement(session, 1) == "no further statement so far: 1 of 3 articles analysed"


def test_following_the_evidence_leads_to_the_other_side_and_back(session: Session) -> None:
    assert follow(session) == "→ budget-explainer 2/3"
    assert session.statement is RISE
    assert session.evidence[session.evidence_number].other.statement is PLEDGE
    assert back(session) == "→ harbour-plan 1/3"
    assert session.statement is PLEDGE
    assert session.aim == Aim(Span(0, 0), Rest.TOP)


def test_following_twice_returns_along_the_same_relation(session: Session) -> None:
    session.go_to_statement(HOLE_AGAIN.id)
    viewing.choose_evidence(session, 1)
    follow(session)
    assert session.statement is HOLE
    follow(session)
    assert session.statement is HOLE_AGAIN
    assert session.evidence[session.evidence_number].other.statement is HOLE


def test_there_is_nothing_to_follow_without_evidence(session: Session) -> None:
    session.go_to_statement(BALANCES.id)
    assert follow(session) == "nothing to follow: no related statement"


def test_forward_undoes_back(session: Session) -> None:
    follow(session)
    follow_with_the_screen(session)
    back(session)
    assert back(session, -1) == "→ budget-explainer 2/3"
    assert session.statement is RISE
    assert back(session, -1) == "no place to go forward to"


def test_going_back_has_an_end(session: Session) -> None:
    assert back(session) == "no place to go back to"


def test_each_article_is_returned_to_where_it_was_left(session: Session) -> None:
    there = span(HARBOUR, "Opposition")
    session.see(there)
    assert stepping.step_article(session, 1) == "→ budget-explainer 2/3"
    assert session.aim == Aim(Span(0, 0), Rest.TOP)
    follow_with_the_screen(session)
    stepping.step_article(session, -1)
    assert session.aim == Aim(Span(there.start, there.start), Rest.TOP)


@pytest.mark.parametrize(("count", "notice"), [(1, "last article"), (-1, "first article")])
def test_articles_have_a_first_and_a_last(session: Session, count: int, notice: str) -> None:
    stepping.step_article(session, count * 5)
    assert stepping.step_article(session, count) == notice


def test_an_earlier_reading_is_resumed_with_its_statement() -> None:
    place = Place(HARBOUR.id, 120, HOLE.id)
    session = Session(ARTICLES, {HARBOUR.id: place})
    assert session.aim == Aim(Span(120, 120), Rest.TOP)
    session.receive(Collected(COLLECTION))
    assert session.statement is HOLE


def test_the_statement_of_an_earlier_reading_is_waited_for_while_other_articles_are_analysed() -> None:
    place = Place(HARBOUR.id, 120, HOLE.id)
    session = Session(ARTICLES, {HARBOUR.id: place})
    session.receive(Collected(Collection(ARTICLES, COLLECTION.speakers, (RISE, HOLE_AGAIN))))
    session.see(Span(120, 320))
    assert session.positions[HARBOUR.id] == place
    session.receive(Collected(COLLECTION))
    assert session.statement is HOLE


def test_a_statement_that_its_article_has_no_longer_gives_way_to_the_first_in_view() -> None:
    session = Session(ARTICLES, {HARBOUR.id: Place(HARBOUR.id, 0, "gone"), BUDGET.id: Place(BUDGET.id, 0, "gone")})
    session.receive(Collected(COLLECTION))
    assert session.statement is PLEDGE
    session.open_article(1)
    assert session.statement is RISE


def test_a_new_collection_keeps_the_cursor_where_it_is(session: Session) -> None:
    session.go_to_statement(HOLE.id)
    session.receive(Collected(Collection(ARTICLES, COLLECTION.speakers, COLLECTION.statements)))
    assert session.statement is HOLE
    assert session.evidence == ()


def test_results_for_an_article_that_is_not_open_are_dropped() -> None:
    session = Session((HARBOUR,))
    session.receive(Collected(COLLECTION))
    assert {statement.article for statement in session.index.shown} == {HARBOUR.id}
    assert session.receive(Failed("elsewhere", "broken")) == ""
    assert session.progress.total == 1


def test_a_failure_is_told_and_counts_as_done() -> None:
    session = Session(ARTICLES)
    assert session.receive(Failed(SUIT.id, "residents-sue could not be analysed")) == (
        "residents-sue could not be analysed"
    )
    assert session.progress.done == 1


def test_what_the_analysis_says_of_itself_is_passed_on() -> None:
    assert Session(ARTICLES).receive(Noticed("by rules alone")) == "by rules alone"


def test_a_click_chooses_the_statement_under_it(session: Session) -> None:
    assert pointing.point_at(session, HOLE.content[0].start + 3)
    assert session.statement is HOLE
    assert not pointing.point_at(session, 0)
    assert session.statement is HOLE


def test_the_places_of_all_opened_articles_are_remembered(session: Session) -> None:
    follow(session)
    session.see(Span(150, 300))
    assert session.positions[BUDGET.id] == Place(BUDGET.id, 150, RISE.id)
    assert session.positions[HARBOUR.id] == Place(HARBOUR.id, 0, PLEDGE.id)
