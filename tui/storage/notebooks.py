"""What the library holds for some articles becomes a notebook, and deeds change it."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tui.annotations.acts import inverse
from tui.annotations.editions import may_be_same_article, same_article
from tui.annotations.notebook import Notebook
from tui.annotations.targets import digest
from tui.annotations.values import Deed, How
from tui.model import Article
from tui.storage.editions import Known, known_editions, read_article, write_articles
from tui.storage.log import read_history, write_deed
from tui.storage.records import bound_to, write_edit

_WORD = re.compile(r"\w+")
_ENOUGH = 50  # texts that an article is compared with for its file, and as many for its title


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
    digests = {digest(article.text) for article in (*articles, *earlier.values())}
    tags = connection.execute("SELECT tag FROM tags WHERE uses > 0 ORDER BY uses DESC, tag").fetchall()
    return Notebook(
        records=bound_to(connection, sorted(digests)),
        history=read_history(connection),
        editions=tuple(earlier.values()),
        seen={known.digest: known.seen for known in earlier},
        tags=tuple(tag for (tag,) in tags if isinstance(tag, str)),
    )


def _earlier_editions(connection: sqlite3.Connection, articles: Sequence[Article]) -> dict[Known, Article]:
    """Kept texts of `articles` other than those they have now, in the order in which they were kept."""
    current = {digest(article.text) for article in articles}
    kept = [known for known in known_editions(connection) if known.digest not in current]
    catalogue = _Catalogue(kept)
    alike: defaultdict[Known, list[Article]] = defaultdict(list)
    for article in articles:
        for known in catalogue.near(article):
            if may_be_same_article(article, known.path, known.title):
                alike[known].append(article)
    texts = {known: read_article(connection, known.digest) for known in kept if known in alike}
    return {
        known: text
        for known, text in texts.items()
        if text is not None and any(same_article(article, text) for article in alike[known])
    }


class _Catalogue:
    """Kept texts by the names of their files and the words of their titles: a library may hold thousands."""

    def __init__(self, kept: Sequence[Known]) -> None:
        self._by_word: defaultdict[str, list[Known]] = defaultdict(list)
        for known in kept:
            for word in {*_WORD.findall(known.title.casefold()), _file_of(known.path)}:
                self._by_word[word].append(known)

    def near(self, article: Article) -> Iterable[Known]:
        """Those in a file of the same name, or with one of the rarest words of the title."""
        named = self._by_word.get(_file_of(article.path), [])[-_ENOUGH:]
        words = {word for word in _WORD.findall(article.title.casefold()) if word in self._by_word}
        titled: dict[Known, None] = {}
        for word in sorted(words, key=lambda word: len(self._by_word[word])):
            if len(titled) >= _ENOUGH:
                break
            titled.update(dict.fromkeys(self._by_word[word][-_ENOUGH:]))
        return {**dict.fromkeys(named), **titled}


def _file_of(path: str) -> str:
    return f"/{path.rpartition('/')[2]}"  # no word of a title begins so
