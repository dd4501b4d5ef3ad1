"""What the writer of a sentence does with what it says: asserts it, passes it on, asks it or denies it."""

from __future__ import annotations

import pytest

from tui.model import Span
from tui.relations.stances import Stance, standing
from tui.relations.words import read_words


def stance_of(text: str) -> Stance:
    return standing(read_words(text, (Span(0, len(text)),))).stance


@pytest.mark.parametrize(
    "text",
    [
        "Mayor denies meeting the builder",
        "The report of a flood in Sennick is a hoax",
        "Council debunks the claim that the pier has sunk",
        "No, the ferry has not been sold",
        "Has the ferry been sold? No, it has not",
        "Reports of a second ferry are false",
        "The ferry's fake obituary fools the town",
        "The harbour master dismisses the rumours about the ferry",
        "There is no evidence that the ferry was sold",
        "The ferry was never sold: it was all made up",
        "The sale of the ferry was denied by the board",
        "The council has ruled out a sale of the ferry",
        "A feverish story, later disproven, of a flood in Sennick",
        "The flood in Sennick was all a prank",
        "The flood in Sennick was nothing more than a publicity stunt",
        "The tale of the flood is a lie that the council told",
    ],
)
def test_a_sentence_that_calls_it_untrue_denies(text: str) -> None:
    assert stance_of(text) is Stance.DENIES


@pytest.mark.parametrize(
    "text",
    [
        "The court denied him bail",
        "Port police seize fake passports in Sennick",
        "The ferry trip that went wrong ended on a sandbank",
        "The council dismissed its director",
        "The council sold the ferry",
        "The coins had been lying on the deck",
    ],
    ids=["bail", "fake things", "gone wrong", "a dismissal", "an assertion", "lying about"],
)
def test_what_is_only_refused_or_forged_is_no_denial(text: str) -> None:
    assert stance_of(text) is Stance.ASSERTS


@pytest.mark.parametrize(
    "text",
    [
        "The council has not denied that the ferry was sold",
        "The council did not rule out a sale of the ferry",
        "The council refused to rule out a sale of the ferry",
        "The sale of the ferry is no hoax",
        "The story of the sale is not a lie",
        "They played a prank that saw a ferry leave without its crew",
        "He is known for making prank videos on the ferry",
    ],
)
def test_what_is_not_denied_or_only_of_a_kind_that_is_made_up_is_no_denial(text: str) -> None:
    assert stance_of(text) is Stance.ASSERTS


@pytest.mark.parametrize(
    "text",
    ["The ferry was reportedly sold", "The ferry may be sold", "Council to sell the ferry, source says"],
)
def test_a_hedge_passes_on_a_report(text: str) -> None:
    assert stance_of(text) is Stance.REPORTS


def test_a_question_that_is_left_open_asks() -> None:
    assert stance_of("Has the ferry been sold, or is it all a hoax?") is Stance.ASKS


def test_the_words_that_deny_are_no_part_of_what_is_said() -> None:
    words = read_words("The sale of the ferry is a hoax", (Span(0, 31),))
    assert {words[number].form for number in standing(words).cues} == {"hoax"}
