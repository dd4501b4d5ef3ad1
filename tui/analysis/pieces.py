"""Values become bytes a few at a time: while Python pickles, whatever else runs in the process has to wait."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from itertools import chain
from typing import Any

from tui.model import Collection

Pieces = tuple[bytes, ...]

_PIECE = 20  # values: a thousand articles with all that is said in them would take a tenth of a second in one piece


def packed(values: Sequence[Any]) -> Pieces:
    """The values, to be sent to another process."""
    return tuple(pickle.dumps(values[at : at + _PIECE]) for at in range(0, len(values), _PIECE))


def unpacked(pieces: Pieces) -> tuple[Any, ...]:
    """The values that were packed."""
    return tuple(chain.from_iterable(map(pickle.loads, pieces)))


def packed_collection(collection: Collection) -> tuple[Pieces, ...]:
    """A collection without its articles, which the other process has."""
    return tuple(map(packed, (collection.speakers, collection.statements, collection.relations, collection.mentions)))


def unpacked_collection(parts: tuple[Pieces, ...], articles: Sequence[Any]) -> Collection:
    """The collection of `articles` that was packed."""
    return Collection(tuple(articles), *map(unpacked, parts))
