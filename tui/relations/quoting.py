"""Statements to the words that they give as their speaker's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.model import Span, Statement, StatementKind
from tui.relations.reading import Reading
from tui.relations.words import Word, read_words

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|''(?:(?!'').)*(?:''|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words that a statement gives as its speaker's own."""

    statement: Statement
    words: tuple[Word, ...]


def quotations(reading: Reading) -> Iterator[Quoted]:
    """The quoted words of every statement that has any."""
    for statement in reading.statements.values():
        text = reading.articles[statement.article].text
        words = read_words(text, reading.own(statement, _quoted_spans(statement, text)))
        if words:
            yield Quoted(statement, words)


def _quoted_spans(statement: Statement, text: str) -> list[Span]:
    if statement.kind is StatementKind.INDIRECT:
        return []
    if statement.kind is not StatementKind.MIXED:
        return list(statement.content)
    return [Span(*m.span()) for span in statement.content for m in _QUOTED.finditer(text, span.start, span.end)]
