"""CPU time of one frame: a key pressed, the screen drawn anew, in a headless terminal of 120 by 40."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.articles import read_articles
from tui.interface.app import OnRecord
from tui.model import Article, Collection
from tui.session.events import Analysed, Collected, Event
from tui.statements import analyse, collect

KEYS = {"scrolling": "j", "paging": "space", "jumping": "right_square_bracket"}
FRAMES = 100


class Ready:
    """An analysis that is done as soon as it is asked for."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    def start(self, articles: Sequence[Article], on_event: Callable[[Event], None]) -> None:
        for number, article in enumerate(articles, start=1):
            on_event(Analysed(article.id, number, len(articles)))
        on_event(Collected(self._collection))

    def prioritise(self, article_id: str) -> None:
        """There is nothing left to do."""

    def halt(self) -> None:
        """There is nothing to give up."""

    def stop(self) -> None:
        """There is nothing left to do."""


async def frame_times(path: Path) -> dict[str, list[float]]:
    """Seconds of CPU for each frame of scrolling, paging and jumping between statements."""
    articles, _ = read_articles([str(path)])
    collection = collect(articles, [analyse(article) for article in articles])
    app = OnRecord(articles, Ready(collection))
    times: dict[str, list[float]] = {action: [] for action in KEYS}
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for action, key in KEYS.items():
            for _ in range(FRAMES):
                before = time.process_time()
                await pilot.press(key)
                times[action].append(time.process_time() - before)
    return times


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which `percent` in a hundred of `values` lie."""
    return statistics.quantiles(values, n=100)[percent - 1]
