"""`onrecord analyze`: paths become a document on standard output."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.articles import one_line
from tui.cli.collecting import collected
from tui.cli.narration import say
from tui.cli.output import write_data
from tui.errors import UsageError
from tui.export import json_text, to_json, to_vimgrep
from tui.model import Collection
from tui.session.wording import counted


def analyze(options: Namespace) -> int:
    """Print the collection of the articles at `options.paths`; 1 if some could not be read or analysed."""
    collection, failed = collected(options)
    _write(_text(collection, options), options.output)
    counts = [
        counted(len(collection.articles), "article"),
        counted(len(collection.speakers), "speaker"),
        counted(len(collection.statements), "statement"),
        counted(len(collection.relations), "relation"),
    ]
    say(", ".join(counts + [f"{failed} failed"] * bool(failed)))
    return 1 if failed else 0


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
