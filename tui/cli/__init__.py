"""Arguments become a reader on the screen, or the same work without one."""

from __future__ import annotations


def main(arguments: list[str] | None = None) -> int:
    """Run the command `onrecord` and return its exit status."""
    raise NotImplementedError
