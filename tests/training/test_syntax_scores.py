"""What the figures of the syntax pipeline count, on analyses made by hand."""

from __future__ import annotations

from dataclasses import asdict

import pytest
import spacy
from spacy.tokens import Doc
from syntax_samples import sample

from tui.training.names_scores import names_in, spaced_words
from tui.training.syntax_examples import example
from tui.training.syntax_scores import syntax_scores, table


class Answers:
    """A pipeline that knows the sample by heart; `change` spoils each analysis."""

    def __init__(self, change=lambda doc: doc):
        self.change = change

    def pipe(self, texts):
        nlp = spacy.blank("en")
        for text, paragraph in zip(texts, sample(), strict=True):
            doc = example(nlp, paragraph).reference
            assert doc.text == text
            yield self.change(doc)


def reannotated(doc, text, **annotation):
    """`doc` with other annotation on the words that read `text`."""
    for token in doc:
        if token.text == text:
            for name, value in annotation.items():
                setattr(token, name, value)
    return doc


def test_the_treebanks_own_analysis_has_full_marks():
    assert set(asdict(syntax_scores(Answers(), sample())).values()) == {100.0}


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ({"tag_": "X"}, {"tag": 94.74}),
        ({"lemma_": "x"}, {"lemma": 94.74}),
        ({"pos_": "X"}, {"pos": 94.74}),
        ({"dep_": "obl:agent"}, {"las": 92.31}),  # of thirteen words that are no punctuation
        ({"dep_": "obj"}, {"las": 92.31, "las_conll": 94.74}),  # of nineteen words
    ],
    ids=["tag", "lemma", "part of speech", "subtype of a relation", "relation"],
)
def test_one_wrong_word_costs_its_share(annotation, expected):
    scores = asdict(syntax_scores(Answers(lambda doc: reannotated(doc, "Kessel", **annotation)), sample()))
    assert {name: value for name, value in scores.items() if value != 100} == expected


def test_a_sentence_cut_in_two_is_missed_and_both_halves_are_wrong():
    def cut(doc):
        heads = [token.head.i for token in doc]
        if doc[0].text == "Nobody":
            heads = [0, 1, 1]
        return Doc(
            doc.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            heads=heads,
            deps=[token.dep_ for token in doc],
        )

    scores = syntax_scores(Answers(cut), sample())
    assert scores.sentences == pytest.approx(100 * 2 * 2 / (3 + 4), abs=0.01)


def test_scores_are_shown_as_a_table():
    rows = table({"Sample": syntax_scores(Answers(), sample())}).splitlines()
    assert rows[0].startswith("| treebank | aligned |")
    assert rows[2].startswith("| Sample | 100.0 |")


def test_gold_names_are_found_again_in_the_text():
    words = list(spaced_words(sample()))[7:16]
    labels = ["O", "B-PER", "I-PER", "O", "O", "O", "O", "B-LOC", "O"]
    text, names = names_in(words, labels)
    assert {(text[start:end], kind) for start, end, kind in names} == {("Ada Vance", "PER"), ("Kessel", "LOC")}


def test_paragraphs_are_joined_by_blank_lines():
    assert "".join(form + space for form, space in spaced_words(sample())).endswith("Kessel.\n\nNobody laughed.\n\n")
