"""How well the shipped pipeline parses the treebanks' development parts."""

from __future__ import annotations

import argparse
from typing import Any

from tui.training.syntax import TREEBANKS, read_part
from tui.training.syntax_scores import syntax_scores, table


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """The table of scores, or nothing without a pipeline or the corpora."""
    if nlp is None or arguments.corpora is None:
        return ""
    parts = {name: read_part(arguments.corpora, name, "dev") for name in TREEBANKS}
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == "onrecord_encoder"]):
        scores = table({name: syntax_scores(nlp, paragraphs) for name, paragraphs in parts.items()})
    return f"## Syntax: paragraphs as running text\n\n{scores}\n"
