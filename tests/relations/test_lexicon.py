"""The word lists are data: one entry a line, sorted, nothing twice, with a comment on their source."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tui.relations.lexicon import function_words, opposites, stem

LISTS = sorted(
    (path for path in files("tui.relations").joinpath("lists").iterdir() if path.name.endswith(".txt")),
    key=lambda path: path.name,
)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_word_list_is_sorted_and_says_where_it_comes_from(path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if not line.startswith("#")]
    assert "list" in " ".join(comments)
    assert entries == sorted(set(entries))
    assert all(entry == entry.strip().casefold() and entry for entry in entries)


def test_no_word_is_its_own_opposite() -> None:
    for path in LISTS:
        if path.name == "opposites.txt":
            words = path.read_text(encoding="utf-8").replace("|", " ").split()
            assert all(stem(word) not in opposites(stem(word)) for word in words)


def test_a_negation_is_never_passed_over_as_content() -> None:
    assert {"not", "never", "no"} <= function_words()
