"""What commands ask of the application."""

from __future__ import annotations

from textual.message import Message


class AnalysisSwitched(Message):
    """The reader wants the analysis stopped, or to go on."""
