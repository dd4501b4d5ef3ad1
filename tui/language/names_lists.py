"""The word lists of names, which are data: one entry a line, sorted, in lower case."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of `names_{name}.txt`: groups, titles or companies."""
    lines = files("tui.language").joinpath(f"names_{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_group_name(word: str) -> bool:
    """Whether `word` is a listed nation, faith or party or its adjective, in the singular or the plural."""
    lower = word.lower()
    return lower in listed("groups") or (lower.endswith("s") and lower[:-1] in listed("groups"))
