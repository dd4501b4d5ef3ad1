"""CoNLL-U as paragraphs of words."""

from __future__ import annotations

import gzip

from syntax_samples import CONLLU, sample

from tui.training.treebank import read_treebank, text_of


def test_a_paragraph_is_the_text_that_it_was_annotated_on():
    first, second = sample()
    assert text_of(first) == '"We don\'t agree," said Ada Vance. Others voted for Kessel.'
    assert text_of(second) == "Nobody laughed."


def test_a_multiword_token_is_its_words():
    words = sample()[0][0]
    assert [(word.form, word.space) for word in words[2:4]] == [("do", ""), ("n't", " ")]


def test_heads_are_indices_into_the_sentence_and_a_root_heads_itself():
    others, voted, *_ = sample()[0][1]
    assert (others.head, others.deprel) == (1, "nsubj")
    assert (voted.head, voted.deprel) == (1, "ROOT")


def test_an_empty_node_is_left_out():
    assert [word.form for word in sample()[0][1]] == ["Others", "voted", "for", "Kessel", "."]


def test_plain_and_compressed_files_read_alike(tmp_path):
    (tmp_path / "plain.conllu").write_text(CONLLU, encoding="utf-8")
    with gzip.open(tmp_path / "packed.conllu.gz", "wt", encoding="utf-8") as stream:
        stream.write(CONLLU)
    assert read_treebank(tmp_path / "plain.conllu") == read_treebank(tmp_path / "packed.conllu.gz") == sample()


def test_a_file_that_ends_without_a_blank_line_loses_no_sentence(tmp_path):
    (tmp_path / "short.conllu").write_text(CONLLU.rstrip("\n"), encoding="utf-8")
    assert read_treebank(tmp_path / "short.conllu") == sample()
