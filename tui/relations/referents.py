"""The words of a sentence to what they are about: keys, with their places and the speakers they point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from tui.model import Span
from tui.relations.words import Word, is_headline

_FIRST_PERSON = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours"])
_THIRD_PERSON = frozenset(["he", "she", "they", "it", "his", "her", "their", "its"])


@dataclass(frozen=True, slots=True)
class Referents:
    """Which speaker the words at a place point at.

    `entries` are `(span, key, speaker id)` in text order; `full_names` maps the stems of a forename and a surname to
    the speaker who bears them, and `roles` the stem of a role ("mayor") to the key and the speaker that "the mayor"
    stands for; both for the places where nothing was resolved. `first_person` is who says "I", `subject` who
    is meant where the reported clause names no subject or opens with a pronoun.
    """

    entries: tuple[tuple[Span, str, str], ...] = ()
    full_names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    first_person: tuple[str, str] | None = None
    subject: tuple[str, str] | None = None

    def at(self, span: Span) -> tuple[Span, str, str] | None:
        """The reference that covers `span`."""
        return next((entry for entry in self.entries if entry[0].covers(span)), None)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about.

    `places` maps each key (a stem, or the head of a resolved name) to where it first stands, `people` the keys that
    are known speakers to their ids. `modifiers` maps the keys that only specify a name ("Marrow" of "Marrow Lake") to
    the key of its head. `names` are the keys written as names.
    """

    places: Mapping[str, Span]
    people: Mapping[str, str]
    modifiers: Mapping[str, str]
    names: frozenset[str]


class Keyed(NamedTuple):
    """A word that tells something: its key, the place of all words that are one with it, and the person meant."""

    start: int
    place: Span
    key: str
    person: str | None = None


def keyed(words: Sequence[Word], referents: Referents, figures: Sequence[Span] = ()) -> Iterator[Keyed]:
    """The words of one sentence that tell what it is about; those inside `figures` belong to a figure and do not."""
    for position, word in enumerate(words):
        referent = referents.at(word.span) or _unresolved(words, position, referents)
        if referent is not None:
            yield Keyed(word.span.start, *referent)
        elif word.is_content and not any(figure.covers(word.span) for figure in figures):
            yield Keyed(word.span.start, word.span, word.stem)


def topic(words: Sequence[Word], found: Iterable[Keyed], referents: Referents) -> Topic:
    """What the words of one sentence are about, of which those that were `found` tell something."""
    places: dict[str, Span] = {}
    people: dict[str, str] = {}
    for one in found:
        places.setdefault(one.key, one.place)
        if one.person is not None:
            people.setdefault(one.key, one.person)
    if words and words[0].form.endswith("ing") and referents.subject:
        key, person = referents.subject
        places.setdefault(key, words[0].span)
        people.setdefault(key, person)
    # A headline in capitals has no names that could be told by them.
    if is_headline(words):
        return Topic(places, people, {}, frozenset(people))
    names = frozenset(word.stem for word in words if word.is_name) | people.keys()
    return Topic(places, people, _modifiers(words, places, people), names | _opening_name(words))


def _unresolved(words: Sequence[Word], position: int, referents: Referents) -> tuple[Span, str, str] | None:
    word = words[position]
    if word.stem in referents.roles and position > 0 and words[position - 1].form == "the":
        return (word.span, *referents.roles[word.stem])
    return _pronoun(word, position, referents) or _named(words, position, referents)


def _pronoun(word: Word, position: int, referents: Referents) -> tuple[Span, str, str] | None:
    """The speaker, for "I" inside a quotation and, failing a better answer, for the "he" that opens indirect speech."""
    if word.form in _FIRST_PERSON and referents.first_person:
        return (word.span, *referents.first_person)
    if position <= 1 and word.form in _THIRD_PERSON and referents.subject:
        return (word.span, *referents.subject)
    return None


def _named(words: Sequence[Word], position: int, referents: Referents) -> tuple[Span, str, str] | None:
    """The bearer of a full name of which this is the first or the last word."""
    for first in (position, position - 1):
        if 0 <= first < len(words) - 1:
            name = (words[first].stem, words[first + 1].stem)
            if name in referents.full_names:
                return Span(words[first].span.start, words[first + 1].span.end), name[1], referents.full_names[name]
    return None


def _opening_name(words: Sequence[Word]) -> frozenset[str]:
    """The first word of a sentence, whose capital tells nothing, where a name goes on after it."""
    return frozenset((words[0].stem,)) if len(words) > 1 and words[1].is_name else frozenset()


def _modifiers(words: Sequence[Word], places: Mapping[str, Span], people: Mapping[str, str]) -> dict[str, str]:
    return {
        word.stem: head.stem
        for word, head in pairwise(words)
        if word.is_name
        and head.is_name
        and head.span.start - word.span.end == 1
        and {word.stem, head.stem} <= places.keys() - people.keys()
    }
