"""A stretch finds its place in a changed text, or asks, or says that it is gone; it never goes wrong without a word."""

from dataclasses import replace

import pytest

from tests.endurance.places import ASKED, GONE, RIGHT, trial
from tui.annotations.anchoring import Attachment, State, attach
from tui.annotations.targets import selector, text_target
from tui.annotations.values import Edition, TextTarget
from tui.articles import expand, read_articles
from tui.model import Article, Span

TEXT = (
    "The council met on Tuesday.\n\n"
    "“We will not raise council tax this year,” said Mayor Dana Okafor, adding that the budget balances. Tom Reyes "
    "told reporters that the plan was unfunded.\n\n"
    "A vote follows on 3 May, the clerk said."
)
STORY = Article("story", "story.txt", TEXT, "Story")
PLEDGE = "“We will not raise council tax this year,”"


def _target(*words: str) -> TextTarget:
    return text_target(STORY, [Span(TEXT.index(each), TEXT.index(each) + len(each)) for each in words])


def _attached(text: str, *words: str, knows_earlier: bool = True) -> tuple[State, list[str]]:
    found = attach(_target(*words), text, TEXT if knows_earlier else None)
    return found.state, [span.of(text) for span in found.spans]


def test_in_the_same_text_it_is_where_it_was():
    assert attach(_target(PLEDGE), TEXT) == Attachment(State.EXACT, (Span(29, 71),))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param(TEXT + " It will be close.", State.EXACT, id="something added behind it"),
        pytest.param("Updated at noon.\n\n" + TEXT, State.SHIFTED, id="something added before it"),
        pytest.param(TEXT.replace("The council met on Tuesday.\n\n", ""), State.SHIFTED, id="something taken out"),
        pytest.param(TEXT.replace("Okafor", "Halloran"), State.CHANGED, id="another speaker"),
        pytest.param(TEXT.replace(PLEDGE, PLEDGE.replace("tax", "taxes")), State.CHANGED, id="another word"),
        pytest.param(TEXT.replace(PLEDGE, PLEDGE.replace("“", '"')), State.CHANGED, id="another mark"),
        pytest.param(TEXT.replace("not ", ""), State.ORPHAN, id="its negation lost"),
        pytest.param(TEXT.replace("not raise", "raise no"), State.ORPHAN, id="its negation moved"),
        pytest.param(TEXT.replace(PLEDGE, ""), State.ORPHAN, id="taken out"),
        pytest.param("", State.ORPHAN, id="nothing left"),
    ],
)
def test_after_an_edit(text: str, state: State):
    assert _attached(text, PLEDGE)[0] is state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        pytest.param(PLEDGE, State.CHANGED, id="a few words"),
        pytest.param("A vote follows on 3 May, the clerk said.", State.CHANGED, id="a sentence at an end"),
        pytest.param(f"{PLEDGE} said Mayor Dana Okafor", State.SHIFTED, id="words that are not there by chance"),
    ],
)
def test_without_the_earlier_text_a_move_must_be_surer(words: str, state: State):
    assert _attached("Updated at noon.\n\n" + TEXT, words, knows_earlier=False)[0] is state
    assert _attached(TEXT + " Updated at noon.", PLEDGE, knows_earlier=False)[0] is State.EXACT


def test_what_is_proposed_are_whole_words():
    text = TEXT.replace("council tax this year", "council taxes this very year")
    assert _attached(text, PLEDGE) == (State.CHANGED, ["“We will not raise council taxes this very year,”"])


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        pytest.param("follows on 3 May", "3 May", "4 May", id="a figure"),
        pytest.param("follows on 3 May", "follows on 3 May", "on 3 May follows", id="the order of words"),
        pytest.param("Tom Reyes told reporters", "Tom Reyes", "Tom Royes", id="a name"),
    ],
)
def test_other_facts_are_never_proposed(words: str, before: str, after: str):
    assert _attached(TEXT.replace(before, after), words)[0] is State.ORPHAN


def test_words_that_were_cut_out_of_another_word_are_asked_for():
    assert _attached(TEXT.replace("the plan was", "the plant was"), "that the plan")[0] is State.CHANGED
    assert _attached("Now. " + TEXT, "that the pla")[0] is State.SHIFTED


def test_of_two_places_with_the_same_words_the_surroundings_decide():
    text = "He said that the plan was old. " + TEXT
    assert _attached(text, "the plan was") == (State.SHIFTED, ["the plan was"])
    assert attach(_target("the plan was"), text, TEXT).spans[0].start == text.rindex("the plan was")


def test_of_two_paragraphs_that_differ_by_a_figure_neither_is_taken_unasked():
    vote = "A vote follows on 3 May, the clerk said."
    for text in (TEXT + "\n\n" + vote.replace("3", "9"), vote.replace("3", "9") + "\n\n" + TEXT):
        assert _attached(text, "the clerk said")[0] is State.CHANGED


def test_the_same_words_elsewhere_do_not_stand_in_for_those_that_were_taken_out():
    text = TEXT.replace(", the clerk said", "").replace("on Tuesday.", "on Tuesday, the clerk said.")
    assert _attached(text, "the clerk said")[0] is State.CHANGED


def test_a_paragraph_that_was_moved_is_followed_if_its_words_are_not_there_by_chance():
    paragraphs = TEXT.split("\n\n")
    text = "\n\n".join((paragraphs[0], paragraphs[2], paragraphs[1]))
    assert _attached(text, paragraphs[1]) == (State.SHIFTED, [paragraphs[1]])
    assert _attached(text, PLEDGE) == (State.SHIFTED, [PLEDGE])


def test_a_broken_quotation_is_as_sure_as_its_least_sure_piece():
    assert _attached("Now.\n\n" + TEXT, PLEDGE, "the budget balances")[0] is State.SHIFTED
    text = TEXT.replace("the budget balances", "the budget will balance")
    assert _attached(text, PLEDGE, "the budget balances") == (State.CHANGED, [PLEDGE])


def test_an_earlier_text_that_is_another_one_is_not_relied_upon():
    assert attach(_target(PLEDGE), TEXT + " More.", "quite another text").state is State.EXACT


def test_a_target_without_a_piece_is_an_orphan():
    assert attach(TextTarget(Edition("", "", ""), ()), TEXT).state is State.ORPHAN


def test_a_selector_that_lies_is_not_believed_even_in_the_same_text():
    lying = replace(selector(TEXT, Span(0, 11)), exact="The cabinet")
    assert attach(TextTarget(_target(PLEDGE).edition, (lying,)), TEXT).state is State.ORPHAN


def test_nothing_goes_wrong_without_a_word_in_many_edits():
    articles, _ = read_articles(expand(["sample_docs"]))
    counts = trial(articles, 60)
    assert sum(counts.values()) == 1200
    assert set(counts) <= {RIGHT, ASKED, GONE}
    assert counts[RIGHT] > 800
