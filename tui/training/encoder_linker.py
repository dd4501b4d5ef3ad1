"""The linkers of contents to cues and of cues to sources, grown on gold spans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.language.roles_decode import Tagged
from tui.language.roles_features import CONTENT, CUE, SOURCE, candidates, context_of, rows
from tui.language.roles_trees import Trees
from tui.training.polnear import AttributedArticle

TREES, DEPTH, RATE, SHARE = 120, 4, 0.1, 0.5


def train_linkers(articles: Sequence[AttributedArticle], seed: int) -> tuple[Trees, Trees]:
    """The content linker and the cue linker, as the running program evaluates them."""
    return grow(*pairs(articles, CONTENT, CUE), seed), grow(*pairs(articles, CUE, SOURCE), seed)


def pairs(
    articles: Sequence[AttributedArticle], role: int, other_role: int
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Features of every candidate pair of gold spans, and whether the two belong to one attribution."""
    table: list[list[float]] = []
    linked: list[bool] = []
    for article in articles:
        owners = gold_owners(article)
        spans = sorted(owners, key=lambda span: (span.first, span.end))
        context = context_of(article.words, spans)
        others = [span for span in spans if span.kind == other_role]
        for span in spans:
            if span.kind == role:
                for other, row in rows(span, candidates(span, others, context), context):
                    table.append(row)
                    linked.append(bool(owners[span] & owners[other]))
    return np.array(table), np.array(linked)


def gold_owners(article: AttributedArticle) -> dict[Tagged, set[int]]:
    """Every gold span with the numbers of the attributions that it belongs to."""
    owners: dict[Tagged, set[int]] = {}
    for number, attribution in enumerate(article.attributions):
        for kind, pieces in ((SOURCE, attribution.source), (CUE, attribution.cue), (CONTENT, attribution.content)):
            for first, end in pieces:
                owners.setdefault(Tagged(first, end, kind, 1.0), set()).add(number)
    return owners


def grow(rows: NDArray[np.float64], linked: NDArray[np.bool_], seed: int) -> Trees:
    """Boosted trees that tell linked pairs from others (Friedman 2001), in the program's own form."""
    return exported(boosted(rows, linked, seed))


def boosted(rows: NDArray[np.float64], linked: NDArray[np.bool_], seed: int) -> Any:
    """The fitted scikit-learn model."""
    from sklearn.ensemble import GradientBoostingClassifier

    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, subsample=SHARE, min_samples_leaf=20, random_state=seed
    )
    return model.fit(rows.astype(np.float32), linked)


def exported(model: Any) -> Trees:
    """The trees of a fitted GradientBoostingClassifier as one table of nodes."""
    columns: dict[str, list[Any]] = {name: [] for name in ("features", "thresholds", "left", "right", "values")}
    roots: list[int] = []
    for (regressor,) in model.estimators_:
        tree = regressor.tree_
        shift = len(columns["features"])
        roots.append(shift)
        own = np.arange(tree.node_count)
        leaf = tree.children_left < 0
        columns["features"].extend(np.where(leaf, -1, tree.feature))
        columns["thresholds"].extend(np.where(leaf, 0.0, tree.threshold))
        columns["left"].extend(np.where(leaf, own, tree.children_left) + shift)
        columns["right"].extend(np.where(leaf, own, tree.children_right) + shift)
        columns["values"].extend(tree.value[:, 0, 0] * model.learning_rate)
    share = float(model.init_.class_prior_[1])
    return Trees(
        roots=np.array(roots, dtype=np.int32),
        features=np.array(columns["features"], dtype=np.int32),
        thresholds=np.array(columns["thresholds"], dtype=np.float64),
        left=np.array(columns["left"], dtype=np.int32),
        right=np.array(columns["right"], dtype=np.int32),
        values=np.array(columns["values"], dtype=np.float64),
        base=np.array([np.log(share / (1 - share))]),
        depth=np.array([model.max_depth], dtype=np.int32),
    )
