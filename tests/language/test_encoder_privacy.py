"""The encoder runs without telling anybody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.language.encoder_session import available


@pytest.mark.skipif(not available(), reason="needs onnxruntime and the weights")
def test_running_the_encoder_leaves_no_telemetry_behind(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": "", "LOCALAPPDATA": str(tmp_path)}
    unwatched = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("ORT_")}
    program = "from tui.language.encoder_session import load_encoder; load_encoder().score('Ada Vance said so.')"
    subprocess.run([sys.executable, "-c", program], env=unwatched | home, check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
