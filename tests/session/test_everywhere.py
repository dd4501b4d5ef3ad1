"""A pattern is looked for in all articles, and its matches are walked through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from session.stories import BUDGET, COLLECTION, DEEPER, HARBOUR, HOLE, HOLE_AGAIN, SUIT, follow_with_the_screen, span
from tui.model import Span, StatementKind
from tui.session import Collected, Session, finding, viewing
from tui.session.everywhere import context, go_to_hit, look_everywhere, nearest, step_hit
from tui.session.filters import Filter
from tui.session.hits import MOST
from tui.session.jumping import back


def test_matches_come_with_the_innermost_statement_that_they_are_in(session: Session) -> None:
    found = look_everywhere(session, "hole").found
    assert [(hit.article, hit.statement) for hit in found] == [
        (HARBOUR.id, HOLE), (BUDGET.id, HOLE_AGAIN), (SUIT.id, DEEPER),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("hole", "3 matches in 3 articles"),
        ("212 pages", "1 match in 1 article"),
        ("zebra", "no match in any article"),
        ("a", "type two letters or more"),
        (" ", "type two letters or more"),
    ],
)
def test_how_many_there_are_is_said(session: Session, pattern: str, words: str) -> None:
    assert look_everywhere(session, pattern).words == words


def test_statements_alone_are_those_that_the_filter_shows(session: Session) -> None:
    assert len(look_everywhere(session, "the").found) > len(look_everywhere(session, "the", in_statements=True).found)
    viewing.set_filter(session, Filter(kinds=frozenset({StatementKind.INDIRECT})))
    assert look_everywhere(session, "hole", in_statements=True).found == ()


def test_too_many_matches_are_cut() -> None:
    where = replace(HARBOUR, text="so so " * MOST, blocks=())
    found = look_everywhere(Session([where]), "so")
    assert len(found.found) == MOST
    assert found.words == f"the first {MOST} matches in 1 article"


def test_the_context_stays_within_its_block_and_on_one_line(session: Session) -> None:
    first = look_everywhere(session, "hole").found[0]
    assert context(session, first) == ("… “There is a £12m ", "hole", " and everyone in that room knows it,” he said.")
    begin = look_everywhere(session, "finance paper").found[0]
    assert context(session, begin)[0] == "The "


def test_the_list_begins_where_the_reader_is(session: Session) -> None:
    assert nearest(session, look_everywhere(session, "hole")) == 0
    session.open_article(1)
    session.see(Span(0, 100))
    assert nearest(session, look_everywhere(session, "hole")) == 1
    session.open_article(2)
    session.see(Span(len(SUIT.text) - 10, len(SUIT.text)))
    assert nearest(session, look_everywhere(session, "hole")) == 0


def test_a_match_is_gone_to_with_its_statement_and_left_again(session: Session) -> None:
    assert go_to_hit(session, look_everywhere(session, "hole"), 1) == "→ budget-explainer 2/3"
    assert session.statement is HOLE_AGAIN
    assert session.match == span(BUDGET, "hole")
    assert session.search.pattern == "hole"
    back(session)
    assert session.article is HARBOUR


def test_matches_are_walked_from_article_to_article_and_round(session: Session) -> None:
    go_to_hit(session, look_everywhere(session, "hole"), 0)
    seen = []
    for _ in range(3):
        follow_with_the_screen(session)
        finding.step_match(session, 1)
        seen.append((session.article.id, session.hit_number))
    assert seen == [(BUDGET.id, 1), (SUIT.id, 2), (HARBOUR.id, 0)]
    follow_with_the_screen(session)
    assert step_hit(session, -1) == "→ residents-sue 3/3"


def test_a_search_in_the_article_ends_the_walk(session: Session) -> None:
    go_to_hit(session, look_everywhere(session, "hole"), 0)
    finding.look_for(session, "tax", 0)
    finding.step_match(session, 1)
    assert session.article is HARBOUR
    go_to_hit(session, look_everywhere(session, "hole"), 0)
    finding.clear(session)
    finding.step_match(session, 1)
    assert session.article is HARBOUR


def test_results_that_come_later_do_not_disturb_the_walk(session: Session) -> None:
    go_to_hit(session, look_everywhere(session, "hole"), 0)
    session.receive(Collected(replace(COLLECTION, statements=(), relations=())))
    follow_with_the_screen(session)
    finding.step_match(session, 1)
    assert session.match == span(BUDGET, "hole")
