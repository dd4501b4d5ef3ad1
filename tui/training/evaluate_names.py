"""How well a pipeline finds names in two treebanks' development parts."""

from __future__ import annotations

import argparse
from typing import Any

from tui.training.encoder_scores import score_names
from tui.training.evaluate_tables import COLUMNS, figures_row
from tui.training.names_scores import score_gum_names


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """The table of scores, or nothing without the corpora or a pipeline that finds names."""
    if nlp is None or arguments.corpora is None:
        return ""
    if not any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names):
        return ""
    scores = {"EWT": score_names(nlp, arguments.corpora), "GUM": score_gum_names(nlp, arguments.corpora)}
    rows = [figures_row(f"{bank} {kind}", each) for bank, kinds in scores.items() for kind, each in kinds.items()]
    return "\n".join(["## Names: exact spans\n", COLUMNS, *rows, ""])
