"""Labelled pairs become the weights by which the program reckons how sure it is of a relation."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tui.relations.features import NAMES
from tui.training.relations import fit, read_pairs

THINGS = ["the ferry", "the pier", "the old mill", "the lighthouse", "the harbour wall", "the barrier", "the market"]


def write_pairs(path: Path) -> None:
    """For each thing that it was sold, that it was not, that it was indeed, and two things that are neither."""
    records = []
    for number, thing in enumerate(THINGS):
        claim = f"{thing} was sold to Quillon Marine in the spring"
        sides = [
            ("contradiction", f"{thing} was not sold to Quillon Marine in the spring"),
            ("corroboration", f"in the spring {thing} was sold to Quillon Marine"),
            ("neutral", f"{thing} was not sold to Quillon Marine in the autumn of another year"),
            ("neutral", f"{thing} was sold to Quillon Marine in the autumn of another year"),
            ("ignore", f"{thing} was sold"),
        ]
        for place, (label, other) in enumerate(sides):
            name = f"{number}-{place}"
            records.append({"id": name, "a": claim, "b": other, "label": label, "topic": thing, "source": "made"})
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))


def test_pairs_that_nobody_could_agree_on_are_left_out(tmp_path: Path) -> None:
    write_pairs(tmp_path / "pairs.jsonl.gz")
    assert len(read_pairs(tmp_path / "pairs.jsonl.gz")) == 4 * len(THINGS)


def test_the_weights_are_written_by_kind_and_name_and_their_worth_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sklearn")
    write_pairs(tmp_path / "pairs.jsonl.gz")
    output = tmp_path / "weights.json"
    output.write_text('{"model": "kept"}', encoding="utf-8")
    fit(tmp_path / "pairs.jsonl.gz", output)
    written = json.loads(output.read_text(encoding="utf-8"))
    assert written["model"] == "kept", "without a model its weights stay as they are"
    assert set(written["rules"]) == {"contradiction", "corroboration"}
    assert all(tuple(fitted["weights"]) == NAMES for fitted in written["rules"].values())
    assert "contradiction made" in capsys.readouterr().out
