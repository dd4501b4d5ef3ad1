"""All loaded articles as one story: who is quoted where, what may conflict, how much is said on which day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from tui.model import Article, Relation, RelationKind, Speaker, Statement
from tui.session.index import CollectionIndex


class Cell(NamedTuple):
    """What one speaker says in one article: the statements in text order, and how many of them are contradicted."""

    statements: tuple[Statement, ...]
    conflicts: int


@dataclass(frozen=True, slots=True)
class Story:
    """The table of speakers by articles, the possible contradictions with the surest first, the days.

    `speakers` are those who say something, in the order of the index. `days` counts the statements of each dated
    article's day, `conflict_days` the contradicted ones among them; `undated` counts the other statements.
    """

    index: CollectionIndex
    articles: tuple[Article, ...]
    speakers: tuple[Speaker, ...]
    conflicts: tuple[Relation, ...]
    days: Mapping[date, int]
    conflict_days: Mapping[date, int]
    undated: int

    def row(self, speaker_id: str) -> Mapping[str, Cell]:
        """What one speaker says, by article: summed up when it is asked for, since a screen shows a few of the rows."""
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.index.by_speaker.get(speaker_id, ()):
            said[statement.article].append(statement)
        contradicted = self.index.contradicted
        return {
            article_id: Cell(tuple(group), sum(statement.id in contradicted for statement in group))
            for article_id, group in said.items()
        }

    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last day, if any article has a date."""
        return (min(self.days), max(self.days)) if self.days else None


class Bin(NamedTuple):
    """Some consecutive days, from the first one on, with their statements and the contradicted ones among them."""

    first: date
    statements: int
    conflicts: int


@lru_cache(2)
def story(index: CollectionIndex) -> Story:
    """Sum up what the index shows."""
    dates = {article_id: _day(article.published) for article_id, (_, article) in index.articles.items()}
    days, conflict_days = _counted(index.shown, dates), _counted(index.contradicted_shown, dates)
    return Story(
        index=index,
        articles=tuple(article for _, article in index.articles.values()),
        speakers=index.speaking,
        conflicts=_ranked(index),
        days=days,
        conflict_days=conflict_days,
        undated=len(index.shown) - days.total(),
    )


def bins(summed_up: Story, count: int) -> tuple[Bin, ...]:
    """The days of a story put into at most `count` bins of equally many days."""
    if summed_up.period is None or count < 1:
        return ()
    first, last = summed_up.period
    length = -(-((last - first).days + 1) // count)
    starts = [first + timedelta(days) for days in range(0, (last - first).days + 1, length)]
    statements, conflicts = [0] * len(starts), [0] * len(starts)
    for day, number in summed_up.days.items():
        statements[(day - first).days // length] += number
        conflicts[(day - first).days // length] += summed_up.conflict_days[day]
    return tuple(map(Bin, starts, statements, conflicts))


def _counted(statements: Iterable[Statement], dates: Mapping[str, date | None]) -> Counter[date]:
    """How many of `statements` are in an article of each day."""
    return Counter(day for statement in statements if (day := dates[statement.article]))


def _ranked(index: CollectionIndex) -> tuple[Relation, ...]:
    shown: Sequence[Relation] = [
        relation
        for relation in index.collection.relations
        if relation.kind is RelationKind.CONTRADICTION and relation in index.relations.get(relation.a, ())
    ]
    return tuple(sorted(shown, key=lambda relation: -relation.confidence))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
