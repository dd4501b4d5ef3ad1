"""Tells whether two texts are editions of one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tui.annotations.targets import lasting_path
from tui.model import Article

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# A file is overwritten with another article now and then, and another paper's article may have the same title: what
# they share is a quotation or two. An article that is edited keeps most of its sentences.
_SHARED_AT_ONE_PATH = 0.25
_SHARED_UNDER_ONE_TITLE = 0.5
_TITLES_ALIKE = 80.0


def same_article(one: Article, other: Article) -> bool:
    """Whether two texts are editions of one article: at one path or under one title, with much of their text shared."""
    if one.text == other.text:
        return True
    if may_be_same_article(one, other.path, other.title):
        return _shared(one.text, other.text) >= _share_needed(one, other)
    return False


def may_be_same_article(article: Article, path: str, title: str) -> bool:
    """Whether path or title say that another text may be an edition of `article`."""
    return _same_path(article.path, path) or titles_alike(article.title, title)


def titles_alike(one: str, other: str) -> bool:
    """Whether two titles differ by a few words at most."""
    from rapidfuzz.fuzz import token_sort_ratio  # native code: only once there is an annotation

    words = _words(one), _words(other)
    return all(words) and token_sort_ratio(*words, score_cutoff=_TITLES_ALIKE) > 0


@lru_cache(maxsize=8192)  # every title of a library is compared with that of every open article
def _words(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def _share_needed(one: Article, other: Article) -> float:
    if _same_path(one.path, other.path):
        return _SHARED_AT_ONE_PATH
    two_papers = one.outlet and other.outlet and one.outlet.casefold() != other.outlet.casefold()
    return 1.1 if two_papers else _SHARED_UNDER_ONE_TITLE


def _same_path(one: str, other: str) -> bool:
    if one in ("", "-") or _name(one) != _name(other):
        return False
    return lasting_path(one) == lasting_path(other)


def _name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _shared(one: str, other: str) -> float:
    """How much of the shorter text's word sequences stands in the longer."""
    shingles = [set(_shingles(text)) for text in (one, other)]
    fewest = min(map(len, shingles))
    return len(shingles[0] & shingles[1]) / fewest if fewest else 0.0


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return zip(*(words[first:] for first in range(_SHINGLE)), strict=False)
