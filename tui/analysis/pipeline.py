"""The name of a pipeline becomes the pipeline that can be used here, and its version."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.program import program_digest
from tui.pipelines import RULES, SHIPPED

BY_RULES = "statements are found by rules alone, without the language pipeline"

# Of the package: what an analysis is made by.
_PARTS = ("model.py", "predications.py", "word_lists.py", "language", "statements")


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
    return Pipeline(name, f"{pipeline_version(name)}:{program_digest(*_PARTS)}", notice)
