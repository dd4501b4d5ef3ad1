"""The analysis beside the screen: runs on a thread of its own and tells what it finds."""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Sequence
from threading import Thread
from typing import TYPE_CHECKING

from tui.model import Analysis, Article
from tui.pipelines import SHIPPED
from tui.session.events import Event, Noticed

if TYPE_CHECKING:
    from tui.analysis.coordinator import Coordinator
    from tui.storage import Library

_MOST_JOBS = 4  # each worker holds a pipeline in memory
PATIENCE = 5.0  # seconds that stopping may take


def usual_jobs() -> int:
    """How many worker processes suit this machine."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_MOST_JOBS, usable)


class Analyser:
    """Analyses articles in worker processes; nothing is computed in this one."""

    def __init__(self, pipeline: str = SHIPPED, library: Library | None = None, jobs: int | None = None) -> None:
        """Use the named pipeline, keep analyses in `library` if there is one, and at most `jobs` processes."""
        self._pipeline = pipeline
        self._library = library
        self._jobs = jobs or usual_jobs()
        self._coordinator: Coordinator | None = None
        self._thread: Thread | None = None
        self._known: dict[str, Analysis] = {}

    def start(self, articles: Sequence[Article], on_event: Callable[[Event], None]) -> None:
        """Begin to analyse `articles`, in their order, and return at once; an analysis that runs is stopped first.

        What an analysis before this one has found, as far as it had come, is not looked for again.
        `on_event` is called from another thread: Analysed or Failed once for every article, Collected now and then
        and once after the last, Noticed for what concerns all. It must not wait for the thread that calls `stop`.
        """
        from tui.analysis.coordinator import Coordinator  # brings multiprocessing: not before the first paint
        from tui.analysis.pool import Workers

        self.stop()
        self._coordinator = Coordinator(
            articles,
            on_event,
            pipeline=self._pipeline,
            pool=Workers(self._jobs),
            library=self._library,
            known=self._known,
        )
        self._thread = Thread(target=_run, args=(self._coordinator, on_event), name="analysis", daemon=True)
        atexit.register(self.stop)  # runs before multiprocessing waits for its children
        self._thread.start()

    def prioritise(self, article_id: str) -> None:
        """Have this article analysed next, if it still waits."""
        if self._coordinator:
            self._coordinator.prioritise(article_id)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait, at most `timeout` seconds, until everything has been emitted; whether it has."""
        if self._thread:
            self._thread.join(timeout)
        return not self._thread or not self._thread.is_alive()

    def halt(self) -> None:
        """As `stop`, without waiting for the processes to end; `start` goes on with what is left."""
        if self._coordinator:
            self._coordinator.stop()

    def stop(self) -> None:
        """End the analysis and its processes, whatever they are doing; nothing is emitted after that."""
        if self._coordinator and self._thread:
            self._coordinator.stop()
            self._thread.join(PATIENCE)
            self._known |= self._coordinator.analyses
            self._coordinator = self._thread = None
            atexit.unregister(self.stop)


def _run(coordinator: Coordinator, on_event: Callable[[Event], None]) -> None:
    try:
        coordinator.run()
    except Exception as error:  # noqa: BLE001 - nobody would see what ends a thread, and the text can still be read
        on_event(Noticed(f"the analysis has ended: {type(error).__name__}: {error}"))
