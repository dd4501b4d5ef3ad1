"""The screen comes to rest in a fraction of the usual time: nothing here is worth waiting for longer."""

from __future__ import annotations

import pytest
import textual._wait
import textual.screen

_HASTE = 4


@pytest.fixture(autouse=True)
def _hasty_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen is drawn more often, so that it is at rest the sooner."""
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", textual.screen.UPDATE_PERIOD / _HASTE)
    monkeypatch.setattr(textual._wait, "SLEEP_GRANULARITY", textual._wait.SLEEP_GRANULARITY / _HASTE)
    monkeypatch.setattr(textual._wait, "SLEEP_IDLE", textual._wait.SLEEP_IDLE / _HASTE)


@pytest.fixture(autouse=True)
def _terminal_of_many_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tester's own terminal decides nothing."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("COLORTERM", "COLORFGBG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
