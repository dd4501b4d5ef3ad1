"""The trained network written as an int8 ONNX file."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.training.encoder_network import HEADS, Encoder

OPSET = 17


class _Window(nn.Module):
    """The network for one window without padding: log-probabilities of every head for every piece."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, cases: Tensor, quotations: Tensor) -> tuple[Tensor, ...]:
        states = self.encoder.states(pieces, cases, quotations, None)
        return tuple(functional.log_softmax(self.encoder.heads[name](states), dim=-1) for name in HEADS)


def export(encoder: Encoder, path: Path) -> None:
    """Write `encoder` to `path`, matrices and embeddings quantised to eight bits (weights ahead, states on the fly).

    Inputs `pieces`, `cases`, `quotations`: int64 [windows, pieces]; one output a head: log-probabilities, float32
    [windows, pieces, labels].
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    encoder.to("cpu").eval()
    example = torch.zeros((1, 16), dtype=torch.long)
    names = ["pieces", "cases", "quotations"]
    full = path.with_suffix(".full.onnx")
    torch.onnx.export(
        _Window(encoder),
        (example, example, example),
        full,
        input_names=names,
        output_names=list(HEADS),
        dynamic_axes={name: {0: "windows", 1: "length"} for name in [*names, *HEADS]},
        opset_version=OPSET,
        dynamo=False,
    )
    # Unsigned weights: signed ones lose half a point here, and more on processors whose products of both saturate.
    quantize_dynamic(full, path, weight_type=QuantType.QUInt8, per_channel=True)
    full.unlink()
