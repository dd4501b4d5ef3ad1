"""A collection to its relations, with what earlier runs have found of the same articles."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib import metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tui.analysis.program import PACKAGE, program_digest
from tui.analysis.remembering import Remembering
from tui.language.version import digest_of_weights
from tui.model import Collection, Relation, Statement
from tui.relations import compared, load_entailment, with_relations
from tui.relations.entailment import LIBRARIES, NOTICE, available, version
from tui.storage.comparisons import ComparisonStore
from tui.storage.scores import ScoreStore

if TYPE_CHECKING:
    from pathlib import Path

    from tui.storage.spare import SparePaths

PARTS = ("model.py", "predications.py", "word_lists.py", "language", "relations")
"""Of the package: what a comparison is made by, besides the collection."""

_WEIGHTS = (PACKAGE / "relations" / "entailment_model", PACKAGE / "language" / "encoder_model")
_KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Found:
    """What comparing adds to a collection: relations, and the own words of articles on which some of them rest."""

    relations: tuple[Relation, ...]
    voiced: tuple[Statement, ...]


def compared_once(collection: Collection, kept: SparePaths | None) -> tuple[Collection, tuple[str, ...]]:
    """The collection with its relations, and what comparing had to do without.

    In the files `kept` it looks for what is known of just this collection, and of the pairs of texts in it, and adds
    what is new; the relations are those of a comparison without them, to the last bit.
    """
    notices = (NOTICE,) if len(collection.articles) > 1 and not available() else ()
    if kept is None:
        return compared(collection, load_entailment()), notices
    with closing(ComparisonStore(kept.comparisons)) as store:
        key = _key(collection)
        found = store.known(Found, key)
        if found is None:
            found = _found(collection, kept.scores)
            store.keep(key, found)
    return with_relations(collection, found.voiced, found.relations), notices


def _found(collection: Collection, scores: Path) -> Found:
    model = load_entailment()
    if model is None:
        made = compared(collection)
    else:
        with closing(ScoreStore(scores)) as store:
            made = compared(collection, Remembering(model, version(), store))
    given = {statement.id for statement in collection.statements}
    return Found(made.relations, tuple(said for said in made.statements if said.id not in given))


def _key(collection: Collection) -> bytes:
    """The digest of all that its relations depend on."""
    # Not its pickle, which tells whether two equal strings are one; and every field is a part of how a value prints.
    known_by = f"{comparing_version()}\0{collection!r}".encode("utf-8", "surrogatepass")
    return blake2b(known_by, digest_size=_KEY_BYTES).digest()


@cache
def comparing_version() -> str:
    """What identifies the relations of a collection: another string whenever rules, weights or libraries are others."""
    libraries = [f"{name} {_version(name)}" for name in LIBRARIES if find_spec(name)]
    return f"{program_digest(*PARTS)}:{digest_of_weights(_WEIGHTS, libraries)}:{sys.version}"


def _version(library: str) -> str:
    """The version of a library; empty where it was installed under another name, such as onnxruntime-gpu."""
    with suppress(metadata.PackageNotFoundError):
        return metadata.version(library)
    return ""
