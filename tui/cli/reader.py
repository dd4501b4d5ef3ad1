"""`onrecord PATH...`: articles are opened on the screen."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tui.analysis.analyser import Analyser
from tui.analysis.pipeline import choose_pipeline
from tui.articles import expand, read_articles
from tui.cli.narration import say, without_text
from tui.cli.settings import apply_config, load_keymap
from tui.errors import StorageError, UsageError
from tui.interface import known_commands, run, theme_names
from tui.pipelines import RULES, SHIPPED
from tui.storage import Library


def read(options: Namespace) -> int:
    """Open the articles at `options.paths` on the screen until the reader quits; 1 if some could not be read."""
    if not sys.stdout or not sys.stdout.isatty():
        raise UsageError("standard output is no terminal; onrecord analyze does the same work without a screen")
    keymap, messages = load_keymap(options, known_commands())
    config = apply_config(options, theme_names())
    if options.pipeline not in (SHIPPED, RULES):
        choose_pipeline(options.pipeline)  # raises while its message can still be seen
    articles, errors = read_articles(expand(options.paths))
    messages += [str(error) for error in errors] + without_text(articles)
    for message in messages:
        say(message)  # the screen covers these lines, and uncovers them when it is left
    if not articles:
        return 1
    with ExitStack() as stack:
        library = None
        try:
            library = stack.enter_context(Library(options.library))
            messages += library.notices
        except StorageError as error:
            messages.append(f"nothing is kept: {error}")
        analyser = Analyser(options.pipeline, library, options.jobs)
        stack.callback(analyser.stop)
        stack.enter_context(_terminal())
        status = run(articles, analyser, library, messages, config, keymap.keys, library, library)
    return status or (1 if errors else 0)


@contextmanager
def _terminal() -> Iterator[None]:
    """Let standard input and error, by which Textual takes keys and draws, be the terminal, whatever they were.

    Standard input may have been an article; standard error may be a log, which gets its own back afterwards.
    """
    if not sys.stdin or not sys.stdin.isatty():
        try:
            os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
        except OSError as error:
            raise UsageError("there is no terminal to take keys from") from error
    if sys.stderr and sys.stderr.isatty():
        yield
        return
    log = os.dup(2)
    os.dup2(1, 2)
    try:
        yield
    finally:
        os.dup2(log, 2)
        os.close(log)
