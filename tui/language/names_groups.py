"""Names of groups of people by nation, faith or party: the closed class among the names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def is_group_name(word: str) -> bool:
    """Whether `word` is a listed group's name or adjective, in the singular or the plural, whatever its case."""
    lower = word.lower()
    return lower in _group_names() or (lower.endswith("s") and lower[:-1] in _group_names())


@cache
def _group_names() -> frozenset[str]:
    lines = files("tui.language").joinpath("names_groups.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
