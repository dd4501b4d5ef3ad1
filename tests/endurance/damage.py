"""Library files are damaged at random: the program must open, and must delete nothing."""

from __future__ import annotations

import os
import random
import shutil
import traceback
from collections import Counter
from itertools import islice
from pathlib import Path

from tests.endurance.acts import QUAY, deeds
from tui.errors import StorageError
from tui.model import Analysis
from tui.storage import Library, Position

OPENED, REFUSED, RESTORED, TRACEBACK, DELETED = (
    "opened", "refused in one line", "set aside and restored", "tracebacks", "files deleted",
)  # fmt: skip
_ACTS = 40


def trial(folder: Path, files: int, seed: int = 7) -> Counter[str]:
    """Damage so many copies of one library, and use each."""
    chance = random.Random(seed)
    sound = folder / "sound" / "library.db"
    _fill(sound)
    counts: Counter[str] = Counter()
    for number in range(files):
        path = folder / f"{number}" / "library.db"
        shutil.copytree(sound.parent, path.parent)
        path.write_bytes(_damaged(path.read_bytes(), chance))
        second_name = folder / f"{number}.db"  # a file that is deleted under one name is still there under another
        os.link(path, second_name)
        counts[_use(path)] += 1
        counts[DELETED] += not (path.exists() and second_name.stat().st_nlink == 2)
        second_name.unlink()
        shutil.rmtree(path.parent)
    return counts


def _fill(path: Path) -> None:
    with Library(path) as library:
        for deed, _ in islice(deeds(3), _ACTS):
            library.keep(deed).result()
        library.save_position(QUAY, Position(7))
        library.save_analysis(QUAY, "rules-1", Analysis(QUAY.id))


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, a stretch overwritten, pages exchanged, or the end cut off."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        if not data:
            break
        at = chance.choice((chance.randrange(len(data)), chance.randrange(min(len(data), 200))))
        length = chance.choice((1, 16, 512, 4096, 40_000))
        match chance.randrange(4):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at : at + length] = chance.randbytes(len(data[at : at + length]))
            case 2:
                data[at : at + length] = bytes(len(data[at : at + length]))
            case 3:
                del data[max(at, chance.randrange(len(data))) :]
    return bytes(data)


def _use(path: Path) -> str:
    """Do what a reader does with a library."""
    try:
        with Library(path) as library:
            library.analysis(QUAY, "rules-1")
            library.position(QUAY)
            notebook = library.notebook([QUAY])
            library.annotations("note")
            library.corrections()
            deed, _ = next(deeds(4))
            library.keep(deed).result()
            if undone := notebook.undo():
                library.keep(type(deed)(undone[1], deed.how, ())).result()
            return RESTORED if library.notices else OPENED
    except StorageError as error:
        return REFUSED if "\n" not in str(error) else TRACEBACK
    except Exception:  # noqa: BLE001 - this is what is counted
        traceback.print_exc()
        return TRACEBACK
