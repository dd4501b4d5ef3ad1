"""Print what the screen and what comparing again costs, as ratios: `python -m tests.benchmark [PART...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmark.frames import Frames, Scene, analysed, empty_frame_times, frame_times, keys, percentile, resizing
from tests.benchmark.library import many_articles
from tests.benchmark.paint import median_paints
from tests.benchmark.texts import long_article

SIZES = (2_000, 200_000)
COMPARED = (50, 200)
TERMINALS = ((80, 24), (120, 40), (200, 60))
READING = {
    "line": keys("j"),
    "page": keys("space"),
    "statement": keys("right_square_bracket"),
    "speaker": keys("greater_than_sign"),
    "highlights": keys("H"),
}
RESIZING = {"resize": resizing((100, 30), (120, 40), (80, 24), (200, 60))}
PANELS = {
    "list": keys("l", "h"),
    "row": keys("j"),
    "picker": keys("s", after=("escape",)),
    "filter": keys("F", after=("escape",)),
    "help": keys("question_mark", after=("escape",)),
    "evidence": keys("c"),
    "overview": keys("M", after=("escape",)),
    "speaker": keys("S", after=("escape",)),
    "compare": keys("D", after=("escape",)),
    "article": keys("J"),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("parts", metavar="PART", nargs="*", choices=PARTS, default=list(PARTS), help=", ".join(PARTS))
    parser.add_argument("--runs", type=int, default=7, help="starts of each program (default 7; the median counts)")
    parser.add_argument("--frames", type=int, default=100, help="frames of each kind (default 100)")
    parser.add_argument("--jobs", type=int, default=1, help="processes that analyse (default 1)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part in options.parts:
            for line in PARTS[part](Path(folder), options):
                print(line, flush=True)
    return 0


def paint(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """CPU until the first readable paint."""
    paths = [long_article(folder, words) for words in SIZES]
    empty, *ours = median_paints(["", *map(str, paths)], options.runs)
    yield f"first paint, empty Textual app    {empty.seconds:6.3f} s CPU"
    for words, one in zip(SIZES, ours, strict=True):
        spacy = "spaCy was imported" if one.spacy else "no spaCy"
        ratio = one.seconds / empty.seconds
        yield f"first paint, {words:>7,} words        {one.seconds:6.3f} s CPU {ratio:5.2f} times; {spacy}"


def frames(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """CPU of a frame while reading a short and a very long article."""
    collections = {words: analysed(long_article(folder, words)) for words in SIZES}
    for size in TERMINALS:
        empty = empty_frame_times(size, options.frames)
        yield _line(f"empty app {_named(size)}", empty, empty)
        for words, collection in collections.items():
            found = frame_times(collection, Scene(size, READING, options.frames))
            yield from _lines(found, f"{words:>7,} words {_named(size)}", empty)


def resize(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """CPU of another size of the terminal."""
    empty = empty_frame_times((200, 60), options.frames)
    for words in SIZES:
        scene = Scene((120, 40), RESIZING, options.frames)
        yield from _lines(frame_times(analysed(long_article(folder, words)), scene), f"{words:>7,} words", empty)


def panels(_folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """CPU of opening panels, pages and dialogs with a thousand articles open."""
    for size in TERMINALS:
        empty = empty_frame_times(size, options.frames)
        found = frame_times(many_articles(1000), Scene(size, PANELS, options.frames))
        yield from _lines(found, f"1,000 articles {_named(size)}", empty)


def stalls(_folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """How late the event loop comes to its work during an analysis."""
    from tests.benchmark.stalls import stalls as beats

    found = beats(100, 500, options.jobs)
    for what, times in (("late", found.late), ("busy", found.busy)):
        yield (
            f"event loop {what}, 100 articles in {found.seconds:.0f} s: 99 of 100 beats within "
            f"{1000 * percentile(times, 99):.1f} ms, worst {1000 * max(times):.1f} ms ({len(times)} beats)"
        )


def reopen(folder: Path, _options: argparse.Namespace) -> Iterator[str]:
    """CPU of comparing the articles of a folder again, beside comparing them for the first time."""
    from tests.benchmark.reopening import reopenings

    for articles in COMPARED:
        anew = None
        for what, seconds in reopenings(folder, articles):
            anew = anew or seconds
            yield f"compare {articles:>3} articles, {what:<19} {seconds:6.2f} s CPU {seconds / anew:6.3f} of all anew"


PARTS = {"paint": paint, "frames": frames, "resize": resize, "panels": panels, "stalls": stalls, "reopen": reopen}


def _lines(found: Frames, where: str, empty: Sequence[float]) -> Iterator[str]:
    for name, times in found.items():
        yield _line(f"{name:<10} {where}", times, empty)


def _line(what: str, times: Sequence[float], empty: Sequence[float]) -> str:
    median = percentile(times, 50)
    return (
        f"{what:<36} {1000 * median:6.1f} ms CPU, 95 of 100 within {1000 * percentile(times, 95):6.1f}, "
        f"worst {1000 * max(times):6.1f}; {median / percentile(empty, 50):4.1f} empty frames"
    )


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


if __name__ == "__main__":
    sys.exit(main())
