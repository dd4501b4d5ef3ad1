"""Plain text becomes blocks."""

from __future__ import annotations

import re

from tui.articles.lines import ITEM, QUOTED, paragraphs
from tui.model import Block, BlockKind

_HEADING_NEVER_ENDS = re.compile(r"[.!…;:,][\"'”’»)\]]*$|\?[\"'”’»)\]]+$")
_HEADING_NEVER_BEGINS = re.compile(r"[^\w\[$£€¥]|_")
_LONGEST_HEADING = 80
_MOST_WORDS = 10
_MOST_WORDS_OF_QUESTION = 5


def plain_blocks(text: str) -> list[Block]:
    """The paragraphs, list items and block quotations of `text`, in order, with only white space between them."""
    blocks = []
    for span in paragraphs(text):
        if QUOTED.match(text, span.start):
            kind = BlockKind.QUOTE
        elif ITEM.match(text, span.start):
            kind = BlockKind.LIST
        else:
            kind = BlockKind.PARAGRAPH
        blocks.append(Block(kind, span))
    return blocks


def with_headings(text: str, blocks: list[Block]) -> list[Block]:
    """`blocks` with the paragraphs that read as headings marked as such: short lines over something longer."""
    short = [block.kind is BlockKind.PARAGRAPH and _is_short_line(block.span.of(text)) for block in blocks]
    return [
        Block(BlockKind.HEADING, block.span) if short[index] and not all(short[index + 1 : index + 3]) else block
        for index, block in enumerate(blocks)
    ]


def _is_short_line(line: str) -> bool:
    """Without the end of a sentence, and not beginning as a quotation, hashtag, handle or second half of a sentence."""
    return (
        len(line) <= _LONGEST_HEADING
        and len(line.split()) <= (_MOST_WORDS_OF_QUESTION if line.endswith("?") else _MOST_WORDS)
        and not line[0].islower()
        and not _HEADING_NEVER_BEGINS.match(line)
        and not _HEADING_NEVER_ENDS.search(line)
        and any(map(str.isalpha, line))
    )
