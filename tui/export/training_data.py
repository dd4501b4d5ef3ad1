"""Corrected statements become examples that a model can be trained on, laid out as PolNeAR is given to the training."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.document import json_line, pairs
from tui.model import Article, Collection


def to_training_data(collection: Collection, corrected: frozenset[str]) -> Iterator[str]:
    """A line of JSON, without its line end, for each article in which a statement of `corrected` is.

    `attributions` are all statements of the article, as corrected, with their spans; `checked` says which of them a
    person has seen.
    """
    for article in collection.articles:
        attributions = list(_attributions(collection, article, corrected))
        if any(one["checked"] for one in attributions):
            yield json_line({"id": article.id, "text": article.text, "attributions": attributions})


def _attributions(collection: Collection, article: Article, corrected: frozenset[str]) -> Iterator[dict[str, object]]:
    names = {speaker.id: speaker.name for speaker in collection.speakers}
    for statement in collection.statements:
        if statement.article == article.id:
            yield {
                "source": pairs(statement.source),
                "cue": pairs(statement.cue),
                "content": pairs(statement.content),
                "speaker": names.get(statement.speaker or ""),
                "checked": statement.id in corrected,
            }
