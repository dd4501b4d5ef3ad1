"""The command that trains the syntax pipeline, from a tiny treebank to weights that spaCy loads."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zipfile

import numpy as np
import pytest
import spacy
from spacy.attrs import NORM
from syntax_samples import CONLLU, sample

from tui.training.__main__ import main
from tui.training.pretrained import member
from tui.training.syntax_export import checksum
from tui.training.syntax_vectors import is_whole_word, reduced


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """The folder of weights that one epoch over the sample makes."""
    numpy_tensors = pytest.importorskip("safetensors.numpy", reason="needs the training extra")
    corpora = tmp_path_factory.mktemp("corpora")
    (corpora / "ud").mkdir()
    for treebank in ("en_ewt-ud", "en_gum-ud"):
        for part in ("train", "dev"):
            with gzip.open(corpora / "ud" / f"{treebank}-{part}.conllu.gz", "wt", encoding="utf-8") as stream:
                stream.write(CONLLU * 6)
    encoder = tmp_path_factory.mktemp("encoder")
    words = ["[PAD]", "##ing", "said", "we", "voted", *(f"word{number}" for number in range(195))]
    (encoder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    table = np.random.default_rng(1).normal(size=(200, 140)).astype(np.float32)
    numpy_tensors.save_file({"embeddings.word_embeddings.weight": table}, encoder / "model.safetensors")
    output = tmp_path_factory.mktemp("weights") / "syntax"
    options = ["--corpora", str(corpora), "--pretrained", str(encoder), "--output", str(output), "--epochs", "1"]
    assert main(["syntax", *options]) == 0
    return output


def test_the_weights_load_by_themselves(trained):
    doc = spacy.load(trained)("We don't agree. Nobody laughed.")
    assert all(token.tag_ and token.dep_ and token.lemma_ for token in doc)


def test_vectors_are_still_found_by_norm(trained):
    vocab = spacy.load(trained).vocab
    assert vocab.vectors.attr == NORM


def test_card_licence_and_checksum_lie_beside_the_weights(trained):
    card = (trained / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "| GUM |" in card
    assert "CC BY-NC-SA 4.0" in card
    assert "{" not in card
    assert "creativecommons.org/licenses/by-nc-sa/4.0" in (trained / "LICENSE").read_text(encoding="utf-8")
    meta = json.loads((trained / "meta.json").read_text(encoding="utf-8"))
    assert set(meta["performance"]) == {"GUM", "EWT"}
    assert len(meta["checksum"]) == 64


def test_a_checksum_sees_every_byte_of_the_weights(tmp_path):
    (tmp_path / "weights").write_bytes(b"1")
    before = checksum(tmp_path)
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    assert checksum(tmp_path) == before
    (tmp_path / "weights").write_bytes(b"2")
    assert checksum(tmp_path) != before


@pytest.mark.parametrize(
    ("piece", "expected"),
    [("minister", True), ("##ing", False), ("[CLS]", False), ("’", False), ("'", True), ("ß", False)],
)
def test_only_whole_words_of_the_vocabulary_have_vectors(piece, expected):
    assert is_whole_word(piece) is expected


def test_reduced_vectors_keep_who_is_near_whom():
    near = np.array([[1.0, 0, 0], [0.9, 0.1, 0], [-1, 0, 0.1], [-0.9, 0, 0]], dtype=np.float32)
    vectors = reduced(near, 2)
    assert vectors.shape == (4, 2)
    assert vectors.std() == pytest.approx(0.3, rel=1e-4)
    assert np.linalg.norm(vectors[0] - vectors[1]) < np.linalg.norm(vectors[0] - vectors[2])


def test_files_of_the_encoder_come_from_a_wheel_or_a_folder(tmp_path):
    (tmp_path / "deep" / "model").mkdir(parents=True)
    (tmp_path / "deep" / "model" / "vocab.txt").write_text("a", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "some.whl", "w") as wheel:
        wheel.writestr("some/model/vocab.txt", "b")
    assert member(tmp_path / "deep", "vocab.txt") == b"a"
    assert member(tmp_path / "some.whl", "vocab.txt") == b"b"
    with pytest.raises(FileNotFoundError, match=r"absent\.txt"):
        member(tmp_path / "deep", "absent.txt")


def test_the_command_line_lists_its_commands_without_importing_a_model():
    script = (
        "import sys, tui.training.__main__ as m\n"
        "try: m.main(['--help'])\n"
        "except SystemExit: print([n for n in ('spacy', 'torch') if n in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "syntax" in result.stdout
    assert "evaluate" in result.stdout
    assert result.stdout.strip().endswith("[]")


def test_a_command_that_does_not_exist_is_refused(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["grammar"])
    assert "grammar" in capsys.readouterr().err


def test_the_sample_is_one_document_of_two_paragraphs():
    assert [len(paragraph) for paragraph in sample()] == [2, 1]
