"""Notes and corrections are listed with where they stand."""

from dataclasses import replace

from session.stories import BUDGET, HARBOUR, HOLE, PLEDGE, RISE, SUIT
from tui.annotations.acts import new_annotation, new_correction
from tui.annotations.targets import text_target
from tui.annotations.values import Rejection
from tui.model import Article, Span
from tui.session import Session, annotating, correcting, targeting
from tui.session.notes import correction_rows, note_rows, rows_of


def test_notes_are_listed_in_the_order_of_the_articles_and_the_text(session: Session):
    annotating.write_note(session, targeting.speaker_target(session, "tom-reyes"), "who is he?")
    for statement, note in ((RISE, "since when?"), (HOLE, "see minutes"), (PLEDGE, "check")):
        annotating.write_note(session, targeting.statement_target(session, statement.id), note)
    annotating.set_tags(session, targeting.article_target(session), ["tax"])
    rows = note_rows(session)
    assert [(row.article_number, row.paragraph, row.quoted[:12], row.note) for row in rows] == [
        (1, 0, "Mayor's tax ", ""),
        (1, 2, "“We will not", "check"),
        (1, 3, "“There is a ", "see minutes"),
        (2, 2, "“A rise of 2", "since when?"),
        (0, 0, "Tom Reyes", "who is he?"),
    ]
    assert {row.state for row in rows} == {"exact", ""}


def test_notes_are_found_by_their_words_and_by_what_they_are_on(session: Session):
    for statement, note in ((RISE, "since when?"), (PLEDGE, "check minutes")):
        annotating.write_note(session, targeting.statement_target(session, statement.id), note)
    assert [row.note for row in note_rows(session, "MINUTES")] == ["check minutes"]
    assert [row.note for row in note_rows(session, "2 per cent")] == ["since when?"]
    assert note_rows(session, "minutes april") == ()


def test_notes_in_articles_that_are_not_open_are_listed_too(session: Session):
    mill = Article("mill", "mill.txt", "The mill is sold.", "Mill sold")
    note = replace(new_annotation(text_target(mill, [Span(4, 8)])), note="to whom?")
    (row,) = rows_of(session, [note])
    assert (row.article_number, row.title, row.quoted, row.note) == (0, "Mill sold", "“mill”", "to whom?")


def test_corrections_are_listed_the_newest_first(session: Session):
    elsewhere = text_target(Article("mill", "mill.txt", "The mill is sold.", "Mill sold"), [Span(0, 16)])
    correcting.correct(session, Rejection(elsewhere))
    correcting.reattribute(session, HOLE.id, None)
    correcting.contradiction(session, PLEDGE.id, HOLE.id)
    rows = correction_rows(session)
    assert [row.text for row in rows] == [
        "contradiction: “We will not raise c…” and “There is a £12m hol…”",
        "nobody named said: “There is a £12m hole and everyone in th…”",
        "not a statement: “The mill is sold”",
    ]
    assert [row.idle for row in rows] == [False, False, True]


def test_a_note_on_an_article_that_was_edited_since_belongs_to_its_new_edition(session: Session):
    annotating.write_note(session, targeting.article_target(session), "read again")
    later = replace(HARBOUR, id="later", text=f"{HARBOUR.text} A vote follows.")
    reading = Session([SUIT, BUDGET, later])
    annotating.begin(reading, replace(session.work.notebook, editions=(HARBOUR,)))
    assert [row.article_number for row in note_rows(reading)] == [3]


def test_an_unplaced_correction_does_not_disturb_the_others(session: Session):
    lost = new_correction(Rejection(text_target(Article("x", "x.txt", "Nothing.", "X"), [Span(0, 7)])))
    correcting.correct(session, lost.change)
    correcting.reject(session, RISE.id)
    assert RISE.id not in session.index.statements
