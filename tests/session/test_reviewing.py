"""A review goes through what the machine is least sure of, and can be stopped, gone back in and taken up again."""

from dataclasses import replace

import pytest

from session.stories import ARTICLES, BALANCES, COLLECTION, HOLE, PLEDGE, RISE, SEA_WALL, TAX, UNFUNDED
from tui.annotations.notebook import Notebook
from tui.session import Collected, Session, annotating, correcting, reviewing

SHAKY = replace(
    COLLECTION,
    statements=tuple(
        replace(said, confidence={UNFUNDED.id: 0.4, SEA_WALL.id: 0.6, BALANCES.id: 0.9}.get(said.id, 1.0))
        for said in COLLECTION.statements
    ),
    relations=(TAX,),
)


@pytest.fixture
def shaky(session: Session) -> Session:
    session.receive(Collected(SHAKY))
    return session


def test_the_least_certain_comes_first(shaky: Session):
    assert reviewing.start(shaky) == "review 1 of 4"
    seen = []
    while item := reviewing.current(shaky):
        seen.append(item)
        assert shaky.statement_id == item[0]
        reviewing.skip(shaky)
    assert seen == [(UNFUNDED.id,), (SEA_WALL.id,), (PLEDGE.id, RISE.id), (BALANCES.id,)]


def test_what_is_accepted_or_rejected_takes_effect_and_is_not_asked_again(shaky: Session):
    reviewing.start(shaky)
    assert reviewing.accept(shaky) == "review 2 of 4"
    assert shaky.index.statements[UNFUNDED.id].confidence == 1.0
    reviewing.reject(shaky)
    assert SEA_WALL.id not in shaky.index.statements
    assert len(shaky.evidence) == 1
    assert reviewing.reject(shaky) == "review 4 of 4"
    assert PLEDGE.id not in shaky.index.relations
    assert reviewing.accept(shaky) == "the review is done"
    assert reviewing.start(shaky) == "nothing to review"


def test_going_back_takes_the_decision_back(shaky: Session):
    reviewing.start(shaky)
    reviewing.reject(shaky)
    assert reviewing.back(shaky) == "review 1 of 4"
    assert reviewing.current(shaky) == (UNFUNDED.id,)
    assert UNFUNDED.id in shaky.index.statements
    assert reviewing.back(shaky) == "the first one"


def test_a_review_stops_and_goes_on_from_there(shaky: Session):
    reviewing.start(shaky)
    reviewing.skip(shaky)
    assert reviewing.stop(shaky) == "review stopped at 2 of 4"
    assert reviewing.current(shaky) is None
    assert reviewing.start(shaky) == "review 2 of 4"
    assert reviewing.current(shaky) == (SEA_WALL.id,)


def test_another_run_begins_with_what_was_not_put_off(shaky: Session):
    reviewing.start(shaky)
    reviewing.skip(shaky)
    reviewing.accept(shaky)
    again = Session(ARTICLES)
    annotating.begin(again, Notebook(shaky.work.notebook.records))
    again.receive(Collected(SHAKY))
    reviewing.start(again, reviewing.remembered(shaky))
    assert again.work.review.items == ((PLEDGE.id, RISE.id), (BALANCES.id,), (UNFUNDED.id,))


@pytest.mark.parametrize("text", ["", "{}", "[1, null]", "{["])
def test_what_was_remembered_badly_is_as_good_as_nothing(shaky: Session, text: str):
    assert reviewing.start(shaky, text) == "review 1 of 4"


def test_what_a_correction_has_removed_is_passed_over(shaky: Session):
    reviewing.start(shaky)
    correcting.reject(shaky, SEA_WALL.id)
    assert reviewing.skip(shaky) == "review 3 of 4"


def test_a_statement_that_was_edited_in_the_review_is_accepted_as_it_is_now(shaky: Session):
    reviewing.start(shaky)
    correcting.move_border(shaky, UNFUNDED.id, -1, at_start=False)
    reviewing.accept(shaky)
    assert shaky.index.statements[UNFUNDED.id].content[0].end < UNFUNDED.content[0].end


def test_nothing_is_decided_outside_a_review(session: Session):
    for command in (reviewing.accept, reviewing.reject, reviewing.skip):
        assert command(session) == "no review"
    assert session.work.notebook.records == {}
    assert HOLE.id in session.index.statements
