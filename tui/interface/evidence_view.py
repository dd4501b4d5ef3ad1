"""The evidence for the statement under the cursor: why, both sides, what differs, and what was not found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.interface.painting import Piece, between, clip, piece
from tui.interface.panel import Content, Row
from tui.interface.wrapping import wrap
from tui.model import Reason, Relation, RelationKind, Span, Statement
from tui.session.panels import notes_here
from tui.session.session import Session
from tui.session.spans import cut
from tui.session.wording import (
    article_name,
    confidence_word,
    counted,
    manner,
    place_word,
    reason_words,
    relation_words,
    roles_of,
    said_by,
    short_date,
    weak_words,
)

if TYPE_CHECKING:
    from tui.session.differing import Kind
    from tui.session.evidence import Compared, Evidence, Side
    from tui.session.index import CollectionIndex

_ABREAST, _ROOMY = 76, 70
_TALL = 16
_SHORT = 40  # code points: what is shorter says nothing without its sentence
_INDENT = "  "
_CLOSING = frozenset(",.;:!?)]”’")
_SIGNS = {
    RelationKind.CONTRADICTION: ("! ", "conflict"),
    RelationKind.UPDATE: ("» ", "accent"),
    RelationKind.CORROBORATION: ("= ", "confirm"),
    RelationKind.REWORDING: ("≈ ", "accent"),
}
_OTHER_PEOPLE = ("@ ", "accent")


def evidence(session: Session, width: int, height: int) -> Content:
    """All evidence for the statement under the cursor, laid out in `width` cells; in few rows, in few words."""
    found = session.evidence
    notes = _notes(session, width)
    if not found:
        return Content("EVIDENCE", rows=(*notes, *_prose(_absence(session), width)))
    is_tall = height >= _TALL
    related = (row for number, one in enumerate(found) for row in _relation(one, number, width, is_tall=is_tall))
    rows = [*notes, *related, Row(()), *_prose(_what_else(session, found), width)]
    chosen = session.evidence_number
    note = "Enter goes there, Tab scrolls" if len(rows) >= height and width >= _ABREAST else "Enter goes there"
    return Content(f"EVIDENCE {chosen + 1}/{len(found)}", note, tuple(rows), str(chosen))


def sign_of(relation: Relation) -> tuple[str, str]:
    """The sign of a relation in a list, with a blank after it, and the name of its look."""
    only_people = set(relation.reasons) <= {Reason.ADDRESSEE, Reason.ATTRIBUTION}
    return _OTHER_PEOPLE if relation.kind is RelationKind.REWORDING and only_people else _SIGNS[relation.kind]


def _absence(session: Session) -> str:
    """Why no evidence is shown, in one sentence that says what was looked at."""
    progress = session.progress
    if session.statement is None:
        return f"No statement found in this article{progress.caveat}."
    if progress.caveat:
        return f"No possible contradiction found{progress.caveat}."
    if not _compared_with(session.statement, session.index).articles:
        return "No other article with statements is open to compare with."
    return f"No possible contradiction, corroboration or rewording found in {_compared(session)}{_weak(session)}."


def _what_else(session: Session, found: Sequence[Evidence]) -> str:
    """What was looked at beside what is shown, so that the list does not pass for more than it is."""
    if session.progress.caveat:
        return f"Nothing else found{session.progress.caveat}."
    contradicts = any(one.relation.kind is RelationKind.CONTRADICTION for one in found)
    return f"No {'other ' if contradicts else ''}possible contradiction found in {_compared(session)}{_weak(session)}."


def _weak(session: Session) -> str:
    return weak_words(session.index.weak_conflicts.get(session.statement_id or "", 0))


def _compared(session: Session) -> str:
    if session.statement is None:
        return "nothing"
    compared = _compared_with(session.statement, session.index)
    return f"{counted(compared.articles, 'other article')}; {counted(compared.statements, 'statement')} compared"


def _compared_with(statement: Statement, index: CollectionIndex) -> Compared:
    from tui.session.evidence import compared_with  # the first paint comes before there are statements

    return compared_with(statement, index)


def _relation(found: Evidence, number: int, width: int, *, is_tall: bool) -> Iterator[Row]:
    """The rows of one piece of evidence; the first of them can be chosen."""
    relation = found.relation
    sign, look = sign_of(relation)
    if number:
        yield Row(())
    reasons = reason_words(relation)
    in_words = piece(f"  {reasons}" if width >= _ROOMY and relation.explanation else "", "muted")
    yield Row(
        (piece(sign, look), piece(relation_words(relation), look), in_words),
        (piece(f" {confidence_word(relation.confidence)} ", "muted"),),
        str(number),
    )
    yield from _prose(f"Why: {relation.explanation or reasons}", width, "plain")
    sides = (("THIS ", found.this), ("OTHER", found.other))
    if width >= _ABREAST:
        yield from _abreast(sides, width, is_tall=is_tall)
    else:
        for label, side in sides:
            yield from _side(label, side, width, is_tall=is_tall)
    yield from _differences(found, width)
    for label, side in sides[1 if number else 0 :]:  # what stands around THIS is the same every time
        yield from _context(label, side, width, is_tall=is_tall)


def _abreast(sides: Iterable[tuple[str, Side]], width: int, *, is_tall: bool) -> Iterator[Row]:
    """Both sides beside each other, row by row."""
    half = (width - 4) // 2
    left, right = ([*_side(label, side, half, is_tall=is_tall)] for label, side in sides)
    for one, other in zip_longest(left, right, fillvalue=Row(())):
        yield Row((*between(one.left, (), half), piece(" │", "rule"), *other.left))


def _side(label: str, side: Side, width: int, *, is_tall: bool) -> Iterator[Row]:
    """Who, where, when and how, then the words with those that differ marked."""
    how = manner(side.statement)
    who = said_by(side.statement, side.tellers, side.speaker)
    room = width - cell_len(who) - cell_len(how) - len(label) - 5
    fits = room >= 0
    role = "".join(f", {role}" for role in roles_of(side.speaker)[:1])
    yield Row(
        (
            piece(f" {label} ", "muted"),
            piece(clip(who, width - len(label) - 2), "strong"),
            piece(role if cell_len(role) <= room else "", "muted"),
            piece(f" · {how}" if fits and how else "", "muted"),
        )
    )
    details = (place_word(side.paragraph), "" if fits else how, short_date(side.article.published))
    rest = " · ".join(filter(None, details))
    name = clip(article_name(side.article), max(width - cell_len(rest) - len(_INDENT) - 1, 8))
    yield Row((piece(f"{_INDENT}{name} {rest}", "muted"),))
    yield from _words(side, _printed(side, is_tall=is_tall), width)


def _printed(side: Side, *, is_tall: bool) -> Span:
    """The stretch that is shown of a side: the whole sentence where there is room, or little to say."""
    return side.sentence if is_tall or len(side.shown) < _SHORT else side.shown


def _words(side: Side, whole: Span, width: int) -> Iterator[Row]:
    """The statement's words in their sentence; what does not belong to the content is faint."""
    text = side.article.text
    layers = [(whole, ("muted",)), *((span, ("plain",)) for span in side.statement.content)]
    layers += [(span, ("mark",)) for span in side.marks]
    layers += [(found.span, (f"differs-{found.kind.value}",)) for found in side.differences]
    for line in wrap(text, whole, max(width - len(_INDENT) - 1, 1)):
        yield Row((Piece(_INDENT), *(piece(span.of(text), *names) for span, names in cut(line, layers))))


