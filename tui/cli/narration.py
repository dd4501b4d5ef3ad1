"""What the command says about its work, on standard error, so that standard output holds data alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tui.articles import one_line
from tui.model import Article


def say(message: str) -> None:
    """One line, safe for a terminal whatever file name is in it."""
    _write(f"onrecord: {one_line(message)}\n")


def show_progress(message: str) -> None:
    """A line that the next one overwrites; nothing where nobody watches."""
    if sys.stderr and sys.stderr.isatty():
        _write(f"\r\x1b[K{one_line(message)}")


def end_progress() -> None:
    """Take away the line that shows the progress."""
    if sys.stderr and sys.stderr.isatty():
        _write("\r\x1b[K")


def without_text(articles: Sequence[Article]) -> list[str]:
    """A line for each article without any text: a blank screen alone would leave one wondering."""
    return [f"{one_line(article.path)} holds no text" for article in articles if not article.text.strip()]


def _write(text: str) -> None:
    if sys.stderr is None:  # closed by whoever started the program
        return
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stderr.flush()
