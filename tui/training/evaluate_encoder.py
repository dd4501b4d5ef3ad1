"""How well the encoder alone, before the rules, attributes PolNeAR's development part."""

from __future__ import annotations

import argparse
from typing import Any

from tui.training.encoder_scores import score_attribution
from tui.training.evaluate_tables import COLUMNS, figures_row


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """The table of scores, or nothing without the corpora or an encoder."""
    if nlp is None or arguments.corpora is None or "onrecord_encoder" not in nlp.pipe_names:
        return ""
    rows = [figures_row(*each) for each in score_attribution(nlp, arguments.corpora).items()]
    return "\n".join(["## Attribution: the encoder alone, PolNeAR\n", COLUMNS, *rows, ""])
