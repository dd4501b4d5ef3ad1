"""Stretches of articles, statements, speakers and pairs become targets that can be found again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256

from tui.annotations.values import (
    Acceptance,
    Addition,
    Annotation,
    ArticleTarget,
    Borders,
    Conflict,
    Edition,
    Merger,
    NoConflict,
    PairTarget,
    Reattribution,
    Record,
    Rejection,
    Renaming,
    Selector,
    SpeakerTarget,
    Split,
    Target,
    TextTarget,
)
from tui.model import Article, Collection, Span, Speaker, Statement

CONTEXT = 32
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
        prefix=text[max(span.start - CONTEXT, 0) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
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
    moved = [move.after for move in record.moves]
    bound = [target.edition for target in (*text_targets(record), *moved)]
    if isinstance(record, Annotation) and isinstance(record.target, ArticleTarget):
        bound.append(record.target.edition)
    return tuple(dict.fromkeys(bound))


def text_targets(record: Record) -> tuple[TextTarget, ...]:
    """Every stretch of text that a record is bound to, as the reader left it."""
    return tuple(_stretches(_parts(record)))


def _parts(record: Record) -> Sequence[Target | None]:
    if isinstance(record, Annotation):
        return (record.target,)
    match record.change:
        case Reattribution(statement, speaker) | Addition(statement, speaker) | Borders(statement, _, speaker):
            return (statement, speaker)
        case Rejection(statement):
            return (statement,)
        case NoConflict(pair) | Conflict(pair):
            return (pair,)
        case Acceptance(target, speaker):
            return (target, speaker)
        case Merger(kept, merged):
            return (kept, *merged)
        case Split(speaker, statements):
            return (speaker, *statements)
        case Renaming(speaker):
            return (speaker,)


def _stretches(targets: Iterable[Target | None]) -> Iterator[TextTarget]:
    for target in targets:
        match target:
            case TextTarget():
                yield target
            case PairTarget(a, b):
                yield from (a, b)
            case SpeakerTarget(_, _, witnesses):
                yield from witnesses


def is_about_speakers(record: Record) -> bool:
    """Whether a record may hold in articles other than those that it is bound to."""
    if isinstance(record, Annotation):
        return isinstance(record.target, SpeakerTarget)
    return isinstance(record.change, Merger | Split | Renaming)
