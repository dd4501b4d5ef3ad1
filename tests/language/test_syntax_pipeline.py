"""The shipped pipeline on the sentences of news: borders, tags, trees, lemmas."""

from __future__ import annotations

import pytest

from tui.language import load


@pytest.fixture(scope="module")
def nlp():
    return load()


def sentences(nlp, text):
    return [sentence.text.strip() for sentence in nlp(text).sents]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(
            ["“I did not do it,” Ada Vance said.", "“Nobody asked me to.”", "The council disagreed."],
            id="quotation broken by its attribution",
        ),
        pytest.param(['"Is that all?" she asked.', '"No," he said.'], id="question before its attribution"),
        pytest.param(
            ["''We have nowhere to go,'' Mr. Quill told reporters in Washington, D.C. on Tuesday.", "He then left."],
            id="doubled single marks and an abbreviation",
        ),
        pytest.param(["'I can't say,' said Mrs Marsh.", "'It's not for me.'"], id="single marks and apostrophes"),
        pytest.param(["The bill was signed by J. K. Marsh.", "He left at once."], id="initials"),
        pytest.param(["The firm moved to the U.S.", "The move cost $4.5 million."], id="abbreviation ends a sentence"),
        pytest.param(["They met Dr. Haddad at 5 p.m. on Friday.", "Both agreed."], id="abbreviations inside"),
        pytest.param(
            ["Sen. A. Okafor, R-Ohio, voted no.", "Rep. Yuki Tanaka (D., Calif.) voted yes."], id="titles and states"
        ),
        pytest.param(["Sales fell 3.5 per cent in Feb., the firm said.", "Analysts had expected less."], id="figures"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(nlp, expected):
    assert sentences(nlp, " ".join(expected)) == expected


@pytest.mark.parametrize("lines", [["MAYOR DENIES PORT SALE", "The mayor denied it."], ["- Close it", "- Open it"]])
def test_a_blank_line_ends_a_sentence(nlp, lines):
    assert sentences(nlp, "\n\n".join(lines)) == lines


def test_a_dateline_leaves_the_sentence_after_it_whole(nlp):
    found = sentences(nlp, "HARBOUR CITY, 14 March (Outlet) — The mayor denied that the port had been sold.")
    assert found[-1].endswith("The mayor denied that the port had been sold.")


def test_words_carry_universal_dependencies(nlp):
    tokens = {token.text: token for token in nlp("The mayor said on Friday that Ada Vance had sold the port.")}
    relations = {text: (token.dep_, token.head.text) for text, token in tokens.items()}
    assert relations["said"] == ("ROOT", "said")
    assert relations["mayor"] == ("nsubj", "said")
    assert relations["sold"] == ("ccomp", "said")
    assert relations["Ada"] == ("nsubj", "sold")
    assert relations["port"] == ("obj", "sold")
    assert relations["Friday"] == ("obl", "said")


def test_words_carry_tags_and_lemmas(nlp):
    tokens = nlp("She denied that those wolves were ours.")
    assert [token.tag_ for token in tokens] == ["PRP", "VBD", "IN", "DT", "NNS", "VBD", "PRP", "."]
    assert [token.pos_ for token in tokens][:3] == ["PRON", "VERB", "SCONJ"]
    assert [token.lemma_ for token in tokens][:6] == ["she", "deny", "that", "that", "wolf", "be"]


def test_shouted_words_have_the_lemmas_of_quiet_ones(nlp):
    lemmas = {token.text: token.lemma_ for token in nlp("THE MAYORS DENIED IT. Nato agreed.")}
    assert lemmas["MAYORS"] == "mayor"
    assert lemmas["DENIED"] == "deny"


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "”", "¿", "…" * 50, "a" * 2000],
    ids=["empty", "a space", "blank lines", "a mark", "a foreign mark", "dots", "a long word"],
)
def test_odd_texts_are_analysed_like_any_other(nlp, text):
    assert nlp(text).text == text
