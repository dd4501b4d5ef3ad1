"""Sentences with a parse written down by hand."""

from __future__ import annotations

from tui.model import Span
from tui.statements.syntax import Syntax, Word


def parsed(rows: str) -> tuple[str, Syntax]:
    """The text and parse of lines `form tag dependency head`, the head by its number; tokens stand a space apart."""
    text, words = "", []
    for row in rows.strip().splitlines():
        form, tag, dependency, head = row.split()
        words.append(Word(Span(len(text), len(text) + len(form)), tag, dependency, int(head)))
        text += f"{form} "
    return text.rstrip(), Syntax.of(words)


def span(text: str, words: str) -> Span:
    """Where `words` stand first in `text`."""
    return Span(text.index(words), text.index(words) + len(words))
