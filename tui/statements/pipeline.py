"""What a spaCy pipeline reads in an article becomes plain values; no Doc goes beyond this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tui.language.attribution import Attribution as Tagged
from tui.model import Article, Span
from tui.statements.syntax import Word

# Articles longer than this are read in stretches of whole blocks, below every pipeline's own limit.
_STRETCH = 100_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The names with their labels (PERSON, ORG, GPE, NORP …), and the attributions that were tagged, and the parse.

    `tagged` is None where the pipeline has no encoder to tag them.
    """

    names: tuple[tuple[Span, str], ...] = ()
    tagged: tuple[Tagged, ...] | None = None
    words: tuple[Word, ...] = ()


def read(article: Article, nlp: Any) -> Reading:
    """The article as `nlp` reads it, with offsets into `article.text`."""
    names: list[tuple[Span, str]] = []
    tagged: list[Tagged] = []
    words: list[Word] = []
    has_encoder = nlp.has_pipe("onrecord_encoder")
    for stretch in _stretches(article):
        doc = nlp(stretch.of(article.text))
        names.extend((_shifted(Span(one.start_char, one.end_char), stretch.start), one.label_) for one in doc.ents)
        if has_encoder:
            tagged.extend(_tagged(found, stretch.start) for found in doc._.attributions)
        before = len(words)
        words.extend(
            Word(
                _shifted(Span(token.idx, token.idx + len(token)), stretch.start),
                "_SP" if token.is_space else token.tag_,  # taggers take white space for nouns now and then
                token.dep_,
                token.head.i + before,
            )
            for token in doc
        )
    return Reading(tuple(names), tuple(tagged) if has_encoder else None, tuple(words))


def _tagged(found: Tagged, by: int) -> Tagged:
    def shifted(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(_shifted(span, by) for span in spans)

    return Tagged(shifted(found.source), shifted(found.cue), shifted(found.content), found.confidence)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _stretches(article: Article) -> Iterator[Span]:
    """The text in stretches that end between blocks; one block longer than the limit is cut."""
    start, size = 0, len(article.text)
    ends = [block.span.end for block in article.blocks] + [size]
    for before, end in pairwise(ends):
        if end - start > _STRETCH and before > start:
            yield from _cut(start, before)
            start = before
    if start < size:
        yield from _cut(start, size)


def _cut(start: int, end: int) -> Iterator[Span]:
    for at in range(start, end, _STRETCH):
        yield Span(at, min(at + _STRETCH, end))
