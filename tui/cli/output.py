"""Data for other programs, on standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tui.errors import OnRecordError, UsageError


def write_data(text: str) -> None:
    """Write `text` as UTF-8, whatever the locale; the contract is bytes."""
    if sys.stdout is None:  # closed by whoever started the program
        raise UsageError("standard output is closed; open it or name a file with --output")
    with _failures_told():
        sys.stdout.buffer.write(text.encode("utf-8"))


def finish_data() -> None:
    """Have what was written leave the program while what goes wrong can still be told."""
    if sys.stdout:
        with _failures_told():
            sys.stdout.flush()


def discard_data() -> None:
    """What is still buffered would fail once more at exit, with a traceback."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _failures_told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # nobody reads on, which is no failure
        raise
    except OSError as error:
        discard_data()
        raise OnRecordError(f"the output cannot be written: {error.strerror}") from error
