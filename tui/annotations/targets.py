"""Stretches of articles, statements, speakers and pairs become targets that can be found again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import TypeVar

from tui.annotations.values import (
    Annotation,
    Change,
    Edition,
    Merger,
    Record,
    Renaming,
    Selector,
    SpeakerTarget,
    Split,
    Target,
    TextTarget,
)
from tui.model import Article, Collection, Span, Speaker, Statement

T = TypeVar("T")

_CONTEXT = 32
_WITNESSES = 3


def edition_of(article: Article) -> Edition:
    """The edition that an article is, with a path that holds in any folder."""
    return Edition(digest(article.text), lasting_path(article.path), article.title)


def lasting_path(path: str) -> str:
    """An absolute path; a URL, and the sign for standard input, as they are."""
    if path in ("", "-") or "://" in path:
        return path
    with suppress(OSError):  # the current folder has been removed
        return os.path.abspath(path)  # noqa: PTH100 - unlike pathlib's it takes out ".."
    return path


@lru_cache(maxsize=256)
def digest(text: str) -> str:
    """The SHA-256 of a text, as it tells editions apart."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def selector(text: str, span: Span) -> Selector:
    """Where `span` is, what stands there, and what around it."""
    return Selector(
        start=span.start,
        end=span.end,
        exact=span.of(text),
        prefix=text[max(span.start - _CONTEXT, 0) : span.start],
        suffix=text[span.end : span.end + _CONTEXT],
    )


def text_target(article: Article, spans: Iterable[Span]) -> TextTarget:
    """The stretch of `article` in `spans`."""
    return TextTarget(edition_of(article), tuple(selector(article.text, span) for span in spans))


def statement_target(article: Article, statement: Statement) -> TextTarget:
    """The content of `statement`, which is in `article`."""
    return text_target(article, statement.content)


def speaker_target(speaker: Speaker, collection: Collection) -> SpeakerTarget:
    """`speaker`, with the first statement of theirs in each of the first few articles."""
    articles = {article.id: article for article in collection.articles}
    first: dict[str, Statement] = {}
    for statement in collection.statements:
        if statement.speaker == speaker.id and statement.article in articles:
            first.setdefault(statement.article, statement)
    witnesses = list(first.values())[:_WITNESSES]
    return SpeakerTarget(
        speaker.name, speaker.kind, tuple(statement_target(articles[said.article], said) for said in witnesses)
    )


def editions(record: Record) -> tuple[Edition, ...]:
    """Every edition that a record is bound to, once each."""
    moved = tuple(move.after for move in record.moves)
    return tuple(dict.fromkeys(_held(Edition, (_about(record), moved))))


def text_targets(record: Record) -> tuple[TextTarget, ...]:
    """Every stretch of text that a record is bound to, as the reader left it."""
    return tuple(_held(TextTarget, _about(record)))


def _about(record: Record) -> Target | Change:
    return record.target if isinstance(record, Annotation) else record.change


def _held(kind: type[T], value: object) -> Iterator[T]:
    """What is of that kind in a value made of dataclasses and tuples, in order."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(_held(kind, item) for item in value)
    elif is_dataclass(value):
        yield from chain.from_iterable(_held(kind, getattr(value, field.name)) for field in fields(value))


def is_about_speakers(record: Record) -> bool:
    """Whether a record may hold in articles other than those that it is bound to."""
    if isinstance(record, Annotation):
        return isinstance(record.target, SpeakerTarget)
    return isinstance(record.change, Merger | Split | Renaming)
