"""Word vectors for the syntax pipeline out of the word-piece table of a pretrained encoder.

The input embeddings of all-MiniLM-L6-v2 (Apache-2.0) for the pieces that are whole words, centred and reduced by
principal components: what a treebank of 370,000 words cannot teach about rarer words, for a few megabytes.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tui.training.pretrained import member

TABLE = "embeddings.word_embeddings.weight"
SCALE = 0.3  # standard deviation of the values, of the order of the learnt embeddings beside them


def whole_word_vectors(encoder: Path, width: int) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """The whole words of the encoder's vocabulary and an array of (words, width); `encoder` is a wheel or a folder."""
    from safetensors.numpy import load  # comes with the training's extra

    pieces = member(encoder, "vocab.txt").decode().splitlines()
    table = load(member(encoder, "model.safetensors"))[TABLE]
    rows = [row for row, piece in enumerate(pieces) if is_whole_word(piece)]
    return tuple(pieces[row] for row in rows), reduced(table[rows], width)


def is_whole_word(piece: str) -> bool:
    """Whether a word piece can be a word of English: no continuation, no special token, no single foreign letter."""
    return not piece.startswith(("##", "[")) and (len(piece) > 1 or piece.isascii())


def reduced(vectors: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """The first `width` principal components of `vectors`, scaled."""
    centred = vectors - vectors.mean(axis=0)
    strengths, axes = np.linalg.eigh(centred.T @ centred)
    components = centred @ axes[:, np.argsort(strengths)[::-1][:width]]
    return np.ascontiguousarray(components * (SCALE / components.std()), dtype=np.float32)
