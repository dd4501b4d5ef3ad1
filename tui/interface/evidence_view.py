"""The evidence for the statement under the cursor: both sides, the words that differ, why; or what was not found."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interface.painting import Piece, piece
from tui.interface.panel import Content, Row
from tui.interface.spans import cut
from tui.interface.wrapping import wrap
from tui.model import Relation, RelationKind, Span, hull
from tui.session.evidence import Evidence, Side, compared_with
from tui.session.session import Session
from tui.session.wording import (
    KIND_WORDS,
    REASON_WORDS,
    article_name,
    chain,
    confidence_word,
    counted,
    place_word,
    short_date,
)

_ROOMY, _MEDIUM = 70, 46
_INDENT = "  "


def evidence(session: Session, width: int) -> Content:
    """All evidence for the statement under the cursor, laid out in `width` cells."""
    found = session.evidence
    if not found:
        return Content("EVIDENCE", rows=tuple(_prose(_absence(session), width)))
    rows = [
        row
        for number, relation in enumerate(found)
        for row in _relation(relation, number, width, first=number == 0)
    ]
    chosen = session.evidence_number
    return Content(f"EVIDENCE {chosen + 1}/{len(found)}", "Enter goes there", tuple(rows), str(chosen))


def sign_of(relation: Relation) -> tuple[str, str]:
    """The sign of a relation in a list, with a blank after it, and the name of its look."""
    return ("! ", "conflict") if relation.kind is RelationKind.CONTRADICTION else ("= ", "confirm")


def _absence(session: Session) -> str:
    """Why no evidence is shown, in one sentence that says what was looked at."""
    progress = session.progress
    if session.statement is None:
        return f"No statement found in this article{progress.caveat}."
    compared = compared_with(session.statement, session.index)
    if progress.caveat:
        return f"No possible contradiction found{progress.caveat}."
    if not compared.articles:
        return "No other article with statements is open to compare with."
    articles, statements = counted(compared.articles, "other article"), counted(compared.statements, "statement")
    return f"No possible contradiction, corroboration or rewording found in {articles}; {statements} compared."


def _relation(found: Evidence, number: int, width: int, *, first: bool) -> Iterator[Row]:
    """The rows of one piece of evidence; the first of them can be chosen."""
    relation = found.relation
    sign, look = sign_of(relation)
    if not first:
        yield Row(())
    yield Row(
        (piece(sign, look), piece(KIND_WORDS[relation.kind], look)),
        (piece(f" {confidence_word(relation.confidence)} ", "muted"),),
        str(number),
    )
    for label, side in (("THIS ", found.this), ("OTHER", found.other)):
        yield from _side(label, side, width)
    why = relation.explanation or "; ".join(REASON_WORDS[reason] for reason in relation.reasons)
    yield from _prose(f"Why: {why}" if why else "", width)


def _side(label: str, side: Side, width: int) -> Iterator[Row]:
    """Who, where, when and how, then the words with those that differ marked."""
    statement = side.statement
    where = f"{article_name(side.article)} {place_word(side.paragraph)}"
    how = f"{statement.kind.value}, denied" if statement.denied else statement.kind.value
    day = short_date(side.article.published)
    details = " · ".join(filter(None, (where, how, day if width >= _MEDIUM else day.rpartition(" ")[0])))
    who = (piece(f" {label} ", "muted"), piece(chain(side.tellers, side.speaker), "strong"))
    if width >= _ROOMY:
        yield Row((*who, piece(f"  {details}", "muted")))
    else:
        yield Row(who)
        yield Row((piece(f"{_INDENT}{details}", "muted"),))
    yield from _quotation(side, width)


def _quotation(side: Side, width: int) -> Iterator[Row]:
    """The statement's words in their sentence; what does not belong to the content is faint."""
    text = side.article.text
    whole = hull((side.before, side.shown, side.after))
    context = [(Span(whole.start, whole.end), ("muted",))]
    content = [(span, ("plain",)) for span in side.statement.content]
    marks = [(span, ("mark",)) for span in side.marks]
    for line in wrap(text, whole, max(width - len(_INDENT) - 1, 1)):
        cuts = cut(line, [*context, *content, *marks])
        yield Row((Piece(_INDENT), *(piece(span.of(text), *names) for span, names in cuts)))


def _prose(sentence: str, width: int) -> Iterator[Row]:
    for line in wrap(sentence, Span(0, len(sentence)), max(width - len(_INDENT) - 1, 1)):
        yield Row((piece(f"{_INDENT}{line.of(sentence)}", "muted"),))
