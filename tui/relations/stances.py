"""The words of a sentence to whether its writer asserts, passes on, asks or denies what the rest of it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.relations.lexicon import denial_phrases, forms_of, opens_denial_phrase, stem, stems_of
from tui.relations.words import Word

# How many words a noun for a report may stand behind the word that calls it false or turns it down.
_REACH = 4
_LONGEST_PHRASE = 5
_UNDOING_REACH = 3
_UNDOING = frozenset(stem(word) for word in ["avoid", "decline", "fail", "refuse", "unable"])
# A video of a prank is real, and who plays one denies nothing; what is said to be one is made up.
_PRANKS = frozenset(stem(word) for word in ["prank", "stunt"])
_AFTER_A_PREDICATE = frozenset(["and", "as", "but", "by", "in", "of", "on", "or", "over", "that", "to"])
# What stands between a thing and what it is said to be: "was a prank", "called it a prank", "no more than a prank".
_MAKING_OF = frozenset(["are", "as", "be", "been", "is", "it", "than", "was", "were"])
# What goes wrong is not what is wrong.
_GOING = frozenset(["go", "goes", "going", "gone", "went"])


class Stance(StrEnum):
    """What the writer of a sentence does with what it says."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    ASKS = "asks"
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class ShownStance:
    """A stance, and the positions of the words that show it and so are no part of what is said."""

    stance: Stance
    cues: frozenset[int] = frozenset()


def standing(words: Sequence[Word]) -> ShownStance:
    """How the words stand to what they say; a question that is answered by a denial denies."""
    cues = frozenset(_denials(words))
    answered = bool(cues) and not any(word.asks for word in words[max(cues) :])
    if answered:
        return ShownStance(Stance.DENIES, cues)
    if any(word.asks for word in words):
        return ShownStance(Stance.ASKS)
    hedges = frozenset(number for number, word in enumerate(words) if word.stem in stems_of("hedges"))
    return ShownStance(Stance.REPORTS, hedges) if hedges else ShownStance(Stance.ASSERTS)


def _denials(words: Sequence[Word]) -> Iterator[int]:
    """The positions of the words that deny."""
    for number, word in enumerate(words):
        if _is_undone(words, number):
            continue
        if word.stem in stems_of("denials"):
            if not (word.stem == "deny" and _is_refusal(words, number)):
                yield number
        elif word.stem in stems_of("falsehoods"):
            if _is_predicate(words, number) or _of_a_report(words, number):
                yield number
        elif _turns_down(words, number) or _answers_no(words, number):
            yield number
        else:
            yield from range(number, number + _phrase_at(words, number))


def _is_undone(words: Sequence[Word], number: int) -> bool:
    """Whether it is negated, or not done: "did not deny", "is no hoax", "refused to rule out"."""
    for before in range(number - 1, max(-1, number - 1 - _UNDOING_REACH), -1):
        word, following = words[before], words[before + 1]
        if word.ends or word.pauses:
            return False
        if word.stem in _UNDOING or (word.negates and following.form not in forms_of("after_not")):
            return True
    return False


def _is_refusal(words: Sequence[Word], number: int) -> bool:
    """Whether a thing is denied to somebody ("denied bail"), and no statement."""
    following = words[number + 1 : number + 4]
    by_whom = bool(following) and following[0].form == "by"
    return not by_whom and any(word.stem in stems_of("denied_things") for word in following)


def _is_predicate(words: Sequence[Word], number: int) -> bool:
    """Whether nothing follows that the word could belong to."""
    word, before = words[number], [other.form for other in words[max(0, number - _REACH) : number]]
    if before[-1:] and before[-1] in _GOING:
        return False
    if word.stem in _PRANKS and _MAKING_OF.isdisjoint(before):
        return False
    if word.ends or word.pauses or number + 1 == len(words):
        return True
    # What lies on a table is no lie.
    return words[number + 1].form in _AFTER_A_PREDICATE and not word.form.endswith("ing")


def _of_a_report(words: Sequence[Word], number: int) -> bool:
    if words[number].stem in _PRANKS:
        return False
    following = words[number + 1 : number + 1 + _REACH]
    return any(word.stem in stems_of("report_nouns") | stems_of("story_nouns") for word in following)


def _turns_down(words: Sequence[Word], number: int) -> bool:
    """Whether the word is a verb that rejects a report or kills a rumour."""
    if words[number].stem in stems_of("rumour_killers"):
        return any(word.stem in stems_of("rumours") for word in words[number + 1 : number + 1 + _REACH])
    return words[number].stem in stems_of("rejections") and _of_a_report(words, number)


def _answers_no(words: Sequence[Word], number: int) -> bool:
    """Whether the word is the "No" that opens an answer."""
    opens = number == 0 or words[number - 1].ends or words[number - 1].asks
    return words[number].form == "no" and opens and words[number].pauses


def _phrase_at(words: Sequence[Word], number: int) -> int:
    """How many words from here on are a phrase that denies."""
    if not opens_denial_phrase(words[number].stem):
        return 0
    for size in range(_LONGEST_PHRASE, 1, -1):
        run = words[number : number + size]
        if len(run) == size and tuple(word.stem for word in run) in denial_phrases():
            return size
    return 0
