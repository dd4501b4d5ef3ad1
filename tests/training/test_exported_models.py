"""The networks written as ONNX files say what PyTorch says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
onnxruntime = pytest.importorskip("onnxruntime")

VOCABULARY = 40
PIECES = [3, 17, 17, 28, 5, 39, 1]


def written(path: Path) -> Any:
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_exported_encoder_scores_words_as_the_trained_one_does(tmp_path: Path) -> None:
    from tui.language.piece_vectors import load_vectors
    from tui.training.encoder_export import export
    from tui.training.encoder_network import HEADS, Encoder

    torch.manual_seed(0)
    encoder = Encoder(VOCABULARY).eval()
    export(encoder, tmp_path / "encoder.onnx")
    cases = [[0, 1, 2, 3, 4, 1, 0]]
    inputs = {
        "embedded": load_vectors(tmp_path).of(PIECES)[None],
        "cases": np.array(cases),
        "quotations": np.zeros((1, len(PIECES)), dtype=np.int64),
    }
    found = written(tmp_path / "encoder.onnx").run(list(HEADS), inputs)
    with torch.no_grad():
        embedded = encoder.pieces(torch.tensor([PIECES]))
        states = encoder.states(embedded, torch.tensor(cases), torch.zeros_like(torch.tensor(cases)), None)
        for name, scores in zip(HEADS, found, strict=True):
            expected = encoder.heads[name](states).log_softmax(dim=-1)
            np.testing.assert_allclose(scores, expected, atol=0.05)
            assert expected.std() > 0.2


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_exported_entailment_model_scores_pairs_as_the_trained_one_does(tmp_path: Path) -> None:
    from tui.training.entailment_export import export
    from tui.training.entailment_network import Entailment

    torch.manual_seed(0)
    network = Entailment().eval()
    export(network, tmp_path / "entailment.onnx")
    embedded, sides = torch.randn((1, 7, 384)), torch.tensor([[0, 0, 0, 0, 1, 1, 1]])
    (found,) = written(tmp_path / "entailment.onnx").run(
        ["scores"], {"embedded": embedded.numpy(), "sides": sides.numpy()}
    )
    with torch.no_grad():
        expected = network(embedded, sides)
        other = network(embedded, 1 - sides)
    np.testing.assert_allclose(found, expected, atol=0.03)
    assert np.abs(expected - other).max() > 0.06
