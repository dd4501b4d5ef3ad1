"""Contents and sources that tags break off within a phrase, or let run on behind it."""

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.phrase_ends import completed
from tui.statements.syntax import Syntax

from .parsed import parsed, span

PARSED = """
    Ada NNP nsubj 2
    Vance NNP flat 0
    announced VBD root 2
    a DT det 4
    strike NN obj 2
    for IN case 6
    May NNP nmod 4
    and CC cc 8
    left VBD conj 2
"""

ENDS = {
    "a preposition": ("a strike for", "a strike for May"),
    "a conjunction": ("a strike for May and", "a strike for May"),
    "a whole phrase": ("a strike for May", "a strike for May"),
    "a noun before an adjunct": ("a strike", "a strike"),
}


@pytest.mark.parametrize(("content", "whole"), ENDS.values(), ids=ENDS.keys())
def test_a_content_ends_with_a_phrase(content: str, whole: str) -> None:
    text, syntax = parsed(PARSED)
    found = Tagged((span(text, "Ada Vance"),), (span(text, "announced"),), (span(text, content),), 0.9)
    (result,) = completed([found], syntax)
    assert [piece.of(text) for piece in result.content] == [whole]


SIGN = """
    A DT det 1
    sign NN nsubj 5
    on IN case 4
    the DT det 4
    door NN nmod 1
    read VBD root 5
    Closed VBN ccomp 5
"""


@pytest.mark.parametrize("source", ["A sign on", "A sign on the"])
def test_a_source_ends_with_a_noun(source: str) -> None:
    text, syntax = parsed(SIGN)
    found = Tagged((span(text, source),), (span(text, "read"),), (span(text, "Closed"),), 0.9)
    (result,) = completed([found], syntax)
    assert [piece.of(text) for piece in result.source] == ["A sign on the door"]


REPORT = """
    A DT det 1
    report NN nsubj 7
    claiming VBG acl 1
    that IN mark 5
    it PRP nsubj 5
    rained VBD ccomp 2
    , , punct 1
    vanished VBD root 7
"""


def test_a_content_ends_with_the_phrase_that_its_cue_is_part_of() -> None:
    text, syntax = parsed(REPORT)
    found = Tagged(
        (span(text, "A report"),), (span(text, "claiming"),), (span(text, "that it rained , vanished"),), 0.9
    )
    (result,) = completed([found], syntax)
    assert [piece.of(text) for piece in result.content] == ["that it rained"]


PICTURE = """
    A DT det 1
    photo NN nsubj 9
    purporting VBG acl 1
    to TO mark 4
    show VB xcomp 2
    the DT det 6
    wreck NN obj 4
    of IN case 8
    Gull NNP nmod 6
    seems VBZ root 9
    to TO mark 12
    be VB cop 12
    false JJ xcomp 9
"""


def test_a_content_without_a_conjunction_ends_before_the_verb_of_which_its_phrase_is_the_subject() -> None:
    text, syntax = parsed(PICTURE)
    content = span(text, "the wreck of Gull seems to be false")
    found = Tagged((span(text, "A photo"),), (span(text, "purporting to show"),), (content,), 0.9)
    (result,) = completed([found], syntax)
    assert [piece.of(text) for piece in result.content] == ["the wreck of Gull"]


DENIED_IT = """
    though IN mark 2
    he PRP nsubj 2
    denied VBD advcl 5
    it PRP obj 2
    police NNS nsubj 5
    believe VBP root 5
    Orr NNP nsubj 7
    lied VBD ccomp 5
"""


def test_a_pronoun_that_is_denied_is_all_that_is_denied() -> None:
    text, syntax = parsed(DENIED_IT)
    found = Tagged((span(text, "he"),), (span(text, "denied"),), (span(text, "it police believe Orr lied"),), 0.9)
    (result,) = completed([found], syntax)
    assert [piece.of(text) for piece in result.content] == ["it"]


def test_without_a_parse_a_content_stands() -> None:
    found = Tagged((), (), (Span(0, 9),), 0.9)
    assert completed([found], Syntax()) == (found,)
