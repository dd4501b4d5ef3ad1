"""The small values that a session is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from session.stories import (
    BUDGET,
    COLLECTION,
    DEEPER,
    HARBOUR,
    HOLE_AGAIN,
    PLEDGE,
    RISE,
    SPEAKERS,
    SUIT,
    article,
    said,
    span,
)
from tui.model import Collection, Reason, Relation, RelationKind, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.session import Analysed, Failed
from tui.session.evidence import Compared, compared_with, evidence_for, teller
from tui.session.filters import Filter
from tui.session.index import index
from tui.session.jumps import Jumps, Place
from tui.session.progress import Progress, State
from tui.session.signs import Sign, signs_of
from tui.session.wording import confidence_word, counted, said_by, short_date, short_name

HERE, THERE, ELSEWHERE = Place("a", 1), Place("a", 2), Place("b", 3)


def test_a_jump_forgets_what_lay_ahead() -> None:
    jumps, place = Jumps().leave(HERE).leave(THERE).back(ELSEWHERE)
    assert place == THERE
    assert jumps.leave(THERE).forward(HERE) == (Jumps((HERE, THERE)), None)


def test_a_place_is_not_remembered_twice_in_a_row() -> None:
    assert Jumps().leave(HERE).leave(HERE) == Jumps((HERE,))


def test_the_oldest_places_are_forgotten() -> None:
    jumps = Jumps()
    for offset in range(300):
        jumps = jumps.leave(Place("a", offset))
    assert len(jumps.behind) == 100
    assert jumps.behind[-1].offset == 299


def test_progress_counts_each_article_once() -> None:
    progress = Progress({"a": State.UNREAD, "b": State.UNREAD})
    progress = progress.after(Analysed("a", 1, 2)).after(Analysed("a", 1, 2))
    assert (progress.done, progress.total, progress.complete) == (1, 2, False)
    assert progress.after(Failed("b", "")).complete
    assert progress.after(Analysed("closed", 2, 2)) == progress


def test_speakers_come_in_order_of_how_much_they_said() -> None:
    found = index(COLLECTION)
    assert [speaker.name for speaker in found.speakers] == ["Dana Okafor", "Tom Reyes", "Li Wen"]


def test_conflicts_are_counted_by_speaker_and_article() -> None:
    found = index(COLLECTION)
    assert found.conflicts_of_speaker["tom-reyes"] == 2
    assert found.conflicts_in_article == {HARBOUR.id: 1, BUDGET.id: 2, SUIT.id: 1}


def test_paragraphs_are_counted_without_the_title() -> None:
    found = index(COLLECTION)
    assert found.paragraph(HARBOUR.id, 0) == 0
    assert found.paragraph(HARBOUR.id, span(HARBOUR, "HARBOUR CITY").start) == 1
    assert found.paragraph(HARBOUR.id, len(HARBOUR.text)) == 4


def test_contradictions_come_before_corroborations() -> None:
    evidence = evidence_for(HOLE_AGAIN, index(COLLECTION))
    assert [piece.relation.kind for piece in evidence] == [RelationKind.CONTRADICTION, RelationKind.CORROBORATION]


def test_evidence_is_seen_from_either_side() -> None:
    found = index(COLLECTION)
    (from_pledge,) = evidence_for(PLEDGE, found)
    (from_rise,) = evidence_for(RISE, found)
    assert from_pledge.this == from_rise.other
    assert from_pledge.other.marks == (span(BUDGET, "rise of 2 per cent"),)
    assert from_pledge.other.paragraph == 2


def test_a_side_has_its_sentence_and_one_more_on_either_side() -> None:
    (evidence,) = evidence_for(DEEPER, index(COLLECTION))
    assert evidence.this.shown.of(SUIT.text) == "“The hole is £9m,” said Reyes, “and it is getting deeper.”"
    other = evidence.other
    assert other.sentence.of(BUDGET.text) == "“The hole is £12m,” said Tom Reyes, who leads the opposition."
    assert [piece.of(BUDGET.text) for piece in other.before] == [
        "A rise of 2 per cent will apply from April, Okafor told the committee on Monday."
    ]
    assert [piece.of(BUDGET.text) for piece in other.after] == [
        " said Tom Reyes, who leads the opposition.",
        "A planner who did not want to be named said the sea wall would cost more.",
    ]


def test_context_runs_on_within_a_paragraph() -> None:
    paragraph = "First came rain. “It is wet,” said Li, “and cold.” Then sun."
    where = article("one", "2026-01-01", "Note", "Title", paragraph)
    statement = said(where, "li-wen", StatementKind.DIRECT, "“It is wet,”", "“and cold.”")
    other = article("two", "2026-01-01", "Note", "“It is dry,” said Li.")
    against = said(other, "li-wen", StatementKind.DIRECT, "“It is dry,”")
    relation = Relation(RelationKind.CONTRADICTION, statement.id, against.id, 0.9, (Reason.OPPOSITION,), "")
    found = index(Collection((where, other), SPEAKERS, (statement, against), (relation,)))
    (evidence,) = evidence_for(statement, found)
    assert [piece.of(where.text) for piece in evidence.this.before] == ["First came rain. "]
    assert [piece.of(where.text) for piece in evidence.this.after] == [" Then sun."]
    assert evidence.other.before == ()
    assert [piece.of(other.text) for piece in evidence.other.after] == [" said Li."]


def test_what_was_compared_is_counted_without_the_article_itself() -> None:
    assert compared_with(PLEDGE, index(COLLECTION)) == Compared(articles=2, statements=5)


def test_a_filter_says_in_words_what_it_changes() -> None:
    assert Filter().words == ""
    assert Filter(frozenset({StatementKind.POST}), only_contradicted=True).words == "contradicted only, post"


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "very likely"), (0.9, "very likely"), (0.7, "likely"), (0.5, "uncertain"), (0.0, "weak")],
)
def test_confidence_is_a_word(confidence: float, word: str) -> None:
    assert confidence_word(confidence) == word


@pytest.mark.parametrize(
    ("published", "shown"),
    [("2026-03-14", "14 Mar 2026"), ("2026-03-14T18:02:00Z", "14 Mar 2026"), ("spring", "spring"), (None, "")],
)
def test_a_date_is_short(published: str | None, shown: str) -> None:
    assert short_date(published) == shown


def test_only_people_have_last_names() -> None:
    assert short_name(Speaker("a", "Ada Vance", SpeakerKind.PERSON)) == "Vance"
    assert short_name(Speaker("a", "Ada Vance", SpeakerKind.PERSON), {"a"}) == "Ada Vance"
    assert short_name(Speaker("b", "Rivers Authority", SpeakerKind.ORGANISATION)) == "Rivers Authority"
    assert short_name(None) == "no speaker named"


def test_one_is_not_several() -> None:
    assert [counted(number, "statement") for number in (0, 1, 2)] == ["0 statements", "1 statement", "2 statements"]


def test_every_one_of_many_speakers_of_an_article_has_a_sign() -> None:
    crowd = tuple(replace(PLEDGE, id=str(number), speaker=str(number)) for number in range(1300))
    signs = signs_of(index(replace(COLLECTION, statements=crowd)), (HARBOUR.id,))
    assert len(set(signs.values())) == 35 + 35 * 35
    assert [signs[str(number)].letters for number in (0, 34, 35, 1259)] == ["1", "z", "11", "zz"]
    assert "1260" not in signs


def test_signs_are_given_in_order_of_appearance_in_what_is_on_the_screen() -> None:
    first, second, third = Sign("1", 0), Sign("2", 1), Sign("3", 2)
    found = index(COLLECTION)
    assert signs_of(found, (HARBOUR.id,)) == {"dana-okafor": first, "tom-reyes": second}
    assert signs_of(found, (SUIT.id,)) == {"li-wen": first, "tom-reyes": second}
    assert signs_of(found, (SUIT.id, HARBOUR.id)) == {"li-wen": first, "tom-reyes": second, "dana-okafor": third}


def test_what_an_article_says_in_its_own_voice_is_said_by_the_article() -> None:
    own = Statement("a:1", "a", None, StatementKind.INDIRECT, (Span(0, 4),))
    quoted = replace(own, kind=StatementKind.DIRECT)
    assert said_by(own, (), None) == "the article itself"
    assert (teller(own, index(COLLECTION)), teller(PLEDGE, index(COLLECTION))) == ("the article", "Okafor")
    assert said_by(quoted, (), None) == "no speaker named"


@pytest.mark.parametrize(
    ("kind", "confidence", "is_shown"),
    [
        (RelationKind.CONTRADICTION, 0.7, True),
        (RelationKind.CONTRADICTION, 0.69, False),
        (RelationKind.CORROBORATION, 0.69, True),
        (RelationKind.CORROBORATION, 0.49, False),
    ],
)
def test_an_uncertain_contradiction_waits_to_be_asked_for(
    kind: RelationKind, confidence: float, is_shown: bool
) -> None:
    relation = Relation(kind, "a", "b", confidence, (), "")
    assert Filter().admits_relation(relation) is is_shown
    assert Filter(weak=True).admits_relation(relation)
