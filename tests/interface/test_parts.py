"""The parts that need no screen: boxes, spans, pieces, palettes, hints."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.interface.arrangement import Box, Sheet, arrange
from tui.interface.bars import keys
from tui.interface.commands.hints import HINTS
from tui.interface.commands.places import LISTS, TEXT
from tui.interface.key_hints import DEFAULT_KEYS, KNOWN, hints_with
from tui.interface.painting import between, clip, piece
from tui.model import Span
from tui.session.notices import Panes
from tui.session.spans import cut, span_index
from tui.settings import PRESETS, default_keymap

Hints = tuple[tuple[tuple[str, ...], str], ...]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share a cell."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(st.integers(1, 400), st.integers(1, 120), st.sampled_from(Panes), st.sampled_from([None, *Sheet]))
def test_boxes_fill_the_terminal_and_do_not_overlap(width: int, height: int, panes: Panes, sheet: Sheet | None) -> None:
    boxes = arrange(width, height, panes, sheet)
    assert all(box.width > 0 and box.height > 0 for box in boxes.values())
    flat = [box for box in boxes.values() if not box.above]
    assert not any(overlap(one, other) for one, other in combinations(flat, 2))
    covered = sum(box.width * box.height for box in flat)
    assert covered == width * height or sheet is Sheet.EVIDENCE
    assert all(box.x + box.width <= width and box.y + box.height <= height for box in boxes.values())


@given(st.integers(100, 400), st.integers(20, 60))
def test_the_text_always_has_room_for_sixty_columns(width: int, height: int) -> None:
    assert arrange(width, height, Panes.ALL)["text"].width >= 66


def test_a_span_index_finds_what_touches_a_line_outer_spans_first() -> None:
    index = span_index([(Span(5, 6), "inner"), (Span(0, 20), "outer"), (Span(30, 40), "far"), (Span(20, 25), "next")])
    assert [name for _, name in index.touching(Span(5, 10))] == ["outer", "inner"]
    assert [name for _, name in index.touching(Span(20, 30))] == ["next"]
    assert index.touching(Span(26, 30)) == []


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20))), st.integers(0, 40), st.integers(1, 20))
def test_a_span_index_agrees_with_looking_at_every_span(pairs: list[tuple[int, int]], start: int, length: int) -> None:
    spans = [Span(begin, begin + size + 1) for begin, size in pairs]
    line = Span(start, start + length)
    found = [span for span, _ in span_index((span, None) for span in spans).touching(line)]
    assert sorted(found) == sorted(span for span in spans if span.overlaps(line))


def test_a_line_is_cut_where_anything_begins_or_ends() -> None:
    pieces = cut(Span(10, 20), [(Span(0, 15), ("a",)), (Span(12, 13), ("b",))])
    assert pieces == [
        (Span(10, 12), ("a",)),
        (Span(12, 13), ("a", "b")),
        (Span(13, 15), ("a",)),
        (Span(15, 20), ()),
    ]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("short", 5, "short"), ("longer", 5, "long…"), ("漢字漢", 4, "漢…"), ("two words", 5, "two…"), ("any", 0, "")],
)
def test_clipping(text: str, width: int, shown: str) -> None:
    assert clip(text, width) == shown


def test_a_row_gives_way_on_the_left() -> None:
    row = between([piece("a long name"), piece("role")], [piece("12")], 10)
    assert "".join(text for text, _ in row) == "a long… 12"


@pytest.mark.parametrize("hints", [HINTS[TEXT], HINTS[LISTS]], ids=["text", "lists"])
@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_the_hints_fit_and_end_with_help_and_the_way_out(hints: Hints, preset: str, width: int) -> None:
    shown = hints_with(default_keymap(KNOWN, preset).keys, hints)
    line = "".join(text for text, _ in keys(shown, width))
    assert cell_len(line) <= width
    assert f" help  q {hints[-1][1]}" in line


def test_eighty_columns_show_the_keys_that_matter_most() -> None:
    line = "".join(text for text, _ in keys(hints_with(DEFAULT_KEYS, HINTS[TEXT]), 80))
    assert line == " ] next  > same  c conflict  Enter evidence  s speakers  / find  ? help  q quit"


def test_the_hints_are_the_reader_s_own_keys() -> None:
    mine = {**DEFAULT_KEYS, "next-statement": ("ctrl+n",), "search": ()}
    line = "".join(text for text, _ in keys(hints_with(mine, HINTS[TEXT]), 120))
    assert line.startswith(" ^n next  > same")
    assert "find" not in line
