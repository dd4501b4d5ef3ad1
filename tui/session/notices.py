"""What a command answers, and what the screen must show next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.model import Span

Notice = str
"""One line for the reader about what a command did or why it did nothing; empty when the screen shows it anyway."""


def key_of(command: str) -> Notice:
    """What stands in a notice for the key of a command, which only the screen knows.

    It is set between two non-characters, of which no text of an article has any once it is cleaned.
    """
    return f"\ufdd0{command}\ufdd1"


class Panes(StrEnum):
    """Which panes the reader wants, as far as the terminal has room for them."""

    ALL = "all"
    SIDE = "text and side"
    TEXT = "text"


class Rest(StrEnum):
    """Where in the article pane something comes to rest."""

    ANYWHERE = "anywhere"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Aim:
    """What the article pane must show next, and where; anywhere means that it stays if it is visible already."""

    span: Span
    rest: Rest = Rest.ANYWHERE


class Hint(NamedTuple):
    """A label over the text at `offset`, where a statement begins or comes into sight."""

    label: str
    offset: int
    statement: str
