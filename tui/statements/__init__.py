"""An article becomes an analysis: who said what, and who does what to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.model import Analysis, Article
from tui.predications import packed
from tui.statements.agreement import agree
from tui.statements.assembly import assemble, in_order, nesting, statement_kinds
from tui.statements.attribution import Attribution
from tui.statements.chains import chained
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.inner import with_inner
from tui.statements.listeners import addressed
from tui.statements.pipeline import Reading, read
from tui.statements.predications import predications
from tui.statements.resolution import Resolver, resolver
from tui.statements.segments import Segment
from tui.statements.syntax import Syntax
from tui.statements.tags import mended

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:
    """The statements and speakers of one article: by rules alone, or by rules and what the pipeline `nlp` reads."""
    reading = read(article, nlp) if nlp is not None else Reading()
    known = resolver_of(article, reading)
    resolution = known.resolve()
    statements = assemble(article, known.ordered, known.outer, known.kinds, resolution)
    parsed = packed(predications(article.text, Syntax.of(reading.words)))
    return Analysis(article.id, resolution.speakers, statements, resolution.mentions, parsed)


def resolver_of(article: Article, reading: Reading) -> Resolver:
    """The attributions of `article`, as `reading` has it, in order and nested, and what tells who their sources are."""
    paragraphs = paragraph_segments(article)
    syntax = Syntax.of(reading.words)
    ordered = in_order(_found(article, reading, paragraphs, syntax))
    segments = [segment for paragraph in paragraphs for segment in paragraph]
    kinds = statement_kinds(article, ordered)
    return resolver(article, segments, ordered, nesting(ordered), kinds, reading.names, syntax)


def _found(
    article: Article, reading: Reading, paragraphs: list[list[Segment]], syntax: Syntax
) -> Sequence[Attribution]:
    """The attributions by rules alone where nothing is tagged, else by tags, rules and parse together."""
    found = attributions(article, paragraphs)
    if reading.tagged is None:
        return found
    tagged = mended(article.text, reading.tagged, paragraphs, syntax, found)
    found = chained(article.text, agree(article.text, tagged, found), syntax)
    return addressed(article.text, with_inner(article.text, found, syntax), syntax)
