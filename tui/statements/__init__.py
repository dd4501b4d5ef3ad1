"""An article becomes an analysis: who said what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.model import Analysis, Article, Span
from tui.statements.agreement import agree
from tui.statements.assembly import assemble, in_order, nesting, statement_kinds
from tui.statements.attribution import Attribution
from tui.statements.borders import tidied
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments, sentences
from tui.statements.pipeline import Reading, read
from tui.statements.resolution import resolve
from tui.statements.segments import Segment
from tui.statements.sources import corrected

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:
    """The statements and speakers of one article: by rules alone, or by rules and what the pipeline `nlp` reads."""
    paragraphs = paragraph_segments(article)
    found = attributions(article, paragraphs)
    reading = read(article, nlp) if nlp is not None else Reading()
    if reading.tagged is not None:
        tagged = tidied(article.text, reading.tagged, sentences(paragraphs))
        found = agree(article.text, corrected(article.text, tagged, reading.words), found)
    return assembled(article, [segment for paragraph in paragraphs for segment in paragraph], found, reading.names)


def assembled(
    article: Article,
    segments: Sequence[Segment],
    found: Sequence[Attribution],
    names: Sequence[tuple[Span, str]] = (),
) -> Analysis:
    """The analysis made of attributions from anywhere: ordered, nested, with every source resolved to a speaker."""
    ordered = in_order(found)
    outer = nesting(ordered)
    kinds = statement_kinds(article, ordered)
    resolution = resolve(article, segments, ordered, outer, kinds, names)
    statements = assemble(article, ordered, outer, kinds, resolution)
    return Analysis(article.id, resolution.speakers, statements, resolution.mentions)
