"""`python -m tui.training syntax`: the treebanks to the weights of the syntax pipeline, its card and its licence."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import date
from pathlib import Path

from tui.language.version import WEIGHTS
from tui.training.syntax_card import Making, write_card
from tui.training.syntax_scores import SyntaxScores, syntax_scores, table
from tui.training.treebank import Paragraph, read_treebank

TREEBANKS = {"GUM": "en_gum-ud", "EWT": "en_ewt-ud"}
EPOCHS = 36


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/")
    parser.add_argument("--pretrained", type=Path, required=True, help="all-MiniLM-L6-v2: its wheel or unpacked folder")
    parser.add_argument("--output", type=Path, default=WEIGHTS[0], help="where the weights go (default: the package)")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--minutes", type=float, help="stop after the epoch that ends then (processor time)")


def run(arguments: argparse.Namespace) -> int:
    """Train, keeping the best epoch so far in the output folder; returns the exit status."""
    from tui.training.syntax_pipeline import fast_products

    with fast_products():
        _train(arguments)
    return 0


def _train(arguments: argparse.Namespace) -> None:
    from tui.training.syntax_export import export
    from tui.training.syntax_fit import fit
    from tui.training.syntax_pipeline import WIDTH, untrained_pipeline

    nlp = untrained_pipeline(arguments.pretrained)
    # In this order: the order of the paragraphs is part of what the seed fixes.
    training = [paragraph for name in ("EWT", "GUM") for paragraph in read_part(arguments.corpora, name, "train")]
    development = {name: read_part(arguments.corpora, name, "dev") for name in TREEBANKS}
    best = 0.0
    for progress in fit(nlp, training, arguments.epochs):
        making = Making(date.today(), progress.epoch + 1, arguments.epochs, progress.seconds / 60, WIDTH)
        with nlp.use_params(progress.averages):
            scores = {name: syntax_scores(nlp, paragraphs) for name, paragraphs in development.items()}
            print(f"epoch {making.epoch}, {making.minutes:.0f} minutes\n{table(scores)}", flush=True)
            if _merit(scores) > best:
                best = _merit(scores)
                export(nlp, arguments.output, {name: asdict(one) for name, one in scores.items()}, making.version)
                write_card(arguments.output, scores, making)
        if arguments.minutes and making.minutes >= arguments.minutes:
            break


def read_part(corpora: Path, treebank: str, part: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the part `train` or `dev` of a treebank named in `TREEBANKS`."""
    return read_treebank(corpora / "ud" / f"{TREEBANKS[treebank]}-{part}.conllu.gz")


def _merit(scores: dict[str, SyntaxScores]) -> float:
    """What the epoch to keep is chosen by: trees first, then tags and sentences."""
    return sum(one.las + one.tag / 2 + one.sentences / 5 for one in scores.values())
