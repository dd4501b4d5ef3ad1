"""A pattern is found as a reader means it."""

from __future__ import annotations

import pytest

from session.stories import BUDGET, HARBOUR, span
from tui.model import Span
from tui.session import Session, finding, stepping
from tui.session.jumping import back
from tui.session.notices import Aim, Rest, key_of
from tui.session.search import search


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        pytest.param("The Tax and the tax", "tax", ["Tax", "tax"], id="small letters match any case"),
        pytest.param("The Tax and the tax", "Tax", ["Tax"], id="a capital matches itself"),
        pytest.param("council\ntax", "council tax", ["council\ntax"], id="a phrase is found across a line end"),
        pytest.param("it’s ‘so’", "it's 'so'", ["it’s ‘so’"], id="straight quotation marks match curly ones"),
        pytest.param("7–5 and 7-5", "7-5", ["7–5", "7-5"], id="a hyphen matches a dash"),
        pytest.param("a [sic] b", "[sic]", ["[sic]"], id="brackets are letters"),
        pytest.param("£12m (net)", "m (", ["m ("], id="so are parentheses"),
        pytest.param("aaa", "aa", ["aa"], id="matches do not overlap"),
        pytest.param("anything", "  ", [], id="nothing is not found"),
    ],
)
def test_matches(text: str, pattern: str, found: list[str]) -> None:
    assert [match.of(text) for match in search(text, pattern).matches] == found


def test_steps_go_round_both_ends() -> None:
    matches = search("x.x.x", "x")
    assert matches.step(2, 1) == Span(4, 5)
    assert matches.step(4, 1) == Span(0, 1)
    assert matches.step(0, -1) == Span(4, 5)
    assert matches.step(4, -2) == Span(0, 1)
    assert matches.number(2) == 2
    assert matches.number(1) == 0


def test_a_search_aims_at_the_first_match_from_where_it_began(session: Session) -> None:
    finding.look_for(session, "okafor", span(HARBOUR, "Opposition").start)
    assert session.match == Span(HARBOUR.text.index("Okafor later"), HARBOUR.text.index("Okafor later") + 6)
    assert session.aim == Aim(session.match)


def test_a_search_that_finds_nothing_stays_where_it_began(session: Session) -> None:
    finding.look_for(session, "zebra", 40)
    assert session.match is None
    assert session.aim == Aim(Span(40, 40), Rest.TOP)
    assert finding.accept(session, 40) == "not in this article: zebra; // looks in all"


def test_giving_up_forgets_the_pattern_and_returns(session: Session) -> None:
    finding.look_for(session, "tax", 0)
    finding.give_up(session, 0)
    assert session.search.pattern == ""
    assert session.aim == Aim(Span(0, 0), Rest.TOP)


def test_accepting_leaves_a_place_to_come_back_to(session: Session) -> None:
    finding.look_for(session, "february", 0)
    session.see(Span(400, 500))
    finding.accept(session, 0)
    back(session)
    assert session.aim == Aim(Span(0, 0), Rest.TOP)


def test_the_pattern_is_looked_for_in_the_next_article_as_well(session: Session) -> None:
    finding.look_for(session, "rise", 0)
    stepping.step_article(session, 1)
    assert session.match is None
    finding.step_match(session, 1)
    assert session.match == span(BUDGET, "rise")


def test_there_is_no_next_match_without_a_search(session: Session) -> None:
    assert finding.step_match(session, 1) == f"nothing searched for yet: {key_of('search')} searches"
