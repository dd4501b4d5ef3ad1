"""Text is broken into lines as a terminal shows it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.interface import wrapping
from tui.interface.wrapping import cell_to_offset, cells, wrap
from tui.model import Span


def lines(text: str, width: int) -> list[str]:
    """The lines of the whole of `text`."""
    return [span.of(text) for span in wrap(text, Span(0, len(text)), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("one two three", 7, ["one two", "three"], id="between words"),
        pytest.param("one  two", 4, ["one", "two"], id="white space at a break belongs to no line"),
        pytest.param("one\ntwo\tthree", 9, ["one\ntwo", "three"], id="line ends and tabs are spaces"),
        pytest.param("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"], id="a long word is cut"),
        pytest.param("10\xa0000 people", 8, ["10\xa0000", "people"], id="no-break spaces hold"),
        pytest.param("a 10\xa0000", 6, ["a", "10\xa0000"], id="and go to the next line together"),
        pytest.param("漢字漢字漢", 4, ["漢字", "漢字", "漢"], id="wide characters break anywhere"),
        pytest.param("ab 漢字", 5, ["ab 漢", "字"], id="and after narrow words"),
        pytest.param("cafe\u0301 noir", 4, ["cafe\u0301", "noir"], id="combining marks take no cell"),
        pytest.param("漢", 1, ["漢"], id="what fits nowhere is shown all the same"),
        pytest.param("", 10, [], id="nothing"),
        pytest.param("  \n ", 10, [], id="white space alone"),
    ],
)
def test_lines(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


GRAPHEMES = ["a", "b", "漢", "e\u0301", "é", "👩\u200d👩", "-", "’", " ", "\n", "\t", "\xa0"]


@given(st.lists(st.sampled_from(GRAPHEMES), max_size=80).map("".join), st.integers(2, 12))
def test_nothing_but_white_space_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    spans = wrap(text, Span(0, len(text)), width)
    assert all(cell_len(span.of(text).replace("\n", " ").replace("\t", " ")) <= width for span in spans)
    between = zip([0, *(span.end for span in spans)], [*(span.start for span in spans), len(text)], strict=True)
    assert all(set(text[start:end]) <= set(" \n\t") for start, end in between)


@given(st.text(st.sampled_from("abc -’é\n"), max_size=120), st.integers(1, 12))
def test_the_fast_way_and_the_exact_way_agree(text: str, width: int) -> None:
    span = Span(0, len(text))
    assert wrap(text, span, width) == wrapping._wrap_by_cells(text, span, width)


def test_the_fast_way_is_taken_only_for_characters_of_one_cell() -> None:
    narrow = [chr(point) for point in range(sys.maxunicode) if wrapping._NARROW.fullmatch(chr(point))]
    assert {cell_len(character) for character in narrow if character not in "\t\n"} == {1}


def test_cells_are_found_by_the_character_that_covers_them() -> None:
    assert cells("a漢\tb") == 5
    assert [cell_to_offset("a漢b", cell) for cell in range(5)] == [0, 1, 1, 2, 3]
