"""The texts of articles: an annotation still has its article, and a reader both versions, once it has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.annotations.acts import now
from tui.annotations.targets import digest
from tui.model import Article
from tui.storage.codec import decode, encode


def write_articles(connection: sqlite3.Connection, articles: Iterable[Article]) -> None:
    """Keep the text of each, unless it is there."""
    for article in articles:
        key = digest(article.text)
        known = connection.execute("SELECT 1 FROM editions WHERE digest = ?", (key,)).fetchone()
        if not known:
            row = (key, article.path, article.title, now(), encode(article))
            connection.execute("INSERT INTO editions VALUES (?, ?, ?, ?, ?)", row)


def read_article(connection: sqlite3.Connection, key: str) -> Article | None:
    """The article of that digest, if its text was kept."""
    row = connection.execute("SELECT article FROM editions WHERE digest = ?", (key,)).fetchone()
    try:
        return decode(Article, row[0]) if row else None
    except ValueError:
        return None


class Known(NamedTuple):
    """A text that was kept, as far as it takes to know it again; `seen` is when it was kept, ISO 8601 in UTC."""

    digest: str
    path: str
    title: str
    seen: str


def known_editions(connection: sqlite3.Connection) -> Iterator[Known]:
    """Every text that was kept, in the order in which they were."""
    query = "SELECT digest, path, title, seen FROM editions ORDER BY seen"
    for row in connection.execute(query).fetchall():
        if all(isinstance(value, str) for value in row):  # else damaged in a way that SQLite does not see
            yield Known(*row)
