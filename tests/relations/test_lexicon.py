"""What the word lists are read into."""

from __future__ import annotations

from importlib.resources import files

from tui.relations.lexicon import function_words, opposites, stem


def test_no_word_is_its_own_opposite() -> None:
    text = files("tui.relations").joinpath("lists", "opposites.txt").read_text(encoding="utf-8")
    words = text.replace("|", " ").split()
    assert all(stem(word) not in opposites(stem(word)) for word in words)


def test_a_negation_is_never_passed_over_as_content() -> None:
    assert {"not", "never", "no"} <= function_words()
