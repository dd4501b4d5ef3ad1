"""Words in a row to the noun phrases and the verbs among them, told by the words that part them and by their endings.

There is no parse at this level; it serves where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.relations.lexicon import is_irregular
from tui.relations.words import Word, is_headline

BEING = frozenset(["am", "are", "be", "been", "being", "get", "gets", "got", "is", "was", "were"])
AUXILIARIES = BEING | frozenset(
    ["can", "could", "did", "do", "does", "had", "has", "have", "having", "may", "might", "must", "shall", "should",
     "will", "would"]
)  # fmt: skip
BETWEEN = frozenset(["actually", "also", "ever", "just", "never", "not", "simply", "since", "still"])
DETERMINERS = frozenset(
    ["a", "all", "an", "any", "each", "every", "her", "his", "its", "my", "no", "our", "some", "such", "that", "the",
     "their", "these", "this", "those", "your"]
)  # fmt: skip
PREPOSITIONS = frozenset(
    ["about", "across", "after", "against", "along", "amid", "among", "around", "as", "at", "before", "behind",
     "between", "by", "despite", "during", "for", "from", "in", "inside", "into", "like", "near", "of", "on", "onto",
     "out", "outside", "over", "since", "than", "through", "to", "toward", "towards", "under", "until", "upon",
     "via", "with", "within", "without"]
)  # fmt: skip
# How many words may part two of one noun phrase: "the leader, so far, of the rebels".
_APART = 9
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
PARTING = PREPOSITIONS | AUXILIARIES | {"and", "or", "that", "there"}


def noun_phrases(words: Sequence[Word], verb: Word | None = None) -> list[list[Word]]:
    """Runs of content words, parted at prepositions, auxiliaries, commas and the `verb`; the head of each stands last.

    What follows "of" belongs to the phrase before it: "the mayor of the town" is "town", "mayor".
    """
    phrases: list[list[Word]] = [[]]
    owned = 0
    for word in words:
        if word.form == "of":
            owned = len(phrases[-1])
        elif word.form in PARTING or word is verb:
            phrases.append([])
            owned = 0
        elif word.is_content:
            phrases[-1].insert(len(phrases[-1]) - owned, word)
        if word.pauses:
            phrases.append([])
            owned = 0
    return [phrase for phrase in phrases if phrase]


def is_past(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at`, not the first, is a verb in the past or a participle, as its ending tells."""
    word, before = words[at], words[at - 1]
    if not (word.form.endswith("ed") or (is_irregular(word.form) and not word.form.endswith(("men", "people", "ren")))):
        return False
    return before.form not in _BEFORE_NOUNS and (not word.is_name or is_headline(words))


def is_one_phrase(words: Sequence[Word], one: int, other: int) -> bool:
    """Whether two words may stand in one noun phrase: nothing but names, nouns, "of" and "and" is between them."""
    first, last = sorted((one, other))
    between = range(first + 1, last)
    return last - first <= _APART and not any(
        (words[at].form in PARTING - {"of", "and"}) or is_past(words, at) for at in between
    )
