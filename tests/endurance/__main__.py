"""Try what must never happen, and print how often it did: `python -m tests.endurance [PART...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.endurance import damage, kills, places, speed
from tui.articles import expand, read_articles

_SAMPLES = Path(__file__).parents[2] / "sample_docs"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.endurance", description=__doc__)
    parser.add_argument("parts", metavar="PART", nargs="*", choices=PARTS, default=list(PARTS), help=", ".join(PARTS))
    parser.add_argument("--kills", type=int, default=500, help="readers killed (default 500)")
    parser.add_argument("--files", type=int, default=1000, help="library files damaged (default 1000)")
    parser.add_argument("--edits", type=int, default=300, help="edited articles, 20 annotations each (default 300)")
    parser.add_argument("--texts", type=Path, default=_SAMPLES, help="articles to edit (default: the samples)")
    parser.add_argument("--acts", type=int, default=500, help="acts whose way to the disk is timed (default 500)")
    parser.add_argument("--annotations", type=int, default=100_000, help="of a large library (default 100000)")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    failed = False
    for part in options.parts:
        with tempfile.TemporaryDirectory() as folder:
            for line, is_good in PARTS[part](Path(folder), options):
                failed = failed or not is_good
                print(line if is_good else f"{line}   <- missed", flush=True)
    return 1 if failed else 0


Lines = Iterator[tuple[str, bool]]


def _kills(folder: Path, options: argparse.Namespace) -> Lines:
    counts = kills.trial(folder, options.kills, options.seed)
    bad = [counts[kills.LOST], counts[kills.DAMAGED], counts[kills.TORN]]
    yield f"kills: {_words(counts, kills.KILLED, kills.LOST, kills.DAMAGED, kills.TORN)}", not any(bad)


def _damage(folder: Path, options: argparse.Namespace) -> Lines:
    counts = damage.trial(folder, options.files, options.seed)
    outcomes = (damage.OPENED, damage.RESTORED, damage.REFUSED, damage.TRACEBACK, damage.DELETED)
    yield f"damage: {_words(counts, *outcomes)}", not (counts[damage.TRACEBACK] or counts[damage.DELETED])


def _places(_: Path, options: argparse.Namespace) -> Lines:
    articles, _errors = read_articles(expand([str(options.texts)]))
    for with_earlier in (True, False):
        counts = places.trial(articles, options.edits, options.seed, with_earlier=with_earlier)
        total = sum(counts.values())
        fine = total - counts[places.LOST] - counts[places.WRONG]
        outcomes = (places.RIGHT, places.ASKED, places.GONE, places.LOST, places.WRONG)
        how = "the earlier text kept" if with_earlier else "by selectors alone"
        line = f"places, {how}: {100 * fine / total:.1f} % right or asking; {_words(counts, *outcomes)}"
        yield line, fine >= 0.97 * total and not counts[places.WRONG]


def _acts(folder: Path, options: argparse.Namespace) -> Lines:
    taken = speed.latencies(folder / "library.db", options.acts)
    middle, late = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    yield f"acts: on disk within {middle * 1000:.1f} ms (median), {late * 1000:.1f} ms (95 %)", late <= 0.05


def _large(folder: Path, options: argparse.Namespace) -> Lines:
    path = folder / "library.db"
    speed.fill(path, options.annotations)
    taken = speed.costs(path)
    words = ", ".join(f"{name} {1000 * seconds:.0f} ms" for name, seconds in asdict(taken).items())
    slowest = max(taken.opening, taken.searching, taken.listing)
    yield f"large: {options.annotations} annotations, CPU: {words}", slowest <= 0.1


def _words(counts: Counter[str], *outcomes: str) -> str:
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in outcomes)


PARTS: dict[str, Callable[[Path, argparse.Namespace], Lines]] = {
    "kills": _kills,
    "damage": _damage,
    "places": _places,
    "acts": _acts,
    "large": _large,
}

if __name__ == "__main__":
    sys.exit(main())
