"""Which pieces of a tagged content belong to its cue."""

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.borders import completed, tidied
from tui.statements.finding import paragraph_segments, sentences
from tui.statements.syntax import Syntax, Word

from .reading import article

CASES = {
    "a clause in another sentence": (
        "The port was shut. It rained, Ada Vance said.", ["The port was shut", "It rained"], ["It rained"]
    ),
    "a clause in another paragraph": (
        "Vance Says Port Will Close\n\nThe port closes on Sunday, the board said.",
        ["Port Will Close", "The port closes on Sunday"],
        ["The port closes on Sunday"],
    ),
    "words between two pieces behind the cue": (
        "Ada Vance said it rained when the crew of the old ship went home.",
        ["it rained", "went home"],
        ["it rained"],
    ),
    "both sides of the cue": (
        "The port, Ada Vance said, was shut.", ["The port", "was shut"], ["The port", "was shut"]
    ),
    "an aside of one word": (
        "Ada Vance said it rained, however, and that it poured.",
        ["it rained", "and that it poured"],
        ["it rained, however, and that it poured"],
    ),
    "a quotation in the next sentence": (
        "“It rains,” Ada Vance said. “It pours.”", ["“It rains,”", "“It pours.”"], ["“It rains,”", "“It pours.”"]
    ),
    "a quotation in another paragraph": (
        "“It rains,” Ada Vance said.\n\nJon Orr left for home.\n\n“It pours.”",
        ["“It rains,”", "“It pours.”"],
        ["“It rains,”"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pieces", "kept"), CASES.values(), ids=CASES.keys())
def test_a_piece_belongs_to_the_sentence_of_its_cue(text: str, pieces: list[str], kept: list[str]) -> None:
    cue = "said"
    found = Tagged((), (_span(text, cue),), tuple(_span(text, piece) for piece in pieces), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert [piece.of(text) for piece in result.content] == kept


def test_without_a_cue_everything_is_kept() -> None:
    text = "It rained. It poured."
    found = Tagged((), (), (Span(0, 9), Span(11, 20)), 0.9)
    assert tidied(text, [found], sentences(paragraph_segments(article(text)))) == (found,)


PARSED = [
    ("Ada", "NNP", "nsubj", 2),
    ("Vance", "NNP", "flat", 0),
    ("announced", "VBD", "root", 2),
    ("a", "DT", "det", 4),
    ("strike", "NN", "obj", 2),
    ("for", "IN", "case", 6),
    ("May", "NNP", "nmod", 4),
    ("and", "CC", "cc", 8),
    ("left", "VBD", "conj", 2),
]

ENDS = {
    "a preposition": ("a strike for", "a strike for May"),
    "a conjunction": ("a strike for May and", "a strike for May"),
    "a whole phrase": ("a strike for May", "a strike for May"),
    "a noun before an adjunct": ("a strike", "a strike"),
}


@pytest.mark.parametrize(("content", "whole"), ENDS.values(), ids=ENDS.keys())
def test_a_content_ends_with_a_phrase(content: str, whole: str) -> None:
    text, words = _parsed(PARSED)
    found = Tagged((_span(text, "Ada Vance"),), (_span(text, "announced"),), (_span(text, content),), 0.9)
    (result,) = completed([found], Syntax.of(words))
    assert [piece.of(text) for piece in result.content] == [whole]


SIGN = [
    ("A", "DT", "det", 1),
    ("sign", "NN", "nsubj", 5),
    ("on", "IN", "case", 4),
    ("the", "DT", "det", 4),
    ("door", "NN", "nmod", 1),
    ("read", "VBD", "root", 5),
    ("Closed", "VBN", "ccomp", 5),
]


@pytest.mark.parametrize("source", ["A sign on", "A sign on the"])
def test_a_source_ends_with_a_noun(source: str) -> None:
    text, words = _parsed(SIGN)
    found = Tagged((_span(text, source),), (_span(text, "read"),), (_span(text, "Closed"),), 0.9)
    (result,) = completed([found], Syntax.of(words))
    assert [piece.of(text) for piece in result.source] == ["A sign on the door"]


REPORT = [
    ("A", "DT", "det", 1),
    ("report", "NN", "nsubj", 7),
    ("claiming", "VBG", "acl", 1),
    ("that", "IN", "mark", 5),
    ("it", "PRP", "nsubj", 5),
    ("rained", "VBD", "ccomp", 2),
    (",", ",", "punct", 1),
    ("vanished", "VBD", "root", 7),
]


def test_a_content_ends_with_the_phrase_that_its_cue_is_part_of() -> None:
    text, words = _parsed(REPORT)
    found = Tagged(
        (_span(text, "A report"),), (_span(text, "claiming"),), (_span(text, "that it rained , vanished"),), 0.9
    )
    (result,) = completed([found], Syntax.of(words))
    assert [piece.of(text) for piece in result.content] == ["that it rained"]


def test_without_a_parse_a_content_stands() -> None:
    found = Tagged((), (), (Span(0, 9),), 0.9)
    assert completed([found], Syntax()) == (found,)


def _parsed(rows: list[tuple[str, str, str, int]]) -> tuple[str, list[Word]]:
    text = " ".join(form for form, *_ in rows)
    starts = [sum(len(form) + 1 for form, *_ in rows[:index]) for index in range(len(rows))]
    return text, [
        Word(Span(start, start + len(form)), tag, label, head)
        for start, (form, tag, label, head) in zip(starts, rows, strict=True)
    ]


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


INTRODUCED = {
    "an introduction": (
        "In the end, Ada Vance said that it rained.", ["In the end", "that it rained"], ["that it rained"]
    ),
    "words of another verb": ("He knew her age and Ada Vance said it rained.", ["her age", "it rained"], ["it rained"]),
    "a broken clause": ("The dam, Ada Vance said, is safe.", ["The dam", "is safe"], ["The dam", "is safe"]),
    "what a relative clause is about": (
        "He wants a levy, Ada Vance said, that is just.", ["a levy", "that is just"], ["a levy", "that is just"]
    ),
    "a quotation": ("“It rains,” Ada Vance said that day.", ["“It rains,”", "that day"], ["“It rains,”", "that day"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pieces", "kept"), INTRODUCED.values(), ids=INTRODUCED.keys())
def test_the_papers_own_words_before_an_attribution_are_left_out(text: str, pieces: list[str], kept: list[str]) -> None:
    found = Tagged((), (_span(text, "said"),), tuple(_span(text, piece) for piece in pieces), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert [piece.of(text) for piece in result.content] == kept


def test_no_span_ends_within_a_word_with_hyphens() -> None:
    text = "The As-Safir said the Commander-in-Chief was ill."
    found = Tagged((Span(6, 12),), (Span(13, 17),), (Span(18, 35),), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert (result.source[0].of(text), result.content[0].of(text)) == ("As-Safir", "the Commander-in-Chief")
