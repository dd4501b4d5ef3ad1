"""An article becomes a page, block by block."""

from __future__ import annotations

import pytest
from session.stories import HARBOUR, span

from tui.interface.page import Page, lay_out
from tui.model import Article, Block, BlockKind, Span


def page_of(kind: BlockKind, text: str, measure: int = 20) -> list[str]:
    """The lines of an article of a single block, with their indents."""
    article = Article("a", "a", text, "a", blocks=(Block(kind, Span(0, len(text))),))
    page = lay_out(article, measure)
    return [page[number].indent + page[number].span.of(text) for number in range(len(page))]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (BlockKind.PARAGRAPH, "hard\nwrapped lines flow together", ["hard\nwrapped lines", "flow together"]),
        (BlockKind.QUOTE, "quoted words that go on\nand on", ["│ quoted words that", "│ go on", "│ and on"]),
        (BlockKind.POST, "a post — Name (@name)", ["│ a post — Name", "│ (@name)"]),
        (BlockKind.LIST, "- one item that is long\n- two", ["- one item that is", "  long", "- two"]),
        (BlockKind.LIST, "10. a numbered item goes on", ["10. a numbered item", "    goes on"]),
        (BlockKind.HEADING, "A heading", ["A heading"]),
    ],
    ids=lambda value: value.value if isinstance(value, BlockKind) else "",
)
def test_blocks(kind: BlockKind, text: str, expected: list[str]) -> None:
    assert page_of(kind, text) == expected


def test_a_blank_line_stands_between_blocks() -> None:
    page = lay_out(HARBOUR, 72)
    assert page[0].kind is BlockKind.TITLE
    assert page[1].kind is None
    assert len(page[1].span) == 0


def test_every_offset_is_on_the_line_that_shows_it() -> None:
    page = lay_out(HARBOUR, 30)
    for offset in range(0, len(HARBOUR.text), 7):
        line = page[page.line_at(offset)].span
        assert line.start <= offset
        assert offset <= line.end + 2


def test_a_view_is_the_text_of_its_lines() -> None:
    page = lay_out(HARBOUR, 72)
    assert page.view(0, 1) == HARBOUR.blocks[0].span
    assert page.view(0, 1000) == Span(0, len(HARBOUR.text))
    assert page.view(999, 5).end == len(HARBOUR.text)
    assert Page().view(0, 10) == Span(0, 0)


def test_only_what_lies_in_one_of_the_spans_is_kept() -> None:
    spans = [span(HARBOUR, "HARBOUR CITY"), span(HARBOUR, "four-hour"), span(HARBOUR, "four-hour session"),
             span(HARBOUR, "council tax this")]  # fmt: skip
    page = lay_out(HARBOUR, 72, spans)
    lines = [page[number].indent + page[number].span.of(HARBOUR.text) for number in range(len(page))]
    assert lines == ["HARBOUR CITY", "⋯", "four-hour session", "", "council tax this"]
    assert {page[number].kind for number in range(len(page))} == {BlockKind.PARAGRAPH, None}


@pytest.mark.parametrize("kind", [BlockKind.LIST, BlockKind.POST, BlockKind.QUOTE])
def test_lists_posts_and_quotations_are_kept_whole(kind: BlockKind) -> None:
    article = Article("a", "a", "one two three", "a", blocks=(Block(kind, Span(0, 13)),))
    assert lay_out(article, 72, [Span(4, 7)]).view(0, 9) == Span(0, 13)
