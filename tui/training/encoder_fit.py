"""The training loop of the encoder: multi-task, bf16, averaged weights, a checkpoint after every epoch."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.training.encoder_batches import Batch, Corpora, epoch
from tui.training.encoder_network import Encoder
from tui.training.optimising import average, averages_of, optimizer_of, resumed, save_state, set_rates
from tui.training.polnear import IGNORED

LOW_RATE, RATE, HEAD_RATE = 1e-4, 2e-4, 1e-3  # of the two lowest layers, the others, and what starts from nothing
AVERAGED_EVERY, AVERAGE_DECAY = 4, 0.995  # steps between two averagings of the weights, and what stays at each
SMOOTHING = 0.02
SILVER_WEIGHT = 0.3  # of the automatic names that come with the articles
FIRST_AVERAGED = 3


def fit(
    encoder: Encoder,
    corpora: Corpora,
    epochs: int,
    folder: Path,
    seed: int,
    minutes: float | None = None,
    report: Callable[[str], None] = print,
) -> dict[str, Tensor]:
    """Train for `epochs` and return averaged weights; when `minutes` run out first, the rate falls to nothing by then.

    What is returned is the mean of the running averages at the ends of the epochs from the third on: later ones fit
    the training articles more closely, and the mean keeps the probabilities honest.

    The last state is kept in `folder` after every epoch and taken up again when it is there.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    encoder.to(device).train()
    optimizer = optimizer_of(encoder, _rate)
    averages = averages_of(encoder)
    first = int(resumed(folder / "last.pt", encoder, optimizer, averages).get("epochs", 0))
    torch.manual_seed(seed + first)
    began = time.monotonic()
    budget = minutes * 60 if minutes else float("inf")
    step = 0
    for number in range(first, epochs):
        batches = epoch(corpora, number, seed)
        losses: dict[str, list[float]] = {"roles": [], "names": []}
        for index, batch in enumerate(batches):
            progress = max((number + index / len(batches)) / epochs, (time.monotonic() - began) / budget)
            if progress >= 1:
                break
            set_rates(optimizer, progress)
            for task, loss in _step(encoder, optimizer, batch, device).items():
                losses[task].append(loss)
            step += 1
            if step % AVERAGED_EVERY == 0:
                average(averages, encoder, min(AVERAGE_DECAY, (1 + step) / (40 + step)))
            if step % 50 == 0:
                recent = {task: round(fmean(values[-50:] or [0.0]), 4) for task, values in losses.items()}
                report(f"epoch {number + 1} batch {index + 1}/{len(batches)} {recent} {time.monotonic() - began:.0f} s")
        save_state(folder / "last.pt", encoder, optimizer, averages, epochs=number + 1)
        torch.save(averages, folder / f"averages-{number + 1}.pt")
        report(f"epoch {number + 1} done after {time.monotonic() - began:.0f} s")
    return _mean_of_epochs(folder, epochs)


def mean_of(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of weights that began as one and were trained apart ("model soups", Wortsman et al. 2022)."""
    return {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}


def losses_of(encoder: Encoder, batch: Batch, device: str) -> dict[str, Tensor]:
    """For each task that `batch` is labelled for, the mean cross-entropy over its labelled words."""
    inputs = (batch.pieces, batch.cases, batch.quotations, batch.mask, batch.at)
    with torch.autocast(device, dtype=torch.bfloat16):
        scores = encoder(*(each.to(device) for each in inputs), batch.labels)
    return {
        task: functional.cross_entropy(scores[task].float(), labels.to(device), label_smoothing=SMOOTHING)
        for task, labels in batch.labels.items()
        if (labels != IGNORED).any()
    }


def _step(encoder: Encoder, optimizer: torch.optim.Optimizer, batch: Batch, device: str) -> dict[str, float]:
    losses = losses_of(encoder, batch, device)
    weights = {"names": SILVER_WEIGHT} if "roles" in losses else {}
    loss = torch.stack([weights.get(task, 1.0) * value for task, value in losses.items()]).sum()
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_([p for p in encoder.parameters() if p.grad is not None], 1.0)
    optimizer.step()
    return {task: value.item() for task, value in losses.items()}


def _rate(name: str) -> float:
    """What starts from nothing learns fastest, the two lowest layers slowest."""
    if name.startswith(("heads", "cases", "quotations")):
        return HEAD_RATE
    return LOW_RATE if name.startswith(("layers.0.", "layers.1.", "positions", "norm")) else RATE


def _mean_of_epochs(folder: Path, epochs: int) -> dict[str, Tensor]:
    first = min(FIRST_AVERAGED, epochs)
    states = [torch.load(folder / f"averages-{number}.pt", weights_only=True) for number in range(first, epochs + 1)]
    return mean_of(states)
