"""What a command answers, and what the screen must show next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Span

Notice = str
"""One line for the reader about what a command did or why it did nothing; empty when the screen shows it anyway."""


class Panes(StrEnum):
    """Which panes the reader wants, as far as the terminal has room for them."""

    ALL = "all"
    SIDE = "text and side"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Aim:
    """What the article pane must show next: at its top line, or anywhere if it is not visible already."""

    span: Span
    at_top: bool = False
