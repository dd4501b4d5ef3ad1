"""Two statements that say the same to whether they are one passage, carried by two articles."""

from __future__ import annotations

from tui.model import Statement
from tui.relations.reading import Reading
from tui.relations.wording import same_words

_FEWEST_WORDS = 8
_LEAST_SHARE = 0.85


def is_copied(reading: Reading, a: Statement, b: Statement) -> bool:
    """Whether the articles carry a passage of one wire in the same words, apart from a word here and there."""
    common = same_words(reading.words(a), reading.words(b))
    return common is not None and common.length >= _FEWEST_WORDS and common.share >= _LEAST_SHARE
