"""`onrecord export`: what a reader noted and corrected goes into files that other programs read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.annotations.overlay import Overlay, overlay
from tui.annotations.placing import Places
from tui.annotations.targets import editions
from tui.annotations.values import Annotation, Record
from tui.articles import one_line
from tui.cli.collecting import collected
from tui.cli.narration import say
from tui.cli.output import write_data
from tui.errors import ExportError, UsageError
from tui.export.archive import to_archive
from tui.export.chapters import Book, book
from tui.export.document import json_line
from tui.export.files import write_file
from tui.export.hypothesis import left_out, to_hypothesis
from tui.export.markdown import is_note_of, note_name, to_markdown
from tui.export.records import to_jsonl
from tui.export.report import to_html
from tui.export.table import to_csv
from tui.export.training_data import to_training_data
from tui.export.vimgrep import notes_vimgrep
from tui.export.webannotation import to_w3c
from tui.model import Article
from tui.session.wording import counted
from tui.storage import Library

_ALL = 10**9
OF_ARTICLES = ("md", "html", "vimgrep", "training")
"""The formats that show articles, and so must be told which."""


def export(options: Namespace) -> int:
    """Write what the reader added to the articles at `options.paths`, or to all; 1 if some could not be read."""
    if options.format in OF_ARTICLES and not options.paths:
        raise UsageError(f"name the articles: --format {options.format} shows their text")
    if options.format in ("md", "archive") and options.output == "-":
        raise UsageError("name a folder with --output" if options.format == "md" else "name a file with --output")
    failed = 0
    if options.format in OF_ARTICLES:
        failed = _export_articles(options)
    else:
        with Library(options.library) as library:
            records, texts = _records(options.paths, library)
            _write(_records_text(options.format, records, texts), options)
        say(counted(len(records), "record"))
    return 1 if failed else 0


def _export_articles(options: Namespace) -> int:
    collection, failed = collected(options)
    with Library(options.library) as library:
        notebook = library.notebook(collection.articles)
    laid = overlay(collection, notebook.corrections, Places(collection.articles, notebook.editions))
    shown = book(laid.collection, notebook.annotations, notebook.editions)
    if options.format == "md":
        _write_notes(shown, Path(options.output), replace=options.force)
    else:
        _write(_book_text(options.format, shown, laid), options)
    say(f"{counted(len(shown.chapters), 'article')}, {counted(len(notebook.annotations), 'annotation')}")
    return failed


def _book_text(name: str, shown: Book, laid: Overlay) -> str:
    if name == "html":
        return to_html(shown)
    if name == "vimgrep":
        return "".join(f"{line}\n" for line in notes_vimgrep(shown))
    return "".join(f"{line}\n" for line in to_training_data(laid.collection, frozenset(laid.corrected)))


def _write_notes(shown: Book, folder: Path, *, replace: bool) -> None:
    """A note an article; a note of ours is written anew, any other file of that name is left alone."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{one_line(str(folder))} is no folder to write to: {error.strerror}") from error
    for chapter in shown.chapters:
        path, before = _note_file(folder, chapter.article)
        write_file(path, to_markdown(shown, chapter, before), replace=replace or bool(before))


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
            return path, ""  # another program's: writing refuses, unless it may be replaced
    raise ExportError(f"{folder} has a thousand notes called {name}")


def _records(paths: Sequence[str], library: Library) -> tuple[tuple[Record, ...], Callable[[str], Article | None]]:
    if paths:
        from tui.articles import expand, read_articles

        articles, errors = read_articles(expand(paths))
        if errors:
            raise errors[0]
        return tuple(library.notebook(articles).records.values()), library.edition
    return (*library.annotations(limit=_ALL)[::-1], *library.corrections(limit=_ALL)[::-1]), library.edition


def _records_text(name: str, records: Sequence[Record], edition: Callable[[str], Article | None]) -> str | bytes:
    annotations = [record for record in records if isinstance(record, Annotation)]
    if name == "w3c":
        return json_line(to_w3c(annotations)) + "\n"
    if name == "csv":
        return to_csv(annotations)
    if name == "hypothesis":
        if lost := left_out(annotations):
            say(f"Hypothesis has no notes on speakers and pairs: {len(lost)} left out")
        return json_line(to_hypothesis(annotations, lambda digest: _text(edition(digest)))) + "\n"
    if name == "archive":
        digests = dict.fromkeys(one.digest for record in records for one in editions(record))
        texts = [text for digest in digests if (text := edition(digest)) is not None]
        return to_archive(records, texts)
    return "".join(f"{line}\n" for line in to_jsonl(records))


def _text(article: Article | None) -> str | None:
    return article.text if article else None


def _write(data: str | bytes, options: Namespace) -> None:
    if options.output == "-" and isinstance(data, str):
        write_data(data)
    else:
        write_file(Path(options.output), data, replace=options.force)
