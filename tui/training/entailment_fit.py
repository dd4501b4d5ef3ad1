"""The training loop of the entailment model: bounded by the clock, averaged weights, taken up again when cut short."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.training.entailment_network import Entailment
from tui.training.entailment_pairs import Batch
from tui.training.optimising import average, averages_of, optimizer_of, resumed, save_state, set_rates

RATE, HEAD_RATE = 1.5e-4, 1e-3
AVERAGED_EVERY, AVERAGE_DECAY = 4, 0.995  # steps between two averagings of the weights, and what stays at each
SMOOTHING = 0.05
SAVED_EVERY, REPORTED_EVERY = 600, 60  # seconds
FULL_BATCH = 24  # pairs; a smaller batch moves the weights less


@dataclass(frozen=True, slots=True)
class Measured:
    """Loss and accuracy over pairs."""

    loss: float
    accuracy: float


def fit(
    network: Entailment,
    table: Tensor,
    epoch: Callable[[random.Random], list[Batch]],
    held_out: Mapping[str, Sequence[Batch]],
    folder: Path,
    seed: int,
    minutes: float,
    report: Callable[[str], None] = print,
) -> None:
    """Train `network` for `minutes` by the clock, at a rate that falls to nothing; it ends with averaged weights.

    The state is kept in `folder/last.pt` every ten minutes; a run that finds one there goes on with the time left.
    """
    network.freeze()
    network.train()
    optimizer = optimizer_of(network, _rate)
    averages = averages_of(network)
    done = resumed(folder / "last.pt", network, optimizer, averages)
    first = int(done.get("epoch", 0))
    torch.manual_seed(seed + first)
    budget, began = minutes * 60, time.monotonic() - done.get("spent", 0.0)
    reported = saved = time.monotonic()
    losses: list[float] = []
    number, step = first, 0
    while time.monotonic() - began < budget:
        for batch in epoch(random.Random(seed * 1000 + number)):
            now = time.monotonic()
            progress = (now - began) / budget
            if progress >= 1:
                break
            set_rates(optimizer, progress)
            losses.append(_step(network, table, optimizer, batch))
            step += 1
            if step % AVERAGED_EVERY == 0:
                average(averages, network, min(AVERAGE_DECAY, (1 + step) / (40 + step)))
            if now - reported > REPORTED_EVERY:
                report(f"epoch {number + 1} step {step} loss {fmean(losses):.4f} after {(now - began) / 60:.1f} min")
                reported, losses = now, []
            if now - saved > SAVED_EVERY:
                saved = now
                save_state(folder / "last.pt", network, optimizer, averages, spent=now - began, epoch=number + 1)
                _report_held_out(averaged(network, averages), table, held_out, report)
        number += 1
    network.load_state_dict(averages, strict=False)
    save_state(folder / "last.pt", network, optimizer, averages, spent=budget, epoch=number)
    _report_held_out(network, table, held_out, report)


def averaged(network: Entailment, averages: dict[str, Tensor]) -> Entailment:
    """Another network with the averaged weights."""
    other = Entailment()
    other.load_state_dict({**network.state_dict(), **averages})
    return other


@torch.no_grad()
def scored(network: Entailment, table: Tensor, batches: Sequence[Batch]) -> tuple[Tensor, Tensor]:
    """Scores [pairs, classes] and labels [pairs] of all of `batches`."""
    network.eval()
    scores = []
    for batch in batches:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores.append(network(table[batch.pieces], batch.sides).float())
    return torch.cat(scores), torch.cat([batch.labels for batch in batches])


def measured(network: Entailment, table: Tensor, batches: Sequence[Batch]) -> Measured:
    """How well `network` tells the classes of `batches`."""
    scores, labels = scored(network, table, batches)
    right = (scores.argmax(dim=1) == labels).float().mean()
    return Measured(functional.cross_entropy(scores, labels).item(), right.item())


def _report_held_out(
    network: Entailment, table: Tensor, held_out: Mapping[str, Sequence[Batch]], report: Callable[[str], None]
) -> None:
    for name, batches in held_out.items():
        figures = measured(network, table, batches)
        report(f"held out {name}: loss {figures.loss:.4f} accuracy {figures.accuracy:.4f}")


def _step(network: Entailment, table: Tensor, optimizer: torch.optim.Optimizer, batch: Batch) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(table[batch.pieces], batch.sides)
    loss = functional.cross_entropy(scores.float(), batch.labels, label_smoothing=SMOOTHING)
    optimizer.zero_grad(set_to_none=True)
    (loss * min(1.0, len(batch.labels) / FULL_BATCH)).backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_([p for p in network.parameters() if p.grad is not None], 1.0)
    optimizer.step()
    return loss.item()


def _rate(name: str) -> float:
    """The head starts from nothing."""
    return HEAD_RATE if name.startswith("head") else RATE
