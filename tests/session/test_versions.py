"""The quotations that changed since an article was read before, with what they were."""

from dataclasses import replace

from session.stories import HARBOUR, SUIT
from tui.annotations.notebook import Notebook
from tui.annotations.targets import digest
from tui.annotations.versions import Alteration
from tui.session import Session, annotating
from tui.session.pages.versions import versions, words_of


def _reading(*before: tuple[str, str]) -> Session:
    """The harbour story as it is now, after it was read with one text replaced by another."""
    editions = [replace(HARBOUR, id=f"v{n}", text=HARBOUR.text.replace(*pair)) for n, pair in enumerate(before)]
    seen = {digest(edition.text): f"2026-03-1{n}T00:00:00.000Z" for n, edition in enumerate(editions)}
    session = Session([HARBOUR, SUIT])
    annotating.begin(session, Notebook(editions=(*editions, SUIT), seen=seen))
    return session


def test_the_last_text_comes_first_with_the_day_on_which_it_was_read():
    session = _reading(("£12m", "£9m"), ("£12m", "£10m"))
    assert [(version.article.id, version.seen[:10]) for version in versions(session)] == [
        ("v1", "2026-03-11"),
        ("v0", "2026-03-10"),
    ]
    session.open_article(1)
    assert [(version.article, version.changes, version.seen) for version in versions(session)] == [(SUIT, (), "")]


def test_a_figure_that_was_changed_without_a_word_is_told():
    (version,) = versions(_reading(("£12m", "£9m")))
    (change,) = version.changes
    before, after = words_of(change, version.article, HARBOUR)
    assert change.alteration is Alteration.WORDS
    assert before == "“There is a £9m hole and everyone in that room knows it,”"
    assert after == before.replace("£9m", "£12m")


def test_words_in_another_mouth_are_told_with_both_names():
    (version,) = versions(_reading(("said Mayor Dana Okafor", "said Tom Reyes")))
    before, after = words_of(version.changes[0], version.article, HARBOUR)
    assert version.changes[0].alteration is Alteration.SENTENCE
    assert "” said Tom Reyes, adding" in before
    assert "” said Mayor Dana Okafor, adding" in after


def test_what_was_taken_out_has_no_words_now():
    (version,) = versions(_reading(("Okafor later", "“Never,” she said. Okafor later")))
    removed = version.changes[-1]
    assert words_of(removed, version.article, HARBOUR) == ("“Never,”", "")
