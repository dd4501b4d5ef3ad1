"""The word lists of names, which are data: one entry a line, sorted, in lower case."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tui.word_lists import entries


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of `names_{name}.txt`: groups, titles or companies."""
    return frozenset(entries(Path(__file__).parent / f"names_{name}.txt"))


def is_group_name(word: str) -> bool:
    """Whether `word` is a listed nation, faith or party or its adjective, in the singular or the plural."""
    lower = word.lower()
    return lower in listed("groups") or (lower.endswith("s") and lower[:-1] in listed("groups"))
