"""An article to what it says in its own voice: the sentences that no attributed statement touches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.model import Article, BlockKind, Collection, Span, Statement, StatementKind, hull
from tui.relations.lexicon import is_irregular
from tui.relations.words import Word, read_words, sentences

_VOICED = frozenset({BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST})
_FEWEST_WORDS = 4
_MOST_WORDS = 60
_QUOTED = frozenset('“”"')
# A sentence that supposes something asserts nothing.
_SUPPOSING = frozenset(["could", "if", "may", "might", "perhaps", "should"])
_BEING = frozenset(
    ["are", "be", "been", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will", "would"]
)
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
            is_title = block.kind is BlockKind.TITLE
            if _is_told(run, span, article.text) and (is_title or _has_verb(run)) and not _is_taken(span, taken, reach):
                name = f"{article.id}:{span.start}-{span.end}"
                yield Statement(name, article.id, None, StatementKind.INDIRECT, (span,))


def _is_told(run: Sequence[Word], span: Span, text: str) -> bool:
    """Whether it is a sentence of a readable length, with nothing in it that may be somebody else's words."""
    if not _FEWEST_WORDS <= len(run) <= _MOST_WORDS or not _QUOTED.isdisjoint(span.of(text)):
        return False
    return not any(word.form in _FIRST_PERSON or word.form in _SUPPOSING or word.asks for word in run)


def _has_verb(run: Sequence[Word]) -> bool:
    """Whether a form of "be", "have" or "do", a past or a present tense shows that it is a sentence and no fragment."""
    return any(word.form in _BEING or is_irregular(word.form) for word in run) or any(
        word.form.endswith("ed") and (number + 1 == len(run) or not run[number + 1].is_content)
        for number, word in enumerate(run)
    )


def _reaches(taken: Sequence[Span]) -> list[int]:
    """For each span how far it and all before it reach."""
    reach: list[int] = []
    for span in taken:
        reach.append(max(span.end, reach[-1] if reach else 0))
    return reach


def _is_taken(span: Span, taken: Sequence[Span], reach: Sequence[int]) -> bool:
    before = bisect_left(taken, Span(span.end, span.end))
    return before > 0 and reach[before - 1] > span.start
