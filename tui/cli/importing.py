"""`onrecord import`: annotations from elsewhere come into the library, once each."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.annotations.acts import act_of
from tui.annotations.values import Deed, Record
from tui.articles import one_line
from tui.cli.narration import say
from tui.errors import ExportError
from tui.export.importing import edits, read_import
from tui.session.wording import counted
from tui.storage import Library


def import_files(options: Namespace) -> int:
    """Add what is in the files at `options.paths` to the library, each file as one act; 1 if one could not be read."""
    failed = 0
    with Library(options.library) as library:
        for path in options.paths:
            try:
                say(f"{one_line(path)}: {_import(Path(path), library)}")
            except ExportError as error:
                failed += 1
                say(f"{one_line(path)}: {error}")
    return 1 if failed else 0


def _import(path: Path, library: Library) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ExportError(f"it cannot be read: {error.strerror}") from error

    def text_of(digest: str) -> str | None:
        article = library.edition(digest)
        return article.text if article else None

    records, articles = read_import(data, text_of)
    known: list[Record] = [*library.annotations(), *library.corrections()]
    made = edits(known, records)
    if made:
        deed = Deed(act_of(f"import {path.name}", made), articles=articles)
        library.keep(deed).result()
    new = sum(edit.before is None for edit in made)
    known_before = len(records) - len(made)
    return f"{counted(new, 'new record')}, {len(made) - new} brought up to date, {known_before} there already"
