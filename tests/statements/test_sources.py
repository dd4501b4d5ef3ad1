"""Whom the source of a tagged attribution must not be, and who stands right before the cue."""

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.statements.sources import corrected
from tui.statements.syntax import Syntax

from .parsed import parsed, span

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
    (found,) = corrected(text, [tagged(text, source, cue, content)], Syntax())
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
    (found,) = corrected(text, [tagged(text, source, cue, content)], Syntax())
    assert [span.of(text) for span in found.source] == [source]


TEXT, SYNTAX = parsed(
    """
    Ada NNP nsubj 2
    Vance NNP flat 0
    left VBD root 2
    after IN mark 7
    the DT det 5
    pilots NNS nsubj 7
    had VBD aux 7
    said VBD advcl 2
    that IN mark 10
    it PRP nsubj 10
    rained VBD ccomp 7
    . . punct 2
    """
)


def test_the_subject_right_before_the_cue_speaks_and_nobody_further_away() -> None:
    (found,) = corrected(TEXT, [tagged(TEXT, "Ada Vance", "had said", "that it rained")], SYNTAX)
    assert [span.of(TEXT) for span in found.source] == ["the pilots"]


def test_without_a_parse_the_tag_stands() -> None:
    tag = tagged(TEXT, "Ada Vance", "had said", "that it rained")
    assert corrected(TEXT, [tag], Syntax()) == (tag,)


def test_a_source_beside_its_cue_is_kept_whatever_the_parse_says() -> None:
    tag = tagged(TEXT, "pilots", "had said", "that it rained")
    assert corrected(TEXT, [tag], SYNTAX) == (tag,)


def tagged(text: str, source: str, cue: str, content: str) -> Tagged:
    return Tagged((span(text, source),), (span(text, cue),), (span(text, content),), 0.9)


def test_a_source_is_whole_words_on_one_line() -> None:
    text = "Photo: Orr\nAl-Ada Vance-Orr said that it rained."
    (found,) = corrected(text, [tagged(text, "Orr\nAl-Ada Vance-Orr", "said", "that it rained")], Syntax())
    assert [span.of(text) for span in found.source] == ["Al-Ada Vance-Orr"]
    (found,) = corrected(text, [tagged(text, "-Ada Vance-Orr", "said", "that it rained")], Syntax())
    assert [span.of(text) for span in found.source] == ["Al-Ada Vance-Orr"]


def test_which_is_no_part_of_the_source_behind_it() -> None:
    text = "It rains, to which Ada Vance said no."
    (found,) = corrected(text, [tagged(text, "which Ada Vance", "said", "no")], Syntax())
    assert [span.of(text) for span in found.source] == ["Ada Vance"]


def test_the_head_of_a_relative_clause_speaks_and_not_the_noun_at_its_end() -> None:
    text, syntax = parsed(
        """
        A DT det 1
        pilot NN nsubj 6
        who WP nsubj 3
        left VBD acl:relcl 1
        the DT det 5
        ship NN obj 3
        said VBD root 6
        it PRP nsubj 8
        rained VBD ccomp 6
        """
    )
    (found,) = corrected(text, [tagged(text, "the ship", "said", "it rained")], syntax)
    assert [span.of(text) for span in found.source] == ["A pilot"]


def test_a_clause_between_commas_keeps_its_own_subject() -> None:
    text, syntax = parsed(
        """
        A DT det 1
        plan NN nsubj 5
        , , punct 4
        the DT det 4
        pilots NNS appos 1
        say VBP root 5
        failed VBD ccomp 5
        """
    )
    (found,) = corrected(text, [tagged(text, "the pilots", "say", "failed")], syntax)
    assert [span.of(text) for span in found.source] == ["the pilots"]


def test_a_participle_shares_the_subject_of_its_own_sentence() -> None:
    text, syntax = parsed(
        """
        Orr NNP nsubj 1
        left VBD root 1
        . . punct 1
        The DT det 4
        letter NN nsubj 6
        is VBZ cop 6
        short JJ root 6
        , , punct 8
        telling VBG advcl 6
        us PRP obj 8
        no UH obj 8
        """
    )
    (found,) = corrected(text, [tagged(text, "Orr", "telling", "no")], syntax)
    assert [span.of(text) for span in found.source] == ["The letter"]


def test_a_source_takes_in_the_owner_whose_mark_it_begins_with() -> None:
    text = "On Friday night’s call said no."
    (found,) = corrected(text, [tagged(text, "’s call", "said", "no")], Syntax())
    assert [span.of(text) for span in found.source] == ["Friday night’s call"]


def test_a_quotation_belongs_to_who_is_quoted_and_not_to_the_paper() -> None:
    text = "“It rains,” the Herald quoted Ada Vance as saying."
    (found,) = corrected(text, [tagged(text, "the Herald", "quoted", "“It rains,”")], Syntax())
    assert [span.of(text) for span in found.source] == ["Ada Vance"]


def test_the_subject_that_was_taken_for_content_is_none_of_it() -> None:
    text, syntax = parsed(
        """
        Vance NNP nsubj 1
        called VBD root 1
        a DT det 3
        report NN obj 1
        rubbish JJ xcomp 1
        """
    )
    turned = Tagged(
        (span(text, "a report"),), (span(text, "called"),), (span(text, "Vance"), span(text, "rubbish")), 0.6
    )
    (found,) = corrected(text, [turned], syntax)
    assert [piece.of(text) for piece in found.source] == ["Vance"]
    assert [piece.of(text) for piece in found.content] == ["a report", "rubbish"]
