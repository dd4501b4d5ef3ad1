"""The names of an article and what a pipeline takes them for become its cast."""

import re

import pytest

from tui.model import Span
from tui.statements.cast import build_cast
from tui.statements.finding import paragraph_segments
from tui.statements.names import find_names

from .reading import article

# A text, what the pipeline labels in it, and the cast.
CASTS = {
    "a surname with a letter wrong": (
        "Ada Vanceley left. Then Vancely spoke.", {"Ada Vanceley": "PERSON", "Vancely": "PERSON"}, {"Ada Vanceley"}),
    "a short surname with a letter wrong": (
        "Ada Lund left. Then Lind spoke.", {"Ada Lund": "PERSON", "Lind": "PERSON"}, {"Ada Lund", "Lind"}),
    "a surname that opens a sentence and ends as an adverb does": (
        "Ada Vanceley left. Ms Vanceley spoke.", {"Ada Vanceley": "PERSON"}, {"Ada Vanceley"}),
    "an apostrophe between a person and a party": (
        "Ada Lundes’ Front left.", {"Ada Lundes": "PERSON", "Front": "ORG"}, {"Ada Lundes", "Front"}),
    "a handle behind a name": (
        "Ada Vance (@ada) left. Then @ada spoke.", {"Ada Vance": "PERSON"}, {"Ada Vance"}),
    "a name behind a name, with a title between": (
        "According to Ferrix Mr Orr left.", {"Ferrix": "ORG"}, {"Ferrix", "Orr"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "labelled", "names"), CASTS.values(), ids=CASTS.keys())
def test_a_cast_has_everybody_once(text: str, labelled: dict[str, str], names: set[str]) -> None:
    labels = [
        (Span(*found.span()), label) for name, label in labelled.items() for found in re.finditer(rf"\b{name}\b", text)
    ]
    segments = [segment for paragraph in paragraph_segments(article(text)) for segment in paragraph]
    assert {one.name for one in build_cast(find_names(text, segments, labels), labels)} == names


def test_a_company_stays_one_however_often_its_short_name_is_taken_for_a_person() -> None:
    text = "Troy lies low. Vancely Resources left it. " + "Then Vancely spoke. " * 5
    segments = [segment for paragraph in paragraph_segments(article(text)) for segment in paragraph]
    labels = [(Span(*found.span()), "PERSON") for found in re.finditer("Vancely", text)]
    (company,) = build_cast(find_names(text, segments, labels), labels)
    assert company.name == "Vancely Resources"
    assert not company.person
