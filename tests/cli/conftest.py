"""Articles in a folder, and a library and settings that are not the tester's own."""

from pathlib import Path

import pytest

from tui.settings.place import CONFIG_VARIABLE
from tui.storage import LIBRARY_VARIABLE


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "library" / "library.db"
    monkeypatch.setenv(LIBRARY_VARIABLE, str(path))
    return path


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "settings"
    folder.mkdir()
    monkeypatch.setenv(CONFIG_VARIABLE, str(folder))
    return folder


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "quay.txt").write_text(
        "Quay to close\n\nThe quay is closing.\n\n“The quay will close in May,” said Ada Vance, the harbour master.\n",
        encoding="utf-8",
    )
    (folder / "reply.md").write_text(
        "# Council told of the quay\n\n“The quay will close in May,” Ada Vance told the council.\n", encoding="utf-8"
    )
    return folder
