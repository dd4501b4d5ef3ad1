"""Places are gone to by a letter: marks that the reader set, labels over what is in sight."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from session.stories import ARTICLES, BALANCES, BUDGET, COLLECTION, HARBOUR, HOLE, PLEDGE, RISE, UNFUNDED
from tui.model import Collection, Span, Statement, StatementKind
from tui.session import Collected, Place, Session, hints, marking, stepping
from tui.session.jumping import back
from tui.session.jumps import Mark
from tui.session.notices import Aim, Rest


def test_a_mark_is_returned_to_from_another_article(session: Session) -> None:
    assert marking.mark(session, "a") == "marked as a: 'a comes back"
    stepping.step_article(session, 1)
    assert marking.go_to_mark(session, "a") == "→ harbour-plan 1/3"
    assert session.statement is PLEDGE
    assert session.aim == Aim(Span(PLEDGE.content[0].start, PLEDGE.content[0].start), Rest.TOP)


def test_the_way_back_from_a_mark_is_remembered(session: Session) -> None:
    marking.mark(session, "a")
    session.go_to_statement(RISE.id)
    session.see(Span(0, 100))
    marking.go_to_mark(session, "a")
    back(session)
    assert session.article is BUDGET


def test_an_apostrophe_goes_to_the_last_place_and_again_there_and_back(session: Session) -> None:
    assert marking.go_to_mark(session, "'") == "no place to go back to"
    session.go_to_statement(RISE.id)
    marking.go_to_mark(session, "'")
    assert session.statement is PLEDGE
    marking.go_to_mark(session, "'")
    assert session.statement is RISE


def test_a_mark_that_was_not_set_names_those_that_were(session: Session) -> None:
    assert marking.go_to_mark(session, "b") == "no mark b: m and a letter sets one"
    marking.mark(session, "a")
    assert marking.go_to_mark(session, "b") == "no mark b: a harbour-plan ¶2"


@pytest.mark.parametrize("key", ["A", "1", "é", "'"])
def test_only_small_letters_are_marks(session: Session, key: str) -> None:
    assert marking.mark(session, key) == f"a mark is a letter from a to z, not {key}"
    assert session.marks == {}


def test_a_mark_in_an_article_that_is_not_open_says_so(session: Session) -> None:
    session.marks["q"] = Mark(Place("elsewhere", 3), "elsewhere.txt", "The")
    assert marking.go_to_mark(session, "q") == "mark q is in an article that is not open"
    assert "q (not open)" in marking.go_to_mark(session, "b")


def test_marks_are_remembered_until_the_next_reading(session: Session) -> None:
    session.marks["q"] = Mark(Place("elsewhere", 3), "elsewhere.txt", "The")
    marking.mark(session, "a")
    another = Session(ARTICLES)
    marking.recall(another, marking.remembered(session))
    assert another.marks == session.marks


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"A": ["x", 1, null]}', '{"a": 5}', '{"a": ["x", "y", null]}'])
def test_what_holds_no_marks_sets_none(session: Session, text: str) -> None:
    marking.recall(session, text)
    assert session.marks == {}


def test_a_mark_outlives_an_edit_of_the_article_s_file(session: Session) -> None:
    session.go_to_statement(UNFUNDED.id)
    marking.mark(session, "a")
    longer = f"CORRECTED at noon.\n\n{HARBOUR.text}"
    edited = Session([replace(HARBOUR, id="edited", text=longer), BUDGET])
    marking.recall(edited, marking.remembered(session))
    edited.open_article(1)
    assert marking.go_to_mark(edited, "a") == "→ harbour-plan 1/2"
    assert edited.aim is not None
    assert longer[edited.aim.span.start :].startswith("the plan was unfunded")


def test_a_mark_whose_words_are_gone_stays_about_where_it_was(session: Session) -> None:
    session.go_to_statement(UNFUNDED.id)
    marking.mark(session, "a")
    edited = Session([replace(HARBOUR, id="edited", text="Withdrawn.", blocks=())])
    marking.recall(edited, marking.remembered(session))
    marking.go_to_mark(edited, "a")
    assert edited.aim == Aim(Span(10, 10), Rest.TOP)


def test_every_statement_in_sight_has_a_label(session: Session) -> None:
    session.see(Span(0, HARBOUR.text.index("Opposition")))
    shown = hints.hints(session)
    assert [(hint.label, hint.statement) for hint in shown] == [("a", PLEDGE.id), ("s", BALANCES.id)]
    assert shown[0].offset == PLEDGE.content[0].start


def test_a_statement_that_begins_above_the_screen_is_labelled_where_it_is_seen(session: Session) -> None:
    start = HOLE.content[0].start + 5
    session.see(Span(start, len(HARBOUR.text)))
    assert hints.hints(session)[0].offset == start
    assert hints.hints(session)[0].statement == HOLE.id


def test_following_a_label_leaves_a_place_to_come_back_to(session: Session) -> None:
    session.see(Span(0, len(HARBOUR.text)))
    third = hints.hints(session)[2]
    hints.follow(session, third)
    assert session.statement is UNFUNDED
    back(session)
    assert session.statement is PLEDGE


def test_many_labels_are_two_letters_long_and_none_covers_another() -> None:
    session = Session(ARTICLES)
    statements = [
        Statement(f"s{number}", HARBOUR.id, None, StatementKind.INDIRECT, (Span(number // 2, 400),))
        for number in range(60)
    ]
    session.receive(Collected(Collection(ARTICLES, (), tuple(statements))))
    session.see(Span(0, len(HARBOUR.text)))
    shown = hints.hints(session)
    assert len(shown) == 60
    assert {len(hint.label) for hint in shown} == {2}
    assert all(right.offset - left.offset >= 2 for left, right in pairwise(shown))
    assert hints.narrowed(shown, "a")[0].label == "aa"
    assert len(hints.narrowed(shown, "aa")) == 1


def test_there_are_no_labels_where_no_statement_is_in_sight(session: Session) -> None:
    session.receive(Collected(replace(COLLECTION, statements=(), relations=())))
    assert hints.hints(session) == ()
