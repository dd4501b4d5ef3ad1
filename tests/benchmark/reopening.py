"""What is kept of a comparison saves: CPU time of comparing anew, the same again, and with an article more or less."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.benchmark.relations import synthetic
from tui.analysis.comparing import compared_once, comparing_version
from tui.model import Collection
from tui.relations import load_entailment
from tui.storage.spare import SparePaths


def reopenings(folder: Path, articles: int) -> Iterator[tuple[str, float]]:
    """What is done, in an order in which it might be, and the seconds of CPU that it takes.

    Reading the weights, which a process does once, is not counted.
    """
    load_entailment()
    comparing_version()
    kept = SparePaths.beside(folder / f"{articles}.db")
    whole = synthetic(articles)
    but_one = _without(whole, whole.articles[articles // 2].id)
    for name, collection in (
        ("all anew", but_one),
        ("unchanged", but_one),
        ("one article added", whole),
        ("unchanged again", whole),
        ("one article removed", _without(whole, whole.articles[articles // 3].id)),
    ):
        began = time.process_time()
        compared_once(collection, kept)
        yield name, time.process_time() - began


def _without(collection: Collection, article: str) -> Collection:
    """The collection as if that article had never been opened."""
    statements = tuple(statement for statement in collection.statements if statement.article != article)
    heard = {statement.speaker for statement in statements}
    return replace(
        collection,
        articles=tuple(one for one in collection.articles if one.id != article),
        speakers=tuple(speaker for speaker in collection.speakers if speaker.id in heard),
        statements=statements,
    )
