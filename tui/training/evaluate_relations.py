"""How well two given statements are related, and how often a pair that belongs together is looked at at all."""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tui.model import Span
from tui.pipelines import RULES
from tui.relations.comparing import Label, compare
from tui.relations.entailment import NOTICE, load_entailment
from tui.relations.index import MOST_CANDIDATES, Index
from tui.relations.index_vectors import SentenceVectors, load_sentence_vectors
from tui.relations.matching import Weights
from tui.relations.meaning import Scorer
from tui.relations.propositions import Origin, proposition
from tui.relations.referents import Referents
from tui.relations.words import read_words, sentences
from tui.training.evaluate_program import run_script
from tui.training.evaluate_tables import header, percent, row
from tui.training.json_lines import Line, read_lines, write_lines

_FOLDER = "contradiction-dev"
_SCORER = "score_contradictions.py"
_TEXTBOOK = "rte"  # sources that begin so are reported apart
_SHORTEST = 4  # words of a sentence that pairs are hidden among


def section(_: Any, arguments: argparse.Namespace) -> str:
    """The figures of `compare` and of the candidates, or nothing without the development pairs."""
    if arguments.eval is None or not (arguments.eval / _FOLDER).is_dir():
        return ""
    by_model = arguments.pipeline != RULES
    model = load_entailment() if by_model else None
    vectors = load_sentence_vectors() if by_model else None
    pairs = [pair for pair in read_lines(arguments.eval / _FOLDER / "pairs.jsonl.gz") if pair["label"] != "ignore"]
    lines = ["## Relations of two given statements\n", *([NOTICE] if by_model and model is None else [])]
    lines += [_compared(arguments.eval / _SCORER, pairs, model), "\n## Candidates\n"]
    bodies = [line["text"] for line in read_lines(arguments.eval / _FOLDER / "bodies.jsonl.gz")]
    lines.append(_candidates(pairs, bodies, vectors))
    return "\n".join(lines)


def _compared(scorer: Path, pairs: Sequence[Line], model: Scorer | None) -> str:
    """What the scorer prints for contradictions, all and without the textbook pairs, and the same for corroboration."""
    made = {pair["id"]: compare(pair["a"], pair["b"], model) for pair in pairs}
    news = [pair for pair in pairs if not pair["source"].startswith(_TEXTBOOK)]
    tables = [header("precision", "recall", "shown")]
    for name, some in (("all", pairs), ("without RTE", news)):
        for label in (Label.CONTRADICTION, Label.CORROBORATION):
            shown = [pair["label"] == label for pair in some if made[pair["id"]].label is label]
            there = sum(pair["label"] == label for pair in some)
            figures = percent(sum(shown), len(shown)), percent(sum(shown), there), str(len(shown))
            tables.append(row(f"{label}, {name}", *figures))
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        write_lines(gold, pairs)
        write_lines(predicted, [_prediction(pair["id"], made[pair["id"]]) for pair in pairs])
        printed = run_script(scorer, gold, predicted)
    return "\n".join([*tables, "", "```", printed.rstrip(), "```"])


def _prediction(name: str, made: Any) -> Line:
    conflicts = made.label is Label.CONTRADICTION
    return {"id": name, "score": made.confidence if conflicts else 0.0, "pred": conflicts}


def _candidates(pairs: Sequence[Line], bodies: Iterable[str], vectors: SentenceVectors | None) -> str:
    """How many pairs are found, each text put into the index in random order among the sentences of whole articles."""
    true = [pair for pair in pairs if pair["label"] != Label.NEUTRAL and pair["a"] != pair["b"]]
    hidden = {text for pair in true for text in (pair["a"], pair["b"])}
    texts = sorted(hidden | {sentence for body in bodies for sentence in _sentences(body)})
    random.Random(1).shuffle(texts)
    found = found_pairs(texts, {frozenset((pair["a"], pair["b"])) for pair in true}, vectors)
    of_source: defaultdict[str, list[bool]] = defaultdict(list)
    for pair in true:
        is_found = frozenset((pair["a"], pair["b"])) in found
        for name in ("all", pair["label"], pair["source"]):
            of_source[name].append(is_found)
    by = "keys and sentence vectors" if vectors else "keys alone"
    lines = [f"Pairs found among {len(texts):,} sentences, {MOST_CANDIDATES} candidates each, by {by}:\n"]
    lines += [header("pairs", "recall")]
    lines += [row(name, str(len(each)), percent(sum(each), len(each))) for name, each in sorted(of_source.items())]
    return "\n".join([*lines, ""])


def found_pairs(
    texts: Sequence[str], pairs: set[frozenset[str]], vectors: SentenceVectors | None
) -> set[frozenset[str]]:
    """Those of `pairs` whose later text has the earlier among its candidates, as `texts` come in this order."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        one, other = pair
        partners[one].add(other)
        partners[other].add(one)
    put_forward = [
        proposition(read_words(text, (Span(0, len(text)),)), Origin(text, text), Referents()) for text in texts
    ]
    index, found = Index(Weights(put_forward), vectors), set[frozenset[str]]()
    for text, asked in zip(texts, put_forward, strict=True):
        if partners[text]:
            names = {candidate.origin.statement for candidate in index.candidates(asked)}
            found.update(frozenset((text, other)) for other in names & partners[text])
        index.add(asked)
    return found


def _sentences(body: str) -> list[str]:
    words = read_words(body, (Span(0, len(body)),))
    runs = [run for run in sentences(words) if len(run) >= _SHORTEST]
    return [body[run[0].span.start : run[-1].span.end] for run in runs]
