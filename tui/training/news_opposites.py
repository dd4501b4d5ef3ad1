"""Opposed words: the news verbs of the program's own list, then WordNet's antonyms."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from tui.relations import lexicon
from tui.word_lists import entries

# Verbs with so many senses that their antonym seldom opposes the one in the sentence.
_VAGUE = frozenset([
    "add", "appear", "ask", "be", "call", "come", "do", "get", "give", "go", "have", "keep", "know", "let", "make",
    "put", "say", "see", "show", "take", "turn",
])  # fmt: skip
_PARTS = {"verb": "V", "adj": "J", "adv": "R"}


def read_opposites(antonyms: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Opposed lemmas, by lemma and first letter of its tag (V, J, R or N); of a word in the own list its own alone."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for lemma, other, part in json.loads(antonyms.read_text(encoding="utf-8")):
        if part in _PARTS and lemma not in _VAGUE and other not in _VAGUE and other.isalpha():
            found[lemma, _PARTS[part]].add(other)
    return {**{key: tuple(sorted(words)) for key, words in found.items()}, **_own()}


def _own() -> dict[tuple[str, str], tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in entries(Path(lexicon.__file__).parent / "lists" / "opposites.txt"):
        one, other = (side.split() for side in line.split("|")[:2])
        for word in one:
            found[word].update(other)
        for word in other:
            found[word].update(one)
    return {(word, part): tuple(sorted(words)) for word, words in found.items() for part in "VJN"}
