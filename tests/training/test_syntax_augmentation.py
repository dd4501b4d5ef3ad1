"""Paragraphs rewritten as news shows them keep trees that are trees, and their words their annotation."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syntax_samples import sample

from tui.training import syntax_augmentation as rewritings
from tui.training.treebank import text_of

FORMS_ONLY = [
    rewritings.with_quotation_marks,
    rewritings.in_lower_case,
    rewritings.in_capitals,
    rewritings.with_initials,
    rewritings.with_handle,
]
ADDING = [rewritings.with_dateline, rewritings.as_list_item, rewritings.with_signature, rewritings.quoted]
SHORTENING = [rewritings.as_headline, rewritings.ending_in_abbreviation]
seeds = st.integers(0, 10_000)


def words(paragraph):
    return [word for sentence in paragraph for word in sentence]


def annotation(paragraph):
    return [(word.upos, word.feats, word.head, word.deprel, word.space) for word in words(paragraph)]


def is_tree(sentence):
    """One root, and every word reaches it."""
    roots = [index for index, word in enumerate(sentence) if word.head == index]
    for start in range(len(sentence)):
        index = start
        for _ in sentence:
            index = sentence[index].head
        if [index] != roots:
            return False
    return all((word.deprel == "ROOT") == (index in roots) for index, word in enumerate(sentence))


@pytest.mark.parametrize("rewrite", FORMS_ONLY, ids=lambda rewrite: rewrite.__name__)
@given(seed=seeds)
def test_another_form_keeps_places_and_annotation(rewrite, seed):
    for paragraph in sample():
        assert annotation(rewrite(paragraph, Random(seed))) == annotation(paragraph)


@pytest.mark.parametrize("rewrite", FORMS_ONLY + ADDING + SHORTENING, ids=lambda rewrite: rewrite.__name__)
@given(seed=seeds)
def test_every_rewritten_sentence_is_a_tree(rewrite, seed):
    for paragraph in sample():
        assert all(is_tree(sentence) for sentence in rewrite(paragraph, Random(seed)))


@given(seed=seeds)
def test_all_rewritings_together_give_trees(seed):
    for paragraph in sample():
        assert all(is_tree(sentence) for sentence in rewritings.augmented(paragraph, Random(seed)))


@given(seed=seeds)
def test_quotation_marks_open_and_close_in_one_style(seed):
    first = rewritings.with_quotation_marks(sample()[0], Random(seed))[0]
    assert (first[0].form, first[6].form) in rewritings.QUOTATION_STYLES
    assert (first[0].xpos, first[6].xpos) == ("``", "''")


def test_curly_marks_bring_curly_apostrophes():
    texts = {text_of(rewritings.with_quotation_marks(sample()[0], Random(seed))) for seed in range(60)}
    assert "“We don’t agree,” said Ada Vance. Others voted for Kessel." in texts
    assert "''We don't agree,'' said Ada Vance. Others voted for Kessel." in texts


def test_a_headline_has_capitals_and_no_full_stop():
    texts = {text_of(rewritings.as_headline((sample()[0][1],), Random(seed))) for seed in range(20)}
    assert texts == {"Others Voted for Kessel", "OTHERS VOTED FOR KESSEL"}


def test_an_abbreviation_takes_the_place_of_name_and_full_stop():
    sentence = rewritings.ending_in_abbreviation(sample()[0], Random(1))[1]
    assert sentence[-1].form in rewritings.ABBREVIATIONS
    assert text_of((sentence,)).endswith(sentence[-1].form)


def test_a_signature_ends_the_paragraph():
    *before, signature = rewritings.with_signature(sample()[1], Random(3))
    assert tuple(before) == sample()[1]
    assert text_of((signature,)).startswith("— ")
    assert "(@" in text_of((signature,))


def test_a_dateline_is_a_sentence_of_its_own():
    dateline, *after = rewritings.with_dateline(sample()[0], Random(3))
    assert tuple(after) == sample()[0]
    assert dateline[-1].form in "—–-"
    assert " ," not in text_of((dateline,))
