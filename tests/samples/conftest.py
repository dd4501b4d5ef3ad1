"""The sample articles as text."""

from __future__ import annotations

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_docs"


@pytest.fixture(scope="session")
def sample_texts() -> dict[str, str]:
    """File name without its suffix -> text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir())}
