"""A reader's program is killed at any instant, again and again: what it had acknowledged must be there."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.endurance.acts import QUAY, deeds
from tui.annotations.notebook import Notebook
from tui.export.exporting import Material, exported
from tui.export.files import write_file
from tui.model import Collection
from tui.storage import Library, Position
from tui.storage.schema import APPLICATION_ID, MIGRATIONS

KILLED, LOST, DAMAGED, TORN = "killed", "acknowledged acts lost", "libraries damaged", "files torn"
_ROUNDS_WITH_ONE_LIBRARY = 10
_LONGEST = 0.05  # seconds from the last acknowledged act that was waited for to the kill


def trial(folder: Path, kills: int, seed: int = 7) -> Counter[str]:
    """Kill so many readers; every library is begun by an older version, and used by several readers in turn."""
    chance = random.Random(seed)
    counts: Counter[str] = Counter()
    for first in range(0, kills, _ROUNDS_WITH_ONE_LIBRARY):
        path = folder / f"{first}" / "library.db"
        path.parent.mkdir()
        _older_library(path)
        done = 0
        for number in range(first, min(first + _ROUNDS_WITH_ONE_LIBRARY, kills)):
            waits = chance.randrange(12) if number > first else 0  # the first one is killed while it migrates
            acknowledged = _kill_reader(path, first, done, waits, chance)
            counts[KILLED] += 1
            done = _check(path, first, done, acknowledged, counts)
            if number % 3 == 0:
                counts[TORN] += sum(not _is_complete(file) for file in path.parent.glob("export-*.jsonl"))
    return counts


def _older_library(path: Path) -> None:
    """A library as the first version left it, so that the first reader migrates it."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in MIGRATIONS[0]:
        connection.execute(statement)
    connection.execute("INSERT INTO positions VALUES ('x', 7, NULL)")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def _kill_reader(path: Path, seed: int, done: int, waits: int, chance: random.Random) -> int:
    """Let a reader go on after `done` acts, and kill it after `waits` more, or soon after; how many it acknowledged."""
    told, tell = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(told)
        _read(path, seed, done, tell)
    os.close(tell)
    try:
        heard = 0
        while heard < waits:
            heard += len(os.read(told, waits - heard)) or waits
        select.select([], [], [], chance.random() * _LONGEST)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        return done + heard + len(b"".join(iter(lambda: os.read(told, 4096), b"")))
    finally:
        os.close(told)


def _read(path: Path, seed: int, done: int, tell: int) -> None:
    """Act until killed; a byte is written for every act that the library has acknowledged."""
    status = 1
    try:
        with Library(path) as library:
            for number, (deed, notebook) in enumerate(islice(deeds(seed), done, None), done):
                library.save_position(QUAY, Position(number))
                library.keep(deed).result()
                os.write(tell, b".")
                if number % 4 == 0:
                    material = Material(Collection(), tuple(notebook.records.values()), (QUAY,))
                    write_file(path.with_name(f"export-{number % 8}.jsonl"), exported("jsonl", material), replace=True)
    finally:
        os._exit(status)


def _check(path: Path, seed: int, done: int, acknowledged: int, counts: Counter[str]) -> int:
    """Count what is wrong with the library; how many acts it holds."""
    with Library(path) as library:
        found = library.notebook([QUAY])
        counts[DAMAGED] += len(library.notices)
    counts[DAMAGED] += not _is_whole(path)
    states = _states(seed, acknowledged + 1)
    held = [number for number in range(acknowledged, acknowledged + 2) if states[number] == dict(found.records)]
    if not held:
        known = [number for number, state in enumerate(states) if state == dict(found.records)]
        counts[LOST] += acknowledged - max(known, default=done)
    return held[0] if held else acknowledged


def _states(seed: int, number: int) -> list[dict[str, object]]:
    """The records before the first act, and after each of so many."""
    return [dict(Notebook().records), *(dict(notebook.records) for _, notebook in islice(deeds(seed), number))]


def _is_whole(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    finally:
        connection.close()


def _is_complete(file: Path) -> bool:
    lines: Iterator[str] = iter(file.read_text(encoding="utf-8").splitlines())
    try:
        return all(isinstance(json.loads(line), dict) for line in lines)
    except ValueError:
        return False
