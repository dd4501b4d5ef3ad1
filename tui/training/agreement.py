"""How far encoder and rules are right, alone and together: the calibration of `tui.statements.agreement`."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from tui.articles import article_from_bytes
from tui.language import load
from tui.language.attribution import Attribution as Tagged
from tui.language.encoder_session import FOLDER, load_encoder
from tui.language.roles import find_attributions
from tui.statements import agreement, finding
from tui.statements.attribution import Attribution
from tui.statements.pipeline import read
from tui.statements.places import Places
from tui.statements.syntax import Syntax
from tui.statements.tags import mended
from tui.training.encoder_scores import right_predictions
from tui.training.evaluate_statements import reliability
from tui.training.polnear import is_held_out, read_polnear

OUT = Path(agreement.__file__).parent / "data" / "agreement.json"
_STEP = 0.02  # between the thresholds that are tried
_FLAT = 0.003  # of F1, which is no difference on so few articles


def add_arguments(parser: ArgumentParser) -> None:
    """`--corpora`, the weights of the encoder, and where the calibration goes."""
    parser.add_argument("--corpora", type=Path, required=True, metavar="DIR", help="the folder of the corpora")
    parser.add_argument("--weights", type=Path, default=FOLDER, metavar="DIR", help="the encoder to calibrate")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE", help="default: the file that ships")


def run(options: Namespace) -> int:
    """Fit a logistic regression on the articles that the encoder was not trained on, and write it."""
    from sklearn.linear_model import LogisticRegression  # of the training extra

    encoder = load_encoder(options.weights)
    nlp = load()
    if nlp.has_pipe("onrecord_encoder"):
        nlp.disable_pipe("onrecord_encoder")
    values: list[tuple[float, ...]] = []
    right: list[bool] = []
    wanted = 0
    for article in read_polnear(options.corpora / "polnear" / "train.jsonl.gz"):
        if not is_held_out(article):
            continue
        text = article_from_bytes(article.text.encode(), "article.txt")
        paragraphs = finding.paragraph_segments(text)
        by_rules = finding.attributions(text, paragraphs)
        found = find_attributions(encoder.score(article.text), encoder)
        tagged = mended(article.text, found, paragraphs, Syntax.of(read(text, nlp).words), by_rules)
        values.extend(_evidence(article.text, tagged, by_rules))
        right.extend(right_predictions(article, tagged))
        wanted += len(article.attributions)
    model = LogisticRegression(C=1.0, max_iter=1000).fit(values, right)
    sure = model.predict_proba(values)[:, 1].tolist()
    least = _best_threshold(sure, right, wanted)
    weights = dict(
        zip((*agreement.EVIDENCE, "intercept"), (*model.coef_[0].tolist(), float(model.intercept_[0])), strict=True)
    )
    table = {"weights": {name: round(weight, 4) for name, weight in weights.items()}, "least": round(least, 2)}
    options.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{len(right)} attributions, {sum(right)} right; least confidence {least:.2f}")
    print("\n".join(reliability(list(zip(sure, right, strict=True)))))
    return 0


def _evidence(text: str, tagged: Sequence[Tagged], by_rules: Sequence[Attribution]) -> list[tuple[float, ...]]:
    places = Places([report.content for report in by_rules])
    partners = (agreement.partner_of(text, found, by_rules, places) for found in tagged)
    return [
        agreement.evidence(text, found, by_rules[at] if at is not None else None)
        for found, at in zip(tagged, partners, strict=True)
    ]


def _best_threshold(sure: Sequence[float], right: Sequence[bool], wanted: int) -> float:
    """The highest least confidence at which right ones and all shown ones reach the best F1 against `wanted`, nearly.

    The curve is flat at its top: of settings that find as much truth, the one that shows less error is to be preferred.
    """

    def f1(least: float) -> float:
        shown = [was for promised, was in zip(sure, right, strict=True) if promised >= least]
        return 2 * sum(shown) / (len(shown) + wanted)

    steps = {step * _STEP: f1(step * _STEP) for step in range(round(0.8 / _STEP))}
    return max(least for least, reached in steps.items() if reached >= max(steps.values()) - _FLAT)
