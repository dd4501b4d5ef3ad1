"""What the library holds for some articles becomes a notebook, and deeds change it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from tui.annotations.acts import inverse
from tui.annotations.editions import may_be_same_article, same_article
from tui.annotations.notebook import Notebook
from tui.annotations.targets import digest
from tui.annotations.values import Deed, How
from tui.model import Article
from tui.storage.editions import known_editions, read_article, write_articles
from tui.storage.log import read_history, write_deed
from tui.storage.records import bound_to, write_edit


def keep_deed(connection: sqlite3.Connection, deed: Deed) -> None:
    """Change the records as `deed` says, and log it."""
    write_articles(connection, deed.articles)
    act = inverse(deed.act) if deed.how is How.UNDO else deed.act
    for edit in act.edits:
        write_edit(connection, edit)
    write_deed(connection, deed)


def read_notebook(connection: sqlite3.Connection, articles: Sequence[Article]) -> Notebook:
    """Everything bound to `articles` or to earlier editions of them, or to no article, with the history of acts."""
    earlier = _earlier_editions(connection, articles)
    digests = {digest(article.text) for article in (*articles, *earlier)}
    tags = connection.execute("SELECT tag FROM tags WHERE uses > 0 ORDER BY uses DESC, tag").fetchall()
    return Notebook(
        records=bound_to(connection, sorted(digests)),
        history=read_history(connection),
        editions=earlier,
        tags=tuple(tag for (tag,) in tags),
    )


def _earlier_editions(connection: sqlite3.Connection, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Kept texts of `articles` other than those they have now, in the order in which they were kept."""
    current = {digest(article.text) for article in articles}
    found = []
    for key, path, title in known_editions(connection):
        alike = [article for article in articles if may_be_same_article(article, path, title)]
        if key in current or not alike:
            continue
        kept = read_article(connection, key)
        if kept is not None and any(same_article(article, kept) for article in alike):
            found.append(kept)
    return tuple(found)
