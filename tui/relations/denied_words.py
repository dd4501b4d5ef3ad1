"""A proposition that denies something to the words that are denied: without "it is false that" or "reports of"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tui.relations.lexicon import stems_of
from tui.relations.phrases import AUXILIARIES, BEING, DETERMINERS, PARTING
from tui.relations.propositions import PIECES_APART, Proposition
from tui.relations.words import Word

# Verbs behind which stands what is denied.
_DENYING = frozenset(["deny", "rebut", "refute"])
_JOINING = frozenset(["and", "but", "while"])
_OPENING = frozenset(["about", "concerning", "how", "of", "on", "over", "regarding", "that", "to"])
# What names a story only as its form, where what it tells follows: "the video of a storm".
_TELLING = frozenset(["about", "of", "that"])
# How far into a denial its noun for a report may stand: "the claim on Monday that".
_TO_THE_REPORT = 6


def denied_words(denied: Proposition) -> tuple[Sequence[Word], bool]:
    """The words that are denied, and whether they only name it, as behind "rumours of"; at times there are none."""
    if denied.origin.denied:
        return _without_report(denied.words)
    if _answers_otherwise(denied):
        return (), False
    near = _near_cues(denied)
    said = _said_near(near, denied)
    return _without_report(said if any(word.is_content for word in said) else _following(near, denied))


def _without_report(words: Sequence[Word]) -> tuple[Sequence[Word], bool]:
    """The words behind "the report that" or "rumours of", and whether they are a noun."""
    said = next((number for number in range(min(len(words), _TO_THE_REPORT)) if _names_report(words, number)), None)
    if said is not None and not any(word.form in AUXILIARIES for word in words[:said]):
        words = words[said + 1 :]
    start = next((number for number, word in enumerate(words) if word.form not in _OPENING), len(words))
    opening, words = words[:start], words[start:]
    is_noun = any(word.form == "of" for word in opening) and bool(words) and not words[0].form.endswith("ing")
    return words, is_noun


def _names_report(words: Sequence[Word], number: int) -> bool:
    """Whether a word is a noun for a report, or for the form in which the story that follows travels."""
    if words[number].stem in stems_of("report_nouns") | stems_of("rumours"):
        return True
    following = words[number + 1].form if number + 1 < len(words) else ""
    is_done = words[0].form.endswith("ing")
    return not is_done and words[number].stem in stems_of("story_nouns") and following in _TELLING


def _answers_otherwise(denied: Proposition) -> bool:
    """Whether all that denies is the "No" of an answer that goes on to say what is so: "No, it is the ferry"."""
    cues = {word.form for word in denied.words if word.span in denied.cues}
    return cues == {"no"} and not denied.negators


def _near_cues(denied: Proposition) -> Sequence[Word]:
    """What stands between the commas, or other speakers' words, around the words that deny."""
    pieces: list[list[Word]] = [[]]
    for word, following in pairwise((*denied.words, denied.words[-1])):
        pieces[-1].append(word)
        if word.pauses or following.span.start - word.span.end > PIECES_APART:
            pieces.append([])
    return [word for piece in pieces for word in piece if any(each.span in denied.cues for each in piece)]


def _said_near(near: Sequence[Word], denied: Proposition) -> Sequence[Word]:
    """What the words that deny say to be false, of those around them.

    That is what stands behind "denies" and "it is false that", before "is false" and "hoax", else on both sides.
    """
    cues = [at for at, word in enumerate(near) if word.span in denied.cues]
    denying = next((at for at in cues if near[at].stem in _DENYING), None)
    if denying is not None and any(word.is_content for word in near[denying + 1 :]):
        return near[denying + 1 :]
    last = cues[-1]
    first = next(at for at in cues if all(each in cues for each in range(at, last + 1)))
    before, behind = near[:first], near[last + 1 :]
    following = behind[0].form if behind else ""
    if following == "that" or (near[first].form == "no" and following in _TELLING | {"to"}):
        return _parted(near[first:], denied)
    if behind and not near[last].pauses and following not in PARTING:
        return _parted(near, denied)
    being = next((at for at in range(len(before) - 1, -1, -1) if before[at].form in BEING), None)
    if being is not None and _leads_to(before[being + 1 :]):
        return _parted(before[:being], denied)
    is_clause = any(word.form in AUXILIARIES for word in before)
    return _parted(before if is_clause else _compound(before) or before, denied)


def _leads_to(between: Sequence[Word]) -> bool:
    """Whether "is" and these words before "hoax" or "false" make it a predicate: "is (a silly) hoax"."""
    return not any(word.is_content for word in between) or between[0].form in DETERMINERS


def _compound(before: Sequence[Word]) -> Sequence[Word]:
    """The nouns right before "hoax", "rumour" and the like, which name what is false: "the ferry fire hoax"."""
    parts = (at for at in range(len(before) - 1, -1, -1) if not before[at].is_content or before[at].pauses)
    return before[next(parts, -1) + 1 :]


def _parted(words: Sequence[Word], denied: Proposition) -> list[Word]:
    """The words without those that deny, at which noun phrases end; nouns for a report, or that say little, stay."""
    kept: list[Word] = []
    for word in words:
        if word.span not in denied.cues or word.stem in stems_of("light_nouns") | stems_of("report_nouns"):
            kept.append(word)
        elif kept:
            kept[-1] = replace(kept[-1], pauses=True)
    return kept


def _following(near: Sequence[Word], denied: Proposition) -> Sequence[Word]:
    """What follows where nothing is said around the words that deny: "No, …"; nothing where it only goes on."""
    if not near or near[0] is not denied.words[0]:
        return ()
    rest = denied.words[len(near) :]
    return () if rest and rest[0].form in _JOINING else rest
