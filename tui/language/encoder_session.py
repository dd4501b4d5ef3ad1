"""The shipped encoder run over a text: label scores for every word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.language.encoder_windows import stretches, window_of, with_context, word_pieces
from tui.language.encoder_words import Words, read_words
from tui.language.networks import load_network
from tui.language.piece_vectors import PieceVectors, load_vectors
from tui.language.roles_labels import NAMES, ROLES, bio
from tui.language.roles_trees import Trees

FOLDER = Path(__file__).parent / "encoder_model"
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    """A text's words with log-probabilities [words, labels] of the labels `bio(ROLES)` and `bio(NAMES)`."""

    words: Words
    roles: Scores
    names: Scores


@dataclass(frozen=True, slots=True)
class TrainedEncoder:
    """The weights in memory: network, tokeniser, linkers and the settings chosen in training."""

    session: Any
    tokenizer: Any
    vectors: PieceVectors
    content_linker: Trees
    cue_linker: Trees
    settings: dict[str, Any]

    def score(self, text: str) -> Scored:
        """Label scores for every word of `text`; a word that the vocabulary cannot read has equal scores."""
        words = read_words(text)
        pieces = word_pieces(self.tokenizer, words)
        borders = (self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]"))
        roles = np.zeros((len(words), len(bio(ROLES))), dtype=np.float32)
        names = np.zeros((len(words), len(bio(NAMES))), dtype=np.float32)
        for ranges, repeated in with_context(stretches(words, pieces), pieces):
            window = window_of(ranges, words, pieces, borders, repeated)
            if len(window.words) == window.repeated:
                continue
            # One window at a time: activations are quantised by tensor, so in a batch windows would sway each other.
            inputs = {
                "embedded": self.vectors.of(window.pieces)[None],
                "cases": np.array([window.cases], dtype=np.int64),
                "quotations": np.array([window.quotations], dtype=np.int64),
            }
            role_scores, name_scores = self.session.run(["roles", "names"], inputs)
            fresh = list(window.words[window.repeated :])
            at = list(window.positions[window.repeated :])
            roles[fresh] = role_scores[0, at]
            names[fresh] = name_scores[0, at]
        return Scored(words, roles, names)


def available(folder: Path = FOLDER) -> bool:
    """Whether the weights are there and can be run; without them the program works by rules, at lower quality."""
    files = all((folder / name).is_file() for name in ("encoder.onnx", "pieces.npy"))
    return files and bool(find_spec("onnxruntime")) and bool(find_spec("tokenizers"))


@cache
def load_encoder(folder: Path = FOLDER) -> TrainedEncoder:
    """Read the weights, once a process; raises ImportError or OSError where `available` is false."""
    from tokenizers import Tokenizer  # native code, wanted only where a text is analysed

    session = load_network(folder / "encoder.onnx")
    settings: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    with np.load(folder / "linkers.npz") as arrays:
        content, cue = (Trees(*(arrays[f"{name}.{field}"] for field in Trees.FIELDS)) for name in ("content", "cue"))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return TrainedEncoder(session, tokenizer, load_vectors(folder), content, cue, settings)
