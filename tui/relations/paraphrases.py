"""Two stems to whether what is said with one tells what is said with the other: "separate" and "separation"."""

from __future__ import annotations

from functools import cache

from tui.relations.lexicon import forms_of, stem

_ENDINGS = frozenset(
    ["", "al", "ance", "ant", "at", "ate", "ation", "d", "e", "ed", "en", "ence", "ent", "er", "ing", "ion", "ition",
     "ive", "ment", "or", "s", "sion", "t", "tion", "y"]
)  # fmt: skip
_SHORTEST_ROOT = 5


@cache
def tells(said: str, denied: str) -> bool:
    """Whether who says that one is so says that the other is, of the same people."""
    return said == denied or _of_one_root(said, denied) or denied in _told().get(said, frozenset())


def is_paraphrased(stemmed: str) -> bool:
    """Whether other words are known to tell the same as this one."""
    return stemmed in _told()


def _of_one_root(one: str, other: str) -> bool:
    """Whether two stems differ in nothing but the ending that makes a noun of a verb."""
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return length >= _SHORTEST_ROOT and {one[length:], other[length:]} <= _ENDINGS


@cache
def _told() -> dict[str, frozenset[str]]:
    """What each stem of the list tells."""
    told: dict[str, frozenset[str]] = {}
    for line in forms_of("paraphrases"):
        saying, _, more = line.partition(">")
        said = frozenset(map(stem, saying.split()))
        for one in said:
            told[one] = told.get(one, frozenset()) | (frozenset(map(stem, more.split())) if more else said)
    return told
