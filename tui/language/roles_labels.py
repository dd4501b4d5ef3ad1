"""The labels of the encoder's two heads and their BIO coding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ROLES = ("source", "cue", "content")
NAMES = ("PERSON", "ORG", "GPE", "NORP", "OTHER")  # OTHER (works, events, products) is learnt only to be told apart


def bio(kinds: Sequence[str]) -> tuple[str, ...]:
    """The labels of `kinds` in the order of the head's outputs: O, then B and I of each kind."""
    return ("O", *(f"{prefix}-{kind}" for kind in kinds for prefix in "BI"))


def encode(spans: Iterable[tuple[int, int, int]], length: int) -> list[int]:
    """Label numbers of `length` words from spans (first word, end word, number of the kind)."""
    labels = [0] * length
    for first, end, kind in spans:
        for word in range(first, end):
            labels[word] = 2 * kind + (1 if word == first else 2)
    return labels


def decode(labels: Sequence[int]) -> list[tuple[int, int, int]]:
    """Spans (first word, end word, number of the kind) of labels in which no I stands without its kind before it."""
    spans: list[tuple[int, int, int]] = []
    for word, label in enumerate(labels):
        if label and label % 2 == 0 and spans and spans[-1][1] == word and spans[-1][2] == label // 2 - 1:
            spans[-1] = (spans[-1][0], word + 1, spans[-1][2])
        elif label:
            spans.append((word, word + 1, (label - 1) // 2))
    return spans
