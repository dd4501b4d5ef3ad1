"""The parse of an article as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A parsed word: its Penn Treebank tag, its dependency, and the index of its head (its own at a root)."""

    span: Span
    tag: str
    dependency: str
    head: int
