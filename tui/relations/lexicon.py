"""The word lists of this package, read once: function words, irregular forms, equivalents, opposites."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import product
from pathlib import Path

from tui.word_lists import entries

_VOWELS = "aeiou"


@cache
def function_words() -> frozenset[str]:
    """Forms that say nothing of what a sentence is about."""
    return frozenset(_lines("function_words"))


@cache
def forms_of(name: str) -> frozenset[str]:
    """The words of a list as they stand in it, each list with its meaning in its first lines."""
    return frozenset(_lines(name))


@cache
def stem(form: str) -> str:
    """The stem that the inflected and the British or American spellings of a case-folded word share."""
    base = _irregular().get(form) or _stripped(form)
    return _equivalents().get(base, base)


@cache
def stems_of(name: str) -> frozenset[str]:
    """The stems of the words of a list: `denials`, `hedges` and so on."""
    return frozenset(stem(word) for word in _lines(name))


@cache
def phrases_of(name: str) -> frozenset[tuple[str, ...]]:
    """The entries of a list, of one word or of several, as they stand in it."""
    return frozenset(tuple(line.split()) for line in _lines(name))


@cache
def denial_phrases() -> frozenset[tuple[str, ...]]:
    """Phrases, as stems, with which a sentence denies what the rest of it says."""
    return frozenset(tuple(stem(word) for word in line.split()) for line in _lines("denial_phrases"))


@cache
def opens_denial_phrase(stemmed: str) -> bool:
    """Whether one of these phrases begins with this stem."""
    return any(phrase[0] == stemmed for phrase in denial_phrases())


@cache
def opposites(stemmed: str) -> frozenset[str]:
    """The stems that cannot hold of the same thing as this one."""
    return _opposites().get(stemmed, frozenset())


@cache
def opposable() -> frozenset[str]:
    """The stems that have opposites."""
    return frozenset(_opposites())


def is_irregular(form: str) -> bool:
    """Whether a form is the irregular past of a verb, or an irregular plural."""
    return form in _irregular()


def _lines(name: str) -> tuple[str, ...]:
    return entries(Path(__file__).parent / "lists" / f"{name}.txt")


@cache
def _irregular() -> dict[str, str]:
    return {form: _stripped(base) for form, base in (line.split() for line in _lines("irregular"))}


@cache
def _equivalents() -> dict[str, str]:
    groups = ([_stripped(word) for word in line.split()] for line in _lines("equivalents"))
    return {word: group[0] for group in groups for word in group[1:]}


@cache
def _opposites() -> dict[str, frozenset[str]]:
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines("opposites"):
        left, right = ([stem(word) for word in side.split()] for side in line.split("|"))
        for one, other in product(left, right):
            pairs[one].add(other)
            pairs[other].add(one)
    return {word: frozenset(others) for word, others in pairs.items()}


def _stripped(form: str) -> str:
    """Undo regular inflection and the spellings that differ across the Atlantic; not a word, only a common key."""
    base = _without_ending(form)
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in _VOWELS + "sz":
        base = base[:-1]
    if base.endswith("our") and len(base) > 5:
        base = base[:-3] + "or"
    if base.endswith(("tre", "mme")) and len(base) > 4:
        base = base[:-3] + ("ter" if base.endswith("tre") else "m")
    if base.endswith("e") and len(base) > 3 and not _needs_e(base[:-1]):
        base = base[:-1]
    return base[:-1] + "s" if base.endswith(("iz", "yz")) else base


def _without_ending(form: str) -> str:
    if len(form) < 4:
        return form
    if form.endswith(("ies", "ied")) and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    for ending in ("ed", "ing"):
        root = form.removesuffix(ending)
        if root != form and len(root) > 2 and any(letter in _VOWELS + "y" for letter in root):
            if root[-1] == root[-2] and root[-1] not in _VOWELS + "sz" and len(root) > 3:
                return root[:-1]
            return root + "e" if _needs_e(root) else root
    return form


def _needs_e(root: str) -> bool:
    """Whether a short root must keep its "e" to be told from another word: "rate" from "rat", "plane" from "plan"."""
    if len(root) not in (3, 4) or root[0] in _VOWELS or root[-1] in _VOWELS + "wxy":
        return False
    return root[-2] in _VOWELS and root[-3] not in _VOWELS
