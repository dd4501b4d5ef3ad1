"""Whom the source of a tagged attribution must not be, and who stands right before the cue."""

import re

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.sources import corrected
from tui.statements.syntax import Word

ASKED = {
    "asked about something": ("Asked about the port, Ada Vance left.", "Ada Vance", "Asked about", "the port"),
    "when asked": ("Ada Vance left when asked whether it rained.", "Ada Vance", "when asked", "whether it rained"),
    "was asked": ("Ada Vance was asked whether it rained.", "Ada Vance", "was asked", "whether it rained"),
    "in apposition": ("Ada Vance, asked if it rained, left.", "Ada Vance,", "asked", "if it rained"),
    "was told": ("Ada Vance was told that it rained.", "Ada Vance", "was told", "that it rained"),
    "has not been accused": (
        "Ada Vance has not been accused of theft.",
        "Ada Vance",
        "has not been accused of",
        "theft",
    ),
    "has been criticised": ("Ada Vance has been criticised for it all.", "Ada Vance", "has been criticised", "it all"),
}


@pytest.mark.parametrize(("text", "source", "cue", "content"), ASKED.values(), ids=ASKED.keys())
def test_who_is_asked_does_not_speak(text: str, source: str, cue: str, content: str) -> None:
    (found,) = corrected(text, [tagged(text, source, cue, content)])
    assert found.source == ()


SPEAKING = {
    "asks": ("Ada Vance asked whether it rained.", "Ada Vance", "asked", "whether it rained"),
    "asks behind an aside": ("Ada Vance, the mayor, asked if it rained.", "Ada Vance, the mayor,", "asked", "if it"),
    "asks behind another verb": (
        "Ada Vance smiled and asked whether it rained.",
        "Ada Vance",
        "asked",
        "whether it rained",
    ),
    "by an agent": ("The plan was criticised by Ada Vance.", "Ada Vance", "was criticised by", "The plan"),
    "is quoted": ("Ada Vance was quoted as saying it rained.", "Ada Vance", "was quoted as saying", "it rained"),
    "asks in front": ("“Does it rain?” asked Ada Vance.", "Ada Vance", "asked", "“Does it rain?”"),
}


@pytest.mark.parametrize(("text", "source", "cue", "content"), SPEAKING.values(), ids=SPEAKING.keys())
def test_who_asks_speaks(text: str, source: str, cue: str, content: str) -> None:
    (found,) = corrected(text, [tagged(text, source, cue, content)])
    assert [span.of(text) for span in found.source] == [source]


TEXT = "Ada Vance left after the pilots had said that it rained."
# Ada Vance left after the pilots had said that it rained .
TAGS = ["NNP", "NNP", "VBD", "IN", "DT", "NNS", "VBD", "VBD", "IN", "PRP", "VBD", "."]
HEADS = [2, 0, 2, 7, 5, 7, 7, 2, 10, 10, 7, 2]
LABELS = ["nsubj", "flat", "root", "mark", "det", "nsubj", "aux", "advcl", "mark", "nsubj", "ccomp", "punct"]


def parse(text: str) -> list[Word]:
    words = []
    at = 0
    forms = text.replace(".", " .").split()
    for form, tag, head, label in zip(forms, TAGS, HEADS, LABELS, strict=True):
        at = text.index(form, at)
        words.append(Word(Span(at, at + len(form)), tag, label, head))
        at += len(form)
    return words


def test_the_subject_right_before_the_cue_speaks_and_nobody_further_away() -> None:
    (found,) = corrected(TEXT, [tagged(TEXT, "Ada Vance", "had said", "that it rained")], parse(TEXT))
    assert [span.of(TEXT) for span in found.source] == ["the pilots"]


def test_without_a_parse_the_tag_stands() -> None:
    tag = tagged(TEXT, "Ada Vance", "had said", "that it rained")
    assert corrected(TEXT, [tag]) == (tag,)


def test_a_source_beside_its_cue_is_kept_whatever_the_parse_says() -> None:
    tag = tagged(TEXT, "pilots", "had said", "that it rained")
    assert corrected(TEXT, [tag], parse(TEXT)) == (tag,)


def tagged(text: str, source: str, cue: str, content: str) -> Tagged:
    return Tagged((_span(text, source),), (_span(text, cue),), (_span(text, content),), 0.9)


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_source_is_whole_words_on_one_line() -> None:
    text = "Photo: Orr\nAl-Ada Vance-Orr said that it rained."
    (found,) = corrected(text, [tagged(text, "Orr\nAl-Ada Vance-Orr", "said", "that it rained")])
    assert [span.of(text) for span in found.source] == ["Al-Ada Vance-Orr"]
    (found,) = corrected(text, [tagged(text, "-Ada Vance-Orr", "said", "that it rained")])
    assert [span.of(text) for span in found.source] == ["Al-Ada Vance-Orr"]


