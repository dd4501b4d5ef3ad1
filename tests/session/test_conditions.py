"""What is shown can be narrowed down condition by condition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from session.stories import COLLECTION, CONCEDED, HARBOUR, HOLE, PLEDGE, UNFUNDED, span
from tui.annotations.targets import text_target
from tui.model import StatementKind
from tui.session import Collected, Session, annotating, stepping, viewing
from tui.session.conditions import conditions, switched
from tui.session.filters import Filter


def switch(session: Session, *names: str) -> Filter:
    """The filter of the session with those conditions switched one after the other."""
    keep = session.filter
    for name in names:
        keep = switched(session, keep, name)
    viewing.set_filter(session, keep)
    return keep


def words_of(session: Session, name: str) -> str:
    """How a condition is worded now."""
    return next(condition.words for condition in conditions(session, session.filter) if condition.name == name)


def test_one_speaker_s_statements_alone(session: Session) -> None:
    viewing.choose_speaker(session, "tom-reyes")
    assert words_of(session, "speaker") == "only statements by Tom Reyes"
    switch(session, "speaker")
    assert session.filter_words == "by Tom Reyes"
    assert {said.speaker for said in session.index.shown} == {"tom-reyes"}
    assert switched(session, session.filter, "speaker") == Filter()


def test_only_what_is_sure(session: Session) -> None:
    unsure = [replace(said, confidence=0.6) if said is UNFUNDED else said for said in COLLECTION.statements]
    session.receive(Collected(replace(COLLECTION, statements=tuple(unsure))))
    assert words_of(session, "least") == "only statements that are sure"
    switch(session, "least")
    assert UNFUNDED.id in {said.id for said in session.index.shown}
    switch(session, "least")
    assert words_of(session, "least") == "only statements that are sure: likely or better"
    assert UNFUNDED.id not in {said.id for said in session.index.shown}
    assert switch(session, "least", "least") == Filter()


def test_only_what_has_a_tag_of_the_reader_s(session: Session) -> None:
    assert switch(session, "tag") == Filter()
    annotating.set_tags(session, text_target(HARBOUR, (span(HARBOUR, "£12m"),)), ["money"])
    annotating.set_tags(session, text_target(HARBOUR, PLEDGE.content), ["tax"])
    switch(session, "tag")
    assert words_of(session, "tag") == "only statements with a tag: #money"
    assert session.index.shown == (HOLE,)
    switch(session, "tag")
    assert session.index.shown == (PLEDGE,)
    assert stepping.step_statement(session, 1) == "no further statement"
    assert switch(session, "tag") == Filter()


def test_kinds_and_the_others_are_switched(session: Session) -> None:
    keep = switch(session, "direct", "mixed", "contradicted", "attitudes", "weak")
    assert keep.kinds == {StatementKind.INDIRECT, StatementKind.POST}
    assert (keep.only_contradicted, keep.attitudes, keep.weak) == (True, True, True)
    assert CONCEDED not in session.index.shown
    assert switch(session, "all") == Filter()


@pytest.mark.parametrize("keep", [Filter(speaker="nobody-known"), Filter(tag="gone")], ids=["of a speaker", "of a tag"])
def test_a_condition_that_nothing_meets_can_be_switched_off(session: Session, keep: Filter) -> None:
    viewing.set_filter(session, keep)
    assert session.index.shown == ()
    assert switch(session, "speaker" if keep.speaker else "tag") == Filter()


def test_every_kind_of_statement_is_a_condition_in_words_of_its_own(session: Session) -> None:
    assert words_of(session, "direct") == "direct: in the speaker's own words"
    assert words_of(session, "indirect") == "indirect: in the paper's words"
    assert len({words_of(session, kind.value) for kind in StatementKind}) == len(StatementKind)
