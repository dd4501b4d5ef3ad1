"""The lists beside the text find a speaker by whatever the articles call them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from session.stories import ARTICLES, COLLECTION

from tui.interface.lists import articles_named, speakers, statements
from tui.session import Session


@pytest.fixture
def session() -> Session:
    """One of the speakers has another name."""
    session = Session(ARTICLES)
    named = tuple(
        replace(one, aliases=("Miss Okaforth",)) if one.id == "dana-okafor" else one for one in COLLECTION.speakers
    )
    session.reindex(replace(COLLECTION, speakers=named))
    return session


def lines(session: Session, pattern: str) -> list[str]:
    """The names and what stands beside them."""
    return ["".join(piece.text for piece in row.left).strip() for row in speakers(session, pattern).rows]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("REYES", ["2 Tom Reyes  Opposition leader"]),
        ("opposition", ["2 Tom Reyes  Opposition leader"]),
        ("miss", ["1 Dana Okafor  also called Miss Okaforth"]),
        ("okafor", ["1 Dana Okafor  Mayor"]),
        ("zebra", ["nobody has that name or role"]),
    ],
)
def test_a_speaker_is_found_by_name_role_or_another_name(session: Session, pattern: str, found: list[str]) -> None:
    assert lines(session, pattern) == found


def test_the_heading_tells_how_many_of_them_speak_in_this_article(session: Session) -> None:
    assert speakers(session).title == "SPEAKERS 2 here, of 3"
    session.reindex(replace(COLLECTION, speakers=COLLECTION.speakers[:2]))
    assert speakers(session).title == "SPEAKERS 2"


def test_no_statements_are_listed_while_nobody_is_chosen(session: Session) -> None:
    session.statement_id = session.speaker_id = None
    assert (statements(session, 40).title, list(statements(session, 40).rows)) == ("STATEMENTS", [])


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("LEDGER", ["2 What the budget says  budget-explainer · City Ledger · 9 Mar 2026"]),
        ("residents", ["3 Residents to sue over the waterfront  residents-sue · Harbour Gazette · 15 Mar 2026"]),
        ("zebra", ["no article of that title, name or source"]),
    ],
)
def test_an_article_is_found_by_title_name_or_source(session: Session, pattern: str, found: list[str]) -> None:
    rows = articles_named(session, pattern).rows
    assert ["".join(piece.text for piece in row.left).strip() for row in rows] == found
