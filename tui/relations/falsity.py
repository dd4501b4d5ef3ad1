"""The words of a sentence to those with which it calls a story false."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.relations.lexicon import forms_of, phrases_of, stems_of
from tui.relations.words import Word

_LONGEST_PHRASE = 4
# How far before a word that calls something false its subject may stand, and how far behind it a noun for a story.
CLAUSE = 12
_NOUN_REACH = 3
# So few words name no subject: "False alarm!"
LABEL = 4
_SUBJECTS = frozenset(["he", "it", "she", "they"])
_PRONOUNS = frozenset(["all", "it", "that", "this"])
_PREDICATING = frozenset(
    ["appears", "did", "does", "has", "is", "looks", "proved", "proves", "seems", "turned", "turns", "was"]
)


def called_false(words: Sequence[Word]) -> tuple[int, ...]:
    """The positions of the words that call something false in so many words: no supposition, and nobody's opinion."""
    return tuple(
        number
        for number, word in enumerate(words)
        if _is_phrase_at(words, number) or (word.form in forms_of("untrue") and _is_of_a_story(words, number))
        if not _is_withheld(words, number)
    )


def is_opinion(word: Word) -> bool:
    """Whether the word says that somebody calls a story something, or denies it."""
    return word.stem in stems_of("callings") or word.stem in stems_of("rejections")


def _is_phrase_at(words: Sequence[Word], number: int) -> bool:
    run = [word.form for word in words[number : number + _LONGEST_PHRASE]]
    return any(tuple(run[:size]) in phrases_of("verdicts") for size in range(1, len(run) + 1))


def _is_of_a_story(words: Sequence[Word], number: int) -> bool:
    """Whether the word stands before a noun for a story or a picture, or such a noun or a pronoun before it."""
    following = words[number + 1 : number + 1 + _NOUN_REACH]
    if any(_goes_round(word) for word in following):
        return True
    is_predicate = _closes(words, number) or not following[0].is_content
    subject = words[max(0, number - CLAUSE) : number]
    is_said_of = any(_goes_round(word) for word in subject) or speaks_of_it(subject) or len(words) <= LABEL
    return is_predicate and is_said_of


def _is_withheld(words: Sequence[Word], number: int) -> bool:
    """Whether what goes before in the clause negates it, supposes it or makes it somebody's opinion or claim."""
    start = max((place + 1 for place in range(number) if words[place].pauses), default=0)
    clause = words[max(start, number - CLAUSE) : number + 1]
    return any(
        word.form in forms_of("suppositions")
        or is_opinion(word)
        or (word.negates and after.form not in forms_of("after_not"))
        or (word.stem in stems_of("report_nouns") and after.form in _SUBJECTS)
        for word, after in pairwise([word for word in clause if word.form != "that"])
    )


def _goes_round(word: Word) -> bool:
    return is_story(word) or word.stem in stems_of("pictures")


def is_story(word: Word) -> bool:
    """Whether it is a noun for a report, or for a story that goes round."""
    return word.stem in stems_of("report_nouns") or word.stem in stems_of("stories")


def speaks_of_it(words: Sequence[Word]) -> bool:
    """Whether they say something of "it", "this" or "that"."""
    return any(one.form in _PRONOUNS and two.form in _PREDICATING for one, two in pairwise(words))


def _closes(words: Sequence[Word], number: int) -> bool:
    """Whether the clause ends with the word, or any sign but a space stands after it."""
    word, following = words[number], words[number + 1 : number + 2]
    return word.ends or word.pauses or all(other.span.start - word.span.end > 1 for other in following)
