"""How long an act takes to the disk, and what a large library costs."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.endurance.acts import deeds
from tui.annotations.targets import text_target
from tui.annotations.values import Annotation
from tui.model import Article, Span
from tui.storage import Library
from tui.storage.backups import back_up_today
from tui.storage.editions import write_articles
from tui.storage.records import write_record
from tui.storage.schema import transaction


def latencies(path: Path, acts: int, seed: int = 5) -> list[float]:
    """Seconds from handing in an act to its being on disk, sorted."""
    taken = []
    with Library(path) as library:
        for deed, _ in islice(deeds(seed), acts):
            begun = time.perf_counter()
            library.keep(deed).result()
            taken.append(time.perf_counter() - begun)
    return sorted(taken)


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds of CPU.

    For the first backup of a day, made beside the reading; for opening with the notes of one article; for finding words
    in all notes; for listing the newest.
    """

    backup: float
    opening: float
    searching: float
    listing: float


def fill(path: Path, annotations: int) -> None:
    """A library with so many annotations on articles with a hundred each."""
    Library(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    with transaction(connection):
        articles = [_article(number) for number in range(max(annotations // 100, 1))]
        write_articles(connection, articles)
        for number in range(annotations):
            write_record(connection, _annotation(articles[number % len(articles)], number))
    connection.close()


def costs(path: Path) -> Costs:
    """The dearest of three attempts each."""
    article = _article(0)
    backup = _cost(lambda: back_up_today(path))
    with Library(path) as library:
        return Costs(
            backup=backup,
            opening=_dearest(lambda: _open(path, article)),
            searching=_dearest(lambda: library.annotations("minutes 1234")),
            listing=_dearest(lambda: library.annotations(limit=500)),
        )


def _open(path: Path, article: Article) -> None:
    with Library(path) as library:
        library.notebook([article])


def _dearest(task: Callable[[], object]) -> float:
    return max(_cost(task) for _ in range(3))


def _cost(task: Callable[[], object]) -> float:
    begun = time.process_time()
    task()
    return time.process_time() - begun


def _article(number: int) -> Article:
    chance = random.Random(number)
    words = ["".join(chance.choices("aeioulnrst", k=chance.randint(2, 9))) for _ in range(260)]
    return Article(f"story-{number}", f"news/{number}.txt", " ".join(words), " ".join(words[:7]))


def _annotation(article: Article, number: int) -> Annotation:
    start = 10 * (number % 100)
    target = text_target(article, [Span(start, start + 60)])
    moment = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T00:00:{number % 60:02}.000Z"
    note = f"check the minutes of meeting {number}, and ask whether the figure still stands"
    return Annotation(f"id-{number}", target, moment, moment, note, ("port",), "check", number % 2 == 0, "reader")
