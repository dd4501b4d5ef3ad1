"""A word list, which is a text file, becomes its entries."""

from __future__ import annotations

from pathlib import Path


def entries(path: Path) -> tuple[str, ...]:
    """The lines of a list, without comments and empty ones."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))
