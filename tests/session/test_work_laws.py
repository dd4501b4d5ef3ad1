"""Whatever a reader corrects, in whatever order: the panels stay consistent, and undoing it all leaves no trace."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from session.stories import ARTICLES, COLLECTION
from tui.annotations.acts import applied, inverse
from tui.annotations.notebook import Notebook
from tui.annotations.overlay import overlay
from tui.annotations.placing import Places
from tui.model import Span
from tui.session import Collected, Session, annotating, correcting, targeting
from tui.storage import decode, encode

NUMBERS = st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
STEPS = st.lists(st.tuples(st.integers(0, 13), NUMBERS), max_size=12)


def _step(session: Session, kind: int, numbers: tuple[int, int, int]) -> None:
    """One command on whatever there is."""
    first, second, third = numbers
    said = list(session.index.statements)
    speakers = [speaker.id for speaker in session.index.speakers]
    if kind >= 11 or not said or not speakers:
        (annotating.undo if kind < 13 else annotating.redo)(session)
        return
    one, other = said[first % len(said)], said[second % len(said)]
    who, whom = speakers[second % len(speakers)], speakers[third % len(speakers)]
    [
        lambda: correcting.reattribute(session, one, who if third % 4 else None),
        lambda: correcting.merge_speakers(session, who, [whom]),
        lambda: correcting.split_speaker(session, who, [one], f"Name {third % 3}"),
        lambda: correcting.rename_speaker(session, who, f"Name {third % 3}"),
        lambda: correcting.move_border(session, one, third % 7 - 3, at_start=bool(second % 2)),
        lambda: correcting.reject(session, one),
        lambda: correcting.add_statement(session, [Span(first, first + second + 1)], who),
        lambda: correcting.not_contradiction(session, one, other),
        lambda: correcting.contradiction(session, one, other),
        lambda: correcting.accept(session, one),
        lambda: annotating.write_note(session, targeting.statement_target(session, one), f"note {third}"),
    ][kind]()


def _reading(steps: list[tuple[int, tuple[int, int, int]]]) -> Session:
    session = Session(ARTICLES)
    session.receive(Collected(COLLECTION))
    for kind, numbers in steps:
        _step(session, kind, numbers)
    return session


@settings(max_examples=60)
@given(STEPS)
def test_the_corrected_collection_holds_together(steps):
    collection = _reading(steps).index.collection
    speakers = {speaker.id for speaker in collection.speakers}
    statements = {statement.id for statement in collection.statements}
    order = [
        ([article.id for article in ARTICLES].index(said.article), said.content[0].start)
        for said in collection.statements
    ]
    assert len(speakers) == len(collection.speakers)
    assert len(statements) == len(collection.statements)
    assert {said.speaker for said in collection.statements} <= speakers | {None}
    assert {said.within for said in collection.statements} <= statements | {None}
    assert {end for relation in collection.relations for end in (relation.a, relation.b)} <= statements
    assert order == sorted(order)
    assert all(said.content and all(len(piece) > 0 for piece in said.content) for said in collection.statements)


@settings(max_examples=60)
@given(STEPS)
def test_undoing_everything_leaves_what_the_machine_found(steps):
    session = _reading(steps)
    while session.work.notebook.history.done:
        annotating.undo(session)
    assert session.work.notebook.records == {}
    assert session.index.collection == replace(COLLECTION, articles=ARTICLES)
    assert session.machine == COLLECTION


@settings(max_examples=60)
@given(STEPS)
def test_another_reading_with_the_same_corrections_shows_the_same(steps):
    session = _reading(steps)
    again = Session(ARTICLES)
    annotating.begin(again, Notebook(session.work.notebook.records))
    again.receive(Collected(COLLECTION))
    assert again.index.collection == session.index.collection
    places = Places(COLLECTION.articles)
    assert overlay(COLLECTION, session.work.notebook.corrections, places).collection == session.index.collection


@settings(max_examples=60)
@given(STEPS)
def test_every_act_can_be_stored_and_turned_round(steps):
    notebook = _reading(steps).work.notebook
    for act in notebook.history.done:
        assert decode(type(act), encode(act)) == act
        assert inverse(inverse(act)) == act
    records = notebook.records
    for act in reversed(notebook.history.done):
        before = applied(records, inverse(act))
        assert applied(before, act) == records
        records = before
    assert records == {}
