"""Who said what on PolNeAR's development part, beside two annotators and the best published systems."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from tui.training.evaluate_program import collected, predictions, scorer
from tui.training.evaluate_tables import header, row
from tui.training.json_lines import Line, read_lines

KINDS = ("direct", "mixed", "indirect")
MEASURE = "attribution50"
_BINS = 10  # of confidence

# PolNeAR's test part, attribution50 F: all, statements, direct, mixed, indirect, and the speaker right given content.
OTHERS = {
    "one annotator against another (test)": ("77.7", "88.0", "98.0", "91.1", "81.2", "96.6"),
    "Citron with the gold cues (test)": ("56.0", "60.7", "63.9", "63.0", "58.0", "94.0"),
    "Gender Gap Tracker (test)": ("49.4", "56.8", "69.4", "55.5", "49.1", "82.3"),
    "Citron, cue stage rebuilt (test)": ("48.9", "54.0", "60.8", "54.4", "50.2", "89.1"),
    "textacy (test)": ("30.1", "36.2", "79.2", "0", "0.2", "89.4"),
    "quotation marks and the nearest name (test)": ("27.3", "32.3", "63.2", "0", "0", "63.4"),
}


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """Figures with intervals over articles, and how far the confidence can be trusted; nothing without `--eval`."""
    folder = arguments.eval
    if folder is None or not (folder / "polnear-dev").is_dir():
        return ""
    module = scorer(folder)
    paths = {name: folder / "polnear-dev" / f"{name}.jsonl.gz" for name in ("all", "statements")}
    gold = {name: {line["id"]: line for line in read_lines(path)} for name, path in paths.items()}
    collection = collected({name: line["text"] for name, line in gold["all"].items()}, nlp)
    found = {name: predictions(folder, path, collection, name == "all") for name, path in paths.items()}
    scores = {name: module.score(gold[name], {line["id"]: line for line in lines}) for name, lines in found.items()}
    return "\n".join(
        [
            f"## Who said what: PolNeAR, {MEASURE}\n",
            *_beside_others(module, scores),
            "",
            *_in_detail(module, scores, arguments.bootstrap),
            "",
            "Confidence of the statements shown, and how many of them are right:\n",
            *reliability(judged(module, gold["statements"], found["statements"])),
            "",
        ]
    )


def _beside_others(module: ModuleType, scores: Mapping[str, Any]) -> list[str]:
    totals = {name: module.total(per_article.values()) for name, per_article in scores.items()}
    keys = [
        ("all", MEASURE),
        ("statements", MEASURE),
        *(("statements", f"{MEASURE}.{kind}") for kind in KINDS),
        ("statements", "source_given_content"),
    ]
    ours = [100 * module.prf(totals[name], key)[2] for name, key in keys]
    columns = header("all", "statements", *KINDS, "speaker right, given content")
    rows = [row(name, *figures) for name, figures in OTHERS.items()]
    return [columns, row("this program", *(f"{figure:.1f}" for figure in ours)), *rows]


def _in_detail(module: ModuleType, scores: Mapping[str, Any], samples: int) -> list[str]:
    rows = [header("precision", "recall", "F", "95 % of samples")]
    for name, per_article in scores.items():
        total = module.total(per_article.values())
        keys = [MEASURE, *(f"{MEASURE}.{kind}" for kind in KINDS), "content50", "attribution"]
        intervals = module.bootstrap(per_article, samples, keys) if samples else {}
        for key in keys:
            low, high = intervals.get(key, (0.0, 0.0))
            figures = [f"{100 * figure:.1f}" for figure in module.prf(total, key)]
            rows.append(row(f"{name}: {key}", *figures, f"{100 * low:.1f}–{100 * high:.1f}" if samples else ""))
    return rows


def judged(module: ModuleType, gold: Mapping[str, Line], found: Sequence[Line]) -> list[tuple[float, bool]]:
    """Of each statement shown at top level: its confidence, and whether the scorer's headline measure calls it right.

    What lands on gold that is to be ignored, or without a source on gold without one, is neither.
    """
    verdicts: list[tuple[float, bool]] = []
    for line in found:
        article = module.Art(gold[line["id"]]["text"])
        wanted = [article.att(each) for each in gold[line["id"]]["attributions"]]
        for each in line["attributions"]:
            one = article.att(each)
            words = one.word["content"]
            if each["nested"] or not words:
                continue
            counted = [other for other in wanted if not other.ignore]
            matching = [other for other in counted if other.word["source"] and article.srcmatch(one, other)]
            free = [other for other in wanted if other.ignore or not (other.word["source"] or one.word["source"])]
            right = _half(words, matching)
            if right or not _half(words, free) or _half(words, [other for other in counted if other not in free]):
                verdicts.append((each["confidence"], right))
    return verdicts


def _half(words: set[int], others: Sequence[Any]) -> bool:
    covered = set[int]().union(*(other.word["content"] for other in others))
    return 2 * len(words & covered) >= len(words) and bool(others)


def reliability(verdicts: Sequence[tuple[float, bool]]) -> list[str]:
    """A table of how often statements are right by what confidence they are shown with, and the mean difference."""
    rows = [header("statements", "mean confidence", "right")]
    difference = 0.0
    for number in range(_BINS):
        inside = [(sure, right) for sure, right in verdicts if min(int(sure * _BINS), _BINS - 1) == number]
        if not inside:
            continue
        mean = sum(sure for sure, _ in inside) / len(inside)
        share = sum(right for _, right in inside) / len(inside)
        difference += len(inside) * abs(mean - share)
        name = f"{number / _BINS:.1f}–{(number + 1) / _BINS:.1f}"
        rows.append(row(name, str(len(inside)), f"{mean:.2f}", f"{share:.2f}"))
    if verdicts:
        rows.append(f"\nExpected calibration error {difference / len(verdicts):.3f}.")
    return rows
