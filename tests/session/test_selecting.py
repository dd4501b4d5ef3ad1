"""A stretch of the article is selected without a mouse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from session.stories import ARTICLES, HARBOUR, HOLE, article, span
from tui.model import Span
from tui.session import Session, selecting, stepping, units
from tui.session.selection import Selection


def selected(session: Session) -> str:
    """The words that are selected."""
    assert session.selection is not None
    return session.selection.of(session.article.text)


def at(session: Session, words: str) -> Session:
    """Begin to select at the first of `words`."""
    session.caret = span(HARBOUR, words).start
    selecting.toggle(session)
    return session


def test_selecting_begins_with_the_word_at_the_statement_under_the_cursor(session: Session) -> None:
    selecting.toggle(session)
    assert selected(session) == "We"
    selecting.toggle(session)
    assert session.selection is None


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        pytest.param(units.characters, 1, "council ", id="a character on"),
        pytest.param(units.characters, -1, "counci", id="a character back"),
        pytest.param(units.words, 2, "council tax this", id="words on"),
        pytest.param(units.words, -1, "raise council", id="a word back takes in the one before"),
        pytest.param(
            units.sentences, 1, "council tax this year,” said Mayor Dana Okafor, adding that the budget “balances "
            "without it”.", id="to the end of the sentence",
        ),
        pytest.param(units.sentences, -1, "“We will not raise council", id="to the start of the sentence"),
        pytest.param(units.statements, 1, "council tax this year,”", id="to the end of the statement"),
        pytest.param(units.statements, -1, "“We will not raise council", id="to the start of the statement"),
    ],
)  # fmt: skip
def test_the_head_moves_by_units(session: Session, unit: selecting.Units, count: int, expected: str) -> None:
    at(session, "council tax")
    selecting.extend(session, unit, count)
    assert selected(session) == expected


def test_paragraphs_are_taken_in_one_after_the_other(session: Session) -> None:
    at(session, "council tax")
    selecting.extend(session, units.paragraphs, 2)
    assert selected(session).endswith("knows it,” he said.")
    selecting.extend(session, units.paragraphs, -1)
    assert selected(session).endswith("without it”.")


def test_what_was_taken_in_can_be_given_up_again(session: Session) -> None:
    at(session, "council tax")
    selecting.extend(session, units.words, 3)
    selecting.extend(session, units.words, -2)
    assert selected(session) == "council tax"
    selecting.extend(session, units.words, -3)
    assert selected(session) == "not raise council"
    selecting.extend(session, units.words, 2)
    assert selected(session) == "council"


def test_the_other_end_moves_after_a_swap(session: Session) -> None:
    at(session, "council tax")
    selecting.extend(session, units.words, 1)
    selecting.swap_ends(session)
    selecting.extend(session, units.words, -1)
    assert selected(session) == "raise council tax"
    selecting.swap_ends(session)
    selecting.extend(session, units.words, 1)
    assert selected(session) == "raise council tax this"


def test_an_accented_letter_and_an_emoji_are_one_character_each() -> None:
    session = Session([article("cafe", "2026-01-01", "Note", "cafe\u0301 👩\u200d👩\u200d👧x")])
    session.see(Span(0, 20))
    selecting.toggle(session)
    session.selecting = Selection(Span(0, 1), 3)
    selecting.extend(session, units.characters, 1)
    assert selected(session) == "cafe\u0301"
    selecting.extend(session, units.characters, 2)
    assert selected(session) == "cafe\u0301 👩\u200d👩\u200d👧"
    selecting.extend(session, units.characters, -1)
    assert selected(session) == "cafe\u0301 "


def test_the_head_stays_in_sight(session: Session) -> None:
    at(session, "council tax")
    selecting.extend(session, units.paragraphs, 2)
    assert session.aim is not None
    assert session.aim.span.end == session.selection.end  # type: ignore[union-attr]


def test_the_selection_ends_with_the_article(session: Session) -> None:
    at(session, "council tax")
    selecting.extend(session, units.paragraphs, 99)
    assert session.selection.end == len(HARBOUR.text)  # type: ignore[union-attr]
    selecting.extend_to(session, 10**6)
    assert session.selection.end == len(HARBOUR.text)  # type: ignore[union-attr]


def test_another_article_has_a_selection_of_its_own(session: Session) -> None:
    at(session, "council tax")
    stepping.step_article(session, 1)
    assert session.selection is None


def test_a_selection_survives_a_move_of_the_statement_cursor(session: Session) -> None:
    at(session, "council tax")
    session.go_to_statement(HOLE.id)
    assert selected(session) == "council"


def test_there_is_nothing_to_select_in_an_empty_article() -> None:
    session = Session([article("empty", "2026-01-01", "Note", "")])
    assert selecting.toggle(session) == "nothing to select"
    assert session.selection is None


MOVES = [units.characters, units.words, units.sentences, units.paragraphs, units.statements]


@given(st.integers(0, len(HARBOUR.text)), st.lists(st.tuples(st.sampled_from(MOVES), st.integers(-3, 3)), max_size=12))
def test_the_anchor_is_always_selected_and_the_text_never_left(
    start: int, moves: list[tuple[selecting.Units, int]]
) -> None:
    session = Session(ARTICLES)
    session.see(Span(0, len(HARBOUR.text)))
    session.caret = start
    selecting.toggle(session)
    for unit, count in moves:
        selecting.extend(session, unit, count)
        if count == 0:
            selecting.swap_ends(session)
        span = session.selection
        assert span is not None
        assert 0 <= span.start < span.end <= len(HARBOUR.text)
