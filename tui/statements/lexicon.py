"""The word lists beside this module become look-up tables.

Every table is read once and never changed. Words are in lower case unless a function says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tui.model import Span
from tui.word_lists import entries

_DATA = Path(__file__).parent / "data"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
FRAMES = frozenset({"bare", "clause", "object", "infinitive", "gerund", "quote"})
FLAGS = frozenset({"addressee", "denial", "attitude", "question", "inverted", "noun", "act"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: what may follow it (`frames`, `prepositions`) and what it means (`flags`)."""

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One inflected form of a reporting verb; `past` may be the participle as well."""

    verb: Verb
    tense: str


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of `name` as they stand in the file."""
    return frozenset(entries(_DATA / name))


@cache
def word_map(name: str) -> dict[str, str]:
    """Each entry's first word mapped to the rest of its line."""
    return {word: rest for word, _, rest in (entry.partition(" ") for entry in entries(_DATA / name))}


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every inflected form of every reporting verb; `tense` is base, present, past, participle or gerund.

    A verb with a particle ("point out") stands under both words with a space between.
    """
    forms: dict[str, VerbForm] = {}
    for line in entries(_DATA / "reporting_verbs.txt"):
        phrase, *words = line.split()
        lemma, _, particle = phrase.partition("+")
        verb = Verb(
            phrase.replace("+", " "),
            frozenset(words) & FRAMES,
            frozenset(words) - FRAMES - FLAGS,
            frozenset(words) & FLAGS,
        )
        present, past, participle, gerund = _inflected(lemma)
        for form, tense in (
            (gerund, "gerund"),
            (lemma, "base"),
            (present, "present"),
            (participle, "participle"),
            (past, "past"),
        ):
            forms[f"{form} {particle}".strip()] = VerbForm(verb, tense)
    return forms


@cache
def forms_of_verbs(name: str) -> frozenset[str]:
    """Every inflected form of the verbs of a list."""
    return frozenset(form for lemma in word_set(f"{name}.txt") for form in (lemma, *_inflected(lemma)))


def reporting_verb(text: str, cue: Sequence[Span]) -> Verb | None:
    """The last reporting verb that the cue's words hold, if any; "made it clear" is "make clear"."""
    found = last_verb(cue_words(text, cue))
    return found[1] if found is not None else None


def cue_words(text: str, cue: Sequence[Span]) -> list[str]:
    """The words of a cue in lower case."""
    return [word.lower() for span in cue for word in WORD.findall(span.of(text))]


def last_verb(words: Sequence[str]) -> tuple[int, Verb] | None:
    """The last reporting verb among the words of a cue, and where it stands.

    "Claims" in "denied claims" is none, while the noun in "expressed doubts" tells what is meant.
    """
    forms = verb_forms()
    for at in range(len(words) - 1, -1, -1):
        around_it = [words[at], *words[at + 2 : at + 3]] if words[at + 1 : at + 2] == ["it"] else []
        form = forms.get(" ".join(words[at : at + 2])) or forms.get(" ".join(around_it)) or forms.get(words[at])
        if form is None:
            continue
        is_noun = "noun" in form.verb.flags and at > 0 and words[at - 1] in forms
        if not is_noun or "attitude" in form.verb.flags:
            return at, form.verb
    return None


def _inflected(lemma: str) -> Sequence[str]:
    """Third person, past, participle and gerund."""
    return _irregular().get(lemma) or _regular(lemma)


@cache
def _irregular() -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in entries(_DATA / "irregular_verbs.txt")}


def _regular(lemma: str) -> tuple[str, str, str, str]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return lemma + "s", lemma + "d", lemma + "d", stem + "ing"
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return lemma + plural, lemma + "ed", lemma + "ed", lemma + "ing"
