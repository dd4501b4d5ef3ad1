"""Annotations are made, changed, undone and found where they stand; every deed is handed on to be kept."""

from dataclasses import replace

import pytest

from session.stories import ARTICLES, BUDGET, HARBOUR, HOLE, PLEDGE, RISE, span
from tui.annotations.anchoring import State
from tui.annotations.notebook import Notebook
from tui.annotations.values import Deed, How
from tui.model import Collection, Span
from tui.session import Collected, Session, annotating, selecting, targeting
from tui.session.notes import note_rows


@pytest.fixture
def kept(session: Session) -> list[Deed]:
    deeds: list[Deed] = []
    annotating.begin(session, Notebook(), deeds.append)
    return deeds


def _here(session: Session):
    target = targeting.here(session)
    assert target is not None
    return target


def test_a_note_on_the_statement_under_the_cursor_stands_where_the_statement_does(session: Session, kept: list[Deed]):
    session.go_to_statement(PLEDGE.id)
    notice = annotating.write_note(session, _here(session), "check the minutes\n")
    (noted,) = session.work.noted[HARBOUR.id]
    assert (noted.annotation.note, noted.spans, noted.state) == ("check the minutes", PLEDGE.content, State.EXACT)
    assert notice == "note: “We will not raise council tax this year,”"
    (deed,) = kept
    assert (deed.how, deed.articles) == (How.DO, (HARBOUR,))
    assert deed.act.edits[0].after == noted.annotation


def test_a_selection_is_annotated_before_the_statement_under_it(session: Session, kept: list[Deed]):
    place = span(HARBOUR, "waterfront plan")
    selecting.select(session, place)
    annotating.toggle_highlight(session, _here(session))
    assert [noted.spans for noted in session.work.noted[HARBOUR.id]] == [(place,)]


def test_note_tags_assessment_and_highlight_of_one_statement_are_one_annotation(session: Session, kept: list[Deed]):
    session.go_to_statement(PLEDGE.id)
    target = _here(session)
    annotating.write_note(session, target, "check")
    annotating.set_tags(session, target, ["tax", "#budget 2026,", "tax"])
    annotating.assess(session, target, "disputed")
    annotating.toggle_highlight(session, target)
    (annotation,) = session.work.notebook.annotations
    assert (annotation.note, annotation.tags) == ("check", ("tax", "budget-2026"))
    assert (annotation.assessment, annotation.highlight) == ("disputed", True)
    assert targeting.annotation_on(session, target) == annotation
    assert len(kept) == 4


def test_the_same_assessment_again_takes_it_away_and_an_annotation_that_says_nothing_goes(
    session: Session, kept: list[Deed]
):
    session.go_to_statement(PLEDGE.id)
    annotating.assess(session, _here(session), "check")
    annotating.assess(session, _here(session), "check")
    assert session.work.notebook.annotations == ()
    assert kept[-1].act.edits[0].after is None


def test_what_changes_nothing_is_no_act(session: Session, kept: list[Deed]):
    session.go_to_statement(PLEDGE.id)
    assert annotating.write_note(session, _here(session), "  ") == "nothing changed"
    assert kept == []


def test_an_article_a_speaker_and_a_pair_can_be_annotated(session: Session, kept: list[Deed]):
    targets = (
        targeting.article_target(session),
        targeting.speaker_target(session, "dana-okafor"),
        targeting.pair_target(session, PLEDGE.id, RISE.id),
    )
    for number, target in enumerate(targets):
        annotating.write_note(session, target, f"note {number}")
    assert [targeting.annotation_on(session, target).note for target in targets] == ["note 0", "note 1", "note 2"]
    swapped = targeting.pair_target(session, RISE.id, PLEDGE.id)
    assert targeting.annotation_on(session, swapped).note == "note 2"
    assert [deed.articles for deed in kept] == [(HARBOUR,), (HARBOUR, BUDGET), (HARBOUR, BUDGET)]


