"""Small collections made by hand, parsed by the pipeline that ships with the program."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from relations.building import Said, collect
from tui.language import load
from tui.model import Reason, RelationKind
from tui.predications import packed
from tui.relations import relate
from tui.statements.pipeline import read
from tui.statements.predications import predications
from tui.statements.syntax import Syntax


def conflicts(*statements: Said) -> set[Reason]:
    """Why statements of parsed articles contradict each other."""
    collection = collect(statements)
    parses = [Syntax.of(read(article, _parser()).words) for article in collection.articles]
    texts = [article.text for article in collection.articles]
    parsed = tuple(packed(predications(*each)) for each in zip(texts, parses, strict=True))
    related = relate(replace(collection, predications=parsed))
    return {reason for one in related if one.kind is RelationKind.CONTRADICTION for reason in one.reasons}


@cache
def _parser() -> Any:
    nlp = load()
    if nlp.has_pipe("onrecord_encoder"):
        nlp.disable_pipe("onrecord_encoder")
    return nlp
