"""The sentences of an article's blocks, as the analysis divides them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from tui.model import Article, Span
from tui.word_lists import entries

_LAST_WORD = re.compile(r"\w+\Z")
_LONGEST = 12  # code points: no abbreviation is longer
_STOP = re.compile(r"(?P<stop>[.!?…][”’\"')\]]*)\s+")


def block_at(article: Article, offset: int) -> int:
    """The number, from 0, of the block at `offset` or the nearest before it; -1 before the first."""
    return bisect_right(article.blocks, offset, key=lambda block: block.span.start) - 1


def sentences_of(article: Article, number: int) -> Sequence[Span]:
    """The sentences of a block, by the block's number; none ends inside a quotation unless at its very end."""
    block = article.blocks[number].span
    return [Span(block.start + start, block.start + end) for start, end in _sentences_of(block.of(article.text))]


def prepare() -> None:
    """Load what dividing takes, on another thread: half a dozen frames would go into it when it is first needed."""
    from tui.statements import quotations, segments  # noqa: F401


def loose_sentence(article: Article, span: Span) -> Span:
    """`span` with what belongs to it up to the nearest full stops of its block: cheap, and now and then too short."""
    number = block_at(article, span.start)
    if number < 0 or not article.blocks[number].span.covers(span):
        return span
    block = article.blocks[number].span
    ends = [found.end() for found in _stops(article.text, block.start, span.start)]
    begun = next(_stops(article.text, max(span.end - 2, span.start), block.end), None)
    return Span(ends[-1] if ends else block.start, begun.end("stop") if begun else block.end)


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where sentences may end: not behind "Gov." or an initial."""
    for found in _STOP.finditer(text, start, end):
        word = _LAST_WORD.search(text, max(found.start() - _LONGEST, 0), found.start())
        if found["stop"] != "." or not word or not (_is_initial(word[0]) or word[0] in _abbreviations()):
            yield found


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


@cache
def _abbreviations() -> frozenset[str]:
    """Those of the rules for statements, whose package would take longer to load than to find a sentence."""
    return frozenset(entries(Path(__file__).parents[1] / "statements" / "data" / "abbreviations.txt"))


@lru_cache(256)
def _sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    from tui.statements.quotations import quotations  # with the rules for statements: not before the first paint
    from tui.statements.segments import sentence_spans

    whole = Span(0, len(text))
    return tuple((span.start, span.end) for span in sentence_spans(text, whole, quotations(text, whole)))
