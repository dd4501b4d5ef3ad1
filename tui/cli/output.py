"""Data for other programs, on standard output."""

from __future__ import annotations

import sys

from tui.errors import UsageError


def write_data(text: str) -> None:
    """Write `text` as UTF-8, whatever the locale; the contract is bytes."""
    if sys.stdout is None:  # closed by whoever started the program
        raise UsageError("standard output is closed; open it or name a file with --output")
    sys.stdout.buffer.write(text.encode("utf-8"))
