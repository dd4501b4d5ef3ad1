"""Name scores turned into names that agree with each other over the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tui.language.encoder_words import LOWER, NO_CASE, TITLE, UPPER, Words
from tui.language.names_borders import addresses, with_company_form, without_marks, without_title
from tui.language.names_lists import is_group_name, listed
from tui.language.roles_decode import best_labels
from tui.language.roles_labels import NAMES, decode

PERSON, ORGANISATION, OTHER = (NAMES.index(kind) for kind in ("PERSON", "ORG", "OTHER"))
_CAUTION = 1.5  # added to the score of O: the value of the highest F on GUM's development part
_SURE = 0.5  # mean probability of a name whose further occurrences are looked for
_POSSIBLE = 0.15  # and of an untagged occurrence of it
_CERTAIN = 0.8  # of a person whose name is also that of a group, such as Christian or Norman


@dataclass(frozen=True, slots=True)
class Name:
    """A name's words (half-open) with its kind, a number in NAMES, and the probability of each kind."""

    first: int
    end: int
    kind: int
    probabilities: tuple[float, ...]


def find_names(words: Words, scores: NDArray[np.float32], agree: bool = True) -> list[Name]:
    """The persons, organisations, places and groups of a text, in order and without overlap.

    `scores` are log-probabilities of `bio(NAMES)` for each word. With `agree`, the occurrences of one name get the
    kind that is likeliest over all of them, a surname that of the full names that end with it, and an occurrence that
    was nearly found is found.
    """
    breaks = sorted({*words.lines, *(first for first, _ in words.paragraphs)})
    probabilities = np.exp(scores)
    kinds = probabilities[:, 1::2] + probabilities[:, 2::2]
    outside = addresses(words)
    cautious = scores.copy()
    cautious[:, 0] += _CAUTION
    bordered = (_bordered(span, words) for span in decode(best_labels(cautious, breaks)))
    names = [_name(*span, kinds) for span in bordered if span[0] < span[1] and span[0] not in outside]
    if agree:
        names = _with_agreement(_with_repetitions(names, words, kinds, outside), words)
    surnames = {
        words.forms[name.end - 1].lower() for name in names if name.kind == PERSON and name.end - name.first > 1
    }
    return [
        _as_group(name, words)
        for name in names
        if name.kind != OTHER and not (name.kind == PERSON and _is_bare_title(name, words, surnames))
    ]


def _name(first: int, end: int, kind: int, kinds: NDArray[np.float32]) -> Name:
    return Name(first, end, kind, tuple(float(value) for value in kinds[first:end].mean(axis=0)))


def _bordered(span: tuple[int, int, int], words: Words) -> tuple[int, int, int]:
    first, end, kind = span
    first, end = without_marks(first, end, words)
    if kind == PERSON:
        first = without_title(first, end, words)
    elif kind == ORGANISATION:
        end = with_company_form(end, words)
    return first, end, kind


def _with_repetitions(names: Sequence[Name], words: Words, kinds: NDArray[np.float32], outside: set[int]) -> list[Name]:
    """`names` and further capitalised occurrences of the sure ones that the scores find at least possible.

    In a paragraph without capitals, or of nothing else, capitals are not asked for. The words `outside` hold no names.
    """
    taken = np.zeros(len(words), dtype=bool)
    taken[list(outside)] = True
    for name in names:
        taken[name.first : name.end] = True
    sure: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    for name in names:
        form = words.forms[name.first : name.end]
        if name.probabilities[name.kind] >= _SURE and name.kind != OTHER and len("".join(form)) > 2:
            sure[form[0].lower()][form] = name.kind
    found = list(names)
    one_case = _words_of_one_case(words)
    for word, first_form in enumerate(words.forms):
        for form in sorted(sure.get(first_form.lower(), ()), key=len, reverse=True):
            end = word + len(form)
            if taken[word:end].any() or not _occurs(form, word, words, word in one_case):
                continue
            name = _name(word, end, sure[first_form.lower()][form], kinds)
            if sum(name.probabilities) >= _POSSIBLE:
                found.append(name)
                taken[word:end] = True
                break
    return sorted(found, key=lambda name: name.first)


def _occurs(form: tuple[str, ...], word: int, words: Words, in_one_case: bool) -> bool:
    here = words.forms[word : word + len(form)]
    if in_one_case:
        return [each.lower() for each in here] == [each.lower() for each in form]
    return here == form and words.cases[word] >= TITLE


def _words_of_one_case(words: Words) -> set[int]:
    """The words of paragraphs that are all in lower case or all in capitals, as some headlines are."""
    found: set[int] = set()
    for first, end in words.paragraphs:
        cases = set(words.cases[first:end]) - {NO_CASE}
        if cases in ({LOWER}, {UPPER}, {UPPER, TITLE}):  # a single capital counts as title case
            found.update(range(first, end))
    return found


def _with_agreement(names: Sequence[Name], words: Words) -> list[Name]:
    """`names` with the kinds voted over equal forms; full names vote for a person's surname too."""
    votes: dict[str, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(NAMES)))
    surnames: dict[str, float] = defaultdict(float)
    for name in names:
        form = _form(name, words)
        votes[form] += np.log(np.maximum(name.probabilities, 1e-3))
        if name.kind == PERSON and name.end - name.first > 1:
            surnames[words.forms[name.end - 1].lower()] += 1.0
    for surname, full_names in surnames.items():
        if surname in votes:
            votes[surname][PERSON] += 2.0 * full_names
    return [replace(name, kind=int(votes[_form(name, words)].argmax())) for name in names]


def _form(name: Name, words: Words) -> str:
    return " ".join(words.forms[name.first : name.end]).lower()


def _is_bare_title(name: Name, words: Words, surnames: set[str]) -> bool:
    """Whether the name is only a title, such as "Senator", and no full name of the text ends with it."""
    form = words.forms[name.first].lower()
    return name.end - name.first == 1 and form in listed("titles") and form not in surnames


def _as_group(name: Name, words: Words) -> Name:
    """A name out of the closed list of peoples, faiths and parties is a group, unless it is surely a person's."""
    unsure = name.kind != PERSON or name.probabilities[PERSON] < _CERTAIN
    if unsure and is_group_name("-".join(words.forms[name.first : name.end]).replace("---", "-")):
        return replace(name, kind=NAMES.index("NORP"))
    return name
