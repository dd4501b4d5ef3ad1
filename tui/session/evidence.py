"""What other statements say about the one under the cursor: both sides, with the words that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.model import Article, Reason, Relation, RelationKind, Span, Speaker, Statement, hull
from tui.session.differing import Difference, differences, words_of
from tui.session.index import CollectionIndex, start_of
from tui.session.sentences import block_at, sentences_of
from tui.session.wording import said_by, short_name

_NOT_IN_THE_WORDS = {Reason.DENIAL, Reason.ATTRIBUTION, Reason.ADDRESSEE}
"""Where these alone made a relation, the words on the two sides are the same, or not made to be compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """One statement as evidence; all spans are of the article's text.

    `shown` is the stretch to print, `marks` the words in it that made the relation, `differences` those that the other
    side does not have. `before` and `after` are the rest of its sentence with one more sentence on either side, in as
    many pieces as there are blocks. `tellers` are those in whose statements this one is reported, the paper's own
    source first.
    """

    statement: Statement
    article: Article
    article_number: int
    paragraph: int
    speaker: Speaker | None
    tellers: tuple[Speaker | None, ...]
    shown: Span
    marks: tuple[Span, ...]
    differences: tuple[Difference, ...]
    sentence: Span
    before: tuple[Span, ...]
    after: tuple[Span, ...]


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


def evidence_for(statement: Statement, index: CollectionIndex) -> tuple[Evidence, ...]:
    """The relations of a statement: contradictions first, then the other kinds, each kind with the surest first."""
    return _evidence(statement.id, index)


@lru_cache(4)
def _evidence(statement_id: str, index: CollectionIndex) -> tuple[Evidence, ...]:
    statement = index.statements[statement_id]
    return tuple(_seen_from(statement, relation, index) for relation in index.relations.get(statement_id, ()))


def compared_with(statement: Statement, index: CollectionIndex) -> Compared:
    """How much there was to compare a statement with, so that "none found" says something."""
    others = {
        article_id: statements for article_id, statements in index.by_article.items() if article_id != statement.article
    }
    return Compared(len(others), sum(map(len, others.values())))


def _seen_from(statement: Statement, relation: Relation, index: CollectionIndex) -> Evidence:
    other = index.statements[relation.other(statement.id)]
    marks = (relation.evidence_a, relation.evidence_b)
    this_marks, other_marks = marks if relation.a == statement.id else marks[::-1]
    return Evidence(
        relation,
        _side(statement, this_marks, other, relation, index),
        _side(other, other_marks, statement, relation, index),
    )


def _side(
    statement: Statement, marks: tuple[Span, ...], other: Statement, relation: Relation, index: CollectionIndex
) -> Side:
    number, article = index.articles[statement.article]
    shown = hull((*statement.content, *marks))
    sentence, before, after = _context(article, shown)
    theirs = words_of(index.articles[other.article][1].text, other.content)
    evidence = marks if relation.kind is not RelationKind.CORROBORATION else ()  # there, they are what both have
    in_words = not set(relation.reasons) <= _NOT_IN_THE_WORDS
    return Side(
        statement=statement,
        article=article,
        article_number=number,
        paragraph=index.paragraph(article.id, start_of(statement)),
        speaker=index.speaker(statement.speaker),
        tellers=tellers(statement, index),
        shown=shown,
        marks=marks,
        differences=differences(article.text, statement.content, evidence, theirs) if in_words else (),
        sentence=sentence,
        before=before,
        after=after,
    )


def who_says(statement: Statement, index: CollectionIndex) -> str:
    """Who says a statement, behind those who tell it."""
    return said_by(statement, tellers(statement, index), index.speaker(statement.speaker))


def teller(statement: Statement, index: CollectionIndex) -> str:
    """Who says a statement, in a word or two where there is no room for more."""
    return "the article" if statement.is_own_voice else short_name(index.speaker(statement.speaker), index.namesakes)


def tellers(statement: Statement, index: CollectionIndex) -> tuple[Speaker | None, ...]:
    """Who tells a statement that is reported inside others: the outermost speaker first."""
    outer = index.statements.get(statement.within or "")
    return (*tellers(outer, index), index.speaker(outer.speaker)) if outer is not None else ()


def _context(article: Article, shown: Span) -> tuple[Span, tuple[Span, ...], tuple[Span, ...]]:
    """The sentence or sentences that hold `shown`, and what leads up to it and completes it."""
    here = block_at(article, shown.start)
    if here < 0 or not article.blocks[here].span.covers(shown):
        return shown, (), ()
    around = sentences_of(article, here)
    sentence = hull((shown, *(one for one in around if one.overlaps(shown))))
    lead, rest = Span(sentence.start, shown.start), Span(shown.end, sentence.end)
    earlier = [one for one in around if one.end <= sentence.start][-1:]
    later = [one for one in around if one.start >= sentence.end][:1]
    before = [Span(earlier[0].start, shown.start)] if earlier else [*_sentence(article, here - 1, -1), lead]
    after = [Span(shown.end, later[0].end)] if later else [rest, *_sentence(article, here + 1, 0)]
    return sentence, _not_empty(article, before), _not_empty(article, after)


def _sentence(article: Article, block: int, at: int) -> Sequence[Span]:
    """The first or the last sentence of a block, if there is such a block."""
    found = sentences_of(article, block) if 0 <= block < len(article.blocks) else ()
    return [found[at]] if found else []


def _not_empty(article: Article, spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.of(article.text).strip())
