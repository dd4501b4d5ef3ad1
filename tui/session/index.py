"""Turns a collection into the look-ups that reading needs."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from tui.model import Article, BlockKind, Collection, Relation, RelationKind, Speaker, Statement, joined
from tui.session.filters import Filter
from tui.session.wording import last_name

_UNNUMBERED = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.HEADING})
_ORDER_OF_KINDS = {kind: rank for rank, kind in enumerate(RelationKind)}


@dataclass(frozen=True, slots=True, eq=False)
class CollectionIndex:
    """What a collection holds, by article, by speaker and by statement.

    `shown`, the groups and the counts leave out the statements that the filter hides. `statements` has them too: the
    cursor may be on one, and a shown statement counts as contradicted even if what contradicts it is hidden, since the
    evidence leads there all the same. `relations` are those that the filter admits; `weak_conflicts` counts the
    possible contradictions of a statement that it does not.
    `speakers` are in order of how many statements they make, and `rank` counts them from 0 in this order.
    `namesakes` are the ids of the people who share their last name with another speaker.
    `in_article` and `of_speaker` count the shown statements of each article and of each speaker from 1.
    Two indexes are equal only if they are the same one, so that what was made of an index can be kept by it.
    """

    collection: Collection
    statements: dict[str, Statement] = field(default_factory=dict)
    shown: tuple[Statement, ...] = ()
    contradicted_shown: tuple[Statement, ...] = ()
    by_article: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    by_speaker: dict[str | None, tuple[Statement, ...]] = field(default_factory=dict)
    relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    contradicted: frozenset[str] = frozenset()
    weak_conflicts: Mapping[str, int] = field(default_factory=Counter)
    conflicts_of_speaker: Mapping[str | None, int] = field(default_factory=Counter)
    conflicts_in_article: Mapping[str, int] = field(default_factory=Counter)
    speakers: tuple[Speaker, ...] = ()
    rank: dict[str | None, int] = field(default_factory=dict)
    namesakes: frozenset[str] = frozenset()
    in_article: dict[str, int] = field(default_factory=dict)
    of_speaker: dict[str, int] = field(default_factory=dict)
    articles: dict[str, tuple[int, Article]] = field(default_factory=dict)
    paragraphs: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """The speaker of that id, if it is known."""
        rank = self.rank.get(speaker_id)
        return None if rank is None else self.speakers[rank]

    @property
    def speaking(self) -> tuple[Speaker, ...]:
        """Those of the speakers who say something that is shown, and are not only spoken to or spoken about."""
        return tuple(speaker for speaker in self.speakers if speaker.id in self.by_speaker)

    def words(self, statement: Statement) -> str:
        """The content of a statement on one line, an ellipsis between its pieces."""
        return joined(statement.content, self.articles[statement.article][1].text)

    def paragraph(self, article_id: str, offset: int) -> int:
        """The number, from 1, of the paragraph at `offset`; 0 before the first."""
        return bisect_right(self.paragraphs.get(article_id, ()), offset)


def index(
    collection: Collection, keep: Filter | None = None, tags_of: Mapping[str, frozenset[str]] | None = None
) -> CollectionIndex:
    """Sort a collection into look-ups, once for every new collection or filter; `tags_of` are by statement."""
    keep, tags = keep or Filter(), tags_of or {}
    open_articles = {article.id for article in collection.articles}
    known = {said.id: said for said in collection.statements if said.article in open_articles}
    between = [relation for relation in collection.relations if relation.a in known and relation.b in known]
    relations = [relation for relation in between if keep.admits_relation(relation)]
    contradicted = frozenset(_conflicts(relations))
    shown = [
        statement
        for statement in known.values()
        if keep.admits(statement, contradicted=statement.id in contradicted, tags=tags.get(statement.id, frozenset()))
    ]
    by_article = _grouped((statement.article, statement) for statement in shown)
    by_speaker = _grouped((statement.speaker, statement) for statement in shown)
    speakers = sorted(collection.speakers, key=lambda one: (-len(by_speaker.get(one.id, ())), one.name))
    return CollectionIndex(
        collection=collection,
        statements=known,
        shown=tuple(shown),
        contradicted_shown=tuple(statement for statement in shown if statement.id in contradicted),
        by_article=by_article,
        by_speaker=by_speaker,
        relations=_relations_by_statement(relations),
        contradicted=contradicted,
        weak_conflicts=_conflicts(relation for relation in between if not keep.admits_relation(relation)),
        conflicts_of_speaker=Counter(said.speaker for said in shown if said.id in contradicted),
        conflicts_in_article=Counter(said.article for said in shown if said.id in contradicted),
        speakers=tuple(speakers),
        rank={speaker.id: rank for rank, speaker in enumerate(speakers)},
        namesakes=_namesakes(speakers),
        in_article=_numbers(by_article.values()),
        of_speaker=_numbers(by_speaker.values()),
        articles={article.id: (number, article) for number, article in enumerate(collection.articles, 1)},
        paragraphs={
            article.id: tuple(block.span.start for block in article.blocks if block.kind not in _UNNUMBERED)
            for article in collection.articles
        },
    )


_Key = TypeVar("_Key")
_Member = TypeVar("_Member")


def _grouped(pairs: Iterable[tuple[_Key, _Member]]) -> dict[_Key, tuple[_Member, ...]]:
    groups: defaultdict[_Key, list[_Member]] = defaultdict(list)
    for key, member in pairs:
        groups[key].append(member)
    return {key: tuple(group) for key, group in groups.items()}


def _numbers(groups: Iterable[tuple[Statement, ...]]) -> dict[str, int]:
    return {statement.id: number for group in groups for number, statement in enumerate(group, 1)}


def _namesakes(speakers: Iterable[Speaker]) -> frozenset[str]:
    bearers = _grouped((last_name(speaker), speaker.id) for speaker in speakers)
    return frozenset(name for last, names in bearers.items() if last and len(names) > 1 for name in names)


def _conflicts(relations: Iterable[Relation]) -> Counter[str]:
    """How often statements are on a side of a contradiction among `relations`."""
    return Counter(
        side
        for relation in relations
        if relation.kind is RelationKind.CONTRADICTION
        for side in (relation.a, relation.b)
    )


def _relations_by_statement(relations: Iterable[Relation]) -> dict[str, tuple[Relation, ...]]:
    """Contradictions first, the surest of a kind before the others."""
    ordered = sorted(relations, key=lambda relation: (_ORDER_OF_KINDS[relation.kind], -relation.confidence))
    return _grouped((side, relation) for relation in ordered for side in (relation.a, relation.b))


def start_of(statement: Statement) -> int:
    """Where a statement's content begins, in code points; its pieces are in order."""
    return statement.content[0].start
