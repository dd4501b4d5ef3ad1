"""The entailment model as a PyTorch network: MiniLM as a cross-encoder over two texts, with three classes."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from tui.training.encoder_network import EPSILON, LAYERS, POSITIONS, WIDTH, Layer, pretrained
from tui.training.pretrained import member

CLASSES = ("entailment", "neutral", "contradiction")
FROZEN_LAYERS = 2
DROPOUT = 0.1


class Entailment(nn.Module):
    """Word embeddings of `[CLS] a [SEP] b [SEP]` in, one score a class out; all texts of a batch are equally long.

    The table of word embeddings is no part of the network: it is shared with the encoder and never trained.
    """

    def __init__(self) -> None:
        super().__init__()
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.sides = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(2 * WIDTH, len(CLASSES))

    def forward(self, embedded: Tensor, sides: Tensor) -> Tensor:
        """Scores [texts, classes] of word embeddings [texts, pieces, width]; `sides` is 1 in the second text."""
        places = torch.arange(embedded.shape[1], device=embedded.device)
        states = self.norm(embedded + self.positions(places) + self.sides(sides))
        for layer in self.layers:
            states = layer(states, None)
        scores: Tensor = self.head(self.dropout(torch.cat((states[:, 0], states.mean(dim=1)), dim=-1)))
        return scores

    def freeze(self) -> None:
        """Keep what the lowest layers know, and spare the time to train them."""
        frozen = [self.positions, self.sides, self.norm, *list(self.layers)[:FROZEN_LAYERS]]
        for module in frozen:
            module.requires_grad_(False)


def pretrained_entailment(source: Path) -> tuple[Entailment, Tensor, str]:
    """A network that starts from all-MiniLM-L6-v2, its word embeddings [pieces, width], its tokeniser (JSON)."""
    from safetensors.torch import load

    encoder, vocabulary = pretrained(source)
    network = Entailment()
    shared = {name: value for name, value in encoder.state_dict().items() if name in network.state_dict()}
    network.load_state_dict(shared, strict=False)
    kinds = load(member(source, "model.safetensors"))["embeddings.token_type_embeddings.weight"]
    # The encoder's embeddings of positions hold the first kind already.
    network.sides.load_state_dict({"weight": kinds - kinds[0]})
    return network, encoder.pieces.weight.detach(), vocabulary