def test_every_act_can_be_undone_and_done_again(session: Session, kept: list[Deed]):
    session.go_to_statement(PLEDGE.id)
    annotating.write_note(session, _here(session), "first")
    annotating.write_note(session, _here(session), "second")
    states = [session.work.notebook.records]
    for _ in range(2):
        annotating.undo(session)
        states.append(session.work.notebook.records)
    assert [[record.note for record in state.values()] for state in states] == [["second"], ["first"], []]
    assert annotating.undo(session) == "nothing to undo"
    assert annotating.redo(session).startswith("done again: note:")
    assert annotating.redo(session).startswith("done again: note:")
    assert annotating.redo(session) == "nothing to do again"
    assert session.work.notebook.records == states[0]
    assert [deed.how for deed in kept] == [How.DO, How.DO, How.UNDO, How.UNDO, How.REDO, How.REDO]


def test_tags_are_completed_from_all_that_were_ever_used(session: Session):
    annotating.begin(session, Notebook(tags=("tax", "harbour", "border-tax")))
    session.go_to_statement(PLEDGE.id)
    annotating.set_tags(session, _here(session), ["taxi"])
    assert annotating.complete_tag(session, "#ta") == ("tax", "taxi", "border-tax")
    assert annotating.complete_tag(session, "") == ("tax", "harbour", "border-tax", "taxi")


def test_an_annotation_is_carried_over_to_a_later_edition(session: Session):
    session.go_to_statement(HOLE.id)
    annotating.write_note(session, _here(session), "who else says so?")
    before = "“There is"
    later = replace(HARBOUR, id="later", text=HARBOUR.text.replace(before, f"He shook his head. {before}"))
    reading = Session([later])
    annotating.begin(reading, Notebook(session.work.notebook.records, editions=(HARBOUR,)))
    (noted,) = reading.work.noted["later"]
    assert noted.state is State.SHIFTED
    assert noted.spans[0].of(later.text) == HOLE.content[0].of(HARBOUR.text)


def test_a_place_in_a_changed_text_is_confirmed_or_refused_and_asked_for_no_more(session: Session):
    session.go_to_statement(PLEDGE.id)
    annotating.write_note(session, _here(session), "check")
    later = replace(HARBOUR, id="later", text=HARBOUR.text.replace("council tax this year", "council taxes this year"))
    for decide, state in ((annotating.confirm_place, State.EXACT), (annotating.refuse_place, State.ORPHAN)):
        reading = Session([later])
        annotating.begin(reading, Notebook(session.work.notebook.records, editions=(HARBOUR,)))
        (noted,) = reading.work.noted["later"]
        assert noted.state is State.CHANGED
        decide(reading, noted.placement)
        assert [noted.state for noted in (*reading.work.noted["later"], *reading.work.orphans)] == [state]
        annotating.undo(reading)
        assert [noted.state for noted in reading.work.noted["later"]] == [State.CHANGED]


def test_an_annotation_on_words_that_are_gone_is_listed_and_disturbs_nothing(session: Session):
    session.go_to_statement(PLEDGE.id)
    annotating.set_tags(session, _here(session), ["tax"])
    later = replace(HARBOUR, id="later", text=HARBOUR.text.replace("We will not raise", "They may well raise"))
    reading = Session([later])
    annotating.begin(reading, Notebook(session.work.notebook.records, editions=(HARBOUR,)))
    reading.receive(Collected(Collection((later,), (), (replace(HOLE, article="later"),))))
    assert [noted.annotation.tags for noted in reading.work.orphans] == [("tax",)]
    assert reading.noted == ()
    assert reading.work.tags_of(reading.statements) == {}
    assert [row.state for row in note_rows(reading)] == ["orphan"]


def test_a_deed_is_handed_on_before_anything_else_happens(session: Session):
    seen: list[int] = []
    annotating.begin(session, Notebook(), lambda _deed: seen.append(len(session.work.placements)))
    session.go_to_statement(PLEDGE.id)
    annotating.write_note(session, _here(session), "check")
    assert (seen, len(session.work.placements)) == ([0], 1)


def test_news_from_another_instance_leaves_what_can_be_undone_here(session: Session, kept: list[Deed]):
    session.go_to_statement(PLEDGE.id)
    annotating.write_note(session, _here(session), "mine")
    history = session.work.notebook.history
    annotating.refresh(session, Notebook())
    assert session.work.notebook.annotations == ()
    assert session.work.notebook.history == history


def test_without_a_library_everything_works_until_the_reading_ends():
    session = Session(ARTICLES)
    selecting.select(session, Span(0, 5))
    annotating.write_note(session, _here(session), "check")
    assert len(session.work.noted[HARBOUR.id]) == 1
