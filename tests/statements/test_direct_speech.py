"""Quotations with their speakers."""

import pytest

from .reading import said, statements

CASES = {
    "speaker behind": ("“It rains,” Ada Vance said.", [("Ada Vance", "“It rains,”")]),
    "verb before speaker": ("“It rains,” said Ada Vance.", [("Ada Vance", "“It rains,”")]),
    "apposition behind the speaker": (
        "“It rains,” said Ada Vance, the mayor of Troy.",
        [("Ada Vance", "“It rains,”")],
    ),
    "speaker before, comma": ("Ada Vance said, “It rains.”", [("Ada Vance", "“It rains.”")]),
    "speaker before, colon": ("Ada Vance said: “It rains.”", [("Ada Vance", "“It rains.”")]),
    "no mark before the quotation": ("Ada Vance said “it rains” here.", [("Ada Vance", "“it rains” here")]),
    "broken by the attribution": (
        "“It rains,” Ada Vance said, “and it pours.”",
        [("Ada Vance", "“It rains,” … “and it pours.”")],
    ),
    "goes on in the next sentence": (
        "“It rains,” Ada Vance said. “It pours.”",
        [("Ada Vance", "“It rains,” … “It pours.”")],
    ),
    "goes on in the next paragraph": (
        "“It rains,” Ada Vance said.\n\n“It has poured for three whole days.”",
        [("Ada Vance", "“It rains,”"), ("Ada Vance", "“It has poured for three whole days.”")],
    ),
    "left open and continued": (
        "Ada Vance said: “It rains.\n\n“It pours.”",
        [("Ada Vance", "“It rains. … “It pours.”")],
    ),
    "a colon that opens the next paragraph": (
        "Ada Vance said this:\n\n“It rains and it pours.”",
        [("Ada Vance", "“It rains and it pours.”")],
    ),
    "name and colon": ("Ada Vance: “It rains.”", [("Ada Vance", "“It rains.”")]),
    "question": ("“Does it rain?” Ada Vance asked.", [("Ada Vance", "“Does it rain?”")]),
    "double single marks": (
        "''It's wet,'' Ms. Vance said. ''It's cold.''",
        [("Vance", "''It's wet,'' … ''It's cold.''")],
    ),
    "straight marks": ('"It rains," Ada Vance said.', [("Ada Vance", '"It rains,"')]),
    "an aside about the speaker": (
        "“It rains,” Ada Vance, who runs the port, said.",
        [("Ada Vance", "“It rains,”")],
    ),
    "an adjunct behind the verb": (
        "“It rains,” Ada Vance said in a statement on Sunday.",
        [("Ada Vance", "“It rains,”")],
    ),
    "an adjunct before the quotation": (
        "Ada Vance said in a statement on Sunday: “It rains.”",
        [("Ada Vance", "“It rains.”")],
    ),
    "told somebody": ("Ada Vance told reporters: “It rains.”", [("Ada Vance", "“It rains.”")]),
    "a verb that is not in the list": ("“It rains,” Ada Vance harrumphed loudly.", [("Ada Vance", "“It rains,”")]),
    "role before the name": ("“It rains,” harbour spokesman Jon Orr said.", [("Jon Orr", "“It rains,”")]),
    "unnamed": ("“It rains,” a senior official said.", [("a senior official", "“It rains,”")]),
    "pronoun": ("Ada Vance left. “It rains,” she said.", [("Ada Vance", "“It rains,”")]),
    "nobody": ("“It rains and it pours and it freezes.”", [(None, "“It rains and it pours and it freezes.”")]),
    "quotation behind another sentence": (
        "Ada Vance shook her head. “It rains,” Jon Orr said.",
        [("Jon Orr", "“It rains,”")],
    ),
    "two speakers in turn": (
        "“Is it wet?” Ada Vance asked.\n\n“It is,” Jon Orr said.",
        [("Ada Vance", "“Is it wet?”"), ("Jon Orr", "“It is,”")],
    ),
    "asked about something": (
        "Asked if the port was “quite safe,” Ada Vance replied: “It is.”",
        [("Ada Vance", "“It is.”")],
    ),
    "shouted from a crowd": ("“Go home!” the crowd shouted.", [("the crowd", "“Go home!”")]),
    "a letter": ("“It rains,” the letter says.", [("the letter", "“It rains,”")]),
    "participle behind a clause": (
        "Ada Vance denied the claim, writing on her blog: “It never rained.”",
        [("Ada Vance", "the claim"), ("Ada Vance", "“It never rained.”")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_quotation_finds_its_speaker(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


SCARE = {
    "a nickname": "The crew of the “Old Lady” went ashore.",
    "a word of others": "The so-called “free port” opens on Monday.",
    "a title": "Her book “Rain and Wind” sold well.",
    "a heading": "‘The Port Is Not the Villain.’",
    "a heading of short words": "‘All Bets Are Off.’",
    "a heading between paragraphs": "The port is shut.\n\n‘Nobody came to help us’\n\nThe crew went home.",
    "phrases of the paper's own sentence": (
        "With the yard so “very dirty and very dear” and the crew “whisked off to the old hospital,” the mayor went "
        "home to sleep on it until the next day."
    ),
}


@pytest.mark.parametrize("text", SCARE.values(), ids=SCARE.keys())
def test_a_quoted_phrase_without_attribution_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_quotation_that_another_reports_again_is_continued_by_who_said_it() -> None:
    text = "Ada Vance said: “It rains,” the Courier reports.\n\n“It has rained since May, and the roof is gone.”"
    assert ("Ada Vance", "“It has rained since May, and the roof is gone.”") in said(text)


KINDS = {
    "direct": ("“It rains,” Ada Vance said.", "direct"),
    "mixed": ("Ada Vance said it was “very wet” there.", "mixed"),
    "indirect": ("Ada Vance said it was wet.", "indirect"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_the_marks_tell_the_kind(text: str, kind: str) -> None:
    assert [one.kind for one in statements(text)] == [kind]
