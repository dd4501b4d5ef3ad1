"""The decoder's settings, chosen on articles held out from training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np

from tui.language.encoder_session import Scored, TrainedEncoder
from tui.language.roles import attribution_of, link_roles
from tui.language.roles_link import Linked, Settings
from tui.training.encoder_scores import attribution_figures, right_predictions
from tui.training.polnear import AttributedArticle

START = Settings(cue_link=0.2, source_link=0.2, source_word=0.1)


def choose(
    encoder: TrainedEncoder, articles: Sequence[AttributedArticle], report: Callable[[str], None] = print
) -> dict[str, Any]:
    """The settings of the highest attribution50 on `articles`, one after the other, and weights for the confidence.

    How many attributions are tagged is not chosen here: which of them are shown is decided with the rules' agreement.
    """
    scored = [encoder.score(article.text) for article in articles]

    def value(settings: Settings) -> float:
        return _attribution50(articles, scored, [link_roles(each, encoder, settings) for each in scored])

    settings = START
    best = value(settings)
    report(f"held out, without tuning: {best}")
    for name, values in (
        ("source_word", (0.02, 0.05, 0.2, 0.3, 0.5)),
        ("cue_link", (0.05, 0.4)),
        ("source_link", (0.05, 0.4)),
    ):
        for each in values:
            changed = replace(settings, **{name: each})
            if (result := value(changed)) > best + 0.1:
                best, settings = result, changed
    report(f"held out, tuned: {best} with {settings}")
    linked = [link_roles(each, encoder, settings) for each in scored]
    return {"linking": asdict(settings), "confidence": confidence_weights(articles, scored, linked)}


def confidence_weights(
    articles: Sequence[AttributedArticle], scored: Sequence[Scored], linked: Sequence[Sequence[Linked]]
) -> list[float]:
    """Logistic regression of "content and source are right" on the evidence; the intercept comes last."""
    from sklearn.linear_model import LogisticRegression

    evidence: list[tuple[float, ...]] = []
    right: list[bool] = []
    for article, each, found in zip(articles, scored, linked, strict=True):
        attributions = [attribution_of(one, each.words, 0.0) for one in found]
        evidence.extend(one.evidence for one in found)
        right.extend(right_predictions(article, attributions))
    model = LogisticRegression(C=1.0).fit(np.array(evidence), np.array(right))
    return [round(float(weight), 4) for weight in (*model.coef_[0], model.intercept_[0])]


def _attribution50(
    articles: Sequence[AttributedArticle], scored: Sequence[Scored], linked: Sequence[Sequence[Linked]]
) -> float:
    pairs = (
        (article, [attribution_of(one, each.words, 0.0) for one in found])
        for article, each, found in zip(articles, scored, linked, strict=True)
    )
    return attribution_figures(pairs)["attribution50"].f
