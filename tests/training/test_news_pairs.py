"""Sentences of the news changed by rule, and the pairs made of them, on sentences written here."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from tui.training.news_changes import (
    Resources,
    affirmed,
    changed,
    claim_of,
    denial_of,
    negated,
    opposed,
    other_number,
    plain_claim,
    redated,
    renumbered,
)
from tui.training.news_opposites import read_opposites
from tui.training.news_sentences import Inflections, Sentence, Token, read_sentences, text_of
from tui.training.news_variants import about_another, headline, hedged, reworded, rounded, shortened

LEMMAS = {
    "rose": "rise",
    "did": "do",
    "said": "say",
    "was": "be",
    "closed": "close",
    "sank": "sink",
    "fell": "fall",
    "n't": "not",
}


def sentence(tagged: str) -> Sentence:
    """From `word/TAG` or `word/TAG/NAME`, with the lemma of LEMMAS or the word itself."""
    tokens = []
    for part in tagged.split():
        form, tag, *name = part.split("/")
        glued = tag in (".", ",") or form == "n't"
        tokens.append(Token(form, tag, LEMMAS.get(form, form.lower()), name[0] if name else "", glued))
    return tuple(tokens)


PRICES = sentence("Ferry/NN prices/NNS rose/VBD by/IN 40/CD percent/NN on/IN Monday/NNP/DATE ./.")
HARBOUR = sentence(
    "The/DT old/JJ harbour/NN was/VBD quietly/RB closed/VBN ,/, said/VBD Ada/NNP/PERSON Vance/NNP/PERSON ./."
)
DENIED = sentence("The/DT ferry/NN did/VBD n't/RB sink/VB near/IN Orla/NNP/PLACE ./.")
CLAIM = sentence("Ada/NNP/PERSON Vance/NNP/PERSON said/VBD the/DT harbour/NN will/MD close/VB in/IN May/NNP/DATE ./.")
RESOURCES = Resources(
    Inflections([PRICES, HARBOUR, sentence("It/PRP sank/VBD ./."), sentence("It/PRP fell/VBD ./.")]),
    {("rise", "V"): ("fall",), ("fall", "V"): ("rise",)},
)


@pytest.fixture
def chance() -> random.Random:
    return random.Random(3)


def told(changed: Sentence | None) -> str:
    assert changed is not None
    return text_of(changed)


def test_a_verb_is_negated_with_its_auxiliary(chance: random.Random) -> None:
    assert told(negated(PRICES, chance)) == "Ferry prices did not rise by 40 percent on Monday."
    assert told(negated(HARBOUR[:6], chance)) == "The old harbour was not quietly closed"


def test_what_is_negated_is_not_negated_again(chance: random.Random) -> None:
    assert negated(DENIED, chance) is None


def test_a_verb_under_a_condition_is_left_alone(chance: random.Random) -> None:
    assert negated(sentence("He/PRP asked/VBN whether/IN prices/NNS rose/VBD ./."), chance) is None


def test_a_negation_goes_with_its_auxiliary() -> None:
    assert told(affirmed(DENIED, RESOURCES)) == "The ferry sank near Orla."


def test_a_negation_that_another_word_needs_stays() -> None:
    never_any = sentence("The/DT ferry/NN did/VBD not/RB carry/VB any/DT cars/NNS ./.")
    assert affirmed(never_any, RESOURCES) is None


def test_a_verb_becomes_its_opposite_in_its_own_form(chance: random.Random) -> None:
    assert told(opposed(PRICES, RESOURCES, chance)) == "Ferry prices fell by 40 percent on Monday."


def test_numbers_and_days_change_to_others(chance: random.Random) -> None:
    number = told(renumbered(PRICES, chance))
    assert number.startswith("Ferry prices rose by ")
    assert "40" not in number
    assert "Monday" not in told(redated(PRICES, chance))


@pytest.mark.parametrize("form", ["two", "7", "40", "1,250", "3.5", "12000"])
def test_a_number_keeps_its_looks(form: str, chance: random.Random) -> None:
    for _ in range(20):
        other = other_number(Token(form, "CD", form), chance)
        assert other not in (None, form)
        assert ("." in form) == ("." in str(other))


@pytest.mark.parametrize(
    "token", [Token("2016", "CD", "2016"), Token("12", "CD", "12", "DATE"), Token("one", "CD", "one")]
)
def test_years_dates_and_one_are_no_numbers_to_change(token: Token, chance: random.Random) -> None:
    assert other_number(token, chance) is None


def test_a_claim_is_who_said_what() -> None:
    assert claim_of(CLAIM) == ("Ada Vance", "the harbour will close in May")
    assert claim_of(PRICES) is None
    assert plain_claim(PRICES) == "ferry prices rose by 40 percent on Monday"
    assert plain_claim(CLAIM) is None


def test_a_denial_repeats_the_claim(chance: random.Random) -> None:
    for _ in range(20):
        denial = denial_of(("Ada Vance", "the harbour will close"), "Jon Orr", chance)
        assert "the harbour will close" in denial.lower()
        assert "Ada" not in denial


def test_what_is_left_out_of_a_sentence_follows_from_it(chance: random.Random) -> None:
    for _ in range(20):
        short = told(shortened(HARBOUR, chance))
        assert set(short.split()) < set(text_of(HARBOUR).split())
        assert "harbour" in short


def test_headlines_drop_articles_and_auxiliaries() -> None:
    assert headline(HARBOUR[:6]) == "Old harbour was quietly closed"
    assert headline(sentence("The/DT harbour/NN was/VBD closed/VBN ./.")) == "Harbour closed"


def test_other_words_of_one_sense(chance: random.Random) -> None:
    text = "The port lost $3.2 million"
    assert {reworded(text, chance) for _ in range(20)} == {text, "The port lost $3,200,000"}


@pytest.mark.parametrize("seed", range(8))
def test_a_rounded_number_or_a_bound_holds(seed: int) -> None:
    told = rounded("Some 1,287 people came", random.Random(seed))
    assert told in (
        "Some about 1,300 people came",
        "Some roughly 1,300 people came",
        "Some more than 1,200 people came",
        "Some nearly 1,300 people came",
    )


def test_what_may_be_does_not_follow_and_what_is_told_of_another_is_another_matter(chance: random.Random) -> None:
    assert " will " not in told(hedged(CLAIM, chance))
    other = about_another(CLAIM, ["Orr"], chance)
    assert told(other) == "Orr said the harbour will close in May."
    assert about_another(PRICES, ["Orr"], chance) is None


def test_any_change_changes_the_sentence(chance: random.Random) -> None:
    for _ in range(30):
        assert told(changed(PRICES, RESOURCES, chance)) != text_of(PRICES)


def test_antonyms_of_vague_verbs_are_not_used(tmp_path: Path) -> None:
    path = tmp_path / "antonyms.json"
    path.write_text(json.dumps([["sink", "float", "verb"], ["go", "stop", "verb"], ["abed", "afoot", "noun"]]))
    opposites = read_opposites(path)
    assert opposites["sink", "V"] == ("float",)
    assert ("go", "V") not in opposites
    assert ("abed", "N") not in opposites
    assert "fall" in opposites["rise", "V"]


def test_only_whole_plain_sentences_are_read(tmp_path: Path) -> None:
    text = "Ferry prices rose on Monday. Why did they?"
    words = [(0, 5, "NN"), (6, 12, "NNS"), (13, 17, "VBD"), (18, 20, "IN"), (21, 27, "NNP"), (27, 28, ".")]
    asked = [(29, 32, "WRB"), (33, 36, "VBD"), (37, 41, "PRP"), (41, 42, ".")]
    silver = {"sentences": [[[a, b, tag, text[a:b].lower(), "O"] for a, b, tag in each] for each in (words, asked)]}
    path = tmp_path / "train.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "one", "text": text, "silver": silver}) + "\n")
        file.write(json.dumps({"id": "two", "text": text, "silver": {}}) + "\n")
    found = read_sentences(path)
    assert {name: [text_of(each) for each in sentences] for name, sentences in found.items()} == {
        "one": ["Ferry prices rose on Monday."]
    }
