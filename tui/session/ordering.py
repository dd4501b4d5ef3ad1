"""The orders in which speakers can be listed."""

from __future__ import annotations

from enum import StrEnum

from tui.model import Speaker
from tui.session.index import CollectionIndex


class Order(StrEnum):
    """By how much they say, by how much of it is contradicted, by name, by who speaks first."""

    STATEMENTS = "by statements"
    CONFLICTS = "by conflicts"
    NAME = "by name"
    APPEARANCE = "by appearance"


def ordered(index: CollectionIndex, order: Order) -> tuple[Speaker, ...]:
    """The speakers in that order; those who are equal in it as they are by statements."""
    match order:
        case Order.CONFLICTS:
            return tuple(sorted(index.speakers, key=lambda speaker: -index.conflicts_of_speaker.get(speaker.id, 0)))
        case Order.NAME:
            return tuple(sorted(index.speakers, key=lambda speaker: speaker.name.casefold()))
        case Order.APPEARANCE:
            first: dict[str | None, int] = {}
            for number, statement in enumerate(index.shown):
                first.setdefault(statement.speaker, number)
            return tuple(sorted(index.speakers, key=lambda speaker: first.get(speaker.id, len(index.shown))))
        case _:
            return index.speakers
