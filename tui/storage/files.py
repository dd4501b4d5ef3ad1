"""A finished file gets its name, unless another has it."""

from __future__ import annotations

import os
from pathlib import Path


def put_in_place(finished: Path, path: Path) -> None:
    """Give the file `finished` the name `path` too, or instead; FileExistsError if something has that name by now."""
    try:
        os.link(finished, path)  # unlike a renaming it never takes another file's place
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb"):
            finished.replace(path)
