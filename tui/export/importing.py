"""Records from elsewhere become edits of a reader's own, without duplicates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from tui.annotations.acts import addition
from tui.annotations.targets import text_targets
from tui.annotations.values import Annotation, ArticleTarget, Edit, Record
from tui.errors import ExportError
from tui.export.archive import from_archive
from tui.export.hypothesis import from_hypothesis
from tui.export.records import from_jsonl
from tui.export.webannotation import from_w3c
from tui.model import Article

_ZIP = b"PK\x03\x04"


def read_import(data: bytes, text_of: Callable[[str], str | None]) -> tuple[tuple[Record, ...], tuple[Article, ...]]:
    """The records and editions in a file of any format that can be read back; ExportError if there are none."""
    if data.startswith(_ZIP):
        return from_archive(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExportError("it is neither an archive nor a text in UTF-8") from error
    if text.lstrip().startswith('{"schema": "onrecord-notes/'):
        return from_jsonl(text), ()
    return from_hypothesis(text, text_of) if _is_of_hypothesis(text) else from_w3c(text), ()


def _is_of_hypothesis(text: str) -> bool:
    """Whether it is an answer of its API or a list of its rows: those have a `uri`, which Web Annotations do not."""
    try:
        document = json.loads(text)
    except ValueError:
        return False
    if isinstance(document, list):
        return any(isinstance(row, dict) and "uri" in row for row in document)
    return isinstance(document, dict) and "rows" in document


def edits(known: Iterable[Record], incoming: Iterable[Record]) -> tuple[Edit, ...]:
    """What must be done so that everything incoming is there, once.

    A record with a known id takes the known one's place if it was modified later. One with another id that says the
    same of the same words is a duplicate: Hypothesis gives its own ids.
    """
    by_id = {record.id: record for record in known}
    return tuple(_edits(by_id, {_substance(record) for record in by_id.values()}, incoming))


def _edits(by_id: dict[str, Record], said: set[object], incoming: Iterable[Record]) -> Iterator[Edit]:
    for record in incoming:
        before = by_id.get(record.id)
        if before is None and _substance(record) not in said:
            yield addition(record)
        elif isinstance(before, Annotation) and isinstance(record, Annotation) and before.modified < record.modified:
            yield Edit(before, record)
        else:
            continue
        by_id[record.id] = record
        said.add(_substance(record))


def _substance(record: Record) -> object:
    """What two records share that are one and the same."""
    if not isinstance(record, Annotation):
        return record.id
    words = tuple(piece.exact for target in text_targets(record) for piece in target.selectors)
    whole = record.target.edition.path if isinstance(record.target, ArticleTarget) else ""
    labels = frozenset((*record.tags, record.assessment)) - {""}
    about = record.target if not words and not whole else None
    return (words, whole, about, record.note.strip(), labels)
