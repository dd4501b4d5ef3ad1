"""TOML becomes its values, with the line on which each was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_LINE_IN_MESSAGE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, or worth knowing, on a line of a settings file, counted from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Located:
    """The values of a file, and the line of each by its path, such as ("filter", "weak")."""

    values: Mapping[str, Any]
    lines: Mapping[Path, int]

    def line(self, *path: str) -> int:
        """Where the value at `path` stands; 1 for one that is not in the file."""
        return self.lines.get(path, 1)


def read_located(text: str) -> Located | Problem:
    """The values of a TOML text with their lines, or what keeps it from being read."""
    import tomllib  # only for who has settings

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE_IN_MESSAGE.search(str(error))
        message = str(error)[: found.start()] if found else str(error)
        last = text.count("\n", 0, len(text.rstrip("\n"))) + 1
        line = int(found[1]) if found and found[1] else last
        return Problem(line, f"not TOML: {message[:1].lower()}{message[1:]}")
    except RecursionError:
        return Problem(1, "not TOML: nested too deeply")
    return Located(values, dict(_lines(text.split("\n"))))


def _lines(lines: list[str]) -> Iterator[tuple[Path, int]]:
    """The path and line of every table and value.

    tomllib does not tell lines. A TOML statement begins on a line of its own and ends with the first line at which it
    is whole, so each is found by asking tomllib whether the lines up to there are TOML.
    """
    table: Path = ()
    start = 0
    while start < len(lines):
        end, statement = _statement(lines, start)
        paths = list(_paths(statement))
        is_header = lines[start].lstrip().startswith("[")
        for path in paths:
            yield (path if is_header else (*table, *path)), start + 1
        if is_header:
            table = max(paths, key=len, default=())
        start = end


def _statement(lines: list[str], start: int) -> tuple[int, dict[str, Any]]:
    """The number of the line after the statement that begins at line `start`, and what it says alone."""
    import tomllib  # as above

    for end in range(start + 1, len(lines) + 1):
        try:
            return end, tomllib.loads("\n".join(lines[start:end]))
        except tomllib.TOMLDecodeError:
            continue
    return len(lines), {}


def _paths(value: object) -> Iterable[Path]:
    """The paths of all values in nested tables."""
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        value = value[-1]
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (key,)
            yield from ((key, *path) for path in _paths(inner))
