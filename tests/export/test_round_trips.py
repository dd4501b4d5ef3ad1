"""What a reader wrote goes through every two-way format and comes back equal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.records import ARTICLES, CORRECTIONS, TEXTS, annotations
from tui.annotations.values import Annotation, ArticleTarget, Correction, Edition, PairTarget, Selector, TextTarget
from tui.errors import ExportError
from tui.export.hypothesis import from_hypothesis, left_out, to_hypothesis
from tui.export.records import from_jsonl, to_jsonl
from tui.export.webannotation import from_w3c, to_w3c

TEXT = "Ada 🛟 said: “The quay will close.”"
DIGEST = "0" * 64


def unknown(_: str) -> str | None:
    return None


@settings(max_examples=25)
@given(st.lists(annotations() | CORRECTIONS, max_size=3))
def test_records_come_back_from_lines_of_json(records: list[Annotation | Correction]) -> None:
    assert from_jsonl("\n".join(to_jsonl(records))) == tuple(records)


@settings(max_examples=25)
@given(st.lists(annotations(), max_size=3))
def test_annotations_come_back_from_web_annotations(made: list[Annotation]) -> None:
    assert from_w3c(json.dumps(to_w3c(made))) == tuple(made)


@settings(max_examples=25)
@given(st.lists(annotations(TEXTS | ARTICLES), max_size=3))
def test_annotations_come_back_from_hypothesis(made: list[Annotation]) -> None:
    assert from_hypothesis(json.dumps(to_hypothesis(made, unknown)), unknown) == tuple(made)


@settings(max_examples=25)
@given(annotations())
def test_hypothesis_leaves_out_only_what_it_has_no_place_for(made: Annotation) -> None:
    assert len(left_out([made])) + to_hypothesis([made], unknown)["total"] == 1


def an_annotation(start: int, end: int) -> Annotation:
    selector = Selector(start, end, TEXT[start:end], TEXT[:start][-32:], TEXT[end:][:32])
    target = TextTarget(Edition(DIGEST, "/news/quay.txt", "Quay"), (selector,))
    return Annotation("5d2c6c6e-0f0e-4a57-9c3c-3f6a3a7a0001", target, "2031-04-02T10:00:00Z", "2031-04-02T10:00:00Z")


def test_hypothesis_counts_in_utf_16_and_on_record_in_code_points() -> None:
    start = TEXT.index("“")
    row = to_hypothesis([an_annotation(start, len(TEXT))], {DIGEST: TEXT}.get)["rows"][0]
    place = row["target"][0]["selector"][0]
    assert (place["start"], place["end"]) == (start + 1, len(TEXT) + 1)
    del row["onrecord"]
    text_of_unknown = {"": TEXT}.get
    (back,) = from_hypothesis(json.dumps([row]), text_of_unknown)
    assert isinstance(back.target, TextTarget)
    assert back.target.selectors[0].span == an_annotation(start, len(TEXT)).target.selectors[0].span


def test_a_row_of_hypothesis_itself_is_read() -> None:
    row = {
        "id": "uRUd-BhXEe2JGS",
        "created": "2031-04-02T10:00:00.1+00:00",
        "updated": "2031-04-02T11:00:00.1+00:00",
        "user": "acct:ada@hypothes.is",
        "uri": "https://paper.example/quay",
        "text": "check the minutes",
        "tags": ["tax"],
        "document": {"title": ["Quay to close"]},
        "target": [
            {
                "source": "https://paper.example/quay",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
                    {"type": "TextPositionSelector", "start": 5, "end": 13},
                    {"type": "TextQuoteSelector", "exact": "The quay", "prefix": "“", "suffix": " will"},
                ],
            }
        ],
    }
    (read,) = from_hypothesis(json.dumps({"total": 1, "rows": [row]}), unknown)
    assert (read.note, read.tags, read.creator, read.highlight) == (
        "check the minutes",
        ("tax",),
        "ada@hypothes.is",
        False,
    )
    assert read.target == TextTarget(
        Edition("", "https://paper.example/quay", "Quay to close"), (Selector(5, 13, "The quay", "“", " will"),)
    )
    assert from_hypothesis(json.dumps([row]), unknown)[0].id == read.id


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.org/anno/7",
    "type": "Annotation",
    "bodyValue": "a comment",
    "target": {
        "source": "https://paper.example/quay",
        "selector": {"type": "TextQuoteSelector", "exact": "The quay"},
    },
}


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: [one], lambda one: {"first": {"items": [one]}}])
def test_web_annotations_of_other_programs_are_read(wrap) -> None:
    (read,) = from_w3c(json.dumps(wrap(FOREIGN)))
    assert (read.note, read.target) == (
        "a comment",
        TextTarget(Edition("", "https://paper.example/quay", ""), (Selector(0, 8, "The quay"),)),
    )
    assert from_w3c(json.dumps(FOREIGN))[0].id == read.id


def test_a_web_annotation_on_a_page_as_a_whole_is_one_on_the_article() -> None:
    (read,) = from_w3c(json.dumps(FOREIGN | {"target": "https://paper.example/quay"}))
    assert read.target == ArticleTarget(Edition("", "https://paper.example/quay", ""))


@pytest.mark.parametrize("read", [from_w3c, from_jsonl, lambda text: from_hypothesis(text, unknown)])
@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', "null", '"x"', '[{"target": []}]', '{"rows": [{}]}'])
def test_anything_else_is_refused_in_one_line(read, text: str) -> None:
    with pytest.raises(ExportError) as refused:
        read(text)
    assert "\n" not in str(refused.value)


def test_a_pair_keeps_its_sides_and_the_pieces_of_each() -> None:
    first, second = an_annotation(0, 3).target, an_annotation(4, 9).target
    assert isinstance(first, TextTarget)
    assert isinstance(second, TextTarget)
    broken = TextTarget(first.edition, (*first.selectors, *second.selectors))
    made = Annotation("5d2c6c6e-0f0e-4a57-9c3c-3f6a3a7a0002", PairTarget(broken, second), "2031", "2031")
    targets = to_w3c([made])["first"]["items"][0]["target"]
    assert [target["onrecord:side"] for target in targets] == ["a", "a", "b"]
