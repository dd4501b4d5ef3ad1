"""Sentences of the paper's own text, and those inside quotations."""

import pytest

from tui.model import Span
from tui.statements.segments import segments

CASES = {
    "two": ("The mayor left. The crew stayed.", ["The mayor left.", "The crew stayed."]),
    "title with a full stop": ("Mr. Orr left. He was late.", ["Mr. Orr left.", "He was late."]),
    "initials": ("J. R. Vance left. She was late.", ["J. R. Vance left.", "She was late."]),
    "abbreviated country": ("The U.S. Army left.", ["The U.S. Army left."]),
    "a sentence ends with an abbreviation": (
        "He lives in the U.S. The crew left.",
        ["He lives in the U.S.", "The crew left."],
    ),
    "figures": ("It cost 3.5 million. It sank.", ["It cost 3.5 million.", "It sank."]),
    "month": ("On Sept. 3 it rained. It pours.", ["On Sept. 3 it rained.", "It pours."]),
    "no sentence ends inside a quotation": ("“It rains. It pours,” she said.", ["“It rains. It pours,” she said."]),
    "a quotation may end a sentence": ("“It rains.” The mayor left.", ["“It rains.”", "The mayor left."]),
    "a question is no end before its attribution": ("“Why?” Vance asked.", ["“Why?” Vance asked."]),
    "a question may end a sentence": ("“Why?” Nobody knew it then.", ["“Why?”", "Nobody knew it then."]),
    "a statement ends before the next attribution": (
        "Orr called it “over.” He said the port was shut.",
        ["Orr called it “over.”", "He said the port was shut."],
    ),
    "ellipsis": ("It rained … and then it poured. Good.", ["It rained … and then it poured.", "Good."]),
    "nothing": ("   ", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_paragraph_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    outer = [one.span.of(text) for one in segments(text, Span(0, len(text))) if one.within is None]
    assert outer == expected


def test_sentences_inside_a_quotation_are_segments_of_their_own() -> None:
    text = "“It rains. It pours,” she said."
    inner = [one.span.of(text) for one in segments(text, Span(0, len(text))) if one.within is not None]
    assert inner == ["It rains.", "It pours,"]
