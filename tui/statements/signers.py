"""The signature of a post, or the byline of an article, becomes the entity that writes there."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Article, BlockKind, Span
from tui.statements.descriptions import Describer
from tui.statements.entities import Entity
from tui.statements.signs import own_signs, weigh
from tui.statements.spelling import latin, similar

_I = frozenset(("i", "me", "my", "myself"))
_LONGEST_NAME = 5
# What an account weighs as a person besides its name's words: most that post are people.
_ACCOUNT = 2.0


def author(word: str, span: Span, article: Article, describer: Describer) -> Entity | None:
    """Whom the paper's own "I", the `word` at `span`, means: the one person that the byline names."""
    byline = (article.byline or "").split()
    if word not in _I or not 1 < len(byline) < _LONGEST_NAME:
        return None
    if {"and", "&"} & set(byline) or not byline[-1][0].isupper():
        return None
    block = next((block for block in article.blocks if block.span.covers(span)), None)
    if block is None or block.kind is BlockKind.QUOTE:
        return None
    known = describer.by_name.get(latin(" ".join(byline)))
    if known is None:
        known = Entity(tuple(byline), weight=_ACCOUNT)
        describer.add(known)
    return known


def signer(source: Sequence[str], cast: list[Entity], describer: Describer) -> Entity:
    """Who signs a post as `source`, a name and maybe a handle, in whatever script; somebody new is added to `cast`."""
    signature = source[0].strip()
    handle = next((part for part in source if part.startswith("@")), "")
    words = tuple(signature.split())
    same = (one for one in cast if one.words == words or handle in one.aliases)
    alike = (one for one in cast if one.person and _is_alike(one.words, words))
    entity = next(same, None) or next(alike, None)
    if entity is None:
        entity = Entity(words, weight=weigh(own_signs(words)) + _ACCOUNT)
        cast.append(entity)
    entity.aliases.update(dict.fromkeys(alias for alias in (signature, handle) if alias not in ("", entity.name)))
    describer.add(entity)
    return entity


def _is_alike(words: Sequence[str], signature: Sequence[str]) -> bool:
    """Whether a signature can be a spelling of the name `words`."""
    if len(words) < 2 or len(signature) < 2:
        return False
    return similar(words[-1], signature[-1]) and similar(words[0], signature[0])
