"""Articles become a collection, all at once, for whoever has no screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from tui.analysis.analyser import PATIENCE, usual_jobs
from tui.analysis.pipeline import choose_pipeline
from tui.model import Article, Collection
from tui.pipelines import RULES, SHIPPED
from tui.session.events import Collected, Event

if TYPE_CHECKING:
    from tui.analysis.coordinator import Coordinator
    from tui.storage import Library

_SMALL = 200_000  # code points, read in the half second that a process takes to start


def analyse_articles(
    articles: Sequence[Article],
    *,
    pipeline: str = SHIPPED,
    jobs: int | None = None,
    library: Library | None = None,
    compare: bool = True,
    progress: Callable[[Event], None] | None = None,
) -> Collection:
    """The collection of `articles`, in their order; an article that cannot be analysed is in it without statements.

    `progress` is called, from another thread, for every event but the collections. An interrupt ends the work at once.
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
    coordinator = Coordinator(
        articles, receive, pipeline=pipeline, pool=pool, library=library, compare=compare, only_final=True
    )
    _run_interruptibly(coordinator)
    return newest


def _run_interruptibly(coordinator: Coordinator) -> None:
    """On a thread of its own: an interrupt is raised in the main one, where it cannot tear a worker's start in two."""
    outcome: Future[None] = Future()

    def run() -> None:
        try:
            coordinator.run()
        except Exception as error:  # noqa: BLE001 - raised again below, for the caller
            outcome.set_exception(error)
        else:
            outcome.set_result(None)

    thread = Thread(target=run, name="analysis", daemon=True)
    thread.start()
    try:
        while not outcome.done():
            with suppress(TimeoutError):  # an interrupt that another thread caught is seen when waiting ends
                outcome.result(timeout=0.2)
        outcome.result()
    except KeyboardInterrupt:
        coordinator.stop()
        thread.join(PATIENCE)
        raise


def _is_small(articles: Sequence[Article], pipeline: str) -> bool:
    """Whether rules alone are through before the first worker process has started."""
    return pipeline == RULES and sum(len(article.text) for article in articles) <= _SMALL
