"""Everything one speaker said, over all articles by date, with what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.model import Relation, RelationKind, Statement
from tui.session.index import CollectionIndex
from tui.session.panels import statements_by_date


class Entry(NamedTuple):
    """One line: a statement of the speaker, or under it (`relation` is given) a statement that may contradict it."""

    statement: Statement
    relation: Relation | None = None


def timeline(index: CollectionIndex, speaker_id: str | None, article_id: str | None = None) -> tuple[Entry, ...]:
    """The statements of a speaker, of one article or of all, each followed by its possible contradictions."""
    said = statements_by_date(index, speaker_id)
    return tuple(
        entry for statement in said if article_id in (None, statement.article) for entry in _entries(statement, index)
    )


def _entries(statement: Statement, index: CollectionIndex) -> Iterator[Entry]:
    yield Entry(statement)
    for relation in index.relations.get(statement.id, ()):
        if relation.kind is RelationKind.CONTRADICTION:
            yield Entry(index.statements[relation.other(statement.id)], relation)
