"""Articles become a collection, all at once, for whoever has no screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.analysis.analyser import usual_jobs
from tui.analysis.pipeline import DEFAULT_PIPELINE, RULES, choose_pipeline
from tui.model import Article, Collection
from tui.session.events import Collected, Event

if TYPE_CHECKING:
    from tui.storage import Library

_SMALL = 200_000  # code points, read in the half second that a process takes to start

def analyse_articles(
    articles: Sequence[Article],
    *,
    pipeline: str = DEFAULT_PIPELINE,
    jobs: int | None = None,
    library: Library | None = None,
    compare: bool = True,
    progress: Callable[[Event], None] | None = None,
) -> Collection:
    """The collection of `articles`, in their order; an article that cannot be analysed is in it without statements.

    `progress` is called, from this thread, for every event but the collections.
    """
    from tui.analysis.coordinator import Coordinator  # brings multiprocessing, which the reader's first paint can spare
    from tui.analysis.pool import InProcess, Workers

    newest = Collection(articles=tuple(articles))

    def receive(event: Event) -> None:
        nonlocal newest
        if isinstance(event, Collected):
            newest = event.collection
        elif progress:
            progress(event)

    pool = InProcess() if _is_small(articles, choose_pipeline(pipeline).name) else Workers(jobs or usual_jobs())
    Coordinator(
        articles, receive, pipeline=pipeline, pool=pool, library=library, compare=compare, only_final=True
    ).run()
    return newest


def _is_small(articles: Sequence[Article], pipeline: str) -> bool:
    """Whether rules alone are through before the first worker process has started."""
    return pipeline == RULES and sum(len(article.text) for article in articles) <= _SMALL
