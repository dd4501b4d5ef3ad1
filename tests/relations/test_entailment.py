"""The entailment model as the program uses it, and what becomes of it where it cannot be run."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.relations.entailment import FOLDER, Entailment, available, load_entailment, version
from tui.relations.entailment_pieces import CLS, PIECES, SEP, laid_out

shipped = pytest.mark.skipif(not available(), reason="needs onnxruntime and the weights")
DENIAL = ("The mayor said the bridge will reopen in May.", "The mayor denied that the bridge will reopen in May.")
SAME = ("The ferry sank on Tuesday in heavy seas, the coast guard said.", "The ferry sank on Tuesday.")
APART = ("The council raised the fee for fishing boats.", "A storm closed two schools in the valley.")


@pytest.fixture(scope="module")
def model() -> Entailment:
    found = load_entailment()
    assert found is not None
    return found


def test_without_weights_there_is_no_model_and_no_version(tmp_path: Path) -> None:
    assert load_entailment(tmp_path) is None
    assert version(tmp_path) == ""


def test_without_the_word_pieces_that_it_shares_there_is_no_model(tmp_path: Path) -> None:
    assert load_entailment(FOLDER, tmp_path) is None


@given(st.lists(st.integers(1000, 2000), max_size=150), st.lists(st.integers(1000, 2000), max_size=150))
def test_two_texts_fit_with_their_beginnings(premise: list[int], hypothesis: list[int]) -> None:
    pieces, sides = laid_out(premise, hypothesis)
    assert len(pieces) == len(sides) == min(PIECES, len(premise) + len(hypothesis) + 3)
    middle = pieces.index(SEP)
    assert (pieces[0], pieces[-1], sides.index(1)) == (CLS, SEP, middle + 1)
    first, second = pieces[1:middle], pieces[middle + 1 : -1]
    assert (first, second) == (premise[: len(first)], hypothesis[: len(second)])
    assert len(first) == len(premise) or len(first) >= (PIECES - 3) // 2
    assert len(second) == len(hypothesis) or len(second) >= (PIECES - 3) // 2


@shipped
def test_a_denial_contradicts_and_a_shorter_report_follows(model: Entailment) -> None:
    denial, same, apart = model.scores([DENIAL, SAME, APART])
    assert denial.contradiction > 0.5
    assert same.entailment > 0.5
    assert apart.neutral > 0.5


@shipped
def test_probabilities_add_up(model: Entailment) -> None:
    for scores in model.scores([DENIAL, SAME, APART, ("", "")]):
        assert scores.entailment + scores.neutral + scores.contradiction == pytest.approx(1)


@shipped
def test_a_pair_scores_the_same_whatever_it_is_asked_for_with(model: Entailment) -> None:
    assert model.scores([DENIAL, SAME, APART])[1:2] == model.scores([SAME])
    assert model.scores([]) == []


@shipped
def test_the_shipped_weights_have_the_checksum_that_stands_beside_them() -> None:
    expected = hashlib.sha256((FOLDER / "entailment.onnx").read_bytes()).hexdigest()
    assert json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))["checksum"] == expected
    assert version() == expected[:12]


@shipped
def test_running_the_model_leaves_no_telemetry_behind(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": "", "LOCALAPPDATA": str(tmp_path)}
    unwatched = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("ORT_")}
    program = "from tui.relations.entailment import load_entailment; load_entailment().scores([('It rains.', 'Dry.')])"
    subprocess.run([sys.executable, "-c", program], env=unwatched | home, check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_rules_alone_load_no_native_code_for_two_sentences_and_no_model_for_a_collection() -> None:
    program = (
        "import sys; from tui.model import Collection; from tui.relations import compare, relate\n"
        "compare('It rains.', 'It does not rain.'); loaded = {'numpy'} & set(sys.modules)\n"
        "relate(Collection()); print(loaded | {'onnxruntime', 'tokenizers'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
