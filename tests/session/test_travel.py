"""A reading goes to paragraphs and percentages."""

from __future__ import annotations

import pytest

from session.stories import HARBOUR, span
from tui.model import Span
from tui.session import Session, travel


def top(session: Session) -> int:
    """Where the screen will begin."""
    assert session.aim is not None
    assert session.aim.at_top
    return session.aim.span.start


def test_a_paragraph_is_found_by_its_number(session: Session) -> None:
    travel.go_to_paragraph(session, 3)
    assert top(session) == span(HARBOUR, "Opposition").start


@pytest.mark.parametrize("number", [0, 5])
def test_a_paragraph_that_is_not_there_is_named(session: Session, number: int) -> None:
    assert travel.go_to_paragraph(session, number) == f"no paragraph {number}: there are 4"
    assert session.aim is None


@pytest.mark.parametrize(("percent", "part"), [(0, 0.0), (50, 0.5), (100, 1.0), (250, 1.0)])
def test_a_percentage_is_a_part_of_the_text(session: Session, percent: int, part: float) -> None:
    travel.go_to_percent(session, percent)
    assert top(session) == int(len(HARBOUR.text) * part)


def test_both_ends_can_be_gone_to_and_left_again(session: Session) -> None:
    travel.go_to_end(session)
    assert top(session) == len(HARBOUR.text)
    session.see(Span(300, len(HARBOUR.text)))
    travel.go_to_start(session)
    assert top(session) == 0
    session.back()
    assert top(session) == 300


def test_paragraphs_follow_each_other_and_end(session: Session) -> None:
    travel.step_paragraph(session, 2)
    assert top(session) == span(HARBOUR, "“We will").start
    session.see(Span(top(session), len(HARBOUR.text)))
    travel.step_paragraph(session, -1)
    assert top(session) == span(HARBOUR, "HARBOUR CITY").start
    assert travel.step_paragraph(session, 9) == "last paragraph"
    assert travel.step_paragraph(session, -9) == "first paragraph"
    assert session.back() == "no place to go back to"
