"""The signs that stand for speakers in the margin of what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tui.session.index import CollectionIndex

_CHARACTERS = "123456789abcdefghijklmnopqrstuvwxyz"
_SIGNS = (*_CHARACTERS, *map("".join, product(_CHARACTERS, repeat=2)))


class Sign(NamedTuple):
    """What stands in the margin, and its place among all that stand there, from 0: neighbours look different."""

    letters: str
    place: int


@lru_cache(4)
def signs_of(index: CollectionIndex, article_ids: tuple[str, ...]) -> Mapping[str | None, Sign]:
    """The sign of every speaker who is quoted in those articles, in order of appearance.

    The first 35 have one character and the next 1,225 two. Others have none: what stands in the margin is to be found
    near the top of the list, however many articles are open.
    """
    appearing = (said.speaker for article_id in article_ids for said in index.by_article.get(article_id, ()))
    speakers = dict.fromkeys(speaker for speaker in appearing if speaker is not None)
    return {speaker: Sign(letters, at) for at, (speaker, letters) in enumerate(zip(speakers, _SIGNS, strict=False))}
