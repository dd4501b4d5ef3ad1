"""Print how long the first paint and the frames take, beside an empty Textual app."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.benchmark.frames import frame_times, percentile
from tests.benchmark.paint import median_paints
from tests.benchmark.texts import long_article

SIZES = (2_000, 200_000)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="starts of each program (default 7; the median counts)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = [long_article(Path(folder), words) for words in SIZES]
        empty, *ours = median_paints(["", *map(str, paths)], options.runs)
        print(f"first paint, empty Textual app    {empty.seconds:6.3f} s CPU")
        for words, paint in zip(SIZES, ours, strict=True):
            print(
                f"first paint, {words:>7,} words        {paint.seconds:6.3f} s CPU {paint.seconds / empty.seconds:5.2f}"
                f" times; {'spaCy was imported' if paint.spacy else 'no spaCy'}"
            )
        for words, path in zip(SIZES, paths, strict=True):
            for action, times in asyncio.run(frame_times(path)).items():
                print(
                    f"{action:<9} {words:>7,} words           {1000 * percentile(times, 95):6.1f} ms CPU a frame, 95th"
                    f" percentile; worst {1000 * max(times):.1f} ({len(times)} frames)"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
