"""Which pieces of a tagged content belong to its cue."""

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.borders import tidied
from tui.statements.finding import paragraph_segments, sentences

from .parsed import span
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
    found = Tagged((), (span(text, cue),), tuple(span(text, piece) for piece in pieces), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert [piece.of(text) for piece in result.content] == kept


def test_without_a_cue_everything_is_kept() -> None:
    text = "It rained. It poured."
    found = Tagged((), (), (Span(0, 9), Span(11, 20)), 0.9)
    assert tidied(text, [found], sentences(paragraph_segments(article(text)))) == (found,)


INTRODUCED = {
    "an introduction": (
        "In the end, Ada Vance said that it rained.", ["In the end", "that it rained"], ["that it rained"]
    ),
    "what an introduction is about": (
        "In answer to a question about the wreck, Ada Vance said the port was shut.",
        ["the wreck", "the port was shut"],
        ["the port was shut"],
    ),
    "a report in an introduction": (
        "After reports that the port was shut, Ada Vance said it was open.",
        ["that the port was shut", "it was open"],
        ["it was open"],
    ),
    "a report in an introduction that is named again": (
        "After reports that the port was shut, Ada Vance said the reports were over.",
        ["that the port was shut", "the reports"],
        ["that the port was shut", "the reports"],
    ),
    "a topic that is broken off": (
        "But the dam, Ada Vance said, is safe.", ["the dam", "is safe"], ["the dam", "is safe"]
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
    found = Tagged((), (span(text, "said"),), tuple(span(text, piece) for piece in pieces), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert [piece.of(text) for piece in result.content] == kept


def test_no_span_ends_within_a_word_with_hyphens() -> None:
    text = "The As-Safir said the Commander-in-Chief was ill."
    found = Tagged((Span(6, 12),), (Span(13, 17),), (Span(18, 35),), 0.9)
    (result,) = tidied(text, [found], sentences(paragraph_segments(article(text))))
    assert (result.source[0].of(text), result.content[0].of(text)) == ("As-Safir", "the Commander-in-Chief")
