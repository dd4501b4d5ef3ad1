"""`onrecord compare` says how two statements relate, one line of JSON for each pair."""

import json
from pathlib import Path

import pytest

from tui.cli import main

Output = pytest.CaptureFixture[bytes]


def _records(capsysbinary: Output) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]


def test_two_statements_are_compared(capsysbinary: Output):
    assert main(["compare", "The quay will close in May.", "The quay will not close in May."]) == 0
    (record,) = _records(capsysbinary)
    assert list(record) == ["id", "label", "confidence", "reasons", "explanation"]
    assert (record["id"], record["label"], record["reasons"]) == (None, "contradiction", ["negation"])


def test_a_file_of_pairs_gives_a_line_for_each_under_its_id(tmp_path: Path, capsysbinary: Output):
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(
        '{"id": "one", "a": "The quay will close.", "b": "The quay will not close."}\n'
        "\n"
        '{"id": 2, "a": "The quay will close.", "b": "Bread has become dearer."}\n',
        encoding="utf-8",
    )
    assert main(["compare", "--jsonl", str(pairs)]) == 0
    labels = {record["id"]: record["label"] for record in _records(capsysbinary)}
    assert labels == {"one": "contradiction", 2: "neutral"}


def test_without_the_entailment_model_rules_decide_and_that_is_told_once(
    tmp_path: Path, capsysbinary: Output, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tui.relations.load_entailment", lambda: None)
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"a": "The quay will close.", "b": "The quay will not close."}\n' * 2, encoding="utf-8")
    assert main(["compare", "--jsonl", str(pairs)]) == 0
    printed = capsysbinary.readouterr()
    assert [json.loads(line)["label"] for line in printed.out.splitlines()] == ["contradiction"] * 2
    assert printed.err.decode().count("by rules alone") == 1


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="half an object"),
        pytest.param("7", id="a number"),
        pytest.param('{"id": "x", "a": "The quay."}', id="one statement"),
        pytest.param('{"a": "The quay.", "b": null}', id="no second statement"),
        pytest.param("\x80", id="not UTF-8"),
    ],
)
def test_a_line_that_holds_no_pair_costs_a_line_and_the_status(tmp_path: Path, capsysbinary: Output, line: str):
    pairs = tmp_path / "pairs.jsonl"
    good = '{"id": "good", "a": "The quay.", "b": "The mill."}'
    pairs.write_bytes(f"{line}\n{good}\n".encode("latin-1"))
    assert main(["compare", "--jsonl", str(pairs)]) == 1
    out, err = capsysbinary.readouterr()
    assert json.loads(out)["id"] == "good"
    assert err.decode().startswith("onrecord: line 1 of ")
    assert len(err.splitlines()) == 1


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path, capsysbinary: Output):
    assert main(["compare", "--jsonl", str(tmp_path / "none.jsonl")]) == 2
    assert "cannot be read" in capsysbinary.readouterr().err.decode()


@pytest.mark.parametrize("statements", [("", "The mill."), ("The mill.", " "), ("", "")])
def test_an_empty_statement_is_wrong_usage(capsysbinary: Output, statements: tuple[str, str]):
    assert main(["compare", *statements]) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert "empty" in err.decode()
