"""Resolved speakers on GUM, whose coreference was annotated by people."""

from __future__ import annotations

import argparse
import gzip
import re
import tempfile
from pathlib import Path
from typing import Any

from tui.training.evaluate_program import collected, predictions, run_script
from tui.training.json_lines import read_lines, write_lines

GENRE = "news"


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """The scorer's own lines: news, and all documents that no model was trained on; nothing without the data."""
    if arguments.eval is None or arguments.corpora is None:
        return ""
    path = arguments.corpora / "ud" / "gum-attribution.jsonl.gz"
    trained = _documents(arguments.corpora / "ud" / "en_gum-ud-train.conllu.gz")
    gold = [line for line in read_lines(path) if line["genre"] == GENRE or line["id"] not in trained]
    collection = collected({line["id"]: line["text"] for line in gold}, nlp)
    parts = {
        GENRE: [line for line in gold if line["genre"] == GENRE],
        f"{GENRE}, not trained on": [line for line in gold if line["genre"] == GENRE and line["id"] not in trained],
        "all genres, not trained on": [line for line in gold if line["id"] not in trained],
    }
    rows = ["## Speakers: GUM\n"]
    with tempfile.TemporaryDirectory() as folder:
        wanted, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        for name, lines in parts.items():
            write_lines(wanted, lines)
            write_lines(found, predictions(arguments.eval, wanted, collection, attitudes=False))
            options = ["--show"] if arguments.show else []
            scores = run_script(arguments.eval / "score_speakers.py", wanted, found, *options)
            rows.append(f"{name}, {len(lines)} documents:\n\n```\n{scores}```\n")
    return "\n".join(rows)


def _documents(treebank: Path) -> set[str]:
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        return set(re.findall(r"^# newdoc id = (\S+)", lines.read(), re.MULTILINE))
