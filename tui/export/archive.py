"""All that a reader added, with the texts it is bound to, becomes one file, and comes back."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Sequence

from tui.annotations.values import Record
from tui.errors import ExportError
from tui.export.document import json_line
from tui.export.records import from_jsonl, to_jsonl
from tui.model import Article
from tui.storage.codec import decode, encode

SCHEMA = "onrecord-archive/1"
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest date of a zip file: the same work makes the same bytes
_LARGEST = 1 << 30  # bytes, unpacked


def to_archive(records: Sequence[Record], editions: Sequence[Article]) -> bytes:
    """A zip file of `manifest.json`, `records.jsonl` and `editions.jsonl`."""
    manifest = {"schema": SCHEMA, "records": len(records), "editions": len(editions)}
    members = {
        "manifest.json": json.dumps(manifest),
        "records.jsonl": "".join(f"{line}\n" for line in to_jsonl(records)),
        "editions.jsonl": "".join(f"{json_line(json.loads(encode(article)))}\n" for article in editions),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, _BEGINNING), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def from_archive(data: bytes) -> tuple[tuple[Record, ...], tuple[Article, ...]]:
    """The records and editions of such a file; ExportError if it is anything else, or damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST:
                raise ExportError("the archive is larger than any that On Record writes")
            manifest = json.loads(archive.read("manifest.json"))
            lines = archive.read("editions.jsonl").decode("utf-8").split("\n")
            records = from_jsonl(archive.read("records.jsonl").decode("utf-8"))
            if manifest["schema"] == SCHEMA:
                return records, tuple(decode(Article, line) for line in lines if line)
    except (zipfile.BadZipFile, zlib.error, LookupError, ValueError, TypeError, RuntimeError) as error:
        raise ExportError(f"no archive of On Record: {error}") from error
    raise ExportError(f"no archive of On Record: its schema is not {SCHEMA}")
