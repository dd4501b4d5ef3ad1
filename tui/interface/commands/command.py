"""What a command is: one thing that the reader can do, with its key, help, palette entry and deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.interface.commands.places import BOTH, LISTS, SELECTION, TEXT

if TYPE_CHECKING:
    from tui.interface.commanded import Commanded
    from tui.interface.reader import Reader

Run = Callable[["Reader", int], "str | None"]


class OnPages(NamedTuple):
    """What a command does on pages and in dialogs instead, and its title there where that is another."""

    run: Run
    title: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the reader can do.

    `run` is given the screen and the count typed before the key, 1 if there was none, and answers with a notice.
    `plain` stands in for `run` where no count means something else than 1, `on_pages` on pages and in dialogs.
    `shown` is how the help prints the keys, `in_lists` the title where they do something else in a list. While text is
    selected, a key belongs to the command for the selection if there is one.
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
    on_pages: OnPages | None = None

    def title_in(self, place: str) -> str:
        """What the command does in one of its places."""
        if place in (TEXT, SELECTION):
            return self.title
        on_page = self.on_pages.title if self.on_pages and place != LISTS else ""
        return on_page or self.in_lists or self.title


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


def on_screen(method: str, sign: int = 1) -> Run:
    """The method of that name of the page or dialog on which the command is given; it takes the count, `sign` times."""

    def run(screen: Commanded[Any], count: int) -> str | None:
        notice: str | None = getattr(screen, method)(sign * count)
        return notice

    return run


def asked(*_: object) -> str:
    """Nothing: the question that is open takes the command for its answer."""
    return ""