def test_which_is_no_part_of_the_source_behind_it() -> None:
    text = "It rains, to which Ada Vance said no."
    (found,) = corrected(text, [tagged(text, "which Ada Vance", "said", "no")])
    assert [span.of(text) for span in found.source] == ["Ada Vance"]


def clause(*words: tuple[str, str, int, str]) -> tuple[str, list[Word]]:
    """A text and its parse, from its words, each with tag, head and dependency."""
    text, parsed = "", []
    for form, tag, head, label in words:
        parsed.append(Word(Span(len(text), len(text) + len(form)), tag, label, head))
        text += f"{form} "
    return text, parsed


def test_the_head_of_a_relative_clause_speaks_and_not_the_noun_at_its_end() -> None:
    text, words = clause(
        ("A", "DT", 1, "det"),
        ("pilot", "NN", 6, "nsubj"),
        ("who", "WP", 3, "nsubj"),
        ("left", "VBD", 1, "acl:relcl"),
        ("the", "DT", 5, "det"),
        ("ship", "NN", 3, "obj"),
        ("said", "VBD", 6, "root"),
        ("it", "PRP", 8, "nsubj"),
        ("rained", "VBD", 6, "ccomp"),
    )
    (found,) = corrected(text, [tagged(text, "the ship", "said", "it rained")], words)
    assert [span.of(text) for span in found.source] == ["A pilot"]


def test_a_clause_between_commas_keeps_its_own_subject() -> None:
    text, words = clause(
        ("A", "DT", 1, "det"),
        ("plan", "NN", 5, "nsubj"),
        (",", ",", 4, "punct"),
        ("the", "DT", 4, "det"),
        ("pilots", "NNS", 1, "appos"),
        ("say", "VBP", 5, "root"),
        ("failed", "VBD", 5, "ccomp"),
    )
    (found,) = corrected(text, [tagged(text, "the pilots", "say", "failed")], words)
    assert [span.of(text) for span in found.source] == ["the pilots"]


def test_a_participle_shares_the_subject_of_its_own_sentence() -> None:
    text, words = clause(
        ("Orr", "NNP", 1, "nsubj"),
        ("left", "VBD", 1, "root"),
        (".", ".", 1, "punct"),
        ("The", "DT", 4, "det"),
        ("letter", "NN", 6, "nsubj"),
        ("is", "VBZ", 6, "cop"),
        ("short", "JJ", 6, "root"),
        (",", ",", 8, "punct"),
        ("telling", "VBG", 6, "advcl"),
        ("us", "PRP", 8, "obj"),
        ("no", "UH", 8, "obj"),
    )
    (found,) = corrected(text, [tagged(text, "Orr", "telling", "no")], words)
    assert [span.of(text) for span in found.source] == ["The letter"]


def test_a_source_takes_in_the_owner_whose_mark_it_begins_with() -> None:
    text = "On Friday night’s call said no."
    (found,) = corrected(text, [tagged(text, "’s call", "said", "no")])
    assert [span.of(text) for span in found.source] == ["Friday night’s call"]


def test_a_quotation_belongs_to_who_is_quoted_and_not_to_the_paper() -> None:
    text = "“It rains,” the Herald quoted Ada Vance as saying."
    (found,) = corrected(text, [tagged(text, "the Herald", "quoted", "“It rains,”")])
    assert [span.of(text) for span in found.source] == ["Ada Vance"]


def test_the_subject_that_was_taken_for_content_is_none_of_it() -> None:
    text = "Vance called a report rubbish."
    tags, heads = ["NNP", "VBD", "DT", "NN", "JJ", "."], [1, 1, 3, 1, 1, 1]
    labels = ["nsubj", "root", "det", "obj", "xcomp", "punct"]
    spans = [Span(*found.span()) for found in re.finditer(r"\w+|\.", text)]
    words = [Word(*each) for each in zip(spans, tags, labels, heads, strict=True)]
    turned = Tagged((Span(13, 21),), (Span(6, 12),), (Span(0, 5), Span(22, 29)), 0.6)
    (found,) = corrected(text, [turned], words)
    assert [span.of(text) for span in found.source] == ["Vance"]
    assert [span.of(text) for span in found.content] == ["a report", "rubbish"]
