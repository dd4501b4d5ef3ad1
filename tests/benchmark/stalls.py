"""How long the screen's event loop is kept waiting while a hundred articles are analysed beside it."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmark.texts import several_articles
from tui.analysis import Analyser
from tui.articles import expand, read_articles
from tui.interface.app import OnRecord

BEAT = 0.005
"""Seconds between two looks at the clock."""


def stalls(articles: int, words: int, jobs: int) -> tuple[Sequence[float], float]:
    """Seconds by which each beat came too late, and how long the analysis took."""
    with tempfile.TemporaryDirectory() as folder:
        read, _ = read_articles(expand([str(several_articles(Path(folder), articles, words))]))
        return asyncio.run(_stalls(OnRecord(read, Analyser(jobs=jobs))))


async def _stalls(app: OnRecord) -> tuple[Sequence[float], float]:
    late: list[float] = []
    began = time.monotonic()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        while not app.session.progress.complete or not app.session.index.shown:
            due = time.monotonic() + BEAT
            await asyncio.sleep(BEAT)
            late.append(time.monotonic() - due)
        return late, time.monotonic() - began
