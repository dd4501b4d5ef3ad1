"""The trained entailment network written as an int8 ONNX file with its settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from tui.relations.entailment import Entailment as Trained
from tui.relations.entailment import load_entailment
from tui.relations.entailment_pieces import PIECES
from tui.training.encoder_export import quantised
from tui.training.encoder_network import WIDTH
from tui.training.entailment_network import Entailment
from tui.training.entailment_pairs import Pair

_COLDEST, _HOTTEST = 0.5, 5.0


def export(network: Entailment, path: Path) -> None:
    """Write `network` to `path`, matrices in eight bits.

    Inputs `embedded`, float32 [pairs, pieces, width], and `sides`, int64 [pairs, pieces]; output `scores`, float32
    [pairs, classes].
    """
    network = deepcopy(network).to("cpu").eval()
    network.positions = nn.Embedding(PIECES, WIDTH, _weight=network.positions.weight[:PIECES].detach())
    example = (torch.zeros((1, 16, WIDTH)), torch.zeros((1, 16), dtype=torch.long))
    quantised(network, example, {"embedded": "pairs", "sides": "pairs"}, ["scores"], path)


def write_settings(folder: Path, origin: Mapping[str, Any], temperature: float) -> None:
    """Write `meta.json`: where the weights come from, their checksum, and the temperature of their probabilities."""
    checksum = hashlib.sha256((folder / "entailment.onnx").read_bytes()).hexdigest()
    version = datetime.now(UTC).date().isoformat()
    settings = {"version": version, **origin, "temperature": round(temperature, 4), "checksum": checksum}
    (folder / "meta.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    load_entailment.cache_clear()


def raw_scores(model: Trained, pairs: Sequence[Pair]) -> tuple[torch.Tensor, torch.Tensor]:
    """The exported model's scores [pairs, classes], and the labels [pairs]."""
    scores = model.raw_scores([(pair.premise, pair.hypothesis) for pair in pairs])
    return torch.tensor(scores), torch.tensor([pair.label for pair in pairs])


def best_temperature(scores: torch.Tensor, labels: torch.Tensor) -> float:
    """The temperature under which `labels` are likeliest (Guo et al. 2017)."""
    steps = torch.linspace(_COLDEST, _HOTTEST, 451)
    losses = [functional.cross_entropy(scores / step, labels).item() for step in steps]
    return float(steps[losses.index(min(losses))])


def figures(scores: torch.Tensor, labels: torch.Tensor, temperature: float) -> dict[str, float]:
    """Accuracy and calibration error in percent, and precision and recall of contradictions said to be likely."""
    probabilities = (scores / temperature).softmax(dim=1)
    confidence, chosen = probabilities.max(dim=1)
    right = (chosen == labels).float()
    bins = (confidence * 10).long().clamp(max=9)
    gaps = [
        ((bins == each).float().mean() * (right - confidence)[bins == each].mean().abs()) for each in set(bins.tolist())
    ]
    likely = probabilities[:, 2] >= 0.5
    hits = (likely & (labels == 2)).sum().item()
    return {
        "pairs": len(labels),
        "accuracy": 100 * right.mean().item(),
        "contradiction precision": 100 * hits / max(1, likely.sum().item()),
        "contradiction recall": 100 * hits / max(1, (labels == 2).sum().item()),
        "calibration error": 100 * sum(gap.item() for gap in gaps),
    }
