"""The words in which two statements differ are told by their kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from session.stories import COLLECTION, DEEPER, HOLE_AGAIN, PLEDGE, RISE, TAX, article, span
from tui.model import Reason, Relation, RelationKind, Span
from tui.session import Collected, Session
from tui.session.differing import Kind, differences, words_of
from tui.session.wording import relation_words


def told(this: str, other: str, *evidence: str) -> list[tuple[str, Kind]]:
    """What `this` has and `other` has not."""
    where = article("one", "2026-01-01", "Note", this)
    spans = tuple(span(where, words) for words in evidence)
    found = differences(this, [Span(0, len(this))], spans, words_of(other, [Span(0, len(other))]))
    return [(difference.span.of(this), difference.kind) for difference in found]


@pytest.mark.parametrize(
    ("this", "other", "expected"),
    [
        ("The hole is £12m.", "The hole is £9m.", [("£12m", Kind.NUMBER)]),
        ("We counted 1,200 ships", "We counted 1200 ships", []),
        ("We will not raise it", "We will raise it", [("not", Kind.NEGATION)]),
        ("We won’t raise it", "We will raise it", [("won’t", Kind.NEGATION)]),
        ("It opens on Monday in May", "It opens on Friday in June", [("Monday", Kind.DATE), ("May", Kind.DATE)]),
        ("It opens on March 14", "It opens on March 15", [("14", Kind.DATE)]),
        ("Then Ada Vance spoke", "Then Ian Vance spoke", [("Ada", Kind.NAME)]),
        ("Rain fell. Snow fell", "Hail fell", []),
        ("Two ferries sank", "Three ferries sank", [("Two", Kind.NUMBER)]),
        ("Eighteen ferries sank twice", "Nineteen ferries sank", [("Eighteen", Kind.NUMBER), ("twice", Kind.NUMBER)]),
        ("It rose by 2 per cent", "It rose by 3 points", [("2 per cent", Kind.NUMBER)]),
        ("This one sank", "Two ferries sank", []),
        ("The mayor's plan", "The mayors plan", []),
        ("It was Ada Vance who left", "It was Li", [("Ada Vance", Kind.NAME)]),
        ("It was Ada Vance who left", "It was her", []),
        ("The hole is £12m", "There is no hole", []),
    ],
)
def test_figures_negations_dates_and_names_are_told_without_being_asked_for(
    this: str, other: str, expected: list[tuple[str, Kind]]
) -> None:
    assert told(this, other) == expected


def test_other_words_are_told_where_they_made_the_relation() -> None:
    assert told("taxes will rise next year", "taxes will fall in autumn", "rise") == [("rise", Kind.VERB)]
    assert told("it is a rise", "it is a cut", "rise") == [("rise", Kind.WORDING)]
    assert told("taxes will rise", "taxes will fall") == []


def test_may_is_a_month_where_it_is_written_as_one() -> None:
    assert told("on 3 May", "on 3 June") == [("May", Kind.DATE)]
    assert told("it may rain", "it rains") == []


def test_each_side_of_the_evidence_has_its_own_differences(session: Session) -> None:
    (evidence,) = session.evidence
    this = [(found.span.of(evidence.this.article.text), found.kind) for found in evidence.this.differences]
    other = [(found.span.of(evidence.other.article.text), found.kind) for found in evidence.other.differences]
    assert this == [("not", Kind.NEGATION), ("raise", Kind.VERB)]
    assert other == [("rise", Kind.WORDING), ("2 per cent", Kind.NUMBER)]
    assert (evidence.this.statement, evidence.other.statement) == (PLEDGE, RISE)


@pytest.mark.parametrize("reason", [Reason.DENIAL, Reason.ADDRESSEE, Reason.ATTRIBUTION])
def test_nothing_differs_where_the_words_are_not_to_be_compared(session: Session, reason: Reason) -> None:
    session.receive(Collected(replace(COLLECTION, relations=(replace(TAX, reasons=(reason,)),))))
    (evidence,) = session.evidence
    assert evidence.this.marks == TAX.evidence_a
    assert evidence.this.differences == evidence.other.differences == ()


@pytest.mark.parametrize(
    ("kind", "reasons", "words"),
    [
        (RelationKind.CONTRADICTION, (Reason.NUMBER,), "possible contradiction"),
        (RelationKind.UPDATE, (Reason.NUMBER,), "later update"),
        (RelationKind.REWORDING, (Reason.WORDING,), "rewording"),
        (RelationKind.REWORDING, (Reason.ADDRESSEE,), "same words to someone else"),
        (RelationKind.REWORDING, (Reason.ATTRIBUTION,), "same words by someone else"),
        (RelationKind.REWORDING, (Reason.WORDING, Reason.ADDRESSEE), "rewording"),
        (RelationKind.CORROBORATION, (Reason.WORDING,), "corroboration"),
    ],
)
def test_each_relation_has_its_own_words(kind: RelationKind, reasons: tuple[Reason, ...], words: str) -> None:
    assert relation_words(Relation(kind, DEEPER.id, HOLE_AGAIN.id, 0.9, reasons, "")) == words
