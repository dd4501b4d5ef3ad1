"""What is exported keeps to the Web Annotation Data Model and to the terms of its JSON-LD context."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from export.records import annotations
from tui.annotations.values import Annotation
from tui.export.webannotation import ANNO, to_w3c

# The rules of the Recommendation of 23 February 2017 (sections 3 to 6) for what we write, and the terms of
# http://www.w3.org/ns/anno.jsonld that may name it: a term that is in no context is no data to any other program.
TERMS = frozenset(
    ["id", "type", "created", "modified", "creator", "motivation", "body", "target", "purpose", "value", "format",
     "name", "source", "selector", "start", "end", "exact", "prefix", "suffix", "label", "total", "first", "partOf",
     "startIndex", "items"]
)  # fmt: skip
TYPES = frozenset(
    ["Annotation", "AnnotationCollection", "AnnotationPage", "TextualBody", "SpecificResource", "Text", "Person",
     "TextPositionSelector", "TextQuoteSelector"]
)  # fmt: skip
MOTIVATIONS = ["commenting", "tagging", "assessing", "highlighting"]

IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
SELECTOR = {
    "oneOf": [
        {
            "required": ["type", "start", "end"],
            "properties": {"type": {"const": "TextPositionSelector"}, "start": {"minimum": 0}, "end": {"minimum": 0}},
        },
        {"required": ["type", "exact"], "properties": {"type": {"const": "TextQuoteSelector"}}},
    ]
}
RESOURCE = {
    "type": "object",
    "oneOf": [
        {
            "required": ["type", "source"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {"required": ["id"], "properties": {"id": IRI}},
                "selector": {"type": "array", "items": SELECTOR, "minItems": 1},
            },
        },
        {"required": ["id"], "not": {"required": ["source"]}, "properties": {"id": IRI}},
    ],
}
BODY = {
    "required": ["type", "value"],
    "properties": {"type": {"const": "TextualBody"}, "purpose": {"enum": MOTIVATIONS}, "value": {"type": "string"}},
}
ITEM = {
    "required": ["id", "type", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "created": MOMENT,
        "modified": MOMENT,
        "creator": {"required": ["type", "name"], "properties": {"type": {"const": "Person"}}},
        "motivation": {"type": "array", "items": {"enum": MOTIVATIONS}, "uniqueItems": True, "minItems": 1},
        "body": {"type": "array", "items": BODY, "minItems": 1},
        "target": {"oneOf": [RESOURCE, {"type": "array", "items": RESOURCE, "minItems": 1}]},
    },
}
COLLECTION = {
    "required": ["@context", "id", "type", "total"],
    "properties": {
        "@context": {"prefixItems": [{"const": ANNO}]},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "required": ["id", "type", "items", "partOf", "startIndex"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "items": {"type": "array", "items": ITEM, "minItems": 1},
            },
        },
    },
}


@settings(max_examples=25)
@given(st.lists(annotations(), max_size=3))
def test_every_collection_keeps_the_model(made: list[Annotation]) -> None:
    Draft202012Validator(COLLECTION).validate(to_w3c(made))


@settings(max_examples=25)
@given(st.lists(annotations(), max_size=2))
def test_every_name_is_a_term_of_the_context(made: list[Annotation]) -> None:
    for name, value in members(to_w3c(made)):
        assert name in TERMS or re.fullmatch(r"onrecord:[a-z]+|@context", name)
        if name == "type":
            assert value in TYPES or value == "onrecord:Speaker"


@pytest.mark.parametrize("wrong", [{"type": "Note"}, {"total": -1}, {"id": "not an iri"}, {"first": {"items": []}}])
def test_the_model_refuses_what_breaks_it(wrong: dict[str, object]) -> None:
    assert not Draft202012Validator(COLLECTION).is_valid(to_w3c([]) | wrong)


def members(value: Any) -> Iterator[tuple[str, Any]]:
    """Every member of every object in a document, but for those of the context."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield name, member
            if name != "@context":
                yield from members(member)
    elif isinstance(value, list):
        for each in value:
            yield from members(each)
