"""Opens the reader without a terminal and reads what is on its screen."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from session.stories import ARTICLES, COLLECTION
from textual.pilot import Pilot

from tui.interface.app import OnRecord
from tui.model import Article, Collection
from tui.session import Analysed, Collected, Event, Session
from tui.storage import Library

SCREENS = Path(__file__).parent / "screens"
UPDATE = "UPDATE_SCREENS"


class InstantAnalyser:
    """Knows the result beforehand and tells it at once; with no collection it never tells anything."""

    def __init__(self, collection: Collection | None) -> None:
        self.collection = collection
        self.prioritised: list[str] = []
        self.stopped = self.halted = False

    def start(self, articles: Sequence[Article], on_event: Callable[[Event], None]) -> None:
        """Report every article as analysed, then the collection."""
        if self.collection is not None:
            for done, article in enumerate(articles, 1):
                on_event(Analysed(article.id, done, len(articles)))
            on_event(Collected(self.collection))

    def prioritise(self, article_id: str) -> None:
        """Note what is read."""
        self.prioritised.append(article_id)

    def halt(self) -> None:
        """Note that what is left is given up."""
        self.halted = True

    def stop(self) -> None:
        """Note that the reading is over."""
        self.stopped = True


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (80, 24),
    *,
    articles: Sequence[Article] = ARTICLES,
    collection: Collection | None = COLLECTION,
    theme: str = "on-record-night",
    notes: Library | None = None,
) -> AsyncIterator[Pilot[int]]:
    """The reader on a screen of that size, everything analysed unless there is no collection."""
    app = OnRecord(articles, InstantAnalyser(collection), notes=notes)
    app.theme = theme
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


def session_of(pilot: Pilot[int]) -> Session:
    """The session behind the screen."""
    assert isinstance(pilot.app, OnRecord)
    return pilot.app.session


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one by one, each once the screen has come to rest."""
    await pilot.press(*keys)


async def settle(pilot: Pilot[int]) -> None:
    """Wait until messages, a layout and the messages that come of it are done with."""
    for _ in range(2):
        await pilot.pause()


def grid(pilot: Pilot[int]) -> str:
    """The screen as text, a line for each of its rows, without blanks at their ends."""
    width, height = pilot.app.size
    console = Console(width=width, height=height, file=io.StringIO(), force_terminal=True, record=True)
    console.print(pilot.app.screen._compositor.render_update(full=True))
    return "\n".join(line.rstrip() for line in console.export_text(styles=False).splitlines()) + "\n"


def matches_golden_file(name: str, shown: str) -> bool:
    """Compare with the golden file of that name, or write it where UPDATE_SCREENS is set."""
    path = SCREENS / f"{name}.txt"
    if os.environ.get(UPDATE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8"), f"the screen differs from {path.name}; {UPDATE}=1 writes it anew"
    return True
