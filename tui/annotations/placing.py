"""Records find their places in the articles that are open now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.annotations.anchoring import Attachment, attach
from tui.annotations.editions import may_be_same_article, same_article
from tui.annotations.targets import digest, lasting_path, text_targets
from tui.annotations.values import Annotation, ArticleTarget, Edition, Move, PairTarget, Record, TextTarget
from tui.model import Article


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one stretch of a record stands in one open article, or may stand, or that it stands there no more."""

    record: str
    target: TextTarget
    article: str
    attachment: Attachment


class Places:
    """The open articles and the earlier editions of them that records are bound to."""

    def __init__(self, articles: Sequence[Article], editions: Sequence[Article] = ()) -> None:
        """Articles of one text are one edition; where a record names none of their paths, the first carries it."""
        self._open: dict[str, Article] = {}
        self._at: dict[tuple[str, str], Article] = {}
        for article in articles:
            self._open.setdefault(digest(article.text), article)
            self._at.setdefault((digest(article.text), lasting_path(article.path)), article)
        self._texts = {digest(article.text): article for article in (*editions, *articles)}
        self._later: dict[Edition, tuple[Article, ...]] = {}

    def of(self, target: TextTarget, moves: Iterable[Move] = ()) -> list[tuple[Article, Attachment]]:
        """Every open article that `target` belongs to, with its place there."""
        if article := self._article(target.edition):
            return [(article, attach(target, article.text))]
        earlier = self._texts.get(target.edition.digest)
        moved = {move.after.edition.digest: move.after for move in moves if move.before == target}
        found = []
        for article in self.articles_of(target.edition):
            told = moved.get(digest(article.text))
            attachment = attach(told or target, article.text, None if told or not earlier else earlier.text)
            found.append((article, attachment))
        return found

    def certain(self, target: TextTarget, moves: Iterable[Move] = ()) -> tuple[Article, Attachment] | None:
        """The open article in which `target` stands for certain; the first, if it stands in several."""
        return next((found for found in self.of(target, moves) if found[1].state.is_certain), None)

    def articles_of(self, edition: Edition) -> tuple[Article, ...]:
        """The open articles that are this edition, or later editions of the same article."""
        if article := self._article(edition):
            return (article,)
        if edition not in self._later:
            self._later[edition] = tuple(self._editions_of(edition))
        return self._later[edition]

    def _article(self, edition: Edition) -> Article | None:
        return self._at.get((edition.digest, edition.path)) or self._open.get(edition.digest)

    def _editions_of(self, edition: Edition) -> Iterable[Article]:
        kept = self._texts.get(edition.digest)
        if kept is None:  # nothing but the name is known: an import
            return [
                article for article in self._open.values() if may_be_same_article(article, edition.path, edition.title)
            ]
        return [article for article in self._open.values() if same_article(kept, article)]


def placements(records: Iterable[Record], places: Places) -> tuple[Placement, ...]:
    """The places of every stretch of text that the records are about, in each open article that it belongs to."""
    return tuple(
        Placement(record.id, target, article.id, attachment)
        for record in records
        for target in _shown(record)
        for article, attachment in places.of(target, record.moves)
    )


def _shown(record: Record) -> Sequence[TextTarget]:
    if not isinstance(record, Annotation):
        return text_targets(record)
    match record.target:
        case TextTarget():
            return (record.target,)
        case PairTarget(a, b):
            return (a, b)
    return ()


def articles_about(annotation: Annotation, places: Places) -> tuple[Article, ...]:
    """The open articles that a note on a whole article is about."""
    return places.articles_of(annotation.target.edition) if isinstance(annotation.target, ArticleTarget) else ()
