"""Pairs of texts with their relation: the NLI corpora read, weighted by source and laid out as batches."""

from __future__ import annotations

import random
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from tui.relations.entailment_pieces import laid_out
from tui.training.json_lines import read_lines

ENTAILMENT, NEUTRAL, CONTRADICTION = range(3)
HELD_OUT = 3  # in a hundred pairs, for accuracy and for calibrating
# What share of a source an epoch takes: captions call two scenes a contradiction, where news are of two events.
SHARES = {"snli": 0.2, "joci": 0.2, "breaking": 0.25}
CROSSED = 10_000  # pairs an epoch of two texts that only share a word
PIECES_A_STEP = 1200
_COMMON = 150  # texts with a word that tells nothing
REVERSED = 0.5  # of the contradictions: the relation is symmetric


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what the first says of the second: ENTAILMENT, NEUTRAL or CONTRADICTION."""

    premise: str
    hypothesis: str
    label: int
    source: str

    @property
    def is_held_out(self) -> bool:
        """Whether it is kept from training, in every run; pairs that share their premise stay together."""
        return zlib.crc32(self.premise.encode()) % 100 < HELD_OUT


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs of one length: word pieces and sides [pairs, pieces], labels [pairs]."""

    pieces: Tensor
    sides: Tensor
    labels: Tensor


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of `corpora/nli/train.jsonl.gz`."""
    return [Pair(each["premise"], each["hypothesis"], each["label"], each["source"]) for each in read_lines(path)]


def drawn(pairs: Sequence[Pair], chance: random.Random) -> Iterator[Pair]:
    """One epoch's part of `pairs`, half of the contradictions turned round."""
    for pair in pairs:
        if chance.random() >= SHARES.get(pair.source, 1.0):
            continue
        if pair.label == CONTRADICTION and chance.random() < REVERSED:
            yield Pair(pair.hypothesis, pair.premise, pair.label, pair.source)
        else:
            yield pair


def crossed(pairs: Sequence[Pair], chance: random.Random) -> list[Pair]:
    """Texts of different pairs that share a word that is not common: neutral, however different they are."""
    sharing: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in chance.sample(pairs, min(len(pairs), 3 * CROSSED)):
        for word in {word for word in pair.hypothesis.lower().split() if len(word) > 3}:
            sharing[word].append(pair)
    shared = [both for both in sharing.values() if 2 <= len(both) <= _COMMON]
    result: list[Pair] = []
    for _ in range(CROSSED if shared else 0):
        one, other = chance.sample(chance.choice(shared), 2)
        premise = one.hypothesis if chance.random() < 0.7 else one.premise
        if one.premise != other.premise and not _are_alike(premise, other.hypothesis):
            result.append(Pair(premise, other.hypothesis, NEUTRAL, "crossed"))
    return result


def _are_alike(one: str, other: str) -> bool:
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return 2 * len(ours & theirs) > min(len(ours), len(theirs))


def batches(
    pairs: Sequence[Pair], encode: Callable[[Sequence[str]], list[list[int]]], chance: random.Random
) -> list[Batch]:
    """`pairs` grouped by their exact length in word pieces, so that nothing is padded, in random order."""
    premises, hypotheses = encode([pair.premise for pair in pairs]), encode([pair.hypothesis for pair in pairs])
    groups: defaultdict[int, list[tuple[list[int], list[int], int]]] = defaultdict(list)
    order = list(range(len(pairs)))
    chance.shuffle(order)
    for at in order:
        pieces, sides = laid_out(premises[at], hypotheses[at])
        groups[len(pieces)].append((pieces, sides, pairs[at].label))
    result = [
        _batch(group[first : first + size])
        for length, group in groups.items()
        for size in (max(1, PIECES_A_STEP // length),)
        for first in range(0, len(group), size)
    ]
    chance.shuffle(result)
    return result


def _batch(rows: Sequence[tuple[list[int], list[int], int]]) -> Batch:
    pieces, sides, labels = (torch.tensor(column) for column in zip(*rows, strict=True))
    return Batch(pieces, sides, labels)
