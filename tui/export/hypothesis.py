"""Annotations become those of Hypothesis, as its API gives and takes them, and come back.

Hypothesis counts in UTF-16 code units, On Record in code points; the text of the article turns one into the other, and
where it is not known the quotation alone says where. What Hypothesis has no field for stands in the member `onrecord`,
which it ignores. It has no annotations on speakers and on pairs: those are left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tui.annotations.values import Annotation, ArticleTarget, Edition, Move, Selector, TextTarget
from tui.errors import ExportError
from tui.export.webannotation import iri, read_selector, selectors_of, uuid_of
from tui.storage.codec import decode, encode

TextOf = Callable[[str], str | None]
"""The text with a given SHA-256, None if it is not known."""


def to_hypothesis(annotations: Sequence[Annotation], text_of: TextOf) -> dict[str, Any]:
    """A document of `total` and `rows`, as the search of the API answers; see `left_out` for those it cannot hold."""
    rows = [_row(each, text_of) for each in annotations if isinstance(each.target, TextTarget | ArticleTarget)]
    return {"total": len(rows), "rows": rows}


def left_out(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The annotations that are neither on a text nor on a whole article."""
    return tuple(each for each in annotations if not isinstance(each.target, TextTarget | ArticleTarget))


def from_hypothesis(text: str, text_of: TextOf) -> tuple[Annotation, ...]:
    """The annotations of such a document, or of a list of rows, by whatever program; or ExportError."""
    try:
        document = json.loads(text)
        rows = document["rows"] if isinstance(document, dict) else document
        return tuple(_annotation(row, text_of) for row in rows)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ExportError(f"no annotations of Hypothesis: {error}") from error


def _row(annotation: Annotation, text_of: TextOf) -> dict[str, Any]:
    target = annotation.target
    if not isinstance(target, TextTarget | ArticleTarget):
        raise TypeError(f"Hypothesis has no annotation on a {type(target).__name__}")
    edition = target.edition
    pieces = target.selectors if isinstance(target, TextTarget) else ()
    text = text_of(edition.digest)
    source = iri(edition.path)
    return {
        "id": annotation.id,
        "created": annotation.created,
        "updated": annotation.modified,
        "user": f"acct:{annotation.creator or 'reader'}@onrecord",
        "uri": source,
        "text": annotation.note,
        "tags": [*annotation.tags, *([annotation.assessment] if annotation.assessment else [])],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"]},
        "document": {"title": [edition.title]},
        "target": [{"source": source, "selector": _selectors(piece, text)} for piece in pieces] or [{"source": source}],
        "onrecord": {
            "edition": json.loads(encode(edition)),
            "pieces": None if isinstance(target, ArticleTarget) else [[one.start, one.end] for one in pieces],
            "assessment": annotation.assessment,
            "highlight": annotation.highlight,
            "creator": annotation.creator,
            "moves": [json.loads(encode(move)) for move in annotation.moves],
        },
    }


def _selectors(piece: Selector, text: str | None) -> list[dict[str, Any]]:
    if text is None:
        return selectors_of(piece)[1:]
    return selectors_of(replace(piece, start=_units(text[: piece.start]), end=_units(text[: piece.end])))


def _annotation(row: Mapping[str, Any], text_of: TextOf) -> Annotation:
    ours: Mapping[str, Any] = row.get("onrecord") or {}
    edition = decode(Edition, json.dumps(ours["edition"])) if ours else _edition(row)
    pieces = [target.get("selector") or [] for target in row.get("target") or []]
    assessment = str(ours.get("assessment", ""))
    tags = [str(tag) for tag in row.get("tags") or []]
    if assessment and tags and tags[-1] == assessment:
        tags.pop()
    user = str(row.get("user", "")).removeprefix("acct:")
    return Annotation(
        id=uuid_of(str(row["id"]), "https://hypothes.is/a/"),
        target=_target(edition, pieces, ours, text_of),
        created=str(row.get("created", "")),
        modified=str(row.get("updated", row.get("created", ""))),
        note=str(row.get("text", "")),
        tags=tuple(tags),
        assessment=assessment,
        highlight=bool(ours.get("highlight", False)) if ours else not row.get("text") and not tags and any(pieces),
        creator=str(ours["creator"]) if ours else user,
        moves=tuple(decode(Move, json.dumps(move)) for move in ours.get("moves", ())),
    )


def _target(
    edition: Edition, pieces: Sequence[Any], ours: Mapping[str, Any], text_of: TextOf
) -> TextTarget | ArticleTarget:
    places = ours.get("pieces")
    if ours and places is None:
        return ArticleTarget(edition)
    selectors = [_selector(piece, text_of(edition.digest)) for piece in pieces]
    found = tuple(selector for selector in selectors if selector is not None)
    if not ours and not found:
        return ArticleTarget(edition)
    if places is not None:
        found = tuple(
            Selector(start, end, one.exact, one.prefix, one.suffix)
            for (start, end), one in zip(places, found, strict=True)
        )
    return TextTarget(edition, found)


def _edition(row: Mapping[str, Any]) -> Edition:
    titles = (row.get("document") or {}).get("title") or [""]
    return Edition("", str(row["uri"]), str(titles[0] if isinstance(titles, list) else titles))


def _selector(selectors: Sequence[Mapping[str, Any]], text: str | None) -> Selector | None:
    """The stretch that a quotation, and a place in UTF-16 code units, select."""
    found = read_selector(selectors)
    if found is None:
        return None
    start = found.start
    if text is not None:
        start = len(text.encode("utf-16-le", "surrogatepass")[: 2 * start].decode("utf-16-le", "replace"))
    return replace(found, start=start, end=start + len(found.exact))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
