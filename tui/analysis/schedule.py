"""What the analysis does next: articles that the reader waits for first, and a new collection now and then."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from tui.model import Analysis, Article

_PAUSE = 4.0  # a collection may take at most one part of the time in this many and one, so that articles come first
_SHORTEST_PAUSE = 0.5  # seconds


class Schedule:
    """The order of the work on `articles`; knows no processes, and is told the time."""

    def __init__(self, articles: Sequence[Article], only_final: bool = False) -> None:
        """Plan the work on `articles`; with `only_final`, no collection is made before all are done with."""
        self.articles = tuple(articles)
        self.analyses: dict[str, Analysis] = {}
        self._only_final = only_final
        self._waiting = deque(self.articles)
        self._unfinished = {article.id for article in self.articles}
        self._joining_since: float | None = None
        self._join_not_before = 0.0
        self._stale = True  # so that even no articles end in one collection

    @property
    def finished(self) -> bool:
        """Whether every article is done with, and the newest collection knows it."""
        return not self._unfinished and not self._stale and self._joining_since is None

    @property
    def done(self) -> int:
        """How many articles are done with, well or badly."""
        return len(self.articles) - len(self._unfinished)

    def prioritise(self, article_id: str) -> None:
        """Take this article next, if it still waits."""
        for article in self._waiting:
            if article.id == article_id:
                self._waiting.remove(article)
                self._waiting.appendleft(article)
                return

    def next_article(self) -> Article | None:
        """The next article to analyse, which waits no longer."""
        while self._waiting:
            article = self._waiting.popleft()
            if article.id in self._unfinished:  # not known from elsewhere in the meantime
                return article
        return None

    def finish(self, article_id: str, analysis: Analysis | None) -> None:
        """An article is done with; without an analysis, it could not be analysed."""
        self._unfinished.discard(article_id)
        self._stale = True
        if analysis is not None:
            self.analyses[article_id] = analysis

    def join_due_in(self, now: float) -> float | None:
        """Seconds until a new collection should be made; None if nothing new is known or one is being made."""
        if not self._stale or self._joining_since is not None:
            return None
        if not self._unfinished:
            return 0.0
        if self._only_final or not self.analyses:
            return None
        return max(0.0, self._join_not_before - now)

    def begin_join(self, now: float) -> list[Analysis]:
        """The analyses so far, in the order of the articles; they count as known from now on."""
        self._stale = False
        self._joining_since = now
        return [self.analyses[article.id] for article in self.articles if article.id in self.analyses]

    def end_join(self, now: float, again: bool = False) -> None:
        """A collection was made, or is to be made `again`."""
        taken = now - self._joining_since if self._joining_since is not None else 0.0
        self._joining_since = None
        self._join_not_before = now + max(_SHORTEST_PAUSE, _PAUSE * taken)
        self._stale = self._stale or again
