"""What the analysis tells a reading session while it runs: values that may cross threads."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Collection


@dataclass(frozen=True, slots=True)
class Analysed:
    """The statements of one more article are known: the `done`th of `total`."""

    article_id: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Collected:
    """A new joined collection, with the speakers, statements and relations known so far; it replaces the one before.

    `final` says that every article that is open has been analysed and compared with the others.
    """

    collection: Collection
    final: bool = True


@dataclass(frozen=True, slots=True)
class Failed:
    """The analysis of one article went wrong; `message` is one line for the reader, who keeps the text."""

    article_id: str
    message: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something about the analysis as a whole that the reader should know; `message` is one line."""

    message: str


Event = Analysed | Collected | Failed | Noticed
