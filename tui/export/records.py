"""Everything a reader added, one record a line (JSON Lines), and back: nothing is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tui.annotations.values import Annotation, Correction, Record
from tui.errors import ExportError
from tui.export.document import json_line
from tui.storage.codec import decode, encode

SCHEMA = "onrecord-notes/1"
_KINDS: dict[str, type[Annotation] | type[Correction]] = {"annotation": Annotation, "correction": Correction}


def to_jsonl(records: Iterable[Record]) -> Iterator[str]:
    """One line for each record, without its line end: `schema`, `annotation` or `correction`, and every field."""
    for record in records:
        kind = "annotation" if isinstance(record, Annotation) else "correction"
        yield json_line({"schema": SCHEMA, kind: json.loads(encode(record))})


def from_jsonl(text: str) -> tuple[Record, ...]:
    """The records of such lines; ExportError, with the line's number, if one of them is anything else."""
    return tuple(_record(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _record(line: str, number: int) -> Record:
    try:
        members = json.loads(line)
        if members["schema"] == SCHEMA:
            (kind,) = _KINDS.keys() & members.keys()
            return decode(_KINDS[kind], json.dumps(members[kind]))
    except (ValueError, TypeError, KeyError) as error:
        raise ExportError(f"line {number} is no record of On Record: {error}") from error
    raise ExportError(f"line {number} is no record of On Record: its schema is not {SCHEMA}")
