"""`onrecord analyze` prints data on standard output, talks on standard error, and says by its status how it went."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tui.cli import collecting, main
from tui.statements import analyse

SCHEMA = json.loads((Path(__file__).parents[1] / "export" / "onrecord-1.schema.json").read_text(encoding="utf-8"))
RULES = ["--pipeline", "rules"]

Output = pytest.CaptureFixture[bytes]


def test_a_folder_becomes_a_document_of_the_schema(news: Path, capsysbinary: Output):
    assert main(["analyze", str(news), *RULES]) == 0
    out, err = capsysbinary.readouterr()
    document = json.loads(out)
    Draft202012Validator(SCHEMA).validate(document)
    assert [Path(article["path"]).name for article in document["articles"]] == ["quay.txt", "reply.md"]
    assert err.decode().startswith("onrecord: 2 articles, ")


def test_a_quotation_is_found_where_it_stands_in_the_file(news: Path, capsysbinary: Output):
    assert main(["analyze", str(news / "quay.txt"), *RULES]) == 0
    document = json.loads(capsysbinary.readouterr().out)
    file = (news / "quay.txt").read_text(encoding="utf-8")
    contents = {file[start:end] for statement in document["statements"] for start, end in statement["content"]}
    assert "“The quay will close in May,”" in contents
    assert "Ada Vance" in {speaker["name"] for speaker in document["speakers"]}


def test_the_same_words_in_two_articles_are_related(news: Path, capsysbinary: Output):
    main(["analyze", str(news), *RULES])
    relations = json.loads(capsysbinary.readouterr().out)["relations"]
    assert [(relation["kind"], relation["reasons"]) for relation in relations] == [("corroboration", ["wording"])]


def test_relations_can_be_left_out(news: Path, capsysbinary: Output):
    assert main(["analyze", str(news), "--no-compare", *RULES]) == 0
    assert json.loads(capsysbinary.readouterr().out)["relations"] == []


def test_an_editor_gets_a_line_for_each_statement(news: Path, capsysbinary: Output):
    assert main(["analyze", "--format", "vimgrep", str(news / "quay.txt"), *RULES]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert f"{news / 'quay.txt'}:5:1:Ada Vance: “The quay will close in May,”" in lines


def test_the_output_can_be_a_file(news: Path, tmp_path: Path, capsysbinary: Output):
    target = tmp_path / "out.json"
    assert main(["analyze", str(news), "-o", str(target), *RULES]) == 0
    assert capsysbinary.readouterr().out == b""
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "onrecord/1"


def test_an_output_that_cannot_be_written_is_one_line(news: Path, tmp_path: Path, capsysbinary: Output):
    assert main(["analyze", str(news), "-o", str(tmp_path / "no" / "out.json"), *RULES]) == 2
    last = capsysbinary.readouterr().err.decode().splitlines()[-1]
    assert last.startswith("onrecord: ")
    assert "out.json cannot be written" in last


def test_a_file_that_cannot_be_read_costs_a_line_and_the_status_and_the_rest_is_done(news: Path, capsysbinary: Output):
    missing = news / "missing\x1b[2J.txt"
    assert main(["analyze", str(missing), str(news / "quay.txt"), *RULES]) == 1
    out, err = capsysbinary.readouterr()
    assert len(json.loads(out)["articles"]) == 1
    assert b"\x1b" not in err
    assert "missing\ufffd[2J.txt does not exist" in err.decode()
    assert err.decode().splitlines()[-1].startswith("onrecord: 1 article, 1 speaker, ")
    assert err.decode().splitlines()[-1].endswith(", 1 failed")


def test_nothing_to_read_is_an_empty_document_and_a_failure(tmp_path: Path, capsysbinary: Output):
    assert main(["analyze", str(tmp_path / "missing.txt"), *RULES]) == 1
    assert json.loads(capsysbinary.readouterr().out)["articles"] == []


def test_an_article_that_cannot_be_analysed_costs_its_statements_and_the_status(
    news: Path, capsysbinary: Output, monkeypatch: pytest.MonkeyPatch
):
    def trip(article, nlp=None):
        if "reply" in article.path:
            raise IndexError("out of range")
        return analyse(article, nlp)

    monkeypatch.setattr("tui.statements.analyse", trip)
    assert main(["analyze", str(news), *RULES]) == 1
    out, err = capsysbinary.readouterr()
    assert "reply.md could not be analysed: IndexError: out of range (" in err.decode()
    document = json.loads(out)
    assert len(document["articles"]) == 2
    assert {statement["article"] for statement in document["statements"]} == {document["articles"][0]["id"]}


def test_standard_input_is_an_article(news: Path):
    done = subprocess.run(
        [sys.executable, "-m", "tui", "analyze", "-", *RULES],
        input=(news / "quay.txt").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["articles"][0]["path"] == "-"


def test_the_output_is_utf8_in_any_locale(news: Path):
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "tui", "analyze", str(news), *RULES], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 0
    assert "“The quay will close in May,”" in done.stdout.decode("utf-8")


def test_the_same_articles_give_the_same_bytes_with_and_without_the_cache(
    news: Path, library: Path, capsysbinary: Output
):
    outputs = set()
    for _ in range(2):
        assert main(["analyze", str(news), *RULES]) == 0
        outputs.add(capsysbinary.readouterr().out)
    assert library.exists()
    assert len(outputs) == 1


def test_a_library_that_cannot_be_opened_does_not_stop_the_work(news: Path, tmp_path: Path, capsysbinary: Output):
    assert main(["analyze", "--library", str(tmp_path), str(news), *RULES]) == 0
    out, err = capsysbinary.readouterr()
    assert json.loads(out)["statements"]
    assert err.decode().startswith("onrecord: analyses are not kept: cannot open the library")


def test_a_reader_of_the_output_that_leaves_early_causes_no_traceback(news: Path):
    (news / "long.txt").write_text("“The quay will close,” said Ada Vance.\n\n" * 5000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "analyze", "--no-compare", str(news), *RULES],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        narration = command.stderr.read().decode()
        assert command.wait(timeout=60) == 128 + signal.SIGPIPE
    assert "Traceback" not in narration


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_line_and_a_failure(news: Path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "analyze", str(news), *RULES],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "onrecord: the output cannot be written: No space left on device"


def test_an_error_that_is_not_of_the_output_is_not_told_as_one(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(collecting, "analyse_articles", refuse)
    assert main(["analyze", str(news), *RULES]) == 1
    assert capsys.readouterr().err.splitlines()[-1].endswith("[Errno 24] Too many open files")


def test_a_broken_pipe_is_no_traceback_where_standard_output_is_closed(news: Path, monkeypatch: pytest.MonkeyPatch):
    def leave(*arguments: object, **options: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(collecting, "analyse_articles", leave)
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["analyze", str(news), *RULES]) == 128 + 13


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(
    ("closed", "status"),
    [pytest.param(">&-", 2, id="standard output"), pytest.param("2>&-", 0, id="standard error")],
)
def test_closed_streams_cause_no_traceback(news: Path, closed: str, status: int):
    command = f"'{sys.executable}' -m tui analyze '{news}' --pipeline rules {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (status, False)


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_an_interrupt_ends_it_at_once_without_a_traceback():
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "analyze", "-", "--jobs", "2", *RULES],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # an interrupt of the terminal reaches the whole group, as here
    ) as command:
        assert command.stdin is not None
        command.stdin.write(b"The quay.\n" * 100_000)  # more than a pipe holds: once written, it is being read
        command.stdin.flush()
        os.killpg(command.pid, signal.SIGINT)
        out, err = command.communicate(timeout=60)
        assert command.returncode == 128 + signal.SIGINT
    assert (out, err) == (b"", b"")
