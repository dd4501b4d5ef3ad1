"""What the reader did is in the library as soon as it says so, and can be undone after a restart."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tui.annotations.acts import act_of, addition, change, new_annotation, new_correction, removal
from tui.annotations.notebook import Notebook
from tui.annotations.targets import edition_of, text_target
from tui.annotations.values import (
    Act,
    Annotation,
    ArticleTarget,
    Borders,
    Deed,
    How,
    Record,
    Rejection,
    Renaming,
    SpeakerTarget,
)
from tui.model import Article, Span, SpeakerKind
from tui.storage import Library

QUAY = Article("quay", "news/quay.txt", "“The quay will close,” said Vance. It is old.", "Quay to close")
MILL = Article("mill", "news/mill.txt", "“The mill is sold,” said Orr.", "Mill sold")
WORDS = text_target(QUAY, [Span(0, 22)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def _note(text: str, target=WORDS, **more) -> Annotation:
    return replace(new_annotation(target), note=text, **more)


def _act(*records: Record) -> Act:
    return act_of("note", [addition(record) for record in records])


def _keep(library: Library, act: Act, how: How = How.DO, articles=(QUAY,)) -> None:
    library.keep(Deed(act, how, articles)).result()


def test_annotations_and_corrections_are_there_the_next_time(path: Path):
    note, correction = _note("check", tags=("port",)), new_correction(Rejection(WORDS))
    with Library(path) as library:
        _keep(library, _act(note, correction))
    with Library(path) as library:
        notebook = library.notebook([QUAY])
    assert notebook.annotations == (note,)
    assert notebook.corrections == (correction,)
    assert notebook.tags == ("port",)


def test_a_notebook_holds_what_is_bound_to_the_open_articles_and_what_is_about_speakers(path: Path):
    quay, mill = _note("quay"), _note("mill", ArticleTarget(edition_of(MILL)))
    speaker = _note("speaker", SpeakerTarget("Ada Vance", SpeakerKind.PERSON))
    named = new_correction(Renaming(SpeakerTarget("Orr", SpeakerKind.PERSON), "Ian Orr"))
    with Library(path) as library:
        _keep(library, _act(quay, mill, speaker, named))
        assert set(library.notebook([QUAY]).records) == {quay.id, speaker.id, named.id}
        assert set(library.notebook([MILL]).records) == {mill.id, speaker.id, named.id}


def test_an_act_is_undone_and_done_again_after_a_restart(path: Path):
    note = _note("first")
    first, second = _act(note), act_of("edit", [change(note, replace(note, note="second"))])
    with Library(path) as library:
        _keep(library, first)
        _keep(library, second)
    with Library(path) as library:
        notebook = library.notebook([QUAY])
        undone = notebook.undo()
        assert undone is not None
        notebook, act = undone
        _keep(library, act, How.UNDO)
        assert library.notebook([QUAY]) == notebook
    with Library(path) as library:
        notebook = library.notebook([QUAY])
        assert [one.note for one in notebook.annotations] == ["first"]
        assert (notebook.history.done, notebook.history.undone) == ((first,), (second,))
        redone = notebook.redo()
        assert redone is not None
        _keep(library, redone[1], How.REDO)
        assert [one.note for one in library.notebook([QUAY]).annotations] == ["second"]
        assert library.notebook([QUAY]) == redone[0]


def test_a_new_act_ends_the_way_forward(path: Path):
    first, second = _act(_note("first")), _act(_note("second"))
    with Library(path) as library:
        _keep(library, first)
        _keep(library, first, How.UNDO)
        _keep(library, second)
        assert library.notebook([QUAY]).history == Notebook().do(second).history


def test_the_text_of_an_annotated_article_is_kept_and_found_under_its_next_edition(path: Path):
    later = replace(QUAY, id="quay-2", text=QUAY.text + " A vote is due.")
    note = _note("check")
    with Library(path) as library:
        _keep(library, _act(note))
        assert library.edition(WORDS.edition.digest) == QUAY
        notebook = library.notebook([later])
        assert notebook.editions == (QUAY,)
        assert notebook.annotations == (note,)
        assert library.notebook([MILL]).annotations == ()


def test_notes_are_found_by_their_words_tags_quotation_and_title(path: Path):
    note = _note("Überprüfen: minutes", tags=("Port",), assessment="disputed")
    other = _note("", text_target(MILL, [Span(1, 17)]))
    with Library(path) as library:
        _keep(library, _act(note, other), articles=(QUAY, MILL))
        for pattern in ("überprüfen", "port", "disputed", "QUAY WILL", "quay to close minutes"):
            assert library.annotations(pattern) == (note,)
        assert library.annotations("mill") == (other,)
        assert library.annotations("100% of '\"") == ()
        assert set(library.annotations()) == {note, other}
        assert len(library.annotations(limit=1)) == 1


def test_a_removed_record_is_gone_and_its_tags_with_it(path: Path):
    note = _note("check", tags=("port",))
    with Library(path) as library:
        _keep(library, _act(note))
        _keep(library, act_of("delete", [removal(note)]))
        assert library.notebook([QUAY]).records == {}
        assert library.notebook([QUAY]).tags == ()


def test_corrections_are_listed_by_words(path: Path):
    correction = new_correction(Borders(WORDS, WORDS.selectors))
    with Library(path) as library:
        _keep(library, _act(correction))
        assert library.corrections("quay will") == (correction,)


def _has_news(library: Library) -> bool:
    """What the library says once it has had the time to look."""
    asked = [library.changed_elsewhere()]
    library.state("")  # answered after what was asked before
    asked.append(library.changed_elsewhere())
    library.state("")
    return any(asked)


def test_another_instance_is_noticed_once(path: Path):
    with Library(path) as one, Library(path) as other:
        one.notebook([QUAY])
        other.notebook([QUAY])
        assert not _has_news(one)
        _keep(other, _act(_note("from the other window")))
        assert not _has_news(other)
        assert _has_news(one)
        assert not _has_news(one)
        assert [note.note for note in one.notebook([QUAY]).annotations] == ["from the other window"]
        _keep(one, _act(_note("here")))
        assert not _has_news(one)


def test_a_library_that_cannot_be_asked_has_no_news(path: Path):
    library = Library(path)
    library.notebook([QUAY])
    library.close()
    assert [library.changed_elsewhere() for _ in range(2)] == [False, False]


def test_the_last_hundred_acts_are_remembered(path: Path):
    acts = [_act(_note(str(number))) for number in range(104)]
    with Library(path) as library:
        for act in acts:
            library.keep(Deed(act, articles=(QUAY,)))
    with Library(path) as library:
        assert library.notebook([QUAY]).history.done == tuple(acts[-100:])
        assert len(library.notebook([QUAY]).annotations) == 104
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM acts").fetchone() == (100,)
    connection.close()


def test_a_note_that_two_instances_change_at_once_is_kept_twice(path: Path):
    note = _note("first")
    with Library(path) as one, Library(path) as other:
        _keep(one, _act(note))
        _keep(one, act_of("edit", [change(note, replace(note, note="mine"))]))
        _keep(other, act_of("edit", [change(note, replace(note, note="theirs"))]))
        assert {kept.note for kept in one.notebook([QUAY]).annotations} == {"mine", "theirs"}


def test_a_note_that_another_instance_has_changed_is_not_removed(path: Path):
    note = _note("first")
    with Library(path) as one, Library(path) as other:
        _keep(one, _act(note))
        _keep(one, act_of("edit", [change(note, replace(note, note="mine"))]))
        _keep(other, act_of("delete", [removal(note)]))
        assert [kept.note for kept in one.notebook([QUAY]).annotations] == ["mine"]


@pytest.mark.parametrize(
    "column",
    [
        "acts.act", "annotations.record", "annotations.words", "bindings.digest", "editions.article", "editions.path",
        "editions.title", "state.value", "tags.tag",
    ],
)  # fmt: skip
def test_a_value_that_is_no_text_any_more_stops_nothing(path: Path, column: str):
    table, name = column.split(".")
    with Library(path) as library:
        _keep(library, _act(_note("check", tags=("port",))))
        with sqlite3.connect(path) as connection:
            connection.execute(f"UPDATE {table} SET {name} = x'ff00'")
        connection.close()
        later = replace(QUAY, id="later", text=QUAY.text + " A vote is due.")
        assert len(library.notebook([QUAY, later]).records) <= 1
        assert len(library.annotations("check")) <= 1
        _keep(library, _act(_note("another", tags=("port",))), articles=(later,))
        assert "another" in [note.note for note in library.notebook([QUAY]).annotations]


def test_a_small_thing_is_remembered_by_name(path: Path):
    with Library(path) as library:
        assert library.state("review") is None
        library.save_state("review", "7")
    with Library(path) as library:
        assert library.state("review") == "7"
