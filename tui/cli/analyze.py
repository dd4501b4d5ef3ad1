"""`onrecord analyze`: paths become a document on standard output."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path

from tui.analysis import analyse_articles
from tui.analysis.pipeline import choose_pipeline
from tui.articles import expand, one_line, read_articles
from tui.cli.narration import end_progress, say, show_progress
from tui.cli.output import write_data
from tui.errors import StorageError, UsageError
from tui.export import json_text, to_json, to_vimgrep
from tui.model import Collection
from tui.session.events import Analysed, Event, Failed, Noticed
from tui.session.wording import counted
from tui.storage import Library


def analyze(options: Namespace) -> int:
    """Print the collection of the articles at `options.paths`; 1 if some could not be read or analysed."""
    choose_pipeline(options.pipeline)  # raises before anything is read
    articles, errors = read_articles(expand(options.paths))
    for error in errors:
        say(str(error))
    failed = len(errors)

    def narrate(event: Event) -> None:
        nonlocal failed
        if isinstance(event, Analysed):
            show_progress(f"analysed {event.done} of {event.total}")
        elif isinstance(event, Failed | Noticed):
            failed += isinstance(event, Failed)
            end_progress()
            say(event.message)

    with ExitStack() as stack:
        stack.callback(end_progress)
        collection = analyse_articles(
            articles,
            pipeline=options.pipeline,
            jobs=options.jobs,
            library=_library(options, stack),
            compare=not options.no_compare,
            progress=narrate,
        )
    _write(_text(collection, options), options.output)
    counts = [
        counted(len(articles), "article"),
        counted(len(collection.speakers), "speaker"),
        counted(len(collection.statements), "statement"),
        counted(len(collection.relations), "relation"),
    ]
    say(", ".join(counts + [f"{failed} failed"] * bool(failed)))
    return 1 if failed else 0


def _library(options: Namespace, stack: ExitStack) -> Library | None:
    try:
        library = stack.enter_context(Library(options.library))
    except StorageError as error:
        say(f"analyses are not kept: {error}")
        return None
    for notice in library.notices:
        say(notice)
    return library


def _text(collection: Collection, options: Namespace) -> str:
    if options.format == "vimgrep":
        return "".join(f"{line}\n" for line in to_vimgrep(collection, options.attitudes))
    return json_text(to_json(collection, options.attitudes))


def _write(text: str, output: str) -> None:
    if output == "-":
        write_data(text)
        return
    try:
        Path(output).write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{one_line(output)} cannot be written: {error.strerror}") from error
