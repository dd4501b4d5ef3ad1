"""Steps through an order of statements, from one of them or from a place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Statement
from tui.session.index import start_of


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the reading order from which to look for a statement; `statement` is one that is there, if any."""

    article_number: int
    offset: int
    statement: str | None = None


def step(
    statements: Sequence[Statement], article_numbers: dict[str, int], anchor: Anchor, count: int
) -> Statement | None:
    """The `count`th statement after the anchor (before it, if negative), or the last on the way; None for none.

    From a statement that is not in `statements`, or from plain text, the nearest in the direction counts as the first.
    """
    here = next((rank for rank, statement in enumerate(statements) if statement.id == anchor.statement), None)
    if here is None:
        first_ahead = last_behind = _count_before(statements, article_numbers, anchor)
    else:
        first_ahead, last_behind = here + 1, here
    on_the_way = statements[first_ahead:] if count > 0 else statements[:last_behind][::-1]
    return on_the_way[min(abs(count), len(on_the_way)) - 1] if on_the_way else None


def _count_before(statements: Sequence[Statement], article_numbers: dict[str, int], anchor: Anchor) -> int:
    place = (anchor.article_number, anchor.offset)
    return sum((article_numbers[statement.article], start_of(statement)) < place for statement in statements)
