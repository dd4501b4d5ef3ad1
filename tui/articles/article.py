"""The bytes of one file become an article."""

from __future__ import annotations

import hashlib
import re

from tui.articles.clean import clean, one_line
from tui.articles.decode import decode
from tui.errors import ArticleError
from tui.model import Article, Block, BlockKind, Span

MAX_BYTES = 20_000_000
_PARAGRAPH = re.compile(r"\S(?:.*\S)?")


def article_from_bytes(data: bytes, path: str) -> Article:
    """The article in `data`; `path` names it in messages and, by its suffix, says whether it is Markdown.

    Pure. `text` is cleaned here, once and for all. Raises `ArticleError` for what is not text or exceeds `MAX_BYTES`.
    """
    name = "standard input" if path == "-" else one_line(path)
    if len(data) > MAX_BYTES:
        raise ArticleError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; split it into articles")
    try:
        text = clean(decode(data))
    except ArticleError as error:
        raise ArticleError(f"{name} {error}") from None
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*found.span())) for found in _PARAGRAPH.finditer(text))
    title = blocks[0].span.of(text) if blocks else name
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Article(digest, one_line(path), text, title, blocks=blocks)
