"""What the shipped weights cost: time to load, speed, memory and size."""

from __future__ import annotations

import argparse
from typing import Any

from tui.language.version import ENCODER_LIBRARIES, WEIGHTS
from tui.relations.entailment import FOLDER as ENTAILMENT
from tui.training.costs import measured
from tui.training.evaluate_tables import header, row
from tui.training.syntax import TREEBANKS, read_part
from tui.training.treebank import text_of


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """Costs beside those of a blank pipeline, or nothing without a pipeline or texts of the corpora."""
    if nlp is None or arguments.corpora is None:
        return ""
    parts = [read_part(arguments.corpora, name, "dev") for name in TREEBANKS]
    texts = ["\n\n".join(map(text_of, part)) for part in parts]
    pieces = [text[at : at + 5000] for text in texts for at in range(0, len(text), 5000)]
    rows = [header("load s", "words/s", "peak MB")]
    for name in (arguments.pipeline, ""):
        costs = measured(name, pieces)
        figures = f"{costs.load_seconds:.2f}", f"{costs.words_per_second:,.0f}", f"{costs.peak_megabytes:.0f}"
        rows.append(row(name or "blank", *figures))
    sizes = [header("MB")]
    for folder in (*WEIGHTS, ENTAILMENT):
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        sizes.append(row(folder.name, f"{size / 1e6:.1f}"))
    needs = f"The encoder needs {' and '.join(ENCODER_LIBRARIES)}."
    return "\n".join(["## Costs: one process each, processor time\n", *rows, "", *sizes, "", needs, ""])
