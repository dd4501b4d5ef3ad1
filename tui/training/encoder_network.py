"""The encoder as a PyTorch network: MiniLM with embeddings of case and quotation state, and a linear head per task."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from tui.language.encoder_words import CASES, QUOTATIONS
from tui.language.roles_labels import NAMES, ROLES, bio
from tui.training.pretrained import member

HEADS = {"roles": len(bio(ROLES)), "names": len(bio(NAMES))}
WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
EPSILON = 1e-12
DROPOUT = 0.1


class Layer(nn.Module):
    """One layer of a BERT encoder (Devlin et al. 2019), normalised after each half."""

    def __init__(self) -> None:
        super().__init__()
        self.attention_input = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = states.shape
        shape = (batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = (part.view(shape).transpose(1, 2) for part in self.attention_input(states).chunk(3, dim=-1))
        # No dropout here: with it, the attention on a CPU takes a path a sixth slower for the whole step.
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.dropout(self.attention_output(mixed)))
        inner = functional.gelu(self.inner(states))
        normed: Tensor = self.norm(states + self.dropout(self.outer(inner)))
        return normed


class Encoder(nn.Module):
    """Word pieces, cases and quotation states in, one row of scores a piece out for each head."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.quotations = nn.Embedding(QUOTATIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, outputs) for name, outputs in HEADS.items()})
        self.pieces.weight.requires_grad_(False)
        nn.init.normal_(self.cases.weight, std=0.02)
        nn.init.normal_(self.quotations.weight, std=0.02)

    def states(self, embedded: Tensor, cases: Tensor, quotations: Tensor, mask: Tensor | None) -> Tensor:
        """The last layer's states, of the vectors of word pieces [windows, pieces, width].

        `mask` is true where there is a piece and false on padding, None without any.
        """
        places = torch.arange(embedded.shape[1], device=embedded.device)
        states = embedded + self.positions(places) + self.cases(cases) + self.quotations(quotations)
        states = self.dropout(self.norm(states))
        attended = None if mask is None else mask[:, None, None, :].expand(-1, 1, mask.shape[1], -1)
        for layer in self.layers:
            states = layer(states, attended)
        last: Tensor = states
        return last

    def forward(
        self, pieces: Tensor, cases: Tensor, quotations: Tensor, mask: Tensor, at: Tensor, tasks: Iterable[str]
    ) -> dict[str, Tensor]:
        """Scores of the heads of `tasks` for the pieces whose places in the flattened batch are `at`."""
        states = self.dropout(self.states(self.pieces(pieces), cases, quotations, mask).flatten(0, 1)[at])
        return {task: self.heads[task](states) for task in tasks}


def pretrained(source: Path) -> tuple[Encoder, str]:
    """The encoder with the weights of all-MiniLM-L6-v2, from its wheel or unpacked folder, and its tokeniser (JSON)."""
    from safetensors.torch import load

    weights = load(member(source, "model.safetensors"))
    encoder = Encoder(weights["embeddings.word_embeddings.weight"].shape[0])
    state = encoder.state_dict()
    state["pieces.weight"] = weights["embeddings.word_embeddings.weight"]
    kinds = weights["embeddings.token_type_embeddings.weight"]
    state["positions.weight"] = weights["embeddings.position_embeddings.weight"] + kinds[0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
    for number in range(LAYERS):
        ours, theirs = f"layers.{number}", f"encoder.layer.{number}"
        for part in ("weight", "bias"):
            attention = [weights[f"{theirs}.attention.self.{each}.{part}"] for each in ("query", "key", "value")]
            state[f"{ours}.attention_input.{part}"] = torch.cat(attention)
            for our_name, their_name in (
                ("attention_output", "attention.output.dense"),
                ("attention_norm", "attention.output.LayerNorm"),
                ("inner", "intermediate.dense"),
                ("outer", "output.dense"),
                ("norm", "output.LayerNorm"),
            ):
                state[f"{ours}.{our_name}.{part}"] = weights[f"{theirs}.{their_name}.{part}"]
    encoder.load_state_dict(state)
    return encoder, member(source, "tokenizer.json").decode()
