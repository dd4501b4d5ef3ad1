"""Gold and statements brought together, the reliability table, and the sections without their data."""

from __future__ import annotations

import argparse
import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tui.articles import article_from_bytes
from tui.model import Analysis, Collection, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.statements import analyse
from tui.training.__main__ import main
from tui.training.evaluate import SECTIONS, add_arguments
from tui.training.evaluate_gold_match import GoldArticle, Match, matches, stray
from tui.training.evaluate_program import collected
from tui.training.evaluate_robustness import faults_of, long_text, survived
from tui.training.evaluate_statements import reliability
from tui.training.json_lines import read_lines

TEXT = "Ada Vance told Jon Orr that Kim Vance said the harbour was shut. The mayor's aide left. It rained all day."
OUTER, INNER = "that Kim Vance said the harbour was shut", "the harbour was shut"


def span(part: str) -> list[int]:
    return [TEXT.index(part), TEXT.index(part) + len(part)]


LINE: dict[str, Any] = {
    "id": "a",
    "speakers": [
        {"kind": "person", "mentions": [span("Ada Vance")]},
        {"kind": "person", "mentions": [span("Jon Orr")]},
        {"kind": "person", "mentions": [span("Kim Vance")]},
        {"kind": "unnamed", "mentions": [span("The mayor's aide")]},
    ],
    "statements": [
        {"kind": "indirect", "content": [span(OUTER)], "source": [span("Ada Vance")], "speaker": 0, "addressee": 1},
        {"kind": "indirect", "content": [span(INNER)], "source": [span("Kim Vance")], "speaker": 2, "within": 0},
    ],
}
GOLD = GoldArticle.read(LINE, TEXT)


def stated(part: str, speaker: str | None, number: int, **more: Any) -> Statement:
    return Statement(f"s{number}", "a", speaker, StatementKind.INDIRECT, (Span(*span(part)),), **more)


def matched(*statements: Statement, **names: str | Speaker) -> list[Match]:
    speakers = tuple(
        each if isinstance(each, Speaker) else Speaker(key, each, SpeakerKind.PERSON) for key, each in names.items()
    )
    return matches(GOLD, statements, Collection(speakers=speakers, statements=statements))


def test_what_agrees_in_everything_is_right_in_everything() -> None:
    outer = stated(OUTER, "ada", 0, addressee="jon")
    found = matched(outer, stated(INNER, "kim", 1, within="s0"), ada="Ada Vance", jon="Orr", kim="Kim Vance")
    assert [one.verdict for one in found] == ["speaker right", "speaker right"]
    assert all(one.nesting_right and one.addressee_right for one in found)


def test_the_outer_report_alone_does_not_find_the_inner_one() -> None:
    found = matched(stated("Kim Vance said the harbour was shut", "ada", 0), ada="Ada Vance")
    assert found[0].statement is not None
    assert stated("rained all day", None, 3) in stray(GOLD, [stated("rained all day", None, 3)])
    assert matched(stated(TEXT, "ada", 0), ada="Ada Vance")[1].statement is None


def test_an_inner_report_shown_by_itself_has_the_wrong_level() -> None:
    found = matched(stated(INNER, "kim", 0), kim="Kim Vance")
    assert (found[1].verdict, found[1].nesting_right) == ("speaker right", False)


VERDICTS = {
    "surname of one person": (Speaker("x", "Orr", SpeakerKind.PERSON), "somebody else"),
    "first name and surname": (Speaker("x", "Ada M. Vance", SpeakerKind.PERSON), "speaker right"),
    "another of that surname": (Speaker("x", "Kim Vance", SpeakerKind.PERSON), "somebody else"),
    "somebody unknown": (Speaker("x", "Lee Ash", SpeakerKind.PERSON), "somebody else"),
    "an epithet left as it is": (Speaker("x", "the harbour master", SpeakerKind.UNNAMED), "unresolved"),
    "a pronoun": (Speaker("x", "She", SpeakerKind.UNNAMED), "unresolved"),
    "an aide of hers": (Speaker("x", "A lawyer of Ada Vance's", SpeakerKind.UNNAMED), "unresolved"),
    "a role in front": (Speaker("x", "Mayor Ada Vance", SpeakerKind.UNNAMED), "speaker right"),
    "an alias": (Speaker("x", "Adelaide", SpeakerKind.PERSON, ("Ada Vance",)), "speaker right"),
}


