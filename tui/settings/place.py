"""Where the settings lie."""

from __future__ import annotations

import os
from pathlib import Path

CONFIG_VARIABLE = "ONRECORD_CONFIG"


def config_folder() -> Path:
    """The folder that the environment names, else the one where the system keeps settings."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path  # only needed here, and never by a test or a script that names its own

    return user_config_path("onrecord", appauthor=False)
