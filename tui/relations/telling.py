"""A noun phrase of what is denied to what of it a claim tells, of the same people and things."""

from __future__ import annotations

from tui.relations.belonging import inside
from tui.relations.lexicon import forms_of
from tui.relations.matching import Match
from tui.relations.measures import SPELLED
from tui.relations.paraphrases import tells
from tui.relations.phrases import is_one_phrase
from tui.relations.propositions import Proposition

_ONE = frozenset(["1", "one"])
_WITHIN_PHRASE = 3


def told(match: Match, phrase: tuple[str, ...]) -> frozenset[str]:
    """The keys of a noun phrase of the denial that the claim holds: its head, and what stands with it; or a person."""
    *_, head = phrase
    mine = frozenset(phrase) & match.shared
    heads = [at for at in places(match, head) if not _is_of_another_kind(match, at, phrase)]
    if not heads:
        return mine & match.a.people.keys()
    words = match.a.words
    together = (
        key
        for key in mine - {head}
        if any(is_one_phrase(words, one, two) for one in heads for two in places(match, key))
    )
    return frozenset((head, *together))


def opposes(match: Match, key: str) -> bool:
    """Whether both sides hold the key, but the one of what is and the other of what was: "wife" and "ex-wife"."""
    return key in match.shared and not places(match, key)


def places(match: Match, key: str) -> list[int]:
    """Where the claim tells the key as the denial does: of the same time and number, and not only as an aide's."""
    there = positions(match.b, key)
    theirs = [any(test(match.b, at) for at in there) for test in _STANDINGS]
    return [at for at in positions(match.a, key) if [test(match.a, at) for test in _STANDINGS] == theirs]


def positions(proposition: Proposition, key: str) -> list[int]:
    place = proposition.places.get(key)
    return [
        at
        for at, word in enumerate(proposition.words)
        if tells(word.stem, key) or (place is not None and place.covers(word.span))
    ]


def _is_of_another_kind(match: Match, at: int, phrase: tuple[str, ...]) -> bool:
    """Whether other words specify the noun at `at`, and a name that specifies it in the denial stands elsewhere."""
    names = frozenset(phrase[:-1]) & match.a.topic.names & match.shared
    words = match.a.words
    if not names or any(is_one_phrase(words, at, there) for name in names for there in positions(match.a, name)):
        return False
    return at > 0 and words[at - 1].is_content and words[at - 1].stem not in match.shared


def _is_once(proposition: Proposition, at: int) -> bool:
    """Whether the word at `at` stands behind "ex" or "former"."""
    return any(word.form in forms_of("formers") for word in proposition.words[max(0, at - 2) : at])


def _is_counted(proposition: Proposition, at: int) -> bool:
    """Whether a number tells of how many: "three leaders"."""
    before = proposition.words[max(0, at - _WITHIN_PHRASE) : at]
    return any((word.form in SPELLED or word.form.isdigit()) and word.form not in _ONE for word in before)


def _is_anothers(proposition: Proposition, at: int) -> bool:
    """Whether the word at `at` only tells whose somebody is: "an aide to the leader"."""
    return at in inside(proposition)


_STANDINGS = (_is_once, _is_counted, _is_anothers)
