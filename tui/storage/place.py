"""Where the library lies."""

from __future__ import annotations

import os
from pathlib import Path

LIBRARY_VARIABLE = "ONRECORD_LIBRARY"


def library_path(chosen: str | Path | None = None) -> Path:
    """The file `chosen`, else the one that the environment names, else the one where the system keeps such data."""
    named = chosen or os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path  # only needed here, and never by a test or a script that names its own

    return user_data_path("onrecord", appauthor=False) / "library.db"
