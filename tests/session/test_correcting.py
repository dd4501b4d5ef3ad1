"""Corrections take effect at once, survive another analysis, and leave the machine's findings as they are."""

from dataclasses import replace

from session.stories import (
    ARTICLES,
    BALANCES,
    BUDGET,
    COLLECTION,
    CONCEDED,
    DEEPER,
    FIGURES,
    HARBOUR,
    HOLE,
    HOLE_AGAIN,
    PLEDGE,
    RISE,
    SEA_WALL,
    SPEAKERS,
    SUIT,
    TAX,
    UNFUNDED,
    span,
)
from tui.annotations.notebook import Notebook
from tui.model import Collection, RelationKind, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.session import Collected, Session, annotating, correcting


def _said_by(session: Session, speaker_id: str | None) -> list[str]:
    return [said.id for said in session.index.by_speaker.get(speaker_id, ())]


def _again(session: Session, collection: Collection = COLLECTION) -> Session:
    """Another reading with the same corrections, in which the machine finds `collection`."""
    reading = Session(ARTICLES)
    annotating.begin(reading, Notebook(session.work.notebook.records))
    reading.receive(Collected(collection))
    return reading


def test_a_statement_is_given_to_another_speaker_in_every_panel(session: Session):
    notice = correcting.reattribute(session, UNFUNDED.id, "dana-okafor")
    assert notice == "Dana Okafor said: “the plan was unfunded”"
    assert UNFUNDED.id in _said_by(session, "dana-okafor")
    assert UNFUNDED.id not in _said_by(session, "tom-reyes")
    assert session.index.statements[UNFUNDED.id].confidence == 1.0
    assert session.machine == COLLECTION


def test_a_statement_may_be_given_to_nobody_or_to_somebody_new(session: Session):
    correcting.reattribute(session, UNFUNDED.id, None)
    assert UNFUNDED.id in _said_by(session, None)
    correcting.reattribute_to_name(session, SEA_WALL.id, " Priya  Shah ")
    speaker = session.index.speaker(session.index.statements[SEA_WALL.id].speaker)
    assert (speaker.id, speaker.name) == ("priya-shah", "Priya Shah")
    correcting.reattribute_to_name(session, UNFUNDED.id, "priya shah")
    assert _said_by(session, "priya-shah") == [UNFUNDED.id, SEA_WALL.id]


def test_what_is_taken_back_is_under_the_cursor_again_with_its_speaker(session: Session):
    session.go_to_statement(UNFUNDED.id)
    correcting.reject(session, UNFUNDED.id)
    assert session.statement != UNFUNDED
    annotating.undo(session)
    assert session.statement == UNFUNDED
    correcting.reattribute(session, UNFUNDED.id, "li-wen")
    assert session.speaker_id == "li-wen"
    annotating.undo(session)
    assert session.speaker_id == "tom-reyes"


def test_a_speaker_who_was_chosen_stays_chosen_when_another_is_corrected(session: Session):
    session.go_to_statement(UNFUNDED.id)
    session.speaker_id = "li-wen"
    correcting.reattribute(session, UNFUNDED.id, "dana-okafor")
    assert session.speaker_id == "li-wen"


def test_merged_speakers_say_what_both_said_and_can_be_parted_again(session: Session):
    assert correcting.merge_speakers(session, "tom-reyes", ["li-wen"]) == "Li Wen = Tom Reyes"
    assert session.index.speaker("li-wen") is None
    assert session.index.speaker("tom-reyes").aliases == ("Reyes", "Li Wen")
    assert len(_said_by(session, "tom-reyes")) == 5
    annotating.undo(session)
    assert session.index.collection == replace(COLLECTION, articles=ARTICLES)


def test_a_speaker_is_split_and_renamed(session: Session):
    correcting.split_speaker(session, "dana-okafor", [RISE.id], "James Okafor")
    assert _said_by(session, "james-okafor") == [RISE.id]
    correcting.rename_speaker(session, "james-okafor", "James K. Okafor")
    assert session.index.speaker("james-okafor").name == "James K. Okafor"
    again = _again(session)
    assert [speaker.name for speaker in again.index.speakers if "James" in speaker.name] == ["James K. Okafor"]


