"""An article to what it says in its own voice: the sentences that no attributed statement touches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.model import Article, BlockKind, Collection, Span, Statement, StatementKind, hull
from tui.relations.words import Word, read_words, sentences

_VOICED = frozenset({BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST})
_FEWEST_WORDS = 4
_MOST_WORDS = 60
_QUOTED = frozenset("“”\"")
_FIRST_PERSON = frozenset(["i", "me", "mine", "my", "our", "us", "we"])


def own_voice(collection: Collection) -> tuple[Statement, ...]:
    """The sentences of every article that it asserts itself, as statements without source, cue and speaker."""
    taken: dict[str, list[Span]] = {article.id: [] for article in collection.articles}
    for statement in collection.statements:
        for span in (*statement.content, *statement.cue, *statement.source):
            taken.get(statement.article, []).append(span)
    return tuple(
        voiced for article in collection.articles for voiced in _of_article(article, sorted(taken[article.id]))
    )


def _of_article(article: Article, taken: Sequence[Span]) -> Iterator[Statement]:
    reach = _reaches(taken)
    for block in article.blocks:
        if block.kind not in _VOICED:
            continue
        for run in sentences(read_words(article.text, (block.span,))):
            span = hull(word.span for word in run)
            if _is_told(run, span, article.text) and not _is_taken(span, taken, reach):
                name = f"{article.id}:{span.start}-{span.end}"
                yield Statement(name, article.id, None, StatementKind.INDIRECT, (span,))


def _is_told(run: Sequence[Word], span: Span, text: str) -> bool:
    """Whether it is a sentence of a readable length, with nothing in it that may be somebody else's words."""
    if not _FEWEST_WORDS <= len(run) <= _MOST_WORDS or any(word.form in _FIRST_PERSON for word in run):
        return False
    return _QUOTED.isdisjoint(span.of(text))


def _reaches(taken: Sequence[Span]) -> list[int]:
    """For each span how far it and all before it reach."""
    reach: list[int] = []
    for span in taken:
        reach.append(max(span.end, reach[-1] if reach else 0))
    return reach


def _is_taken(span: Span, taken: Sequence[Span], reach: Sequence[int]) -> bool:
    before = bisect_left(taken, Span(span.end, span.end))
    return before > 0 and reach[before - 1] > span.start
