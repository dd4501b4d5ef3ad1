"""A trained pipeline to the folder that ships with the program: small, described and loadable by `spacy.load`."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

SPACY = ">=3.8.7,<3.9.0"  # what the program itself asks for


def export(nlp: Any, folder: Path, performance: dict[str, Any], version: str) -> None:
    """Write `nlp` to `folder`, replacing what stood there, with its scores and checksum in `meta.json`."""
    shutil.rmtree(folder, ignore_errors=True)
    nlp.meta.update(version=version, author="On Record", license="CC BY-NC-SA 4.0", performance=performance)
    nlp.to_disk(folder)
    # spaCy leaves out of the file by which attribute vectors are found (Vectors._get_cfg), but reads it.
    lookup = {"mode": "default", "attr": nlp.vocab.vectors.attr}
    (folder / "vocab" / "vectors.cfg").write_text(json.dumps(lookup), encoding="utf-8")
    strings = json.dumps(sorted(_strings_in_use(nlp)), ensure_ascii=False)
    (folder / "vocab" / "strings.json").write_text(strings, encoding="utf-8")
    meta_path = folder / "meta.json"
    meta = json.loads(meta_path.read_text(encoding="utf-8"))
    meta.pop("labels", None)
    meta["spacy_version"] = SPACY
    meta["checksum"] = checksum(folder)
    meta_path.write_text(json.dumps(meta, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def checksum(folder: Path) -> str:
    """SHA-256 over names and contents of all files below `folder` but `meta.json`."""
    digest = hashlib.sha256()
    for path in sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "meta.json"):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _strings_in_use(nlp: Any) -> set[str]:
    """Of 60,000 strings met in training those that are turned back into text: labels and the pieces of edit trees."""
    import srsly

    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    trees = srsly.msgpack_loads(lemmatizer.trees.to_bytes())
    pieces = {nlp.vocab.strings[key] for key in _numbers(trees, ("orig", "subst"))}
    labels = {label for name in ("tagger", "morphologizer", "parser") for label in nlp.get_pipe(name).labels}
    features = {part for label in labels for part in re.split(r"[|=]", label)}
    return (pieces | labels | features) - {""}


def _numbers(tree: Any, keys: tuple[str, ...]) -> set[int]:
    """All values of `keys` anywhere in nested lists and dictionaries."""
    if isinstance(tree, dict):
        return {tree[key] for key in keys if key in tree}.union(*(_numbers(value, keys) for value in tree.values()))
    if isinstance(tree, list | tuple):
        return set().union(*(_numbers(value, keys) for value in tree)) if tree else set()
    return set()
