"""Who does what to whom, as the pipeline that ships with the program parses it, and how it is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from statements.reading import article
from tui.language import load
from tui.model import Span
from tui.predications import Argument, Government, Hold, Part, Predication, Standing, packed, unpacked
from tui.statements.pipeline import read
from tui.statements.predications import predications
from tui.statements.syntax import Syntax

Reader = Callable[[str], dict[str, Predication]]


@pytest.fixture(scope="module")
def parsed() -> Reader:
    """Each predicate of a sentence, by its word."""
    nlp = load()
    if nlp.has_pipe("onrecord_encoder"):
        nlp.disable_pipe("onrecord_encoder")

    def read_sentence(text: str) -> dict[str, Predication]:
        syntax = Syntax.of(read(article(text), nlp).words)
        return {one.predicate.of(text): one for one in predications(text, syntax)}

    return read_sentence


def _heads(text: str, one: Predication, part: Part) -> list[str]:
    return [argument.head.of(text) for argument in one.arguments if argument.part is part]


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Ada Vance sued the harbour board.", "sued", ["Vance"], ["board"]),
        ("The harbour board was sued by Ada Vance.", "sued", ["Vance"], ["board"]),
        ("The clerk opened and read the letters.", "read", ["clerk"], ["letters"]),
        ("The guard and the clerk were dismissed.", "dismissed", [], ["guard", "clerk"]),
        ("The mayor met the man who sold the barge.", "sold", ["man"], ["barge"]),
        ("The letters seized by the police were burnt.", "seized", ["police"], ["letters"]),
        ("One of the barges was sunk.", "sunk", [], ["barges"]),
        ("She allowed the surgeon to examine the driver.", "examine", ["surgeon"], ["driver"]),
    ],
    ids=["active", "passive", "shared subject", "two subjects", "relative", "participle", "one of", "control"],
)
def test_agent_and_patient_are_told_apart(
    parsed: Reader, text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    one = parsed(text)[verb]
    assert (_heads(text, one, Part.AGENT), _heads(text, one, Part.PATIENT)) == (agents, patients)


def test_a_phrase_ends_before_a_clause_that_is_said_of_the_predicate(parsed: Reader) -> None:
    told = "Dunne said the barrier would not harm the salt marshes upstream as long as the gates stayed open"
    text = f"{told} on ordinary tides."
    (patient,) = (one for one in parsed(text)["harm"].arguments if one.part is Part.PATIENT)
    assert "gates" not in patient.phrase.of(text)


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The board did not sell the barge.", "sell", True),
        ("None of the letters were opened.", "opened", True),
        ("Nobody saw the barge.", "saw", True),
        ("The board gave no reason.", "gave", True),
        ("The man was not a guard.", "guard", True),
        ("The barge was sold, not the crane.", "sold", False),
        ("She ate nothing but bread.", "ate", False),
        ("The board sold no fewer than nine barges.", "sold", False),
    ],
    ids=["not", "none", "nobody", "no", "noun", "contrast", "nothing but", "no fewer"],
)
def test_a_negation_is_of_the_predicate_that_it_is_said_of(parsed: Reader, text: str, verb: str, negated: bool) -> None:
    assert parsed(text)[verb].negated is negated


@pytest.mark.parametrize(
    ("text", "verb", "standing"),
    [
        ("The board sold the barge.", "sold", Standing.HELD),
        ("If the board sold the barge, it was right.", "sold", Standing.OPEN),
        ("The board may have sold the barge.", "sold", Standing.OPEN),
        ("The board met to discuss the barge.", "discuss", Standing.OPEN),
        ("The barge would be sold.", "sold", Standing.TO_COME),
        ("The barge will not be sold.", "sold", Standing.TO_COME),
        ("The board would not have sold it.", "sold", Standing.OPEN),
        ("The man who sold the barge has left.", "sold", Standing.RESTRICTING),
        ("The device is not just painted.", "painted", Standing.OPEN),
        ("The barge has not been seen since Tuesday.", "seen", Standing.OPEN),
        ("The guard managed to open the door.", "open", Standing.HELD),
    ],
    ids=["held", "if", "may", "purpose", "would", "will", "would have", "relative", "not just", "since", "managed to"],
)
def test_how_a_sentence_stands_to_what_it_tells(parsed: Reader, text: str, verb: str, standing: Standing) -> None:
    assert parsed(text)[verb].standing is standing


@pytest.mark.parametrize(
    ("text", "verb", "hold"),
    [
        ("Ada Vance said the board sold the barge.", "sold", Hold.SAID),
        ("Ada Vance believes the board sold the barge.", "sold", Hold.OPEN),
        ("The guard managed to open the door.", "open", Hold.SHARED),
        ("The guard refused to open the door.", "open", Hold.TURNED),
        ("The guard stopped using the door.", "using", Hold.OPEN),
    ],
    ids=["said", "believes", "managed", "refused", "stopped"],
)
def test_what_a_verb_makes_of_what_it_governs(parsed: Reader, text: str, verb: str, hold: Hold) -> None:
    government = parsed(text)[verb].government
    assert government is not None
    assert government.hold is hold


def test_what_is_packed_comes_back_equal() -> None:
    agent = Argument(Part.AGENT, Span(4, 9), Span(0, 9))
    patient = Argument(Part.PATIENT, Span(24, 29), Span(20, 29))
    governed = Government(Span(40, 44), Hold.TURNED)
    both = (
        Predication(Span(10, 14), Standing.TO_COME, negated=True, government=governed, arguments=(agent, patient)),
        Predication(Span(40, 44)),
    )
    assert unpacked(packed(both)) == both
    assert unpacked(packed(())) == ()
    with pytest.raises(ValueError, match="no predication"):
        unpacked("1 2 h")


def test_a_text_without_a_parse_has_no_predications() -> None:
    assert list(predications("The board sold it.", Syntax.of(()))) == []
