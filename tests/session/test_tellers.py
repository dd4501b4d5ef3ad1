"""A report inside a report is never shown as its speaker's own words alone."""

from __future__ import annotations

from tui.model import Article, Collection, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.session.evidence import teller, tellers
from tui.session.index import index
from tui.session.wording import chain

ADA, LEO = (Speaker(name.lower(), name, SpeakerKind.PERSON) for name in ("Ada Vance", "Leo Orr"))
TEXT = "Vance said Orr told her it rained."


def test_the_chain_begins_with_whom_the_paper_quotes() -> None:
    outer = Statement("s1", "a", ADA.id, StatementKind.INDIRECT, (Span(11, 33),))
    inner = Statement("s2", "a", LEO.id, StatementKind.INDIRECT, (Span(24, 33),), within="s1")
    found = index(Collection((Article("a", "a.txt", TEXT, "Rain"),), (ADA, LEO), (outer, inner)))
    assert chain(tellers(inner, found), LEO) == "Ada Vance ▸ Leo Orr"
    assert chain(tellers(outer, found), ADA) == "Ada Vance"


def test_two_of_one_last_name_are_told_apart_where_there_is_little_room() -> None:
    bea, said = Speaker("bea", "Bea Vance", SpeakerKind.PERSON), (Span(11, 33),)
    by_ada, by_leo = (Statement(who.id, "a", who.id, StatementKind.INDIRECT, said) for who in (ADA, LEO))
    found = index(Collection((Article("a", "a.txt", TEXT, "Rain"),), (ADA, bea, LEO), (by_ada, by_leo)))
    assert (teller(by_ada, found), teller(by_leo, found)) == ("Ada Vance", "Orr")
