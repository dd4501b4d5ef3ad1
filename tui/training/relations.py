"""Labelled pairs of statements to the weights by which the program reckons the confidence of a relation.

Logistic regression over the few features of `tui.relations.features`; before the weights of all pairs are written,
those of each four fifths of the topics are measured on the fifth left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from tui.relations.comparing import findings
from tui.relations.entailment import load_entailment
from tui.relations.features import NAMES, WITH_MODEL, features
from tui.relations.judging import WEIGHTS, logistic, weights_name
from tui.relations.meaning import Meaning, Scorer, meanings
from tui.training.json_lines import read_lines

_FOLDS = 5
_THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
# Pairs made from questions and answers are further from news than headlines and claims are.
_TEXTBOOK = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements as bare text, how people say they relate, and what they are about."""

    id: str
    a: str
    b: str
    label: str
    topic: str
    source: str


@dataclass(frozen=True, slots=True)
class Example:
    """One finding on a pair: its features, and whether it is what people say of the pair."""

    pair: Pair
    kind: str
    values: tuple[float, ...]

    @property
    def is_right(self) -> bool:
        """Whether the pair is labelled as the finding says."""
        return self.pair.label == self.kind


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--pairs", type=Path, required=True, help="labelled pairs: id, a, b, label, topic, source")
    parser.add_argument("--output", type=Path, default=WEIGHTS, help="where the weights go (the program's own)")


def run(options: argparse.Namespace) -> int:
    """Fit and write the weights; those for rules and model only where the model can be run."""
    fit(options.pairs, options.output, load_entailment())
    return 0


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file of JSON lines, compressed or not; those that people could not agree on are left out."""
    return [
        Pair(*(str(record[field.name]) for field in fields(Pair)))
        for record in read_lines(path)
        if record["label"] != "ignore"
    ]


def fit(pairs_path: Path, output: Path, scorer: Scorer | None = None) -> None:
    """Fit the weights on all pairs of a file, print how well they do across topics, and write them.

    Those for rules alone always; with a `scorer` those for rules and model too, which are left as they are without one.
    """
    pairs = read_pairs(pairs_path)
    written = json.loads(output.read_text(encoding="utf-8")) if output.exists() else {}
    written["rules"] = _weights(pairs, NAMES, [None] * len(pairs))
    if scorer is not None:
        written["model"] = _weights(pairs, WITH_MODEL, meanings(scorer, [(pair.a, pair.b) for pair in pairs]))
    output.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def _weights(pairs: Sequence[Pair], names: Sequence[str], made: Sequence[Meaning | None]) -> dict[str, object]:
    examples = _examples(pairs, made)
    weights: dict[str, object] = {}
    for name in sorted(examples):
        _print_figures(name, pairs, _crossed(examples[name]))
        intercept, fitted = _fitted(examples[name])
        weights[name] = {"intercept": intercept, "weights": dict(zip(names, fitted, strict=True))}
    return weights


def _examples(pairs: Iterable[Pair], made: Iterable[Meaning | None]) -> dict[str, list[Example]]:
    found: defaultdict[str, list[Example]] = defaultdict(list)
    for pair, meaning in zip(pairs, made, strict=True):
        for aligned, finding in findings(pair.a, pair.b, by_model=meaning is not None):
            example = Example(pair, finding.kind.value, features(aligned, finding, meaning))
            found[weights_name(finding)].append(example)
    return found


def _fitted(examples: Sequence[Example]) -> tuple[float, list[float]]:
    from sklearn.linear_model import LogisticRegression  # of the training extra

    right = [example.is_right for example in examples]
    weights = [_TEXTBOOK if example.pair.source.startswith("rte") else 1.0 for example in examples]
    model = LogisticRegression(max_iter=3000).fit([example.values for example in examples], right, weights)
    return round(float(model.intercept_[0]), 4), [round(float(weight), 4) for weight in model.coef_[0]]


def _crossed(examples: Sequence[Example]) -> dict[str, float]:
    """For each pair the highest confidence that weights fitted on other topics give a finding on it."""
    highest: dict[str, float] = {}
    for fold in range(_FOLDS):
        rest = [example for example in examples if _fold(example.pair.topic) != fold]
        intercept, weights = _fitted(rest)
        for example in examples:
            if _fold(example.pair.topic) == fold:
                sure = logistic(intercept, weights, example.values)
                highest[example.pair.id] = max(sure, highest.get(example.pair.id, 0.0))
    return highest


def _fold(topic: str) -> int:
    return int(hashlib.sha256(topic.encode()).hexdigest(), 16) % _FOLDS


def _print_figures(name: str, pairs: Sequence[Pair], sure: dict[str, float]) -> None:
    """Precision and recall over the sources of pairs at several least confidences, to standard output."""
    kind = name.split()[0]
    for source in sorted({pair.source for pair in pairs}):
        of_source = [pair for pair in pairs if pair.source == source]
        line = [f"{name} {source:18} {len(of_source):5} pairs"]
        for least in _THRESHOLDS:
            shown = [pair.label == kind for pair in of_source if sure.get(pair.id, 0.0) >= least]
            labelled = sum(pair.label == kind for pair in of_source)
            precision, recall = sum(shown) / max(1, len(shown)), sum(shown) / max(1, labelled)
            line.append(f"{least:.1f}: P {precision:.3f} R {recall:.3f} of {len(shown):4}")
        print("  ".join(line))
