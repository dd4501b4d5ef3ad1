"""Statements to propositions: one sentence of what a speaker is reported to assert or deny, ready to be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.model import Span
from tui.relations.dates import Day, days
from tui.relations.quantities import Quantity, quantities
from tui.relations.words import Word

_RESTRICTORS = frozenset(("only once", "just once", "only twice"))
_NOT_NEGATING = frozenset(
    [
        "only",
        "just",
        "merely",
        "simply",
        "least",
        "all",
        "every",
        "everyone",
        "always",
        "doubt",
        "longer",
        "more",
        "fewer",
        "less",
    ]
)
_HEDGES = frozenset(
    [
        "if",
        "whether",
        "may",
        "might",
        "could",
        "should",
        "must",
        "want",
        "wants",
        "wanted",
        "asked",
        "unless",
        "would-be",
    ]
)
_HEDGE_REACH = 6


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a proposition comes from, and on whose word.

    `by` is the speaker, `reporter` the speaker inside whose statement it is reported. `denied` says that the speaker
    denies it, `inherited` that it stands not in the statement itself but in the question that the statement answers.
    """

    statement: str = ""
    article: str = ""
    published: str | None = None
    by: str | None = None
    reporter: str | None = None
    denied: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one sentence of a statement puts forward.

    `places` maps each key (a stem, or the head of a resolved name) to where it first stands; `people` says which
    speaker a key is, where that is known. `negated` holds the keys right after a negating word, `hedged` those under
    "if", "could" and the like; `restricted` says that it holds for one occasion only ("only once").
    """

    origin: Origin
    words: tuple[Word, ...]
    places: Mapping[str, Span]
    people: Mapping[str, str]
    negated: frozenset[str]
    hedged: frozenset[str]
    restricted: bool
    asks: bool
    quantities: tuple[Quantity, ...]
    days: tuple[Day, ...]

    @property
    def keys(self) -> frozenset[str]:
        """What it is about."""
        return frozenset(self.places)


@dataclass(frozen=True, slots=True)
class Referents:
    """Which speaker the words at a place point at.

    `entries` are `(span, key, speaker id)` in text order; `full_names` maps the stems of a forename and a surname to
    the speaker who bears them, for the places where nothing was resolved. `first_person` is who says "I", `subject` who
    is meant where the reported clause names no subject or opens with a pronoun.
    """

    entries: tuple[tuple[Span, str, str], ...] = ()
    full_names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    first_person: tuple[str, str] | None = None
    subject: tuple[str, str] | None = None

    def at(self, span: Span) -> tuple[Span, str, str] | None:
        """The reference that covers `span`."""
        return next((entry for entry in self.entries if entry[0].covers(span)), None)


_FIRST_PERSON = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours"])
_THIRD_PERSON = frozenset(["he", "she", "they", "it", "his", "her", "their", "its"])


def proposition(words: Sequence[Word], origin: Origin, referents: Referents) -> Proposition:
    """What the words of one sentence put forward."""
    places, people = _places(words, referents)
    negated, hedged = _scopes(words, {span: key for key, span in places.items()})
    phrase = " ".join(word.form for word in words)
    return Proposition(
        origin,
        tuple(words),
        places,
        people,
        negated,
        hedged,
        restricted=any(restrictor in phrase for restrictor in _RESTRICTORS),
        asks=any(word.asks for word in words),
        quantities=quantities(words),
        days=days(words),
    )


def _places(words: Sequence[Word], referents: Referents) -> tuple[dict[str, Span], dict[str, str]]:
    places: dict[str, Span] = {}
    people: dict[str, str] = {}
    for position, word in enumerate(words):
        referent = referents.at(word.span) or _pronoun(word, position, referents) or _named(words, position, referents)
        if referent is not None:
            span, key, person = referent
            places.setdefault(key, span)
            people.setdefault(key, person)
        elif word.is_content:
            places.setdefault(word.stem, word.span)
    if words and words[0].form.endswith("ing") and referents.subject:
        key, person = referents.subject
        places.setdefault(key, words[0].span)
        people.setdefault(key, person)
    return places, people


def _pronoun(word: Word, position: int, referents: Referents) -> tuple[Span, str, str] | None:
    """ "I" inside a quotation is its speaker; so, failing a better answer, is the "he" that opens indirect speech."""
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


def _scopes(words: Sequence[Word], key_at: Mapping[Span, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys under a negation, and those under a hedge."""
    negated, hedged = set(), set()
    for position, word in enumerate(words):
        following = words[position + 1 : position + 1 + _HEDGE_REACH]
        if word.negates and not (following and following[0].form in _NOT_NEGATING):
            negated.update(_keys_of(following, key_at)[: 2 if word.form in ("nobody", "none", "no") else 1])
        if word.form in _HEDGES:
            hedged.update(_keys_of(following, key_at)[:2])
    return frozenset(negated), frozenset(hedged)


def _keys_of(words: Sequence[Word], key_at: Mapping[Span, str]) -> list[str]:
    found = []
    for word in words:
        key = word.stem if word.is_content else key_at.get(word.span)
        if key is not None and key in key_at.values():
            found.append(key)
    return found
