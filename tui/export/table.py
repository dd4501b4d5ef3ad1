"""Annotations become rows of a spreadsheet: CSV as RFC 4180 has it, in UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tui.annotations.values import Annotation, ArticleTarget, PairTarget, SpeakerTarget, Target, TextTarget

COLUMNS = (
    "id", "on", "article", "path", "start", "end", "quote", "speaker", "note", "tags", "assessment", "highlight",
    "creator", "created", "modified",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(annotations: Iterable[Annotation]) -> str:
    """A header and a row for each annotation; offsets in code points.

    A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for annotation in annotations:
        cells = (
            annotation.id,
            *_place(annotation.target),
            annotation.note,
            ", ".join(annotation.tags),
            annotation.assessment,
            "yes" if annotation.highlight else "",
            annotation.creator,
            annotation.created,
            annotation.modified,
        )
        writer.writerow([_harmless(cell) for cell in cells])
    return text.getvalue()


def _place(target: Target) -> tuple[str, ...]:
    """What it is on, then article, path, start, end, quotation and speaker."""
    match target:
        case ArticleTarget(edition):
            return ("article", edition.title, edition.path, "", "", "", "")
        case SpeakerTarget(name):
            return ("speaker", "", "", "", "", "", name)
        case TextTarget():
            return ("text", *_stretch(target), "")
        case PairTarget(a, b):
            both = zip(_stretch(a), _stretch(b), strict=True)
            return ("pair", *(" | ".join(sides) for sides in both), "")


def _stretch(target: TextTarget) -> tuple[str, ...]:
    edition, pieces = target.edition, target.selectors
    start, end = (str(pieces[0].start), str(pieces[-1].end)) if pieces else ("", "")
    return edition.title, edition.path, start, end, " … ".join(piece.exact for piece in pieces)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
