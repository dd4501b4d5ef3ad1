"""Paths become the collection of what is said there, without a screen."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack

from tui.analysis.batch import analyse_articles
from tui.analysis.pipeline import choose_pipeline
from tui.articles import expand, read_articles
from tui.cli.narration import end_progress, say, show_progress, without_text
from tui.cli.settings import apply_config
from tui.errors import StorageError
from tui.model import Collection
from tui.session.events import Analysed, Event, Failed, Noticed
from tui.storage import Library


def collected(options: Namespace) -> tuple[Collection, int]:
    """The collection of the articles at `options.paths`, and how many could not be read or analysed.

    Says on the way what goes wrong, and how far the work is.
    """
    apply_config(options)
    choose_pipeline(options.pipeline)  # raises before anything is read
    articles, errors = read_articles(expand(options.paths))
    for message in [*map(str, errors), *without_text(articles)]:
        say(message)
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
    return collection, failed


def _library(options: Namespace, stack: ExitStack) -> Library | None:
    try:
        library = stack.enter_context(Library(options.library))
    except StorageError as error:
        say(f"analyses are not kept: {error}")
        return None
    for notice in library.notices:
        say(notice)
    return library
