"""Pairs of texts to the probabilities that the first entails, leaves open or contradicts the second."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tui.relations.entailment_pieces import laid_out

FOLDER = Path(__file__).parent / "entailment_model"
SHARED = Path(__file__).parents[1] / "language" / "encoder_model"  # tokeniser and word pieces, the encoder's too
NOTICE = "the entailment model cannot be run: contradictions are found by rules alone"
LIBRARIES = ("numpy", "onnxruntime", "tokenizers")


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities of what a first text says of a second; they add up to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True, slots=True)
class Entailment:
    """The weights in memory: a cross-encoder (Devlin et al. 2019) that reads two texts at once."""

    session: Any
    tokenizer: Any
    vectors: Any
    temperature: float

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """What the first text of each pair says of the second; texts of more than some 90 word pieces are cut.

        The same pair gets the same scores whatever it is asked for with.
        """
        return [_calibrated(each, self.temperature) for each in self.raw_scores(pairs)]

    def raw_scores(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        """Unnormalised scores of the three classes, as the network gives them."""
        import numpy as np  # native code, wanted only where a model is

        texts = {text for pair in pairs for text in pair}
        encodings = self.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        pieces = {text: encoding.ids for text, encoding in zip(texts, encodings, strict=True)}
        result: list[tuple[float, float, float]] = []
        for premise, hypothesis in pairs:
            laid, sides = laid_out(pieces[premise], pieces[hypothesis])
            # One pair at a time: activations are quantised by tensor, so in a batch pairs would sway each other.
            inputs = {"embedded": self.vectors.of(laid)[None], "sides": np.array([sides], dtype=np.int64)}
            ((scores,),) = self.session.run(["scores"], inputs)
            result.append((float(scores[0]), float(scores[1]), float(scores[2])))
        return result


def available(folder: Path = FOLDER, shared: Path = SHARED) -> bool:
    """Whether the weights are there and can be run; without them conflicts are found by rules alone."""
    files = (folder / "entailment.onnx", folder / "meta.json", shared / "tokenizer.json", shared / "pieces.npy")
    return all(file.is_file() for file in files) and all(map(find_spec, LIBRARIES))


def version(folder: Path = FOLDER) -> str:
    """What identifies the scores: another string whenever the weights are others, "" where they cannot be run."""
    if not available(folder):
        return ""
    settings = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return str(settings["checksum"])[:12]


@cache
def load_entailment(folder: Path = FOLDER, shared: Path = SHARED) -> Entailment | None:
    """Read the weights, once a process; None where `available` is false."""
    if not available(folder, shared):
        return None
    from tokenizers import Tokenizer  # native code, wanted only where statements are compared with the model

    from tui.language.networks import load_network
    from tui.language.piece_vectors import load_vectors

    session = load_network(folder / "entailment.onnx")
    settings: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_file(str(shared / "tokenizer.json"))
    return Entailment(session, tokenizer, load_vectors(shared), float(settings["temperature"]))


def _calibrated(scores: tuple[float, float, float], temperature: float) -> Scores:
    from math import exp

    highest = max(scores)
    powers = [exp((score - highest) / temperature) for score in scores]
    total = sum(powers)
    return Scores(*(power / total for power in powers))
