"""The blocks at the head of an article become its title, date, byline and outlet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui.articles.credits import Credit, read_credit, read_date_line
from tui.articles.dates import find_date
from tui.articles.lines import ITEM
from tui.articles.posts import find_signature
from tui.model import Block, BlockKind, Span

_LONGEST_TITLE = 200
_MOST_BLOCKS = 10
_PROSE_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_TITLE_NEVER_ENDS = re.compile(r"[.;:,][\"'”’»)\]]*$")
# "HARBOUR CITY, 14 March 2022 —": the place stands in capitals, so "On 14 March 2022 —" is none.
_DATELINE = re.compile(r"[A-Z]{2}[^\n—–]{0,60}?\s*(?:[—–]|\s--?\s)")


@dataclass(frozen=True, slots=True)
class Header:
    """What an article says about itself, where it does; `published` is an ISO 8601 date."""

    title: str | None
    published: str | None
    byline: str | None
    outlet: str | None


def with_header(text: str, blocks: list[Block], given: Mapping[str, str]) -> tuple[list[Block], Header]:
    """`blocks` with title and credits marked as such, and what they say; the fields `given` take precedence."""
    fields = dict(given)
    size = _head_size(text, blocks)
    has_heading = any(block.kind is BlockKind.HEADING for block in blocks[:size])
    has_title = False
    result = []
    for index, block in enumerate(blocks):
        line = block.span.of(text)
        credit = None
        if block.kind is BlockKind.PARAGRAPH:
            credit = read_credit(line) if index < size else read_date_line(line)
        is_title = block.kind is BlockKind.HEADING if has_heading else _is_title(line)
        if not credit and index < size and not has_title and is_title:
            credit = Credit({"title": line}, Span(0, len(line)))
        if credit:
            fields = credit.fields | fields
            block = _marked(block, credit)
            has_title = has_title or block.kind is BlockKind.TITLE
        result.append(block)
    published = fields.get("published") or _dateline(text, blocks[size:]) or fields.get("updated")
    return result, Header(fields.get("title"), published, fields.get("byline"), fields.get("outlet"))


def _marked(block: Block, credit: Credit) -> Block:
    if not credit.title:
        return Block(BlockKind.BYLINE, block.span)
    start = block.span.start
    return Block(BlockKind.TITLE, Span(start + credit.title.start, start + credit.title.end))


def _head_size(text: str, blocks: list[Block]) -> int:
    """How many blocks stand before the first that is prose, a list, a quotation or a post."""
    for index, block in enumerate(blocks[:_MOST_BLOCKS]):
        line = block.span.of(text)
        if block.kind in (BlockKind.LIST, BlockKind.QUOTE) or find_signature(text, block.span):
            return index
        is_prose = block.kind is BlockKind.PARAGRAPH and (len(line) > _LONGEST_TITLE or _PROSE_ENDS.search(line))
        if is_prose and not read_credit(line):
            # A first line that asks or exclaims may well be a title; later ones are read as prose.
            return index + (index == 0 and len(blocks) > 1 and _is_title(line))
    return min(len(blocks) - 1, _MOST_BLOCKS)


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not _TITLE_NEVER_ENDS.search(line) and not ITEM.match(line)


def _dateline(text: str, body: list[Block]) -> str | None:
    """The date in the dateline with which the body begins, if it has one with a year."""
    if not body:
        return None
    dateline = _DATELINE.match(text, body[0].span.start, body[0].span.end)
    date = find_date(dateline[0]) if dateline else None
    return date[0] if date else None
