"""The bytes of one file become an article."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from tui.articles.clean import clean, one_line
from tui.articles.decode import decode
from tui.articles.header import with_header
from tui.articles.plain import plain_blocks, with_headings
from tui.articles.posts import with_posts
from tui.errors import ArticleError
from tui.model import Article, Block

MAX_BYTES = 20_000_000
_PLAIN_SUFFIXES = {".txt", ".text"}
_MARKDOWN_SUFFIXES = {".md", ".markdown"}
_LONGEST_TITLE = 200
_FIRST_WORDS = re.compile(r".{1,80}(?!\w)")


def article_from_bytes(data: bytes, path: str) -> Article:
    """The article in `data`; `path` names it in messages and, by its suffix, says whether it is Markdown.

    Pure. `text` is cleaned here, once and for all. Raises `ArticleError` for what is not text or exceeds `MAX_BYTES`.
    """
    name = "standard input" if path == "-" else one_line(path)
    if len(data) > MAX_BYTES:
        raise ArticleError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; split it into articles")
    text = clean(decode(data, name))
    if _is_markdown(text, PurePath(path).suffix):
        from tui.articles.markdown import markdown_blocks  # its patterns are slow to make, and plain text needs none

        text, raw_blocks, fields = markdown_blocks(text)
        blocks, header = with_header(text, raw_blocks, fields)
    else:
        blocks, header = with_header(text, plain_blocks(text), {})
        blocks = with_headings(text, blocks)
    blocks = with_posts(text, blocks)
    title = header.title or _makeshift_title(text, blocks) or PurePath(name).stem
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:12],
        path=one_line(path),
        text=text,
        title=" ".join(title.split())[:_LONGEST_TITLE].rstrip(),
        published=header.published,
        byline=header.byline,
        outlet=header.outlet,
        blocks=tuple(blocks),
    )


def _is_markdown(text: str, suffix: str) -> bool:
    """By the file's suffix; what a plain text file holds is never taken for Markdown, so that its offsets stay true."""
    if suffix.lower() in _PLAIN_SUFFIXES:
        return False
    if suffix.lower() in _MARKDOWN_SUFFIXES:
        return True
    from tui.articles.markdown import is_markdown  # as above

    return is_markdown(text)


def _makeshift_title(text: str, blocks: list[Block]) -> str:
    """The first words of an article without a title."""
    if not blocks:
        return ""
    words = blocks[0].span.of(text)
    start = _FIRST_WORDS.match(words.replace("\n", " "))
    return words if not start or start.end() >= len(words) else start[0].rstrip(" ,;:–—-") + "…"
