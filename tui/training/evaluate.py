"""`python -m tui.training evaluate`: the shipped weights measured on the development sets, and what they cost."""

from __future__ import annotations

import argparse
from dataclasses import astuple
from pathlib import Path
from typing import Any

from tui.language.version import ENCODER_LIBRARIES, SHIPPED, WEIGHTS, pipeline_version
from tui.training.syntax import TREEBANKS, read_part
from tui.training.syntax_scores import syntax_scores, table
from tui.training.treebank import text_of

COLUMNS = "| | precision | recall | F |\n| --- | --: | --: | --: |"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/, names/ and polnear/")
    parser.add_argument("--pipeline", default=SHIPPED, help="an installed spaCy pipeline instead of the shipped one")


def run(arguments: argparse.Namespace) -> int:
    """Print every figure as Markdown; returns the exit status."""
    from tui.language import load, notices

    nlp = load(arguments.pipeline)
    print(f"# {pipeline_version(arguments.pipeline)}\n")
    for notice in notices(nlp):
        print(notice)
    print("## Syntax: paragraphs as running text\n")
    parts = {name: read_part(arguments.corpora, name, "dev") for name in TREEBANKS}
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == "onrecord_encoder"]):
        print(table({name: syntax_scores(nlp, paragraphs) for name, paragraphs in parts.items()}), "\n")
    if any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names):
        _print_names(nlp, arguments.corpora)
    if "onrecord_encoder" in nlp.pipe_names:
        _print_attribution(nlp, arguments.corpora)
    texts = ["\n\n".join(_text(paragraph) for paragraph in part) for part in parts.values()]
    _print_costs(arguments.pipeline, [text[at : at + 5000] for text in texts for at in range(0, len(text), 5000)])
    return 0


def _print_names(nlp: Any, corpora: Path) -> None:
    from tui.training.encoder_scores import score_names
    from tui.training.names_scores import score_gum_names

    print(f"## Names: exact spans\n\n{COLUMNS}")
    for treebank, scores in (("EWT", score_names(nlp, corpora)), ("GUM", score_gum_names(nlp, corpora))):
        for kind, figures in scores.items():
            print(_row(f"{treebank} {kind}", figures))


def _print_attribution(nlp: Any, corpora: Path) -> None:
    from tui.training.encoder_scores import score_attribution

    print(f"\n## Attribution: PolNeAR\n\n{COLUMNS}")
    for measure, figures in score_attribution(nlp, corpora).items():
        print(_row(measure, figures))


def _row(name: str, figures: Any) -> str:
    return f"| {name} | {' | '.join(f'{value:.1f}' for value in astuple(figures))} |"


def _print_costs(pipeline: str, texts: list[str]) -> None:
    from tui.training.costs import measured

    print("\n## Costs: one process each, processor time\n")
    print("| pipeline | load s | words/s | peak MB |\n| --- | --: | --: | --: |")
    for name in (pipeline, ""):
        costs = measured(name, texts)
        figures = f"{costs.load_seconds:.2f} | {costs.words_per_second:,.0f} | {costs.peak_megabytes:.0f}"
        print(f"| {name or 'blank'} | {figures} |")
    print("\n| weights | MB |\n| --- | --: |")
    for folder in WEIGHTS:
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"| {folder.name} | {size / 1e6:.1f} |")
    print(f"\nThe encoder needs {' and '.join(ENCODER_LIBRARIES)}.")


def _text(paragraph: Any) -> str:
    return text_of(word for sentence in paragraph for word in sentence).rstrip()
