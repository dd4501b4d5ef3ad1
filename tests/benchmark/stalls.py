"""How long the screen's event loop is kept waiting while a hundred articles are analysed beside it."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark.texts import several_articles
from tui.analysis.analyser import Analyser
from tui.articles import expand, read_articles
from tui.interface.app import OnRecord

BEAT = 0.005
"""Seconds between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Beats:
    """For each beat the seconds by which it came too late, and those of CPU that the loop's own thread took until then.

    The first tell of all that runs on the machine, the second of the program alone.
    """

    late: Sequence[float]
    busy: Sequence[float]
    seconds: float


def stalls(articles: int, words: int, jobs: int) -> Beats:
    """The beats of the reader's event loop from its start to the end of an analysis."""
    with tempfile.TemporaryDirectory() as folder:
        read, _ = read_articles(expand([str(several_articles(Path(folder), articles, words))]))
        return asyncio.run(_stalls(OnRecord(read, Analyser(jobs=jobs))))


async def _stalls(app: OnRecord) -> Beats:
    late: list[float] = []
    busy: list[float] = []
    began = time.monotonic()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        while not app.session.progress.over:
            due, cpu = time.monotonic() + BEAT, time.thread_time()
            await asyncio.sleep(BEAT)
            late.append(time.monotonic() - due)
            busy.append(time.thread_time() - cpu)
        return Beats(late, busy, time.monotonic() - began)
