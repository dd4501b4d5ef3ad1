"""Blocks that end in a post's signature become posts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tui.articles.dates import MONTH
from tui.articles.lines import newlines
from tui.model import Block, BlockKind, Span

# "— Name (@handle) October 3, 2022"; a hyphen counts only with white space before it.
_NAME = r"(?:[—–―]|(?<!\S)--?)[ \t]*(?P<author>[^\n—–―@]{0,80}?)[ \t]*"
_SIGNATURE = (
    _NAME + r"(?P<bracket>[(（])?(?P<handle>@\w(?:[\w.@-]*\w)?)(?(bracket)[)）])"
    r"(?P<rest>[^\n@]{0,60})$"
)
_ANY_SIGNATURE = _NAME + r"[(（]@[\w.@-]+[)）]"
_LONGEST_SIGNATURE = 250
_LONGEST_BLOCK = 1500
# A date in any language: it has a year, a time, or an English month and day; it neither begins nor ends as prose does.
_DATE_OF_POST = (
    rf"(?i)(?!(?:on|in|at|by|as|to|and|since|from|has|had|was|is)\b)(?=.*(?:\d{{4}}|\d[:.h]\d\d|\d\s*{MONTH}|{MONTH}\s*\d))"
    r".{0,40}?(?:[^.]|\b\w\.)"
)
# What introduces a post from outside: "Vance tweeted:", "She wrote on Mastodon:".
_INTRODUCES = (
    r"(?i)\b(?:said|says|wrote|writes|tweet\w*|posted|posts|repl(?:y|ies|ied)|respond\w*|add(?:s|ed)|ask(?:s|ed)"
    r"|shar(?:es|ed)|announc\w+|declar\w+|stat(?:es|ed)|continu\w+|follow\w*|according)\b"
)
# A line of hashtags, of emoji or to somebody, as no paragraph of an article is.
_POSTLIKE = r"(?:[#@]\w|[\u2190-\u2bff\U0001f000-\U0001faff]).{0,80}(?<![.!?…:])$"
_compiled = cache(re.compile)  # when first used: most articles hold no post, and the first paint waits for none
_LONGEST_LEAD = 100
_MOST_BLOCKS = 25


@dataclass(frozen=True, slots=True)
class Signature:
    """Where in a text a signature stands, and the name and handle in it."""

    span: Span
    author: Span | None
    handle: Span


def find_signature(text: str, span: Span) -> Signature | None:
    """The signature of a post at the end of `span`, in any script, with or without a date.

    None for a paragraph that holds a whole thread or article: who says what in it is not clear.
    """
    if len(span) > _LONGEST_BLOCK or text.find("@", span.start, span.end) < 0:
        return None
    found = _compiled(_SIGNATURE).search(text, max(span.start, span.end - _LONGEST_SIGNATURE), span.end)
    if not found or _compiled(_ANY_SIGNATURE).search(text, span.start, found.start()):
        return None
    author, rest = found["author"].strip(), found["rest"].strip(" \t,·|•-")
    if not _can_sign(author, rest, is_bracketed=bool(found["bracket"])):
        return None
    name = Span(found.start("author"), found.start("author") + len(found["author"].rstrip())) if author else None
    return Signature(Span(*found.span()), name, Span(*found.span("handle")))


def _can_sign(author: str, rest: str, *, is_bracketed: bool) -> bool:
    """Tells a signature from prose that has a dash and a handle, such as "— a blow to his ally Leo Park (@leo)."."""
    if len(author.split()) > 8 or (rest and not _compiled(_DATE_OF_POST).fullmatch(rest)):
        return False
    in_capitals = not re.search(r"\b[a-z]", author)
    return (in_capitals or is_bracketed) if rest else is_bracketed and not author[:1].islower()


def with_posts(text: str, blocks: list[Block]) -> list[Block]:
    """`blocks` with each signed one, and those above it that are the same post, made one block of kind POST.

    Where it is in doubt how far up a post reaches, only the signed block is taken.
    """
    usual = _usual_distance(text, blocks)
    result: list[Block] = []
    for index, block in enumerate(blocks):
        signature = None if block.kind in (BlockKind.TITLE, BlockKind.BYLINE) else find_signature(text, block.span)
        below = newlines(text, block.span, blocks[index + 1].span) if index + 1 < len(blocks) else usual
        result.append(block)
        if not signature:
            continue
        first = _first_of_post(text, result, signature, usual, below)
        span = Span(result[first].span.start, block.span.end)
        if span.start < signature.span.start:
            result[first:] = [Block(BlockKind.POST, span, signature.author, signature.handle)]
    return result


def _usual_distance(text: str, blocks: list[Block]) -> int:
    distances = Counter(newlines(text, a.span, b.span) for a, b in pairwise(blocks))
    return max(distances, key=distances.__getitem__, default=2)


def _first_of_post(text: str, blocks: list[Block], signature: Signature, usual: int, below: int) -> int:
    """The index of the first block of the post that the last of `blocks` signs."""
    first = len(blocks) - 1
    if signature.span.start == blocks[first].span.start:  # alone in its paragraph, it signs the one above
        if not first or not _can_belong(text, blocks[first - 1]):
            return first
        first -= 1
    if not first or blocks[first].kind is BlockKind.QUOTE:
        return first
    distance = newlines(text, blocks[first - 1].span, blocks[first].span)
    if distance not in (usual, below):
        return _first_at_distance(text, blocks, first, distance)
    return _first_in_list(text, blocks, first)


def _first_at_distance(text: str, blocks: list[Block], last: int, distance: int) -> int:
    """An embedded post keeps its own spacing: the run of blocks set apart otherwise than the article's paragraphs."""
    first = last
    while (
        first
        and last - first < _MOST_BLOCKS
        and newlines(text, blocks[first - 1].span, blocks[first].span) == distance
        and blocks[first - 1].kind is not BlockKind.QUOTE
        and _can_belong(text, blocks[first - 1])
    ):
        first -= 1
    return first


def _first_in_list(text: str, blocks: list[Block], last: int) -> int:
    """A signed list item ends a list of the post's; a short line above that leads into the list belongs to it."""
    first = last
    while first and last - first < _MOST_BLOCKS and _continues(text, blocks[first], blocks[first - 1]):
        first -= 1
    if first and blocks[first].kind is BlockKind.LIST and _leads(text, blocks[first - 1]):
        first -= 1
    return first


def _continues(text: str, block: Block, above: Block) -> bool:
    if above.kind is BlockKind.LIST:
        return block.kind is BlockKind.LIST
    postlike = _compiled(_POSTLIKE)
    return above.kind is BlockKind.PARAGRAPH and bool(postlike.match(text, above.span.start, above.span.end))


def _leads(text: str, block: Block) -> bool:
    line = block.span.of(text)
    is_lead = block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and line.endswith(":"))
    return is_lead and len(line) <= _LONGEST_LEAD and not _compiled(_INTRODUCES).search(line)


def _can_belong(text: str, block: Block) -> bool:
    if block.kind in (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.POST):
        return False
    line = block.span.of(text)
    return not (line.endswith(":") and _compiled(_INTRODUCES).search(line))