def test_borders_are_moved_by_words_and_back(session: Session):
    correcting.move_border(session, CONCEDED.id, 2, at_start=False)
    article = HARBOUR.text
    assert session.index.statements[CONCEDED.id].content[0].of(article).endswith("in February but said")
    correcting.move_border(session, CONCEDED.id, -2, at_start=False)
    assert session.index.statements[CONCEDED.id].content == CONCEDED.content
    correcting.move_border(session, PLEDGE.id, -1, at_start=False)
    assert session.index.statements[PLEDGE.id].content[0].of(article).endswith("this year")
    correcting.move_border(session, PLEDGE.id, 1, at_start=False)
    assert session.index.statements[PLEDGE.id].content == PLEDGE.content


def test_a_statement_keeps_at_least_a_word(session: Session):
    for at_start in (True, False):
        for _ in range(3):
            correcting.move_border(session, CONCEDED.id, 9 if at_start else -9, at_start=at_start)
        (piece,) = session.index.statements[CONCEDED.id].content
        assert piece.of(HARBOUR.text) == ("February" if at_start else "a")
        for _ in range(3):
            annotating.undo(session)


def test_the_borders_of_a_broken_quotation_do_not_run_into_its_other_piece(session: Session):
    correcting.move_border(session, DEEPER.id, 99, at_start=False)
    first, last = session.index.statements[DEEPER.id].content
    assert first == DEEPER.content[0]
    assert last.end == len(SUIT.text)
    correcting.set_borders(session, DEEPER.id, [first])
    assert session.index.statements[DEEPER.id].content == (first,)


def test_what_is_not_a_statement_leaves_every_panel(session: Session):
    correcting.reject(session, RISE.id)
    assert RISE.id not in session.index.statements
    assert PLEDGE.id not in session.index.contradicted
    assert session.statement_id != RISE.id


def test_of_two_articles_with_one_text_the_one_that_is_meant_is_corrected():
    twin = replace(BUDGET, id="twin", path="elsewhere/budget.txt")
    said = replace(RISE, id="twin:rise", article="twin")
    session = Session([BUDGET, twin])
    session.receive(Collected(Collection((BUDGET, twin), SPEAKERS, (RISE, said))))
    correcting.reject(session, said.id)
    assert set(session.index.statements) == {RISE.id}


def test_a_missed_statement_is_added_where_it_stands(session: Session):
    words = span(HARBOUR, "it was never adopted")
    correcting.add_statement(session, [words], "dana-okafor")
    added = next(said for said in session.statements if said.content == (words,))
    assert (added.speaker, added.kind, added.confidence) == ("dana-okafor", StatementKind.INDIRECT, 1.0)
    assert [said.content[0].start for said in session.statements] == sorted(
        said.content[0].start for said in session.statements
    )


def test_a_contradiction_is_denied_and_another_stated(session: Session):
    correcting.not_contradiction(session, PLEDGE.id, RISE.id)
    assert TAX not in session.index.collection.relations
    correcting.contradiction(session, BALANCES.id, HOLE.id)
    (stated,) = session.index.relations[BALANCES.id]
    assert (stated.kind, stated.confidence) == (RelationKind.CONTRADICTION, 1.0)
    assert {stated.a, stated.b} == {BALANCES.id, HOLE.id}
    assert correcting.contradiction(session, HOLE.id, HOLE.id).startswith("a statement cannot")


def test_what_agrees_for_the_machine_may_contradict_for_the_reader(session: Session):
    correcting.contradiction(session, HOLE.id, HOLE_AGAIN.id)
    assert [relation.kind for relation in session.index.relations[HOLE.id]] == [RelationKind.CONTRADICTION]


def test_what_was_accepted_is_sure(session: Session):
    shaky = replace(COLLECTION, statements=tuple(replace(said, confidence=0.4) for said in COLLECTION.statements))
    session.receive(Collected(shaky))
    correcting.accept(session, UNFUNDED.id)
    correcting.accept_contradiction(session, PLEDGE.id, RISE.id)
    assert session.index.statements[UNFUNDED.id].confidence == 1.0
    assert session.index.relations[PLEDGE.id][0].confidence == 1.0


def test_the_machines_sentence_on_a_conflict_goes_with_the_speaker_that_it_names(session: Session):
    correcting.reattribute(session, PLEDGE.id, "tom-reyes")
    (relation,) = session.index.relations[PLEDGE.id]
    assert relation == replace(TAX, explanation="")
    assert FIGURES in session.index.collection.relations


