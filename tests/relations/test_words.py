"""Words keep their place in the text and find their common form."""

from __future__ import annotations

import pytest

from tui.model import Span
from tui.relations.lexicon import opposites, stem
from tui.relations.words import coordinated, normal_forms, read_words, sentences


def words_of(text: str) -> list[str]:
    return [word.form for word in read_words(text, (Span(0, len(text)),))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opposes", "opposed"),
        ("closing", "closed"),
        ("rises", "rose"),
        ("metres", "meters"),
        ("organise", "organizing"),
        ("travelled", "traveling"),
        ("labours", "labor"),
        ("switched", "switch"),
        ("programmes", "program"),
        ("spoken", "talks"),
        ("dies", "died"),
        ("thieves", "thief"),
        ("rated", "rate"),
        ("planned", "plan"),
        ("opened", "open"),
        ("drove", "driving"),
    ],
)
def test_inflected_and_transatlantic_forms_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("rate", "rat"), ("planes", "plans"), ("caring", "cars"), ("hole", "hall"), ("accept", "except"), ("bus", "bu")],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_opposites_hold_in_both_directions() -> None:
    assert stem("rejected") in opposites(stem("accepts"))
    assert stem("accepts") in opposites(stem("rejected"))
    assert stem("fell") in opposites(stem("rose"))


@pytest.mark.parametrize(
    ("raw", "forms"),
    [
        ("Won’t", ("will", "not")),
        ("didn't", ("did", "not")),
        ("It’s", ("it", "is")),
        ("Quillon’s", ("quillon",)),
        ("We've", ("we", "have")),
        ("Šatrová", ("satrova",)),
    ],
)
def test_contractions_possessives_and_accents_are_undone(raw: str, forms: tuple[str, ...]) -> None:
    assert normal_forms(raw) == forms


def test_figures_and_their_signs_are_words() -> None:
    assert words_of("It cost £84m, or 1.5% of $3,000.") == [
        "it",
        "cost",
        "£",
        "84",
        "m",
        "or",
        "1.5",
        "%",
        "of",
        "$",
        "3,000",
    ]


def test_every_word_stands_where_it_says() -> None:
    text = "“We can’t,” she said. “Not now.”"
    for word in read_words(text, (Span(1, 9), Span(22, 32))):
        assert normal_forms(word.span.of(text))[0][:2] in ("we", "ca", "no")


def test_a_broken_sentence_runs_on_into_its_next_piece() -> None:
    text = "“It will not stop,” she said, “every flood.”"
    pieces = (Span(0, 19), Span(30, 44))
    assert len(list(sentences(read_words(text, pieces)))) == 1


def test_a_quotation_that_starts_again_after_a_full_stop_is_another_sentence() -> None:
    text = "“No, it is not,” she said. “I was there.”"
    pieces = (Span(0, 16), Span(27, 41))
    assert len(list(sentences(read_words(text, pieces)))) == 2


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Work begins on Sept. 21 with Mr. Adair."
    assert len(list(sentences(read_words(text, (Span(0, len(text)),))))) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one of them was 34, and both were known to officers", 2),
        ("the quay was closed, and the two ferries have been sold", 2),
        ("the quay was closed, and has been sold", 1),
        ("the quay, the pier, and the ferries were sold", 1),
        ("the quay was closed and the ferry sold", 1),
        ("the quay was closed, and so late", 1),
    ],
    ids=["a subject", "a longer subject", "the same subject", "a list", "no comma", "no verb"],
)
def test_a_clause_with_its_own_subject_is_said_by_itself(text: str, parts: int) -> None:
    assert len(list(coordinated(read_words(text, (Span(0, len(text)),))))) == parts


def test_an_attribution_between_two_clauses_parts_them() -> None:
    text = "One was 34, she said, and both were known"
    pieces = (Span(0, 10), Span(22, len(text)))
    assert len(list(coordinated(read_words(text, pieces)))) == 2
