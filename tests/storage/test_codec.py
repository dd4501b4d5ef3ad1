"""An analysis survives the way into the library and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Analysis, Mention, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.storage import decode, encode

SPANS = st.builds(Span, st.integers(), st.integers())
NAMES = st.text()
STATEMENTS = st.builds(
    Statement,
    id=NAMES,
    article=NAMES,
    speaker=st.none() | NAMES,
    kind=st.sampled_from(StatementKind),
    content=st.lists(SPANS).map(tuple),
    cue=st.lists(SPANS).map(tuple),
    source=st.lists(SPANS).map(tuple),
    denied=st.booleans(),
    attitude=st.booleans(),
    within=st.none() | NAMES,
    addressee=st.none() | NAMES,
    confidence=st.floats(allow_nan=False),
)
SPEAKERS = st.builds(
    Speaker, NAMES, NAMES, st.sampled_from(SpeakerKind), st.lists(NAMES).map(tuple), st.lists(NAMES).map(tuple)
)
ANALYSES = st.builds(
    Analysis,
    NAMES,
    st.lists(SPEAKERS, max_size=3).map(tuple),
    st.lists(STATEMENTS, max_size=3).map(tuple),
    st.lists(st.builds(Mention, NAMES, SPANS, NAMES), max_size=3).map(tuple),
    st.text(),
)


@given(ANALYSES)
def test_an_analysis_comes_back_equal(analysis: Analysis):
    assert decode(Analysis, encode(analysis)) == analysis


@given(ANALYSES)
def test_what_is_stored_is_json_that_any_encoding_can_hold(analysis: Analysis):
    text = encode(analysis)
    assert text.isascii()
    assert json.loads(text)["article"] == analysis.article


def test_a_field_that_was_not_stored_takes_its_default():
    assert decode(Analysis, '{"article":"quay"}') == Analysis("quay")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("{", id="half of it"),
        pytest.param("[]", id="a list"),
        pytest.param("{}", id="a field without default is missing"),
        pytest.param('{"article":7}', id="a number for a name"),
        pytest.param('{"article":"quay","verdict":"false"}', id="a field of another version"),
        pytest.param('{"article":"quay","speakers":[["ada"]]}', id="a list for a speaker"),
        pytest.param('{"article":"quay","speakers":[{"id":"a","name":"A","kind":"robot"}]}', id="an unknown kind"),
        pytest.param('{"article":"quay","mentions":[{"article":"quay","span":[1],"speaker":"a"}]}', id="half a span"),
        pytest.param(
            '{"article":"quay","mentions":[{"article":"quay","span":[1,true],"speaker":"a"}]}', id="a Boolean offset"
        ),
        pytest.param("[" * 100_000, id="too deep"),
    ],
)
def test_anything_else_is_refused(text: str):
    with pytest.raises(ValueError, match="not the JSON of Analysis"):
        decode(Analysis, text)
