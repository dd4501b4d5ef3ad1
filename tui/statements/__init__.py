"""An article becomes an analysis: who said what."""

from __future__ import annotations

from typing import Any

from tui.model import Analysis, Article
from tui.statements.assembly import assemble
from tui.statements.collection import collect
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.resolution import resolve

__all__ = ["analyse", "collect"]


def analyse(article: Article, nlp: Any | None = None) -> Analysis:  # noqa: ARG001 - the model's part follows
    """The statements and speakers of one article; with `nlp=None` by rules alone."""
    paragraphs = paragraph_segments(article)
    found = attributions(article, paragraphs)
    resolution = resolve(article, [segment for paragraph in paragraphs for segment in paragraph], found)
    statements = assemble(article, found, resolution.of_span)
    return Analysis(article.id, resolution.speakers, statements, resolution.mentions)
