"""`onrecord show`: paths become plain text to be read from top to bottom, on standard output."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace

from tui.cli.collecting import collected
from tui.cli.linear import linear
from tui.cli.output import write_data
from tui.export import to_vimgrep

_WIDEST, _NARROWEST = 80, 20


def show(options: Namespace) -> int:
    """Print the articles with what is said in them; 1 if some could not be read or analysed."""
    collection, failed = collected(options)
    if options.format == "vimgrep":
        write_data("".join(f"{line}\n" for line in to_vimgrep(collection, options.attitudes)))
        return 1 if failed else 0
    if not collection.articles:
        return 1 if failed else 0
    in_color = sys.stdout is not None and sys.stdout.isatty() and not (options.no_color or "NO_COLOR" in os.environ)
    columns = options.width or min(shutil.get_terminal_size((_WIDEST, 0)).columns, _WIDEST)
    for line in linear(collection, max(columns, _NARROWEST), in_color=in_color, attitudes=options.attitudes):
        write_data(f"{line}\n")
    return 1 if failed else 0
