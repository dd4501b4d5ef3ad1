"""What other statements say about the one under the cursor: both sides, with the words that differ."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article, Relation, Span, Speaker, Statement, hull
from tui.session.index import CollectionIndex, start_of

_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+")


@dataclass(frozen=True, slots=True)
class Side:
    """One statement as evidence.

    `shown` is the stretch to print, `marks` the words in it that made the relation, `before` and `after` the rest of
    the sentence before and after it; all are spans of the article's text. `tellers` are those in whose statements this
    one is reported, the paper's own source first.
    """

    statement: Statement
    article: Article
    article_number: int
    paragraph: int
    speaker: Speaker | None
    tellers: tuple[Speaker | None, ...]
    shown: Span
    marks: tuple[Span, ...]
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One relation as seen from the statement under the cursor, which is `this`."""

    relation: Relation
    this: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Compared:
    """What a statement was compared with: so many statements of so many other articles."""

    articles: int
    statements: int


def evidence_for(statement: Statement, articles: Sequence[Article], index: CollectionIndex) -> tuple[Evidence, ...]:
    """Contradictions first, then corroborations and rewordings, each kind with the surest first."""
    return tuple(
        _seen_from(statement, relation, articles, index) for relation in index.relations.get(statement.id, ())
    )


def compared_with(statement: Statement, index: CollectionIndex) -> Compared:
    """How much there was to compare a statement with, so that "none found" says something."""
    others = {
        article_id: statements for article_id, statements in index.by_article.items() if article_id != statement.article
    }
    return Compared(len(others), sum(map(len, others.values())))


def _seen_from(
    statement: Statement, relation: Relation, articles: Sequence[Article], index: CollectionIndex
) -> Evidence:
    is_a = relation.a == statement.id
    other = index.statements[relation.b if is_a else relation.a]
    marks = (relation.evidence_a, relation.evidence_b)
    this_marks, other_marks = marks if is_a else marks[::-1]
    return Evidence(
        relation,
        _side(statement, this_marks, articles, index),
        _side(other, other_marks, articles, index),
    )


def _side(
    statement: Statement, marks: tuple[Span, ...], articles: Sequence[Article], index: CollectionIndex
) -> Side:
    number, article = next(
        (number, article) for number, article in enumerate(articles, 1) if article.id == statement.article
    )
    shown = hull((*statement.content, *marks))
    before, after = _context(article, shown)
    return Side(
        statement=statement,
        article=article,
        article_number=number,
        paragraph=index.paragraph(article.id, start_of(statement)),
        speaker=index.speaker(statement.speaker),
        tellers=tellers(statement, index),
        shown=shown,
        marks=marks,
        before=before,
        after=after,
    )


def tellers(statement: Statement, index: CollectionIndex) -> tuple[Speaker | None, ...]:
    """Who tells a statement that is reported inside others: the outermost speaker first."""
    outer = index.statements.get(statement.within or "")
    return (*tellers(outer, index), index.speaker(outer.speaker)) if outer is not None else ()


def _context(article: Article, shown: Span) -> tuple[Span, Span]:
    """What leads up to `shown` and what completes it: at most a sentence on either side, within the same block."""
    begun = bisect_right(article.blocks, shown.start, key=lambda block: block.span.start)
    here = article.blocks[begun - 1].span if begun else shown
    block = here if here.covers(shown) else shown
    lead = article.text[block.start : shown.start]
    ends = [found.end() for found in _SENTENCE_END.finditer(lead.rstrip())]
    rest = _SENTENCE_END.search(article.text, shown.end, block.end)
    return (
        Span(block.start + (ends[-1] if ends else 0), shown.start),
        Span(shown.end, rest.end() if rest else block.end),
    )