def test_corrections_survive_another_analysis_with_other_ids_and_borders(session: Session):
    correcting.reattribute(session, UNFUNDED.id, "dana-okafor")
    correcting.reject(session, SEA_WALL.id)
    correcting.merge_speakers(session, "tom-reyes", ["li-wen"])
    wider = Span(UNFUNDED.content[0].start - len("told reporters "), UNFUNDED.content[0].end)
    renewed = tuple(
        replace(said, id=f"new-{number}", content=(wider,) if said == UNFUNDED else said.content)
        for number, said in enumerate(COLLECTION.statements)
    )
    again = _again(session, Collection(ARTICLES, SPEAKERS, renewed))
    found = next(said for said in again.index.statements.values() if said.content == UNFUNDED.content)
    assert found.speaker == "dana-okafor"
    assert not any(said.content == SEA_WALL.content for said in again.index.statements.values())
    assert again.index.speaker("li-wen") is None


def test_corrections_outlive_a_machine_that_finds_nothing_any_more(session: Session):
    correcting.reattribute(session, UNFUNDED.id, "dana-okafor")
    correcting.accept(session, HOLE.id)
    correcting.move_border(session, CONCEDED.id, 2, at_start=False)
    again = _again(session, Collection(ARTICLES))
    said = {(each.content[0].of(HARBOUR.text)[:8], again.index.speaker(each.speaker).name) for each in again.statements}
    assert said == {("the plan", "Dana Okafor"), ("“There i", "Tom Reyes"), ("a rise o", "Dana Okafor")}


def test_a_newer_model_may_call_a_speaker_otherwise(session: Session):
    correcting.rename_speaker(session, "dana-okafor", "Mayor Dana Okafor")
    shorter = (Speaker("okafor", "Okafor", SpeakerKind.PERSON), *SPEAKERS[1:])
    said = tuple(
        replace(each, speaker="okafor") if each.speaker == "dana-okafor" else each for each in COLLECTION.statements
    )
    again = _again(session, Collection(ARTICLES, shorter, said))
    assert "Mayor Dana Okafor" in {speaker.name for speaker in again.index.speakers}


def test_a_spokesman_in_another_article_is_not_taken_for_the_one_that_was_merged():
    unnamed = (
        Speaker("a-spokesman", "a spokesman", SpeakerKind.UNNAMED),
        Speaker("a-spokesman-2", "a spokesman", SpeakerKind.UNNAMED),
        *SPEAKERS,
    )
    statements = tuple(
        replace(said, speaker={HOLE_AGAIN.id: "a-spokesman", DEEPER.id: "a-spokesman-2"}.get(said.id, said.speaker))
        for said in COLLECTION.statements
    )
    session = Session(ARTICLES)
    session.receive(Collected(Collection(ARTICLES, unnamed, statements)))
    correcting.merge_speakers(session, "tom-reyes", ["a-spokesman"])
    assert session.index.statements[HOLE_AGAIN.id].speaker == "tom-reyes"
    assert session.index.statements[DEEPER.id].speaker == "a-spokesman-2"
    elsewhere = Session([SUIT])
    annotating.begin(elsewhere, Notebook(session.work.notebook.records))
    only = [replace(said, speaker="a-spokesman") for said in (DEEPER,)]
    elsewhere.receive(Collected(Collection((SUIT,), unnamed[:1], tuple(only))))
    assert [speaker.name for speaker in elsewhere.index.speakers] == ["a spokesman"]


def test_a_correction_made_long_ago_is_taken_back_alone(session: Session):
    correcting.reject(session, RISE.id)
    correcting.reattribute(session, UNFUNDED.id, "dana-okafor")
    first, second = session.work.notebook.corrections
    correcting.take_back(session, first.id)
    assert RISE.id in session.index.statements
    assert session.work.notebook.corrections == (second,)
    assert correcting.take_back(session, first.id) == "no such correction"


def test_what_a_nested_statement_stands_in_may_go_without_it(session: Session):
    words = (span(BUDGET, "2 per cent"),)
    inner = Statement("inner", BUDGET.id, "dana-okafor", StatementKind.INDIRECT, words, within=RISE.id)
    session.receive(Collected(replace(COLLECTION, statements=(*COLLECTION.statements, inner))))
    correcting.reject(session, RISE.id)
    assert session.index.statements["inner"].within is None
