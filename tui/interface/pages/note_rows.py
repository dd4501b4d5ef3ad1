"""Notes and corrections as rows of a list: a line for each, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotations.anchoring import State
from tui.annotations.placing import Placement
from tui.interface.pages.changes import changed
from tui.interface.painting import piece
from tui.interface.panel import Row
from tui.interface.wrapping import wrap
from tui.model import Span
from tui.session.notes import CorrectionRow, NoteRow
from tui.session.session import Session
from tui.session.wording import place_word

_SIGNS = {State.CHANGED.value: "?", State.ORPHAN.value: "∅"}


def note_row(row: NoteRow) -> Row:
    """Where it is, the sign of its state, what is said in it, the day."""
    is_there = row.article_number and row.state != State.ORPHAN.value
    place = f"{row.article_number:>3} {place_word(row.paragraph):<5}" if is_there else "  –      "
    sign = _SIGNS.get(row.state, "_" if row.highlight else " ")
    labels = [piece(f"[{row.assessment}] ", "accent")] if row.assessment else []
    labels += [piece(f"#{tag} ", "accent") for tag in row.tags]
    if not row.state and row.note:  # on no place in a text that would tell what it is about
        labels.append(piece(f"{row.quoted}: ", "strong"))
    words = " ".join((row.note or row.quoted).split())
    left = (piece(f"{place} ", "muted"), piece(f"{sign} ", "conflict"), *labels, piece(words))
    return Row(left, (piece(f" {row.modified[:10]} ", "muted"),), row.id)


def correction_row(row: CorrectionRow) -> Row:
    """What was corrected, the day."""
    idle = (piece("no place in the open articles ", "muted"),) if row.idle else ()
    return Row((piece(row.text),), (*idle, piece(f" {row.created[:10]} ", "muted")), row.id)


def whole(row: NoteRow | CorrectionRow, change: tuple[str, str] | None, width: int, ask: str) -> Iterator[Row]:
    """All of a note or a correction in `width` cells.

    `change` is what stood where the note was made and what may stand for it now, if the reader is to confirm that:
    then `ask` says how.
    """
    if isinstance(row, CorrectionRow):
        yield from _wrapped(row.text, width)
        return
    state = "" if row.state == State.EXACT.value else f" {row.state} "
    yield Row((piece(f"  {row.title}", "strong"),), (piece(state, "muted"),))
    if change:
        yield from changed(*change, width + 4)
        yield Row((piece(f"  {ask}", "accent"),))
    else:
        yield from _wrapped(row.quoted if row.quoted != row.title else "", width, "muted")
    yield Row(())
    for line in row.note.splitlines():
        yield from _wrapped(line, width)


def old_and_new(session: Session, waiting: Placement) -> tuple[str, str]:
    """What stood where a note was made, and what may stand for it now."""
    article = session.articles[session.numbers[waiting.article]]
    old = " … ".join(selector.exact for selector in waiting.target.selectors)
    return old, " … ".join(span.of(article.text) for span in waiting.attachment.spans)


def _wrapped(text: str, width: int, *names: str) -> Iterator[Row]:
    for line in wrap(text, Span(0, len(text)), width):
        yield Row((piece(f"  {line.of(text)}", *names),))
