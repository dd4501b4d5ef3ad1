"""What a command is: one thing that the reader can do, with its key, help, palette entry and deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.interface.reader import Reader

Run = Callable[["Reader", int], "str | None"]

TEXT = "text"
LISTS = "lists"
SELECTION = "selection"
BOTH = (TEXT, LISTS)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the reader can do.

    `run` is given the screen and the count typed before the key, 1 if there was none, and answers with a notice.
    `plain` stands in for `run` where no count means something else than 1. `shown` is how the help prints the keys,
    `in_lists` the title where the keys do something else in a list. While text is selected, a key belongs to the
    command for the selection if there is one.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    title: str
    group: str
    run: Run
    plain: Run | None = None
    where: tuple[str, ...] = BOTH
    in_lists: str = ""


def deed(module: str, name: str) -> Run:
    """A function of a module of `tui.interface`, which is imported when it is first called.

    What it stands on stays out of the first paint.
    """

    def run(reader: Reader, count: int) -> str | None:
        notice: str | None = getattr(import_module(f"tui.interface.{module}"), name)(reader, count)
        return notice

    return run


def session_deed(module: str, name: str, sign: int = 1) -> Run:
    """As `deed`, of a module of `tui.session`; the function is given the session and the count, `sign` times."""

    def run(reader: Reader, count: int) -> str | None:
        notice: str | None = getattr(import_module(f"tui.session.{module}"), name)(reader.session, sign * count)
        return notice

    return run
