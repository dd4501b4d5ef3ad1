"""An article becomes an analysis: who said what."""

from __future__ import annotations

from typing import Any

from tui.model import Analysis, Article
from tui.statements.assembly import assemble, in_order, nesting, statement_kinds
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.resolution import resolve

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:  # noqa: ARG001 - the model's part follows
    """The statements and speakers of one article; with `nlp=None` by rules alone."""
    paragraphs = paragraph_segments(article)
    ordered = in_order(attributions(article, paragraphs))
    outer = nesting(ordered)
    kinds = statement_kinds(article, ordered)
    resolution = resolve(article, [one for paragraph in paragraphs for one in paragraph], ordered, outer, kinds)
    statements = assemble(article, ordered, outer, resolution.sources, resolution.addressees)
    return Analysis(article.id, resolution.speakers, statements, resolution.mentions)
