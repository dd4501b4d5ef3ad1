"""What a reader added, and what it was added to, in any format; the same from the screen and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.annotations.targets import digest
from tui.annotations.values import Annotation, Record
from tui.errors import ExportError
from tui.export.archive import to_archive
from tui.export.chapters import Book, book
from tui.export.document import json_line
from tui.export.files import write_file
from tui.export.hypothesis import to_hypothesis
from tui.export.markdown import is_note_of, note_name, to_markdown
from tui.export.records import to_jsonl
from tui.export.report import to_html
from tui.export.table import to_csv
from tui.export.training_data import to_training_data
from tui.export.vimgrep import notes_vimgrep
from tui.export.webannotation import to_w3c
from tui.model import Article, Collection

MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is for, the suffix of its files, and whether it shows the articles themselves."""

    title: str
    suffix: str
    shows_articles: bool = False


FORMATS: Mapping[str, Format] = {
    MARKDOWN: Format("a note for each article, for Obsidian", "", shows_articles=True),
    "html": Format("a report to read or print", ".html", shows_articles=True),
    "w3c": Format("Web Annotations, JSON-LD", ".jsonld"),
    "hypothesis": Format("annotations of Hypothesis", ".json"),
    "csv": Format("rows of a spreadsheet", ".csv"),
    "jsonl": Format("everything, a record a line, for On Record", ".jsonl"),
    "archive": Format("everything with the texts, in one file", ".zip"),
    "vimgrep": Format("lines for an editor", ".txt", shows_articles=True),
    "training": Format("corrected statements as training data", ".jsonl", shows_articles=True),
}


@dataclass(frozen=True, slots=True)
class Material:
    """The articles as corrected, if any; the records; the texts that they are bound to; the corrected statements."""

    collection: Collection
    records: tuple[Record, ...]
    editions: tuple[Article, ...] = ()
    corrected: frozenset[str] = frozenset()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The records that are annotations."""
        return tuple(record for record in self.records if isinstance(record, Annotation))

    @property
    def book(self) -> Book:
        """The articles with the annotations in their places."""
        return book(self.collection, self.annotations, self.editions)


def exported(name: str, material: Material) -> str | bytes:
    """The file of a format, any but Markdown, which makes several."""
    annotations = material.annotations
    if name == "html":
        return to_html(material.book)
    if name == "w3c":
        return json_line(to_w3c(annotations)) + "\n"
    if name == "hypothesis":
        texts = {digest(article.text): article.text for article in material.editions}
        return json_line(to_hypothesis(annotations, texts.get)) + "\n"
    if name == "csv":
        return to_csv(annotations)
    if name == "archive":
        return to_archive(material.records, material.editions)
    if name == "vimgrep":
        return _lines(notes_vimgrep(material.book))
    if name == "training":
        return _lines(to_training_data(material.collection, material.corrected))
    return _lines(to_jsonl(material.records))


def export_notes(material: Material, folder: Path, *, replace: bool = False) -> int:
    """Write a Markdown note for each article into `folder`, and say how many.

    A note of ours is written anew, its reader's part kept; any other file of that name is left alone (ExportError),
    unless it may be replaced.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} is no folder to write to: {error.strerror}") from error
    shown = material.book
    for chapter in shown.chapters:
        path, before = _note_file(folder, chapter.article)
        write_file(path, to_markdown(shown, chapter, before), replace=replace or bool(before))
    return len(shown.chapters)


def _note_file(folder: Path, article: Article) -> tuple[Path, str]:
    """Where the note of an article is, with what it holds; a new name beside another article's note."""
    name = note_name(article)
    for number in range(1, 1000):
        path = folder / (f"{name}.md" if number == 1 else f"{name} {number}.md")
        if not path.exists():
            return path, ""
        before = path.read_text(encoding="utf-8", errors="replace")
        if is_note_of(before, article):
            return path, before
        if "\nonrecord: " not in before:
            return path, ""  # another program's: writing it is refused, unless it may be replaced
    raise ExportError(f"{folder} has a thousand notes called {name}")


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