@pytest.mark.parametrize(("speaker", "verdict"), VERDICTS.values(), ids=VERDICTS.keys())
def test_a_speaker_is_right_somebody_else_or_left_open(speaker: Speaker, verdict: str) -> None:
    assert matched(stated(OUTER, "x", 0), x=speaker)[0].verdict == verdict


def test_a_statement_without_a_speaker_is_left_open() -> None:
    assert matched(stated(OUTER, None, 0))[0].verdict == "unresolved"


def test_what_lies_on_no_gold_is_stray() -> None:
    away = stated("It rained all day", "ada", 1)
    assert stray(GOLD, [stated(OUTER, "ada", 0), away]) == [away]


def test_the_table_of_confidence_tells_what_share_is_right() -> None:
    rows = reliability([(0.95, True), (0.97, True), (1.0, False), (0.2, False)])
    assert rows[1:3] == ["| 0.2–0.3 | 1 | 0.20 | 0.00 |", "| 0.9–1.0 | 3 | 0.97 | 0.67 |"]
    assert rows[-1].strip() == f"Expected calibration error {(3 * (2.92 / 3 - 2 / 3) + 0.2) / 4:.3f}."


def test_texts_are_read_as_the_program_reads_files() -> None:
    collection = collected({"one": "Ada Vance said it rained.\n", "two": "Vance said it poured.\n"}, None)
    assert [article.path for article in collection.articles] == ["one.txt", "two.txt"]
    assert [speaker.name for speaker in collection.speakers] == ["Ada Vance"]


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.gz"])
def test_lines_are_read_packed_or_not(tmp_path: Path, name: str) -> None:
    data = b'{"id": 1}\n\n{"id": 2}\n'
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert list(read_lines(tmp_path / name)) == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_without_its_data_says_nothing(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--pipeline", "rules", "--sections", name]) == 0
    assert capsys.readouterr().out.strip().startswith("# rules")
    assert "##" not in capsys.readouterr().out


def test_gold_is_scored_where_its_text_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import hashlib

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    line = {**LINE, "text": hashlib.sha256(TEXT.encode()).hexdigest()[:16]}
    (tmp_path / "mine.jsonl").write_text(json.dumps(line) + "\n" + json.dumps({**line, "id": "b"}), encoding="utf-8")
    options = ["--gold", str(tmp_path / "mine.jsonl"), "--texts", str(tmp_path), "--sections", "gold", "--show"]
    assert main(["evaluate", "--pipeline", "rules", *options]) == 0
    printed = capsys.readouterr().out
    assert "mine, 1 articles" in printed
    assert "| found | 100.0 | 2 | 100.0–100.0 |" in printed


def test_another_text_of_the_same_id_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + " Later.", encoding="utf-8")
    (tmp_path / "mine.jsonl").write_text(json.dumps({**LINE, "text": "0" * 16}), encoding="utf-8")
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    options = parser.parse_args(["--gold", str(tmp_path / "mine.jsonl"), "--texts", str(tmp_path)])
    from tui.training.evaluate_gold import section

    assert section(None, options) == ""


def test_sound_analyses_have_no_faults() -> None:
    texts = {"one": "Ada Vance said it rained.\n", "two": "\r\n“It rained,”\r\nAda Vance said.", "none": ""}
    cells, faults = survived(texts, None)
    assert (cells[:4], faults) == (["3", "0", "0", "0"], [])


def test_a_link_to_nothing_and_a_span_outside_the_text_are_faults() -> None:
    text = "Ada Vance said it rained."
    article = article_from_bytes(text.encode(), "a.txt")
    (good,) = analyse(article).statements
    bad = replace(good, speaker="nobody", content=(Span(20, 99),))
    found = list(faults_of(article, Analysis(article.id, statements=(bad,)), text))
    assert [fault.split(": ")[1] for fault in found] == ["a span outside the text", "a speaker that is none"]


def test_a_long_text_has_the_words_it_is_asked_for() -> None:
    assert len(long_text(["It rained hard.", "It poured."], 9).split()) == 9
