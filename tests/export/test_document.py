"""The JSON document keeps its contract, `onrecord-1.schema.json`, for every collection."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tui.export import json_text, to_json
from tui.model import (
    Article,
    Block,
    BlockKind,
    Collection,
    Reason,
    Relation,
    RelationKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "onrecord-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    text = draw(st.text(min_size=1, max_size=60))
    offset = st.integers(0, len(text))
    span = st.tuples(offset, offset).map(lambda ends: Span(min(ends), max(ends)))
    spans = st.lists(span, max_size=2).map(tuple)
    confidence = st.floats(0, 1)
    name = st.text(min_size=1, max_size=8)
    blocks = draw(st.lists(st.builds(Block, st.sampled_from(BlockKind), span), max_size=3))
    published = draw(st.none() | st.dates().map(str))
    article = Article("a", draw(st.text()), text, draw(st.text()), published, blocks=(*blocks,))
    speakers = draw(st.lists(st.builds(Speaker, name, name, st.sampled_from(SpeakerKind)), max_size=2))
    ids = [f"a:{number}" for number in range(draw(st.integers(0, 6)))]
    statement = st.builds(
        Statement,
        id=st.just(""),
        article=st.just("a"),
        speaker=st.none() | name,
        kind=st.sampled_from(StatementKind),
        content=st.lists(span, min_size=1, max_size=3).map(tuple),
        cue=spans,
        source=spans,
        within=st.none() | st.sampled_from([*ids, "a:unknown"]),
        addressee=st.none() | name,
        confidence=confidence,
    )
    relations = st.builds(
        Relation,
        st.sampled_from(RelationKind),
        st.sampled_from(ids or ["a:unknown"]),
        st.sampled_from(ids or ["a:unknown"]),
        confidence,
        st.lists(st.sampled_from(Reason), min_size=1, unique=True).map(tuple),
        st.just("One sentence."),
        spans,
        spans,
    )
    return Collection(
        articles=(article,),
        speakers=(*speakers,),
        statements=tuple(replace(draw(statement), id=name) for name in ids),
        relations=tuple(draw(st.lists(relations, max_size=3))),
    )


def test_the_schema_itself_is_valid():
    Draft202012Validator.check_schema(SCHEMA)


def test_a_small_collection_becomes_the_golden_document(collection: Collection):
    VALIDATOR.validate(to_json(collection))
    golden = json.loads((HERE / "harbour.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(to_json(collection))) == golden


def test_the_golden_spans_hold_the_words_they_stand_for():
    golden = json.loads((HERE / "harbour.json").read_text(encoding="utf-8"))
    texts = {article["id"]: article["text"] for article in golden["articles"]}
    said, denied = golden["statements"]
    assert [texts["quay"][start:end] for start, end in said["content"]] == ["“The quay 🛟 will close,”", "“in May.”"]
    assert [texts["reply"][start:end] for start, end in denied["cue"]] == ["denied"]
    evidence = golden["relations"][0]["evidence"]
    assert [texts["quay"][start:end] for start, end in evidence["a"]] == ["will close"]


@given(collections(), st.booleans())
def test_every_collection_keeps_the_schema(collection: Collection, attitudes: bool):
    VALIDATOR.validate(to_json(collection, attitudes))


@given(collections(), st.booleans())
def test_offsets_are_those_of_the_spans_and_lie_in_the_text(collection: Collection, attitudes: bool):
    document = to_json(collection, attitudes)
    text = document["articles"][0]["text"]
    statements = {statement.id: statement for statement in collection.statements}
    for exported in document["statements"]:
        pieces = [text[start:end] for start, end in exported["content"]]
        assert pieces == [span.of(collection.articles[0].text) for span in statements[exported["id"]].content]
        assert all(0 <= start <= end <= len(text) for start, end in exported["content"] + exported["cue"])


@given(collections(), st.booleans())
def test_nothing_points_at_a_statement_that_is_left_out(collection: Collection, attitudes: bool):
    document = to_json(collection, attitudes)
    exported = {statement["id"] for statement in document["statements"]}
    assert {statement["within"] for statement in document["statements"]} <= exported | {None}
    assert {relation[side] for relation in document["relations"] for side in "ab"} <= exported


def test_attitudes_are_left_out_with_their_relations_unless_asked_for(collection: Collection):
    without, with_them = to_json(collection), to_json(collection, attitudes=True)
    assert [statement["attitude"] for statement in without["statements"]] == [False, False]
    assert [statement["attitude"] for statement in with_them["statements"]] == [False, False, True]
    assert (len(without["relations"]), len(with_them["relations"])) == (1, 2)


def test_what_is_reported_inside_an_attitude_moves_to_the_statement_around_it(collection: Collection):
    outer, middle, inner = collection.statements
    plan = replace(middle, attitude=True, within=outer.id)
    nested = replace(collection, statements=(outer, plan, replace(inner, attitude=False, within=plan.id)))
    assert to_json(nested)["statements"][1]["within"] == outer.id


def test_statements_that_claim_to_lie_inside_each_other_lie_inside_none(collection: Collection):
    outer, middle, inner = collection.statements
    circular = replace(
        collection,
        statements=(
            replace(outer, attitude=True, within=middle.id),
            replace(middle, attitude=True, within=outer.id),
            replace(inner, attitude=False, within=outer.id),
        ),
    )
    assert [statement["within"] for statement in to_json(circular)["statements"]] == [None]


def test_a_byline_is_exported_as_a_paragraph(collection: Collection):
    kinds = [block["kind"] for block in to_json(collection)["articles"][0]["blocks"]]
    assert kinds == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"schema": "onrecord/2"}, id="another schema"),
        pytest.param({"statements": None}, id="no statements"),
        pytest.param({"verdict": "false"}, id="a key that is not in the contract"),
    ],
)
def test_the_schema_refuses_what_breaks_the_contract(collection: Collection, broken: dict[str, object]):
    assert not VALIDATOR.is_valid(to_json(collection) | broken)


def test_the_text_of_a_document_holds_one_item_a_line(collection: Collection):
    lines = json_text(to_json(collection)).splitlines()
    assert len([line for line in lines if line.startswith('  {"id": ')]) == 2 + 2 + 2
    assert lines[0] == '{"schema": "onrecord/1",'


@given(collections())
def test_the_text_of_a_document_reads_back_equal(collection: Collection):
    document = to_json(collection)
    assert json.loads(json_text(document)) == document


@given(st.text(alphabet=st.characters(codec=None)))
def test_the_text_of_a_document_can_be_printed_whatever_a_path_holds(path: str):
    text = json_text(to_json(Collection((Article("a", path, "", ""),))))
    assert json.loads(text)["articles"][0]["path"] == path
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
