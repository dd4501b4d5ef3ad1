"""The pipeline for syntax fitted to a treebank, epoch by epoch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tui.training.syntax_examples import epoch, example
from tui.training.treebank import Paragraph

SEED = 1
DROPOUT = 0.2
LEARNING_RATE = 0.0015
WARM_UP = 300  # updates until the full learning rate
LEAST_RATE = 0.02  # of the full learning rate, at the end
BATCH = (200, 1000)  # tokens, at the first update and at most
BATCH_GROWTH = 1.001  # an update


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the training stands after an epoch; `seconds` is processor time since the first update."""

    epoch: int
    seconds: float
    averages: dict[Any, Any]


def fit(nlp: Any, paragraphs: Sequence[Paragraph], epochs: int) -> Iterator[Progress]:
    """Train `nlp` in place for `epochs` epochs and report after each; `averages` are the weights to keep.

    Adam with a learning rate that rises over the first updates and falls in a straight line over the rest, averaged
    weights, batches that grow. The same paragraphs give the same weights on the same machine.
    """
    from thinc.api import Adam, fix_random_seed

    fix_random_seed(SEED)
    nlp.initialize(_samples(nlp, paragraphs))
    optimizer = Adam(LEARNING_RATE, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    expected = 1.03 * epochs * sum(len(sentence) for paragraph in paragraphs for sentence in paragraph)
    random = Random(SEED)
    updates = tokens = 0
    began = time.process_time()
    for number in range(epochs):
        batch: list[Any] = []
        for paragraph in epoch(paragraphs, random):
            batch.append(example(nlp, paragraph))
            size = sum(len(one.predicted) for one in batch)
            if size < min(BATCH[1], BATCH[0] * BATCH_GROWTH**updates):
                continue
            warm = min(1.0, (updates + 1) / WARM_UP)
            optimizer.learn_rate = LEARNING_RATE * warm * max(LEAST_RATE, 1 - tokens / expected)
            nlp.update(batch, sgd=optimizer, drop=DROPOUT)
            updates, tokens, batch = updates + 1, tokens + size, []
        yield Progress(number, time.process_time() - began, optimizer.averages)


def _samples(nlp: Any, paragraphs: Sequence[Paragraph]) -> Callable[[], list[Any]]:
    """Examples of every label: as they are, and rewritten, for those of white space between paragraphs."""
    rewritten = epoch(paragraphs, Random(SEED - 1))
    samples = [example(nlp, paragraph) for paragraph in (*paragraphs, *rewritten)]
    return lambda: samples
