"""Files and standard input are read as articles."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from dataclasses import replace

from tui.articles.article import MAX_BYTES, article_from_bytes
from tui.articles.clean import one_line
from tui.errors import ArticleError
from tui.model import Article


def read_article(path: str) -> Article:
    """The article in the file at `path`, or on standard input for "-"; raises `ArticleError`, one line."""
    return article_from_bytes(_read_standard_input() if path == "-" else _read_file(path), path)


def read_articles(paths: Sequence[str]) -> tuple[tuple[Article, ...], tuple[ArticleError, ...]]:
    """The articles that can be read, in the order of `paths`, and an error for each of the others.

    Ids are unique: of files that hold the same text the second gets the suffix "-2", and so on.
    """
    articles: list[Article] = []
    errors: list[ArticleError] = []
    copies: dict[str, int] = {}
    for path in paths:
        try:
            article = read_article(path)
        except ArticleError as error:
            errors.append(error)
            continue
        copies[article.id] = copy = copies.get(article.id, 0) + 1
        articles.append(article if copy == 1 else replace(article, id=f"{article.id}-{copy}"))
    return tuple(articles), tuple(errors)


def _read_standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise ArticleError("standard input is a terminal; pipe an article into it or name a file")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _read_file(path: str) -> bytes:
    name = one_line(path)
    try:
        # Without O_NONBLOCK a named pipe would keep the reader waiting for its writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                raise ArticleError(f"{name} is a pipe or device, not a file; pipe it in: onrecord - < FILE")
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"{name} does not exist; check the path") from None
    except PermissionError:
        raise ArticleError(f"{name} may not be read; check its permissions") from None
    except IsADirectoryError:
        raise ArticleError(f"{name} is a folder without articles; name a text or Markdown file") from None
    except (OSError, ValueError) as error:
        reason = one_line(getattr(error, "strerror", None) or str(error))
        raise ArticleError(f"{name} cannot be read: {reason}; check the path") from None
