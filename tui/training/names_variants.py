"""Variants of texts with labelled names: other letter cases, other people's names, lines of names."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.language.encoder_words import LOWER, NO_CASE, OUTSIDE, TITLE, UPPER, Words
from tui.language.roles_labels import NAMES, decode, encode

PERSON = NAMES.index("PERSON")
LINES_OF_NAMES = 0.10  # of the texts have a signature or a list of people below them


@dataclass(frozen=True, slots=True)
class NamedText:
    """Words with one name label each."""

    words: Words
    labels: tuple[int, ...]


def people(texts: Iterable[NamedText]) -> tuple[tuple[str, ...], ...]:
    """The names of people in `texts`, each once, as the words that they consist of."""
    found: dict[tuple[str, ...], None] = {}
    for text in texts:
        for first, end, kind in decode(text.labels):
            name = text.words.forms[first:end]
            if kind == PERSON and len(name) <= 3 and all(form.isalpha() for form in name):
                found[name] = None
    return tuple(found)


def recased(text: NamedText, chance: random.Random) -> NamedText:
    """The same text now and then as a headline or a careless writer has it: lower-cased, in capitals, in title case."""
    forms_and_cases = zip(text.words.forms, text.words.cases, strict=True)
    draw = chance.random()
    if draw < 0.10:
        cases = [case and LOWER for _, case in forms_and_cases]
    elif draw < 0.17:
        cases = [case and (UPPER if len(form) > 1 else TITLE) for form, case in forms_and_cases]
    elif draw < 0.23:
        cases = [TITLE if case == LOWER and len(form) > 3 else case for form, case in forms_and_cases]
    else:
        return text
    return NamedText(replace(text.words, cases=tuple(cases)), text.labels)


def renamed(words: Words, labels: Sequence[int], names: Sequence[tuple[str, ...]], chance: random.Random) -> Words:
    """The same words with other people in them: each word of a person's name is another one, wherever it occurs.

    A given name stands for a given name and a surname for a surname; which word is which is told by its place.
    """
    others: dict[str, str] = {}
    persons = [(first, end) for first, end, kind in decode(labels) if kind == PERSON]
    for first, end in sorted(persons, key=lambda span: span[0] - span[1]):  # full names first: they tell the places
        for place, form in enumerate(words.forms[first:end]):
            if form.isalpha() and len(form) > 1:
                name = chance.choice(names)
                others.setdefault(form, name[0] if place == 0 and end - first > 1 else name[-1])
    inside = {word for first, end in persons for word in range(first, end)}
    return replace(words, forms=_replaced(words.forms, inside, others))


def line_of_names(names: Sequence[tuple[str, ...]], chance: random.Random) -> NamedText:
    """A paragraph of one name, as below a letter, or of several without anything between them, as in a list."""
    chosen = [chance.choice(names) for _ in range(chance.choice((1, 1, 1, 2, 2, 4, 6)))]
    separator = chance.choice(((), (), ("-",), (",",), (";",)))
    forms: list[str] = []
    spans: list[tuple[int, int, int]] = []
    for name in chosen:
        if spans:
            forms.extend(separator)
        spans.append((len(forms), len(forms) + len(name), PERSON))
        forms.extend(name)
    cases = tuple(TITLE if form.isalpha() else NO_CASE for form in forms)
    none = tuple(range(len(forms)))
    words = Words(tuple(forms), none, none, cases, (OUTSIDE,) * len(forms), ((0, len(forms)),))
    return NamedText(words, tuple(encode(spans, len(forms))))


def _replaced(forms: Sequence[str], inside: set[int], others: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(others.get(form, form) if word in inside else form for word, form in enumerate(forms))
