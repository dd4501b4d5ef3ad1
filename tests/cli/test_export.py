"""`onrecord export` and `onrecord import`: what a reader added leaves the library and comes back."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tui.annotations.acts import act_of, addition, new_annotation, new_correction
from tui.annotations.targets import text_target
from tui.annotations.values import Annotation, Deed, Rejection
from tui.articles import read_article
from tui.cli import main
from tui.export.exporting import FORMATS
from tui.model import Span
from tui.storage import Library

RULES = ["--pipeline", "rules"]
WORDS = "“The quay will close in May,”"

Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def noted(news: Path, library: Path) -> Annotation:
    """A note on the quotation in `quay.txt`, and a correction that it is no statement."""
    article = read_article(str(news / "quay.txt"))
    start = article.text.index(WORDS)
    target = text_target(article, [Span(start, start + len(WORDS))])
    made = replace(new_annotation(target, "Noor"), note="=check", tags=("tax",), assessment="check")
    edits = [addition(made), addition(new_correction(Rejection(target)))]
    with Library(library) as opened:
        opened.keep(Deed(act_of("note", edits), articles=(article,))).result()
    return made


@pytest.mark.parametrize("name", ["w3c", "jsonl", "csv", "hypothesis"])
def test_the_whole_library_is_exported_without_a_path(name: str, noted: Annotation, capsysbinary: Output) -> None:
    assert main(["export", "--format", name]) == 0
    out, err = capsysbinary.readouterr()
    assert noted.id in out.decode()
    corrections = ", 1 correction" if name == "jsonl" else ""
    assert err.decode() == f"onrecord: 1 annotation{corrections}\n"


def test_a_spreadsheet_gets_no_formula(noted: Annotation, tmp_path: Path) -> None:
    target = tmp_path / "notes.csv"
    assert main(["export", "--format", "csv", "-o", str(target)]) == 0
    with target.open(encoding="utf-8", newline="") as rows:
        (row,) = csv.DictReader(rows)
    assert (row["note"], row["quote"], row["creator"]) == ("'=check", WORDS, "Noor")


def test_only_what_is_about_the_named_articles_is_exported(noted: Annotation, news: Path, capsysbinary: Output) -> None:
    assert main(["export", "--format", "jsonl", str(news / "reply.md")]) == 0
    assert capsysbinary.readouterr().out == b""


def test_a_report_shows_the_article_as_corrected(noted: Annotation, news: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert main(["export", str(news), "--format", "html", "-o", str(target), *RULES]) == 0
    page = target.read_text(encoding="utf-8")
    assert "=check" in page
    assert "The quay is closing." in page
    quay, reply = page.split('<article id="')[1:]
    assert '<mark class="noted">“The quay will close in May,”' in quay
    assert re.search(r'<mark class="h\d" [^>]*>“The quay will close in May,”', reply)


def test_notes_for_obsidian_keep_the_readers_part(
    noted: Annotation, news: Path, tmp_path: Path, capsysbinary: Output
) -> None:
    folder = tmp_path / "vault"
    command = ["export", str(news), "--format", "md", "-o", str(folder), *RULES]
    assert main(command) == 0
    note = folder / "Quay to close.md"
    note.write_text(note.read_text(encoding="utf-8") + "mine\n", encoding="utf-8")
    assert main(command) == 0
    assert note.read_text(encoding="utf-8").endswith("mine\n")
    (folder / "Council told of the quay.md").write_text("another note", encoding="utf-8")
    capsysbinary.readouterr()
    assert main(command) == 1
    assert b"--force" in capsysbinary.readouterr().err
    assert (folder / "Council told of the quay.md").read_text(encoding="utf-8") == "another note"


def test_corrected_statements_become_training_data(noted: Annotation, news: Path, capsysbinary: Output) -> None:
    assert main(["export", str(news), "--format", "training", *RULES]) == 0
    out, err = capsysbinary.readouterr()
    assert out == b""  # the only correction took its statement away
    assert err.decode().startswith("onrecord: 0 corrected statements")


def test_an_archive_comes_back_in_another_library(noted: Annotation, tmp_path: Path, capsysbinary: Output) -> None:
    archive, other = tmp_path / "all.zip", tmp_path / "other.db"
    assert main(["export", "--format", "archive", "-o", str(archive)]) == 0
    for expected in ("2 new records, 0 brought up to date, 0 there already", "0 new records, 0 brought"):
        capsysbinary.readouterr()
        assert main(["import", str(archive), "--library", str(other)]) == 0
        assert expected in capsysbinary.readouterr().err.decode()
    with Library(other) as opened:
        assert opened.annotations() == (noted,)
        edition = opened.edition(noted.target.edition.digest)  # type: ignore[union-attr]
        assert edition is not None
        assert WORDS in edition.text


@pytest.mark.parametrize("name", ["w3c", "hypothesis", "jsonl"])
def test_what_was_exported_is_imported_once(name: str, noted: Annotation, tmp_path: Path) -> None:
    target = tmp_path / "notes"
    main(["export", "--format", name, "-o", str(target)])
    assert main(["import", str(target)]) == 0
    assert main(["import", str(target), "--library", str(tmp_path / "other.db")]) == 0
    with Library(tmp_path / "other.db") as opened:
        assert [each.note for each in opened.annotations()] == ["=check"]


def test_an_import_that_is_no_annotation_is_told_and_the_rest_is_read(
    noted: Annotation, tmp_path: Path, capsysbinary: Output
) -> None:
    wrong, right = tmp_path / "wrong.json", tmp_path / "right.jsonl"
    wrong.write_text('{"a": 1}')
    main(["export", "-o", str(right)])
    capsysbinary.readouterr()
    assert main(["import", str(wrong), str(tmp_path / "none"), str(right)]) == 1
    lines = capsysbinary.readouterr().err.decode().splitlines()
    assert [Path(line.split(": ")[1]).name for line in lines] == ["wrong.json", "none", "right.jsonl"]
    assert "0 new records" in lines[2]


@pytest.mark.parametrize(
    "arguments", [["--format", "md"], ["--format", "html"], ["--format", "archive"], ["--format", "pdf"]]
)
def test_what_cannot_be_exported_is_refused_with_a_line(arguments: list[str], capsysbinary: Output) -> None:
    assert main(["export", *arguments]) == 2
    assert len(capsysbinary.readouterr().err.decode().splitlines()[-1]) < 250


def test_nothing_is_overwritten_unasked(noted: Annotation, tmp_path: Path, capsysbinary: Output) -> None:
    target = tmp_path / "notes.jsonl"
    target.write_text("mine")
    assert main(["export", "-o", str(target)]) == 1
    assert target.read_text() == "mine"
    assert main(["export", "-o", str(target), "--force"]) == 0
    assert json.loads(target.read_text().splitlines()[0])["schema"] == "onrecord-notes/1"


def test_the_command_offers_every_format() -> None:
    from tui.cli.arguments import parse

    assert [parse(["export", "x", "--format", name]).format for name in FORMATS] == list(FORMATS)
