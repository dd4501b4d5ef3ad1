"""`python -m tui.training evaluate`: the shipped program measured on the development sets, and what it costs."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from tui.language.version import pipeline_version
from tui.pipelines import RULES, SHIPPED

# Each module has `section(nlp, arguments) -> str`: Markdown under a heading of its own, or nothing where its data is
# not given. Only the sections that are asked for are imported.
SECTIONS = {
    "syntax": "tui.training.evaluate_syntax",
    "names": "tui.training.evaluate_names",
    "encoder": "tui.training.evaluate_encoder",
    "statements": "tui.training.evaluate_statements",
    "speakers": "tui.training.evaluate_speakers",
    "gold": "tui.training.evaluate_gold",
    "relations": "tui.training.evaluate_relations",
    "costs": "tui.training.evaluate_costs",
    "robustness": "tui.training.evaluate_robustness",
}
_ON_REQUEST = {"robustness"}  # minutes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--corpora", type=Path, help="folder with ud/, names/ and polnear/")
    parser.add_argument("--eval", type=Path, help="folder with the scorers and their development sets")
    parser.add_argument("--gold", type=Path, action="append", default=[], help="hand-written gold (tests/gold/*.jsonl)")
    parser.add_argument(
        "--texts", type=Path, action="append", default=[], help="the gold's texts: a folder of ID.txt or lines of JSON"
    )
    parser.add_argument("--pipeline", default=SHIPPED, help=f"an installed spaCy pipeline, or “{RULES}” for none")
    usual = ",".join(name for name in SECTIONS if name not in _ON_REQUEST)
    parser.add_argument("--sections", default=usual, help=f"which of {', '.join(SECTIONS)} (default: {usual})")
    parser.add_argument("--show", action="store_true", help="list every error of the gold and the speakers")
    parser.add_argument("--bootstrap", type=int, default=1000, help="samples behind each interval (default 1000)")


def run(arguments: argparse.Namespace) -> int:
    """Print every figure as Markdown; returns the exit status."""
    from tui.language import load, notices

    nlp = load(arguments.pipeline) if arguments.pipeline != RULES else None
    print(f"# {pipeline_version(arguments.pipeline)}\n")
    for notice in notices(nlp) if nlp is not None else ():
        print(notice)
    for name in arguments.sections.split(","):
        text = import_module(SECTIONS[name]).section(nlp, arguments)
        if text:
            print(text, flush=True)
    return 0
