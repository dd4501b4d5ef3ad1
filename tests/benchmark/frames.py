"""CPU time of one frame: something is done, the screen is drawn anew, in a headless terminal."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Static

from tui.articles import read_articles
from tui.interface.app import OnRecord
from tui.model import Article, Collection
from tui.session.events import Analysed, Collected, Event
from tui.statements import analyse, collect

Frames = Mapping[str, Sequence[float]]


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


@dataclass(frozen=True, slots=True)
class Deed:
    """What makes a frame, given its number; then the keys in `after` are pressed, which are not counted."""

    do: Callable[[Pilot[int], int], Awaitable[object]]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A terminal of some size, and what is done in it so many times, by name."""

    size: tuple[int, int]
    deeds: Mapping[str, Deed]
    frames: int


def keys(*names: str, after: tuple[str, ...] = ()) -> Deed:
    """Press keys, one for a frame, round and round."""
    return Deed(lambda pilot, number: pilot.press(names[number % len(names)]), after)


def resizing(*sizes: tuple[int, int]) -> Deed:
    """Give the terminal other sizes, round and round."""

    async def resize(pilot: Pilot[int], number: int) -> None:
        await pilot.resize_terminal(*sizes[number % len(sizes)])
        await pilot.pause()

    return Deed(resize)


def analysed(path: Path) -> Collection:
    """One article with its statements, found by rules."""
    articles, _ = read_articles([str(path)])
    return collect(articles, [analyse(article) for article in articles])


def frame_times(collection: Collection, scene: Scene) -> Frames:
    """Seconds of CPU for each frame of each deed of `scene`, in the reader."""
    return asyncio.run(_times(OnRecord(collection.articles, Ready(collection)), scene))


def empty_frame_times(size: tuple[int, int], frames: int) -> Sequence[float]:
    """The same for an empty Textual application of that size, which draws all of its screen anew with every key."""
    return asyncio.run(_times(_Empty(), Scene(size, {"": keys("a", "b")}, frames)))[""]


async def _times(app: App[int], scene: Scene) -> Frames:
    times: dict[str, list[float]] = {name: [] for name in scene.deeds}
    async with app.run_test(size=scene.size) as pilot:
        for _ in range(4):
            await pilot.pause()
        for name, deed in scene.deeds.items():
            for number in range(scene.frames):
                before = time.process_time()
                await deed.do(pilot, number)
                times[name].append(time.process_time() - before)
                await pilot.press(*deed.after)
    return times


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which `percent` in a hundred of `values` lie."""
    return statistics.quantiles(values, n=100)[percent - 1]


class _Empty(App[int]):
    """A screen of one letter, which changes with every key."""

    def compose(self) -> ComposeResult:
        yield Static()

    def on_key(self, event: object) -> None:
        width, height = self.size
        letter = getattr(event, "character", None) or " "
        self.query_one(Static).update("\n".join([letter * width] * height))
