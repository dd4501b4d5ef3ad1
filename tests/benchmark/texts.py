"""Articles of any length, made from our samples."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "sample_docs"


def long_article(folder: Path, words: int) -> Path:
    """A plain text file of about `words` words in `folder`: the sample articles, over and over."""
    path = folder / f"{words}-words.txt"
    path.write_text("\n\n".join(_taken(_paragraphs(), words)), encoding="utf-8")
    return path


def several_articles(folder: Path, count: int, words: int) -> Path:
    """`folder` with `count` plain text files of about `words` words, no two alike."""
    paragraphs = _paragraphs()
    for number in range(count):
        text = "\n\n".join([f"Report number {number}", *_taken(paragraphs, words)])
        (folder / f"report-{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def _paragraphs() -> Iterator[str]:
    return itertools.cycle(
        paragraph
        for path in sorted(SAMPLES.glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    )


def _taken(paragraphs: Iterator[str], words: int) -> Iterator[str]:
    length = 0
    while length < words:
        paragraph = next(paragraphs)
        length += len(paragraph.split())
        yield paragraph
