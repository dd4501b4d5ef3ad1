"""What every fine-tuning shares: AdamW with a rate for each part, a warm-up, averaged weights, a state on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

WARM_UP = 0.03  # of the way
_DECAY = 0.01


def optimizer_of(network: nn.Module, rate_of: Callable[[str], float]) -> torch.optim.Optimizer:
    """AdamW over what is trained of `network`, at the rate of each parameter's name; norms and biases do not decay."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, value in network.named_parameters():
        if value.requires_grad:
            groups.setdefault((rate_of(name), _DECAY if value.dim() > 1 else 0.0), []).append(value)
    settings: list[dict[str, Any]] = [
        {"params": values, "lr": rate, "base": rate, "weight_decay": decay} for (rate, decay), values in groups.items()
    ]
    return torch.optim.AdamW(settings, fused=True)


def set_rates(optimizer: torch.optim.Optimizer, progress: float) -> None:
    """The rates at `progress`, in [0, 1], of the way."""
    factor = progress / WARM_UP if progress < WARM_UP else (1 - progress) / (1 - WARM_UP)
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * factor


def averages_of(network: nn.Module) -> dict[str, Tensor]:
    """Running averages of what is trained of `network`, which begin with its weights."""
    return {name: value.detach().clone() for name, value in network.named_parameters() if value.requires_grad}


@torch.no_grad()
def average(averages: Mapping[str, Tensor], network: nn.Module, decay: float) -> None:
    """Move running averages towards the weights as they are now."""
    for name, value in network.named_parameters():
        if name in averages:
            averages[name].lerp_(value, 1 - decay)


def save_state(
    path: Path, network: nn.Module, optimizer: torch.optim.Optimizer, averages: Mapping[str, Tensor], **progress: float
) -> None:
    """Write all that it takes to go on to `path`, in one step, with how far the run has come."""
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "averages": dict(averages)}
    torch.save({**state, "progress": progress}, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def resumed(
    path: Path, network: nn.Module, optimizer: torch.optim.Optimizer, averages: Mapping[str, Tensor]
) -> dict[str, float]:
    """How far a run cut short had come, its state put back; nothing where there is none."""
    if not path.exists():
        return {}
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    for name, value in state["averages"].items():
        averages[name].copy_(value)
    progress: dict[str, float] = state["progress"]
    return progress
