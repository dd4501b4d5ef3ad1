"""Paragraphs as spaCy's training examples."""

from __future__ import annotations

from random import Random

import pytest
import spacy
from syntax_samples import sample

from tui.training.syntax_examples import epoch, example


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("en")


def test_an_example_carries_the_annotation_to_the_pipelines_own_tokens(nlp):
    one = example(nlp, sample()[0])
    assert one.predicted.text == one.reference.text == '"We don\'t agree," said Ada Vance. Others voted for Kessel.'
    assert one.get_aligned("TAG", as_string=True)[:4] == ["``", "PRP", "VBP", "RB"]
    assert [sentence.text for sentence in one.reference.sents] == [
        '"We don\'t agree," said Ada Vance.',
        "Others voted for Kessel.",
    ]
    assert one.reference[9].head.text == "Ada"


def test_a_shouted_word_teaches_no_lemma(nlp):
    from tui.training.syntax_augmentation import in_capitals

    lemmas = {token.text: token.lemma_ for token in example(nlp, in_capitals(sample()[0], Random(0))).reference}
    assert lemmas["VOTED"] == ""


def test_an_epoch_shows_every_paragraph_and_joins_some_by_blank_lines(nlp):
    paragraphs = sample() * 40
    shown = list(epoch(paragraphs, Random(5)))
    texts = [example(nlp, paragraph).predicted for paragraph in shown]
    assert sum("laughed" in doc.text.lower() for doc in texts) > 30
    broken = [doc for doc in texts if any(token.text == "\n\n" for token in doc)]
    assert 0 < len(broken) < len(texts) / 3


def test_white_space_between_paragraphs_belongs_to_the_sentence_before(nlp):
    joined = next(one for one in epoch(sample() * 40, Random(5)) if any(w.upos == "SPACE" for s in one for w in s))
    doc = example(nlp, joined).reference
    space = next(token for token in doc if token.is_space)
    assert (space.dep_, space.tag_) == ("dep", "_SP")
    assert space.head.i < space.i
    assert doc[space.i + 1].is_sent_start


def test_the_same_seed_gives_the_same_epoch():
    paragraphs = sample() * 10
    assert list(epoch(paragraphs, Random(7))) == list(epoch(paragraphs, Random(7)))
    assert list(epoch(paragraphs, Random(7))) != list(epoch(paragraphs, Random(8)))


def test_a_long_paragraph_is_cut_between_sentences():
    long_paragraph = sample()[1] * 100
    pieces = list(epoch([long_paragraph], Random(2), longest=50))
    assert len(pieces) >= 3
    assert all(len(piece) < 50 for piece in pieces)
