"""An article is divided into sentences, as the analysis does it, or cheaply."""

from __future__ import annotations

import pytest

from session.stories import HARBOUR, article, span
from tui.session.sentences import block_at, loose_sentence, sentences_of


def test_no_sentence_ends_inside_a_quotation() -> None:
    where = article("one", "2026-01-01", "Note", "“It rained. We left,” said Dr. Li. Then J. Orr came.")
    assert [one.of(where.text) for one in sentences_of(where, 0)] == [
        "“It rained. We left,” said Dr. Li.",
        "Then J. Orr came.",
    ]


def test_a_block_is_found_by_any_offset_in_it() -> None:
    assert [block_at(HARBOUR, offset) for offset in (0, 5, 31, len(HARBOUR.text))] == [0, 0, 1, 4]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("a £12m hole", "“There is a £12m hole and everyone in that room knows it,” he said."),
        ("the plan was unfunded", "Opposition leader Tom Reyes told reporters the plan was unfunded."),
        ("Okafor later", HARBOUR.text[HARBOUR.text.index("Okafor later") :]),
        ("Mayor's tax", "Mayor's tax pledge questioned"),
    ],
)
def test_a_sentence_is_found_by_its_stops(words: str, sentence: str) -> None:
    assert loose_sentence(HARBOUR, span(HARBOUR, words)).of(HARBOUR.text) == sentence


def test_a_stop_that_belongs_to_the_words_ends_their_sentence() -> None:
    where = article("one", "2026-01-01", "Note", "He came. “It is wet.” She left.")
    assert loose_sentence(where, span(where, "“It is wet.”")).of(where.text) == "“It is wet.”"


@pytest.mark.parametrize("name", ["Gov. Ada Vance", "Ada B. Vance"])
def test_no_sentence_ends_behind_a_short_title_or_an_initial(name: str) -> None:
    where = article("one", "2026-01-01", "Note", f"It rained. On Monday {name} said it would rain. So it did.")
    whole = f"On Monday {name} said it would rain."
    assert loose_sentence(where, span(where, "it would rain")).of(where.text) == whole
    assert loose_sentence(where, span(where, "On Monday")).of(where.text) == whole
