"""Articles become events, one run: hands work to the pool, keeps the answers, joins them."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from multiprocessing import Pipe
from queue import SimpleQueue

from tui.analysis import work
from tui.analysis.cache import Cache
from tui.analysis.pieces import packed, unpacked_collection
from tui.analysis.pipeline import Pipeline, choose_pipeline
from tui.analysis.pool import Pool
from tui.analysis.schedule import Schedule
from tui.analysis.work import Failure, Findings, Success
from tui.articles import one_line
from tui.model import Analysis, Article
from tui.pipelines import RULES
from tui.session.events import Analysed, Collected, Event, Failed, Noticed
from tui.storage import Library

_JOIN = "join"


class Coordinator:
    """One analysis of `articles`; `run` does it in the calling thread, `prioritise` and `stop` may come from others.

    `emit` gets Analysed or Failed once for every article, and Collected once after the last; before, too, now and
    then, unless `only_final`.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        emit: Callable[[Event], None],
        *,
        pipeline: str,
        pool: Pool,
        library: Library | None = None,
        known: Mapping[str, Analysis] | None = None,
        compare: bool = True,
        only_final: bool = False,
    ) -> None:
        """Prepare a run with `pool`; `known` holds analyses, by article, that need not be made again."""
        self._emit = emit
        self._name_of_pipeline = pipeline
        self._library = library
        self._known = known or {}
        self._compare = compare
        self._schedule = Schedule(articles, only_final)
        self._pool = pool
        self._wanted: SimpleQueue[str] = SimpleQueue()
        self._told: set[str] = set()
        self._stopped = False
        self._woken, self._waker = Pipe(duplex=False)

    def prioritise(self, article_id: str) -> None:
        """Have this article analysed next, if it still waits."""
        self._wanted.put(article_id)
        self._wake()

    def stop(self) -> None:
        """Have `run` return soon, with its workers ended and nothing more emitted."""
        self._stopped = True
        self._wake()

    def run(self) -> None:
        """Analyse and compare everything; on any way out no worker is left."""
        try:
            self._tell_once(self._pipeline.notice)
            self._recall()
            while not self._stopped and not self._schedule.finished:
                self._listen()  # before the first articles are handed out, too: those in view come first
                self._hand_out()
                due = self._schedule.join_due_in(time.monotonic()) if self._pool.has_room else None
                for task, answer in self._pool.answers(self._woken, due):
                    self._take(task, answer)
            self._cache.settle()
        finally:
            self._pool.kill()
            self._woken.close()
            self._waker.close()

    @property
    def analyses(self) -> Mapping[str, Analysis]:
        """What is known so far, by article."""
        return self._schedule.analyses

    @cached_property
    def _pipeline(self) -> Pipeline:
        return choose_pipeline(self._name_of_pipeline)  # reads files: in `run`, not where the screen waits

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self._library, self._pipeline.version, self._tell)

    def _recall(self) -> None:
        """Take everything that is known already, from an earlier run or the cache, which needs no worker."""
        for article in self._schedule.articles:
            if self._stopped:
                return
            if known := self._known.get(article.id) or self._cache.get(article):
                self._finish(article.id, known)

    def _hand_out(self) -> None:
        """Give every free worker something to do."""
        while self._pool.has_room and not self._stopped:
            if self._schedule.join_due_in(time.monotonic()) == 0:
                analyses = self._schedule.begin_join(time.monotonic())
                kept = self._library.spare if self._library else None
                articles = packed(self._schedule.articles)
                self._pool.submit(_JOIN, work.join_in_pieces, articles, packed(analyses), self._compare, kept)
            elif article := self._schedule.next_article():
                self._pool.submit(article, work.analyse_article, article, self._pipeline.name)
            else:
                return

    def _take(self, task: Hashable, answer: Success | Failure) -> None:
        if isinstance(task, Article):
            if isinstance(answer, Success):
                self._take_findings(task, answer.value)
            else:
                self._schedule.finish(task.id, None)
                self._send(Failed(task.id, f"{one_line(task.path)} could not be analysed: {answer.message}"))
        elif isinstance(answer, Success):
            self._schedule.end_join(time.monotonic())
            parts, notices = answer.value
            for notice in notices:
                self._tell_once(notice)
            collection = unpacked_collection(parts, self._schedule.articles)
            self._send(Collected(collection, final=self._schedule.finished))
        else:
            self._tell(f"statements could not be {'compared' if self._compare else 'joined'}: {answer.message}")
            self._schedule.end_join(time.monotonic(), again=self._compare)
            self._compare = False  # speakers and statements are worth showing without

    def _take_findings(self, article: Article, findings: Findings) -> None:
        for notice in findings.notices:
            self._tell_once(notice)
        if findings.by_rules == (self._pipeline.name == RULES):  # else it is not what the cache's key says
            self._cache.put(article, findings.analysis)
        self._finish(article.id, findings.analysis)

    def _finish(self, article_id: str, analysis: Analysis) -> None:
        self._schedule.finish(article_id, analysis)
        self._send(Analysed(article_id, self._schedule.done, len(self._schedule.articles)))

    def _listen(self) -> None:
        while self._woken.poll():
            self._woken.recv_bytes()
        while not self._wanted.empty():
            self._schedule.prioritise(self._wanted.get())

    def _wake(self) -> None:
        with suppress(OSError):  # closed: the run is over
            self._waker.send_bytes(b"!")

    def _tell_once(self, notice: str) -> None:
        if notice and notice not in self._told:
            self._told.add(notice)
            self._tell(notice)

    def _tell(self, message: str) -> None:
        self._send(Noticed(message))

    def _send(self, event: Event) -> None:
        if not self._stopped:
            self._emit(event)
