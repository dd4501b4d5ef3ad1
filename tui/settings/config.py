"""The text of `config.toml` becomes the reader's settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tui.model import StatementKind
from tui.session.filters import Filter
from tui.session.notices import Panes
from tui.session.wording import ASSESSMENTS
from tui.settings.located import Located, Problem, read_located
from tui.settings.naming import unknown

NARROWEST, USUAL, WIDEST = 60, 72, 76
"""Cells in a line of the text."""

_PANES = {"all": Panes.ALL, "side": Panes.SIDE, "text": Panes.TEXT}


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader wants otherwise than usual; None or empty leaves it to the program.

    `creator` is the name under annotations, `assessments` the words to choose from for a statement. `mistakes` are what
    must be mended before the settings can be used.
    """

    theme: str | None = None
    width: int = USUAL
    panes: Panes = Panes.ALL
    highlights: bool = True
    filter: Filter = field(default_factory=Filter)
    creator: str = ""
    assessments: tuple[str, ...] = ASSESSMENTS
    pipeline: str | None = None
    library: str | None = None
    jobs: int | None = None
    mistakes: tuple[Problem, ...] = ()


def read_config(text: str, themes: Collection[str] = ()) -> Config:
    """The settings in `text`; where `themes` are given, the theme must be one of them."""
    located = read_located(text)
    if isinstance(located, Problem):
        return Config(mistakes=(located,))
    checks = {**_CHECKS, "theme": _one_of("theme", themes)} if themes else _CHECKS
    found = dict(_checked(located.values, checks, "setting"))
    mistakes = [Problem(located.line(name), value) for name, value in found.items() if isinstance(value, _Wrong)]
    conditions = located.values.get("filter", {})
    keep, wrong = _filter(conditions, located) if isinstance(conditions, dict) else (Filter(), [])
    settings: dict[str, Any] = {name: value for name, value in found.items() if not isinstance(value, _Wrong)}
    ordered = sorted([*mistakes, *wrong], key=lambda problem: problem.line)
    return replace(Config(), **{**settings, "filter": keep, "mistakes": tuple(ordered)})


class _Wrong(str):
    """What is wrong with a value, in its place."""

    __slots__ = ()


_Check = Callable[[object], object]


def _checked(values: Mapping[str, object], checks: Mapping[str, _Check], noun: str) -> Iterator[tuple[str, object]]:
    for name, value in values.items():
        if name not in checks:
            yield name, _Wrong(unknown(noun, name, checks))
        else:
            found = checks[name](value)
            yield name, _Wrong(f"{name}: {found}") if isinstance(found, _Wrong) else found


def _filter(conditions: Mapping[str, object], located: Located) -> tuple[Filter, list[Problem]]:
    found = dict(_checked(conditions, _CONDITIONS, "condition of the filter"))
    wrong = [Problem(located.line("filter", name), at) for name, at in found.items() if isinstance(at, _Wrong)]
    kept: dict[str, Any] = {
        name.replace("-", "_"): value for name, value in found.items() if not isinstance(value, _Wrong)
    }
    return Filter(**kept), wrong


def _word(value: object) -> object:
    return value if isinstance(value, str) and value.strip() else _Wrong('words in quotation marks are wanted: "…"')


def _yes_or_no(value: object) -> object:
    return value if isinstance(value, bool) else _Wrong("true or false is wanted, without quotation marks")


def _number(least: int, most: int) -> _Check:
    def check(value: object) -> object:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return value if fits else _Wrong(f"a number is wanted, from {least} to {most}")

    return check


def _one_of(noun: str, names: Collection[str]) -> _Check:
    return lambda value: value if value in names else _Wrong(unknown(noun, value, names))


def _words(value: object) -> object:
    fits = isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)
    return tuple(value) if fits and isinstance(value, list) else _Wrong('a list of words is wanted: ["…", "…"]')


def _panes(value: object) -> object:
    return _PANES[value] if isinstance(value, str) and value in _PANES else _Wrong(unknown("layout", value, _PANES))


def _kinds(value: object) -> object:
    words = _words(value)
    if isinstance(words, tuple):
        strange = [word for word in words if word not in set(StatementKind)]
        return _Wrong(unknown("kind", strange[0], StatementKind)) if strange else frozenset(map(StatementKind, words))
    return words


_CHECKS: Mapping[str, _Check] = {
    "theme": _word,
    "width": _number(NARROWEST, WIDEST),
    "panes": _panes,
    "highlights": _yes_or_no,
    "filter": lambda value: value if isinstance(value, dict) else _Wrong("write [filter] on a line of its own"),
    "creator": _word,
    "assessments": _words,
    "pipeline": _word,
    "library": _word,
    "jobs": _number(1, 64),
}
_CONDITIONS: Mapping[str, _Check] = {
    "kinds": _kinds,
    "only-contradicted": _yes_or_no,
    "attitudes": _yes_or_no,
    "weak": _yes_or_no,
}
