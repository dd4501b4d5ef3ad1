"""The name of a pipeline and its weights as one short string, for the keys of cached analyses."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from tui.errors import LanguageError
from tui.pipelines import RULES, SHIPPED

WEIGHTS = (Path(__file__).parent / "syntax_model", Path(__file__).parent / "encoder_model")
ENCODER_LIBRARIES = ("onnxruntime", "tokenizers")
_READ_WHOLE = 65_536  # bytes; larger files are weights, and a small file beside them carries their checksum


def pipeline_version(pipeline: str = SHIPPED) -> str:
    """What identifies the results of `pipeline`: another string whenever its weights or its libraries are others.

    Cheap enough for every start: no model is loaded and spaCy is not imported. Raises `LanguageError` where there is
    no such pipeline.
    """
    if pipeline == RULES:
        return RULES
    if pipeline == SHIPPED:
        libraries = [name for name in ENCODER_LIBRARIES if find_spec(name)]
        return f"{SHIPPED}-{digest_of_weights(WEIGHTS, [metadata.version('spacy'), *libraries])}"
    return f"{_name_of_installed(pipeline)}-spacy{metadata.version('spacy')}"


def digest_of_weights(folders: tuple[Path, ...], extra: list[str]) -> str:
    """Twelve hexadecimal digits over the names and sizes of all files and the contents of the small ones."""
    digest = hashlib.sha256("\0".join(extra).encode())
    for folder in folders:
        for path in sorted(file for file in folder.rglob("*") if file.is_file()):
            size = path.stat().st_size
            digest.update(f"\0{path.relative_to(folder.parent).as_posix()}\0{size}\0".encode())
            if size <= _READ_WHOLE:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _name_of_installed(pipeline: str) -> str:
    """Name and version of a pipeline in a folder or in an installed package."""
    description = Path(pipeline) / "meta.json"
    if description.is_file():
        try:
            meta = json.loads(description.read_text(encoding="utf-8"))
        except ValueError as error:
            raise LanguageError(f"{description} is not valid JSON: {error}") from error
        name = "-".join(str(meta.get(key, "")) for key in ("lang", "name", "version"))
        return f"{name}-{digest_of_weights((description.parent,), [])}"
    try:
        return f"{pipeline}-{metadata.version(pipeline)}"
    except (metadata.PackageNotFoundError, ValueError) as error:
        raise not_installed(pipeline) from error


def not_installed(pipeline: str) -> LanguageError:
    """The error that says how to get a pipeline."""
    return LanguageError(
        f"there is no spaCy pipeline {pipeline}; install it (python -m spacy download {pipeline}), "
        f"or use --pipeline {SHIPPED} or --pipeline {RULES}"
    )
