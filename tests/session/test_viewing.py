"""What is shown can be narrowed down, widened and laid out anew."""

from __future__ import annotations

from dataclasses import replace

from session.stories import ARTICLES, COLLECTION, DEEPER, FIGURES, HOLE, HOLE_AGAIN, PLEDGE, RISE, SAME_HOLE, UNFUNDED
from tui.model import StatementKind
from tui.session import Analysed, Collected, Session, stepping, viewing
from tui.session.filters import Filter
from tui.session.jumping import follow
from tui.session.notices import Panes


def test_a_filter_leaves_the_others_out_of_every_step(session: Session) -> None:
    notice = viewing.set_filter(session, Filter(kinds=frozenset({StatementKind.DIRECT})))
    assert notice == "showing direct"
    stepping.step_statement(session, 1)
    assert session.statement is HOLE
    assert session.index.speakers[0].name == "Tom Reyes"


def test_a_contradiction_by_a_hidden_statement_still_counts_and_can_be_followed(session: Session) -> None:
    viewing.set_filter(session, Filter(kinds=frozenset({StatementKind.DIRECT})))
    assert RISE not in session.index.shown
    assert session.index.contradicted_shown[0] is PLEDGE
    session.go_to_statement(PLEDGE.id)
    follow(session)
    assert session.statement is RISE


def test_weak_relations_are_shown_only_when_asked_for(session: Session) -> None:
    session.go_to_statement(UNFUNDED.id)
    assert session.evidence == ()
    viewing.set_filter(session, Filter(weak=True))
    assert len(session.evidence) == 1


def test_the_panes_take_turns(session: Session) -> None:
    seen = [session.panes]
    for _ in range(3):
        viewing.cycle_panes(session)
        seen.append(session.panes)
    assert seen == [Panes.ALL, Panes.TEXT, Panes.SIDE, Panes.ALL]


def test_switches_say_what_they_did(session: Session) -> None:
    assert viewing.toggle_highlights(session) == "highlights off"
    assert viewing.toggle_statements_only(session) == "only sentences with statements"
    assert viewing.toggle_statements_only(session) == "the whole article"


def test_the_evidence_goes_round(session: Session) -> None:
    session.go_to_statement(HOLE_AGAIN.id)
    assert [piece.other.statement for piece in session.evidence] == [DEEPER, HOLE]
    viewing.step_evidence(session, 1)
    assert session.evidence_number == 1
    viewing.step_evidence(session, 1)
    assert session.evidence_number == 0


def test_evidence_that_the_filter_takes_away_is_not_looked_at_any_longer(session: Session) -> None:
    viewing.set_filter(session, Filter(weak=True))
    session.receive(Collected(replace(COLLECTION, relations=(SAME_HOLE, replace(FIGURES, confidence=0.2)))))
    session.go_to_statement(HOLE_AGAIN.id)
    viewing.step_evidence(session, 1)
    assert session.evidence[session.evidence_number].other.statement is HOLE
    viewing.set_filter(session, Filter())
    assert session.evidence[session.evidence_number].other.statement is HOLE
    viewing.set_filter(session, Filter(weak=True))
    assert session.evidence[session.evidence_number].other.statement is HOLE
    viewing.choose_evidence(session, 0)
    viewing.set_filter(session, Filter())
    assert session.evidence_number == 0


def test_evidence_that_a_new_collection_lacks_gives_way_to_what_is_left(session: Session) -> None:
    session.go_to_statement(HOLE_AGAIN.id)
    viewing.step_evidence(session, 1)
    session.receive(Collected(replace(COLLECTION, relations=(FIGURES,))))
    assert session.evidence[session.evidence_number].other.statement is DEEPER
    assert follow(session) == "→ residents-sue 3/3"


def test_a_filter_that_admits_no_kind_says_that_nothing_is_shown(session: Session) -> None:
    assert viewing.set_filter(session, Filter(kinds=frozenset())) == "showing no statements"
    assert session.index.shown == ()


def test_no_statement_to_show_is_told_beside_the_empty_page() -> None:
    session = Session(ARTICLES)
    session.receive(Analysed(ARTICLES[1].id, 1, len(ARTICLES)))
    assert viewing.toggle_statements_only(session) == "no statement to show so far: 1 of 3 articles analysed"
    assert viewing.toggle_statements_only(session) == "the whole article"
