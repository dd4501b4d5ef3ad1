"""Markdown becomes readable text with its blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tui.articles.clean import clean
from tui.articles.front_matter import split_front_matter
from tui.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_SIGNS = (  # what plain news text does not have by chance
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?://|/|#)"),
    re.compile(r"\*\*[^*\s][^*\n]*\*\*"),
    re.compile(r"^\S.*\n(?:={3,}|-{3,})$", re.MULTILINE),
)
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:\s*|\[\^[^\]\s]+\]")
_COMMENT_OR_SCRIPT = re.compile(r"(?is)<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1>|$)")
_BREAK = re.compile(r"(?i)<br\b[^>]*>|</p>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_INLINE_TAG = re.compile(
    r"(?i)</?(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b"
)
_TARGET = re.compile(r"[/#.:]\w|/$")


def is_markdown(text: str) -> bool:
    """Whether `text`, which no file name speaks for, is convincingly Markdown: by front matter or two kinds of sign."""
    return bool(split_front_matter(text)[0]) or sum(bool(sign.search(text)) for sign in _SIGNS) > 1


def markdown_blocks(source: str) -> tuple[str, list[Block], dict[str, str]]:
    """The text of cleaned Markdown without its markup, the blocks in it, and the fields of its front matter.

    Blocks are joined by an empty line. Every block quotation is one block, whatever it holds; list items keep a "-" or
    their number, table rows become lines, images their description. A title given by the front matter stands first,
    unless a heading says the same.
    """
    fields, body = split_front_matter(source)
    pieces = [(kind, text) for kind, raw in _pieces(_parsed(body)) if (text := clean(raw).strip())]
    title = fields.get("title")
    if title and (BlockKind.HEADING, title) not in pieces[:3]:
        pieces.insert(0, (BlockKind.HEADING, title))
    blocks = []
    position = 0
    for kind, text in pieces:
        blocks.append(Block(kind, Span(position, position + len(text))))
        position += len(text) + 2
    return "\n\n".join(text for _, text in pieces), blocks, fields


def _parsed(source: str) -> SyntaxTreeNode:
    # 80 ms, and not needed for plain text.
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    environment: dict[str, Any] = {}
    tokens = parser.parse(source, environment)
    references = environment.get("references", {}).values()
    if not all(_TARGET.search(reference["href"]) for reference in references):
        # "[Vance]: No" is an interview, not a link's target, and would vanish.
        tokens = parser.disable("reference").parse(source)
    return SyntaxTreeNode(tokens)


def _pieces(node: SyntaxTreeNode) -> Iterator[tuple[BlockKind, str]]:
    match node.type:
        case "heading":
            yield BlockKind.HEADING, _inline(node)
        case "paragraph":
            yield BlockKind.PARAGRAPH, _FOOTNOTE.sub("", _inline(node))
        case "blockquote":
            yield BlockKind.QUOTE, "\n\n".join(text for child in node.children for _, text in _pieces(child))
        case "bullet_list" | "ordered_list":
            yield from _items(node)
        case "fence" | "code_block":
            yield BlockKind.PARAGRAPH, node.content
        case "html_block":
            yield BlockKind.PARAGRAPH, _without_tags(node.content)
        case "table":
            rows = [row for part in node.children for row in part.children]
            yield BlockKind.PARAGRAPH, "\n".join(" | ".join(_inline(cell) for cell in row.children) for row in rows)
        case "root":
            for child in node.children:
                yield from _pieces(child)


def _items(node: SyntaxTreeNode) -> Iterator[tuple[BlockKind, str]]:
    number = int(node.attrs.get("start", 1))
    for count, item in enumerate(node.children, number):
        mark = f"{count}. " if node.type == "ordered_list" else "- "
        for child in item.children:
            for kind, text in _pieces(child):
                yield BlockKind.LIST if kind is BlockKind.PARAGRAPH else kind, mark + text
                mark = ""


def _inline(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            return _inline_html(node.content)
    return "".join(map(_inline, node.children)) if node.children else node.content


def _inline_html(tag: str) -> str:
    """Nothing for a comment or a known tag; what merely looks like a tag stays in the text."""
    if _BREAK.fullmatch(tag):
        return "\n"
    return "" if tag.startswith("<!--") or _INLINE_TAG.match(tag) else tag


def _without_tags(source: str) -> str:
    lines = _TAG.sub("", _BREAK.sub("\n", _COMMENT_OR_SCRIPT.sub("", source))).split("\n")
    return "\n".join(line for line in (html.unescape(line).strip() for line in lines) if line)
