"""The paths given on the command line become the files to read."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.articles.decode import looks_like_text

_SUFFIXES = {".txt", ".text", ".md", ".markdown"}
_SNIFFED = 4096


def expand(paths: Sequence[str]) -> list[str]:
    """The files that `paths` stand for, in order, each once.

    A folder stands for the articles in it and below, hidden ones left out: text and Markdown by suffix, and files
    without a suffix that hold text. A pattern that names no file is matched, in case the shell did not. What is not
    there, and a folder without articles, stays in the list, so that reading it says so. "-" is standard input.
    """
    seen: set[str] = set()
    files = []
    for path in paths:
        for file in _files(path):
            key = os.path.realpath(file) if _exists(file) else file
            if key not in seen:
                seen.add(key)
                files.append(file)
    return files


def _files(path: str) -> Iterator[str]:
    if path == "-":
        yield path
    elif _is_folder(path):
        yield from _articles_below(path) or [path]
    elif glob.has_magic(path) and not _exists(path):
        matches = sorted(glob.glob(path, recursive=True), key=_natural)  # noqa: PTH207 - the pattern may be absolute
        for match in matches:
            yield from _articles_below(match) if _is_folder(match) else [match]
        if not matches:
            yield path
    else:
        yield path


def _articles_below(folder: str) -> list[str]:
    found: list[str] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(parent, name)) for name in names if _is_article(Path(parent, name))]
    return sorted(found, key=_natural)


def _is_article(path: Path) -> bool:
    try:
        if path.name.startswith(".") or not path.is_file():  # opening a named pipe would wait for its writer
            return False
        if path.suffix:
            return path.suffix.lower() in _SUFFIXES
        with path.open("rb") as file:
            return looks_like_text(file.read(_SNIFFED))
    except OSError:
        return False


def _exists(path: str) -> bool:
    return path != "-" and os.path.lexists(path)


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where a parent may not be searched


def _natural(path: str) -> list[list[str | int]]:
    """Sorts "part-2" before "part-10" and keeps the files of a folder together."""
    return [
        [int(piece) if index % 2 else piece.casefold() for index, piece in enumerate(re.split(r"([0-9]+)", name))]
        for name in Path(path).parts
    ]
