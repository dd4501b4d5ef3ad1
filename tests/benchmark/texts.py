"""Articles of any length, made from our samples."""

from __future__ import annotations

import itertools
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "sample_docs"


def long_article(folder: Path, words: int) -> Path:
    """A plain text file of about `words` words in `folder`: the sample articles, over and over."""
    paragraphs = [
        paragraph
        for path in sorted(SAMPLES.glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    taken: list[str] = []
    length = 0
    for paragraph in itertools.cycle(paragraphs):
        if length >= words:
            break
        taken.append(paragraph)
        length += len(paragraph.split())
    path = folder / f"{words}-words.txt"
    path.write_text("\n\n".join(taken), encoding="utf-8")
    return path
