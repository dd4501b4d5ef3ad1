"""An article becomes an analysis: who said what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.model import Analysis, Article, Span
from tui.statements.assembly import assemble, in_order, nesting, statement_kinds
from tui.statements.attribution import Attribution
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.pipeline import read
from tui.statements.resolution import resolve
from tui.statements.segments import Segment

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:
    """The statements and speakers of one article, by rules; `nlp`, a loaded pipeline, tells what kind a name is."""
    paragraphs = paragraph_segments(article)
    found = attributions(article, paragraphs)
    names = read(article, nlp).names if nlp is not None else ()
    return assembled(article, [segment for paragraph in paragraphs for segment in paragraph], found, names)


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
