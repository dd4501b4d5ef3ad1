"""`onrecord export`: what a reader noted and corrected goes into files that other programs read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.annotations.overlay import overlay
from tui.annotations.placing import Places
from tui.annotations.targets import editions
from tui.annotations.values import Record
from tui.articles import expand, read_articles
from tui.cli.collecting import collected
from tui.cli.narration import say
from tui.cli.output import write_data
from tui.errors import TakenError, UsageError
from tui.export.exporting import FORMATS, MARKDOWN, Material, export_notes, exported
from tui.export.files import write_file
from tui.export.hypothesis import left_out
from tui.model import Article, Collection
from tui.session.wording import counted
from tui.storage import Library


def export(options: Namespace) -> int:
    """Write what the reader added to the articles at `options.paths`, or to all; 1 if some could not be read."""
    name = options.format
    if FORMATS[name].shows_articles and not options.paths:
        raise UsageError(f"name the articles: --format {name} shows their text")
    if name in (MARKDOWN, "archive") and options.output == "-":
        raise UsageError(f"name a {'folder' if name == MARKDOWN else 'file'} with --output")
    material, failed = _of_articles(options) if FORMATS[name].shows_articles else _of_library(options)
    lost = left_out(material.annotations) if name == "hypothesis" else ()
    if lost:
        say(f"Hypothesis has no notes on speakers and pairs: {len(lost)} left out")
    try:
        if name == MARKDOWN:
            export_notes(material, Path(options.output), replace=options.force)
        else:
            _write(exported(name, material), options)
    except TakenError as error:
        raise TakenError(f"{error}; choose another name, or replace it with --force") from None
    say(", ".join(_written(name, material, len(lost))))
    return 1 if failed else 0


def _written(name: str, material: Material, lost: int) -> Iterator[str]:
    """How much of what is in the files."""
    if name == "training":
        yield counted(len(material.corrected), "corrected statement")
    else:
        yield counted(len(material.annotations) - lost, "annotation")
    if name in ("jsonl", "archive"):
        yield counted(len(material.records) - len(material.annotations), "correction")
    if FORMATS[name].shows_articles:
        yield counted(len(material.collection.articles), "article")


def _of_articles(options: Namespace) -> tuple[Material, int]:
    collection, failed = collected(options)
    with Library(options.library) as library:
        notebook = library.notebook(collection.articles)
    laid = overlay(collection, notebook.corrections, Places(collection.articles, notebook.editions))
    texts = (*notebook.editions, *collection.articles)
    return Material(laid.collection, tuple(notebook.records.values()), texts, frozenset(laid.corrected)), failed


def _of_library(options: Namespace) -> tuple[Material, int]:
    with Library(options.library) as library:
        records, failed = _records(options.paths, library)
        digests = dict.fromkeys(edition.digest for record in records for edition in editions(record))
        texts = tuple(text for digest in digests if (text := library.edition(digest)) is not None)
    return Material(Collection(), records, texts), failed


def _records(paths: Sequence[str], library: Library) -> tuple[tuple[Record, ...], int]:
    """The records about the articles at `paths`, or all; and how many articles could not be read."""
    if not paths:
        return (*library.annotations()[::-1], *library.corrections()[::-1]), 0
    articles: tuple[Article, ...]
    articles, errors = read_articles(expand(paths))
    for error in errors:
        say(str(error))
    return tuple(library.notebook(articles).records.values()), len(errors)


def _write(data: str | bytes, options: Namespace) -> None:
    if options.output == "-" and isinstance(data, str):
        write_data(data)
    else:
        write_file(Path(options.output), data, replace=options.force)
