"""Labels for the statements in sight, by which one is gone to with a key or two."""

from __future__ import annotations

from itertools import product

from tui.model import Span, Statement
from tui.session.notices import Hint, Notice
from tui.session.session import Session

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"  # the home row first


def hints(session: Session) -> tuple[Hint, ...]:
    """A label for each statement in sight, in text order; labels are equally long, and none covers another."""
    first = ((statement, _first_in_sight(statement, session.view)) for statement in session.statements)
    seen = [(statement, offset) for statement, offset in first if offset is not None]
    labels = list(_LETTERS) if len(seen) <= len(_LETTERS) else ["".join(pair) for pair in product(_LETTERS, repeat=2)]
    found: list[Hint] = []
    for (statement, offset), label in zip(seen, labels, strict=False):
        free_from = found[-1].offset + len(found[-1].label) if found else offset
        found.append(Hint(label, max(offset, free_from), statement.id))
    return tuple(found)


def narrowed(shown: tuple[Hint, ...], typed: str) -> tuple[Hint, ...]:
    """The labels that begin with what was typed."""
    return tuple(hint for hint in shown if hint.label.startswith(typed))


def follow(session: Session, hint: Hint) -> Notice:
    """Go to the statement under a label."""
    return session.go_to_statement(hint.statement)


def _first_in_sight(statement: Statement, view: Span) -> int | None:
    """Where the first visible character of a statement is; None if none is visible."""
    return next((max(piece.start, view.start) for piece in statement.content if piece.overlaps(view)), None)
