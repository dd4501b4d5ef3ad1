"""An article becomes an analysis: who said what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.model import Analysis, Article, Span
from tui.statements.agreement import agree
from tui.statements.assembly import assemble, in_order, nesting, statement_kinds
from tui.statements.attribution import Attribution
from tui.statements.chains import chained
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.inner import with_inner
from tui.statements.listeners import addressed
from tui.statements.pipeline import Reading, read
from tui.statements.resolution import Resolver, resolver
from tui.statements.segments import Segment
from tui.statements.syntax import Syntax, Word
from tui.statements.tags import mended

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:
    """The statements and speakers of one article: by rules alone, or by rules and what the pipeline `nlp` reads."""
    reading = read(article, nlp) if nlp is not None else Reading()
    segments, found = _found(article, reading)
    return assembled(article, segments, found, reading.names, reading.words)


def resolver_of(article: Article, reading: Reading) -> Resolver:
    """What tells who the sources of `article` are, as `reading` has it; for training and tests."""
    segments, found = _found(article, reading)
    ordered = in_order(found)
    kinds = statement_kinds(article, ordered)
    return resolver(article, segments, ordered, nesting(ordered), kinds, reading.names, reading.words)


def _found(article: Article, reading: Reading) -> tuple[list[Segment], Sequence[Attribution]]:
    paragraphs = paragraph_segments(article)
    found: Sequence[Attribution] = attributions(article, paragraphs)
    if reading.tagged is not None:
        syntax = Syntax.of(reading.words)
        tagged = mended(article.text, reading.tagged, paragraphs, syntax, found)
        found = chained(article.text, agree(article.text, tagged, found), syntax)
        found = addressed(article.text, with_inner(article.text, found, syntax), syntax)
    return [segment for paragraph in paragraphs for segment in paragraph], found


def assembled(
    article: Article,
    segments: Sequence[Segment],
    found: Sequence[Attribution],
    names: Sequence[tuple[Span, str]] = (),
    words: Sequence[Word] = (),
) -> Analysis:
    """The analysis made of attributions from anywhere: ordered, nested, with every source resolved to a speaker.

    `names` with their labels and the parsed `words` are what a pipeline read.
    """
    ordered = in_order(found)
    kinds = statement_kinds(article, ordered)
    outer = nesting(ordered)
    resolution = resolver(article, segments, ordered, outer, kinds, names, words).resolve()
    statements = assemble(article, ordered, outer, kinds, resolution)
    return Analysis(article.id, resolution.speakers, statements, resolution.mentions)
