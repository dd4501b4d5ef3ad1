"""Writes what was noted and corrected in the open articles to files, from the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import TakenError
from tui.interface.lines import Line, open_line
from tui.interface.questions import Question
from tui.session.notices import Notice
from tui.session.session import Session
from tui.session.wording import counted

if TYPE_CHECKING:
    from tui.export.exporting import Material
    from tui.interface.reader import Reader


def ask_path(reader: Reader, name: str) -> Notice:
    """Ask for the file or folder, and write the format of that name there."""
    from tui.export.exporting import FORMATS, MARKDOWN  # only a reader who writes files pays for the formats
    from tui.export.files import safe_name

    def accept(typed: str) -> Notice:
        path = Path(typed.strip()).expanduser()
        if not typed.strip():
            return "nothing written"
        try:
            return write(reader.session, name, path)
        except TakenError as error:
            if name == MARKDOWN:
                return f"{error}, and is no note of On Record: choose another folder"
            reader.ask(_replacing(reader.session, name, path))
            return ""

    articles = reader.session.articles
    title = safe_name(articles[0].title) if len(articles) == 1 else "story"
    usual = "notes" if name == MARKDOWN else f"{title}{FORMATS[name].suffix}"
    what = "folder: " if name == MARKDOWN else "file: "
    return open_line(reader, Line(what, lambda _: None, accept, lambda: None), "where to", str(Path.cwd() / usual))


def _replacing(session: Session, name: str, path: Path) -> Question:
    def answer(key: str) -> Notice:
        return write(session, name, path, replace=True) if key == "y" else "nothing written"

    return Question(f"{path.name} is there already: y replaces it", answer)


def write(session: Session, name: str, path: Path, *, replace: bool = False) -> Notice:
    """Write one format; TakenError if there is such a file already that may not be replaced."""
    from tui.export.exporting import MARKDOWN, export_notes, exported  # as above
    from tui.export.files import write_file

    if name == MARKDOWN:
        return f"{counted(export_notes(material(session), path, replace=replace), 'note')} in {path}"
    write_file(path, exported(name, material(session)), replace=replace)
    return f"written: {path}{session.progress.caveat}"


def material(session: Session) -> Material:
    """What the session shows, as the formats take it."""
    from tui.export.exporting import Material  # as above

    work = session.work
    texts = (*work.notebook.editions, *session.articles)
    records = tuple(work.notebook.records.values())
    return Material(session.index.collection, records, texts, frozenset(work.overlay.corrected))