def _differences(found: Evidence, width: int) -> Iterator[Row]:
    """In words, what is marked on either side: "number £12m × £9m"."""
    from tui.session.differing import Kind  # as above

    told = {kind: [_differing(side, kind) for side in (found.this, found.other)] for kind in Kind}
    verbs, wordings = told[Kind.VERB], told[Kind.WORDING]
    for at in (0, 1):
        if verbs[at] and not wordings[at] and not verbs[1 - at]:  # "raise" against "a rise": one pair, not two halves
            verbs[1 - at], wordings[1 - at] = wordings[1 - at], ""
    words = [f"{kind.value} {this or '–'} × {other or '–'}" for kind, (this, other) in told.items() if this or other]
    if words:
        yield from _prose(f"Differ: {' · '.join(words)}", width)


def _differing(side: Side, kind: Kind) -> str:
    words = (_on_one_line(one.span.of(side.article.text)) for one in side.differences if one.kind is kind)
    return ", ".join(dict.fromkeys(words))


def _context(label: str, side: Side, width: int, *, is_tall: bool) -> Iterator[Row]:
    """What stands around the words that are shown already, up to a sentence on either side."""
    text, shown = side.article.text, _printed(side, is_tall=is_tall)
    before = _joined(text, (Span(span.start, min(span.end, shown.start)) for span in side.before))
    after = _joined(text, (Span(max(span.start, shown.end), span.end) for span in side.after))
    if before or after:
        gap = "" if after[:1] in _CLOSING else " "
        yield from _prose(f"Around {label.strip()}: {before} […]{gap}{after}".replace("  ", " ").rstrip(), width)


def _joined(text: str, spans: Iterable[Span]) -> str:
    """Those of the spans that are not empty, on one line."""
    return " ".join(filter(None, (_on_one_line(span.of(text)) for span in spans if span.start < span.end)))


def _notes(session: Session, width: int) -> list[Row]:
    """What the reader wrote beside the statement."""
    rows: list[Row] = []
    for noted in notes_here(session):
        written = noted.annotation
        words = (written.assessment, written.note, *(f"#{tag}" for tag in written.tags))
        rows += _prose(f"* {'  '.join(filter(None, map(_on_one_line, words))) or 'highlighted'}", width, "accent")
    return [*rows, Row(())] if rows else rows


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _prose(sentence: str, width: int, look: str = "muted") -> Iterator[Row]:
    for line in wrap(sentence, Span(0, len(sentence)), max(width - len(_INDENT) - 1, 1)):
        yield Row((piece(f"{_INDENT}{line.of(sentence)}", look),))
