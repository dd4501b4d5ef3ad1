"""The texts of articles that carry annotations, so that an annotation still has its article when that has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

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


def known_editions(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Digest, path and title of every text that was kept."""
    return iter(connection.execute("SELECT digest, path, title FROM editions ORDER BY seen").fetchall())
