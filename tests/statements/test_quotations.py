"""Quotations by their marks alone."""

import pytest

from tui.model import Span
from tui.statements.quotations import quotations

CASES = {
    "curly": ("She said “no” twice.", ["“no”"]),
    "straight": ('She said "no" twice.', ['"no"']),
    "two in a row": ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
    "double single": ("''I can't,'' he said. ''Ask her.''", ["''I can't,''", "''Ask her.''"]),
    "double single with an apostrophe": ("''We're late,'' she said.", ["''We're late,''"]),
    "LaTeX": ("``It rains'' was all.", ["``It rains''"]),
    "single curly": ("Orr: ‘We don’t know’ now", ["‘We don’t know’"]),
    "single straight": ("They vote 'yes' or 'no' on it.", ["'yes'", "'no'"]),
    "apostrophes are no marks": ("It's the cats' bowl from the '90s.", []),
    "possessive before a quotation": ('The crew\'s "long day" ended.', ['"long day"']),
    "angled": ("Er rief «Halt» und ging.", ["«Halt»"]),
    "low": ("Er rief „Halt“ und ging.", ["„Halt“"]),
    "nested curly": ("“He told me “go” and I went,” she said.", ["“He told me “go” and I went,”"]),
    "single inside double": ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"]),
    "double inside single": ("‘He told me “no” twice,’ she said.", ["‘He told me “no” twice,’"]),
    "unclosed ends with the paragraph": ("She began: “It rained and rained.", ["“It rained and rained."]),
    "closed by a straight mark": ('“It rains," she said. “It pours."', ['“It rains,"', '“It pours."']),
    "closed by an opening mark": ("“It rains,“ she said.", ["“It rains,“"]),
    "opened by a closing mark": ("He says, ”It rains.” And goes.", ["”It rains.”"]),
    "curly inside straight": ('"It is “too loud” or “too wet.” I know."', ['"It is “too loud” or “too wet.” I know."']),
    "curly inside straight left open": ('"Orr left, chanting “Go!” all day.', ['"Orr left, chanting “Go!” all day.']),
    "inches": ('A 6" pipe broke.', []),
    "empty": ("", []),
    "only marks": ("“”", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_quotations_are_found_by_their_marks(text: str, expected: list[str]) -> None:
    found = quotations(text, Span(0, len(text)))
    assert [quotation.span.of(text) for quotation in found] == expected


def test_an_unclosed_quotation_says_so() -> None:
    text = "“It rained and rained."
    assert [quotation.closed for quotation in quotations(text, Span(0, len(text)))] == [False]


def test_a_quotation_knows_what_stands_between_its_marks() -> None:
    text = "''Well,'' she said."
    assert quotations(text, Span(0, len(text)))[0].inner.of(text) == "Well,"


def test_only_the_given_stretch_is_read() -> None:
    text = "“One” “two” “three”"
    assert [found.span.of(text) for found in quotations(text, Span(6, 11))] == ["“two”"]
