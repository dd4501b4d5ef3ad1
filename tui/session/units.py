"""Where the units of reading lie near a place in an article: characters, words, sentences, paragraphs, statements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.model import Article, Span, hull
from tui.session.sentences import block_at, sentences_of
from tui.session.session import Session

_WORD = re.compile(r"\w+(?:['’.,&-]\w+)*")
_NEAR = 2000  # code points on either side: no motion goes further in one step
_LONGEST_CHARACTER = 32  # a family of emoji takes eleven


def characters(session: Session, offset: int) -> Sequence[Span]:
    """What the terminal shows as one character each: a letter with its accents, an emoji."""
    from rich.cells import split_graphemes  # splits as the terminal will; only a selection needs it

    text = session.article.text
    before, after = max(offset - _LONGEST_CHARACTER, 0), offset + _LONGEST_CHARACTER
    return [
        Span(base + start, base + end)
        for base, piece in ((before, text[before:offset]), (offset, text[offset:after]))
        for start, end, _ in split_graphemes(piece)[0]
    ]


def words(session: Session, offset: int) -> Sequence[Span]:
    """Words and figures, without the marks around them."""
    near = (max(offset - _NEAR, 0), offset + _NEAR)
    return [Span(*found.span()) for found in _WORD.finditer(session.article.text, *near)]


def sentences(session: Session, offset: int) -> Sequence[Span]:
    """The sentences of the block at `offset` and of its neighbours, as the analysis divides them."""
    return [
        sentence
        for number in _blocks_near(session.article, offset)
        for sentence in sentences_of(session.article, number)
    ]


def paragraphs(session: Session, offset: int) -> Sequence[Span]:
    """The blocks around `offset`."""
    return [session.article.blocks[number].span for number in _blocks_near(session.article, offset)]


def statements(session: Session, _offset: int) -> Sequence[Span]:
    """The statements of the article, each as a whole."""
    return [hull(statement.content) for statement in session.statements]


def _blocks_near(article: Article, offset: int) -> range:
    here = block_at(article, offset)
    return range(max(here - 1, 0), min(here + 2, len(article.blocks)))
