"""The trained network written as an int8 ONNX file; the vectors of its word pieces stand in a file beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.language.encoder_windows import PIECES
from tui.language.piece_vectors import save_vectors
from tui.training.encoder_network import HEADS, WIDTH, Encoder

OPSET = 17


class _Window(nn.Module):
    """The network for one window without padding: log-probabilities of every head for every piece."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, embedded: Tensor, cases: Tensor, quotations: Tensor) -> tuple[Tensor, ...]:
        states = self.encoder.states(embedded, cases, quotations, None)
        return tuple(functional.log_softmax(self.encoder.heads[name](states), dim=-1) for name in HEADS)


def export(encoder: Encoder, path: Path) -> None:
    """Write `encoder` to `path` in eight bits, and the vectors of its word pieces into the same folder.

    Inputs `embedded`, float32 [windows, pieces, width], `cases` and `quotations`, int64 [windows, pieces]; one output
    a head: log-probabilities, float32 [windows, pieces, labels].
    """
    encoder = deepcopy(encoder).to("cpu").eval()
    save_vectors(encoder.pieces.weight.detach().numpy(), path.parent)
    encoder.positions = nn.Embedding(PIECES, WIDTH, _weight=encoder.positions.weight[:PIECES].detach())
    kinds = torch.zeros((1, 16), dtype=torch.long)
    inputs = {"embedded": "windows", "cases": "windows", "quotations": "windows"}
    quantised(_Window(encoder), (torch.zeros((1, 16, WIDTH)), kinds, kinds), inputs, list(HEADS), path)


def quantised(
    network: nn.Module, example: tuple[Tensor, ...], inputs: Mapping[str, str], outputs: Sequence[str], path: Path
) -> None:
    """Write `network` to `path`, matrices and embeddings in eight bits (weights ahead, states on the fly).

    `example` goes by `inputs`, which name the first dimension of each; the second is the length.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = path.with_suffix(".full.onnx")
    torch.onnx.export(
        network,
        example,
        full,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={name: {0: first, 1: "length"} for name, first in inputs.items()},
        opset_version=OPSET,
        dynamo=False,
    )
    # Unsigned weights: signed ones lose half a point here, and more on processors whose products of both saturate.
    quantize_dynamic(full, path, weight_type=QuantType.QUInt8, per_channel=True)
    full.unlink()
