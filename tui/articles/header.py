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
    size = _head_size(text, blocks)
    found = {
        index: credit
        for index, block in enumerate(blocks)
        if (credit := _credit(text, block, in_head=index < size)) is not None
    }
    if not any(credit.title for credit in found.values()):
        found |= _title(text, blocks[:size], found)
    fields = dict(given)
    for index in sorted(found):
        fields = found[index].fields | fields
    published = fields.get("published") or _dateline(text, blocks[size:]) or fields.get("updated")
    marked = [_marked(block, found[index]) if index in found else block for index, block in enumerate(blocks)]
    return marked, Header(fields.get("title"), published, fields.get("byline"), fields.get("outlet"))


def _credit(text: str, block: Block, *, in_head: bool) -> Credit | None:
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    line = block.span.of(text)
    return read_credit(line) if in_head else read_date_line(line)


def _title(text: str, head: list[Block], found: Mapping[int, Credit]) -> dict[int, Credit]:
    """The first heading in the head or, where none is marked as such, the first line that reads as a title."""
    has_heading = any(block.kind is BlockKind.HEADING for block in head)
    for index, block in enumerate(head):
        line = block.span.of(text)
        if index not in found and (block.kind is BlockKind.HEADING if has_heading else _is_title(line)):
            return {index: Credit({"title": line}, Span(0, len(line)))}
    return {}


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
