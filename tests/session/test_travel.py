"""A reading goes to paragraphs, sentences and percentages."""

from __future__ import annotations

import pytest

from session.stories import HARBOUR, PLEDGE, UNFUNDED, span
from tui.model import Span, hull
from tui.session import Session, stepping, travel
from tui.session.jumping import back
from tui.session.notices import Aim, Rest
from tui.session.panels import status


def top(session: Session) -> int:
    """Where the screen will begin."""
    assert session.aim is not None
    assert session.aim.rest is Rest.TOP
    return session.aim.span.start


def test_a_paragraph_is_found_by_its_number(session: Session) -> None:
    travel.go_to_paragraph(session, 3)
    assert top(session) == span(HARBOUR, "Opposition").start


@pytest.mark.parametrize("number", [0, 5])
def test_a_paragraph_that_is_not_there_is_named(session: Session, number: int) -> None:
    assert travel.go_to_paragraph(session, number) == f"no paragraph {number}: there are 4"
    assert session.aim is None


@pytest.mark.parametrize(("percent", "part"), [(0, 0.0), (50, 0.5), (100, 1.0), (250, 1.0)])
def test_a_percentage_is_a_part_of_what_can_be_scrolled(session: Session, percent: int, part: float) -> None:
    travel.go_to_percent(session, percent)
    assert top(session) == int((len(HARBOUR.text) - 200) * part)


@pytest.mark.parametrize("percent", [0, 30, 50, 100])
def test_the_percentage_gone_to_is_the_one_shown(session: Session, percent: int) -> None:
    travel.go_to_percent(session, percent)
    session.see(Span(top(session), top(session) + 200))
    assert status(session).percent == percent


def test_an_article_that_fits_the_screen_is_all_there(session: Session) -> None:
    session.see(Span(0, len(HARBOUR.text)))
    assert status(session).percent == 100


def shown(session: Session) -> str:
    """The sentence that the caret is on."""
    assert session.caret == session.here
    assert session.aim is not None
    return session.aim.span.of(session.article.text)


def test_sentences_follow_each_other_from_the_statement_under_the_cursor(session: Session) -> None:
    travel.step_sentence(session, 1)
    assert shown(session) == "Opposition leader Tom Reyes told reporters the plan was unfunded."
    travel.step_sentence(session, 1)
    assert shown(session) == "“There is a £12m hole and everyone in that room knows it,” he said."
    travel.step_sentence(session, -3)
    assert shown(session).startswith("HARBOUR CITY")


def test_sentences_end_with_the_article(session: Session) -> None:
    assert travel.step_sentence(session, 99) == "last sentence"
    assert shown(session).startswith("Okafor later")
    assert travel.step_sentence(session, -99) == "first sentence"
    assert session.here == 0


def test_the_next_statement_is_looked_for_from_the_caret(session: Session) -> None:
    travel.step_sentence(session, 1)
    stepping.step_statement(session, 1)
    assert session.statement is UNFUNDED
    assert session.caret is None


def test_a_caret_that_is_scrolled_away_is_gone(session: Session) -> None:
    travel.step_sentence(session, 1)
    session.see(Span(0, 60))
    assert session.caret is None
    assert session.here == 0


@pytest.mark.parametrize("rest", [Rest.TOP, Rest.MIDDLE, Rest.BOTTOM])
def test_the_statement_under_the_cursor_is_shown_where_it_is_wanted(session: Session, rest: Rest) -> None:
    travel.show_cursor(session, rest)
    assert session.aim == Aim(hull(PLEDGE.content), rest)
    travel.step_sentence(session, 1)
    travel.show_cursor(session, rest)
    assert session.aim == Aim(Span(session.here, session.here + 1), rest)


def test_both_ends_can_be_gone_to_and_left_again(session: Session) -> None:
    travel.go_to_end(session)
    assert top(session) == len(HARBOUR.text)
    session.see(Span(300, len(HARBOUR.text)))
    travel.go_to_start(session)
    assert top(session) == 0
    back(session)
    assert top(session) == 300


def test_paragraphs_follow_each_other_and_end(session: Session) -> None:
    travel.step_paragraph(session, 2)
    assert top(session) == span(HARBOUR, "“We will").start
    session.see(Span(top(session), len(HARBOUR.text)))
    travel.step_paragraph(session, -1)
    assert top(session) == span(HARBOUR, "HARBOUR CITY").start
    assert travel.step_paragraph(session, 9) == "last paragraph"
    assert travel.step_paragraph(session, -9) == "first paragraph"
    assert back(session) == "no place to go back to"
