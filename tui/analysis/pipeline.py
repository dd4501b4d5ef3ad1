"""The name of a pipeline becomes the pipeline that can be used here, and its version."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from tui.pipelines import RULES, SHIPPED

BY_RULES = "statements are found by rules alone, without the language pipeline"

_PARTS = ("model.py", "word_lists.py", "language", "statements")  # of the package: what an analysis is made by
_LARGEST_PART = 1 << 20  # bytes; larger files are weights, which have their own version


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline that can be loaded; `version` changes whenever its analyses may; `notice` is a line for the reader."""

    name: str
    version: str
    notice: str = ""


def choose_pipeline(name: str) -> Pipeline:
    """The pipeline called `name`; rules alone, with a notice, for the default one where its weights are missing.

    Imports no spaCy. Raises `LanguageError` where there is no such pipeline.
    """
    from tui.language.version import WEIGHTS, pipeline_version  # reads package metadata: not before the first paint

    notice = ""
    if name == SHIPPED and not (WEIGHTS[0] / "meta.json").is_file():
        name, notice = RULES, f"{BY_RULES}: its weights are not installed"
    return Pipeline(name, f"{pipeline_version(name)}:{_program_digest()}", notice)


@cache
def _program_digest() -> str:
    """Of the code and word lists that analyses are made by: whoever changes a rule gets no analysis of the old one."""
    package = Path(__file__).parent.parent
    files = [file for part in _PARTS for file in _files(package / part) if file.stat().st_size <= _LARGEST_PART]
    digest = sha256()
    for file in files:
        digest.update(str(file.relative_to(package)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc")
