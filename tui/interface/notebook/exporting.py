"""Writes what was noted and corrected in the open articles to files, from the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import OnRecordError
from tui.interface.lines import Line, open_line
from tui.session.notices import Notice
from tui.session.session import Session

if TYPE_CHECKING:
    from tui.export.exporting import Material
    from tui.interface.reader import Reader


def ask_path(reader: Reader, name: str) -> Notice:
    """Ask for the file or folder, and write the format of that name there."""
    from tui.export.exporting import FORMATS, MARKDOWN  # only a reader who writes files pays for the formats
    from tui.export.files import safe_name

    def accept(typed: str) -> Notice:
        path = Path(typed.strip()).expanduser()
        return write(reader.session, name, path) if typed.strip() else "nothing written"

    title = safe_name(reader.session.articles[0].title)
    usual = "notes" if name == MARKDOWN else f"{title}{FORMATS[name].suffix}"
    what = "folder: " if name == MARKDOWN else "file: "
    return open_line(reader, Line(what, lambda _: None, accept, lambda: None), "where to", str(Path.cwd() / usual))


def write(session: Session, name: str, path: Path) -> Notice:
    """Write one format; a file that is there is left alone."""
    from tui.export.exporting import MARKDOWN, export_notes, exported  # as above
    from tui.export.files import write_file

    try:
        if name == MARKDOWN:
            return f"{export_notes(material(session), path)} notes in {path}"
        write_file(path, exported(name, material(session)))
    except OnRecordError as error:
        return str(error).replace("replace it with --force", "delete it first")
    return f"written: {path}"


def material(session: Session) -> Material:
    """What the session shows, as the formats take it."""
    from tui.export.exporting import Material  # as above

    work = session.work
    texts = (*work.notebook.editions, *session.articles)
    records = tuple(work.notebook.records.values())
    return Material(session.index.collection, records, texts, frozenset(work.overlay.corrected))
