"""A claim and what is denied to how much of the core of the denial the claim puts forward."""

from __future__ import annotations

from itertools import pairwise

from tui.relations.belonging import inside
from tui.relations.denied import Core
from tui.relations.lexicon import stems_of
from tui.relations.matching import Match
from tui.relations.measures import SPELLED
from tui.relations.paraphrases import tells
from tui.relations.phrases import is_one_phrase
from tui.relations.propositions import Proposition
from tui.relations.words import Word

_LEAST_OF_KIND = 0.5
_ONCE = frozenset(["ex", "former", "late", "onetime"])
_PRONOUNS = frozenset(["he", "i", "it", "she", "they", "we", "who", "you"])
_ONE = frozenset(["1", "one"])
_WITHIN_PHRASE = 3
_OF = frozenset(["about", "of", "over", "that"])
_LEAVING_OPEN = frozenset([("rule", "out"), ("suspect", "of")])
_BEFORE = 6


def held(match: Match, core: Core) -> float:
    """The share of the core, by weight, that the claim puts forward: 0 without its act, or without what it is of."""
    act = core.act
    if act is None or not any(_puts_forward(match, at, core) for at in range(len(match.a.words))):
        return 0.0
    if any(_opposes(match, phrase[-1]) for phrase in core.phrases) or not _is_of_the_subject(match, core):
        return 0.0
    kind = frozenset(key for key in core.kind if _places(match, key))
    if match.weights.of(kind) < _LEAST_OF_KIND * match.weights.of(core.kind):
        return 0.0
    told = frozenset(key for phrase in core.phrases for key in _told(match, phrase)) | kind
    keys = frozenset(key for phrase in core.phrases for key in phrase) | core.kind
    if not keys:
        keys = match.b.keys - {act}
        told = keys & match.shared
    if not told:
        return 0.0
    weight = match.weights.of([act])
    return (weight + match.weights.of(told)) / (weight + match.weights.of(keys - match.spare | told))


def _puts_forward(match: Match, at: int, core: Core) -> bool:
    """Whether the word of the claim at `at` says that the act is so."""
    words = match.a.words
    if core.act is None or not tells(words[at].stem, core.act) or _is_guessed(words, at):
        return False
    if words[at].stem in match.shared and at not in _places(match, words[at].stem):
        return False
    return not (core.is_verb and _specifies_another(match, at))


def _is_guessed(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word at `at` is only feared, likely or ruled out: "the fear of strikes", "a strike scare"."""
    guesses = stems_of("unasserted")
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is not None and (behind.stem in guesses or behind.form == "like") and not words[at].pauses:
        return True
    before = words[max(0, at - _BEFORE) : at]
    if any(word.form in ("likely", "unlikely") for word in before):
        return True
    return any(
        (word.stem in guesses and behind.form in _OF) or (word.stem, behind.form) in _LEAVING_OPEN
        for word, behind in pairwise(before)
    )


def _specifies_another(match: Match, at: int) -> bool:
    """Whether a participle says of which thing the claim speaks, and the denial does not: "the detained son"."""
    words = match.a.words
    if not (0 < at < len(words) - 1) or not words[at].form.endswith(("ed", "ing")):
        return False
    noun = words[at + 1]
    return words[at - 1].form in ("a", "an", "the") and noun.is_content and noun.stem not in match.shared


def _is_of_the_subject(match: Match, core: Core) -> bool:
    """Whether the claim names who does the act in the denial, where anybody is named, or says "he" or "they"."""
    if not core.subject or _told(match, core.subject):
        return True
    words = match.a.words
    acts = [at for at in range(len(words)) if _puts_forward(match, at, core)]
    return any(word.form in _PRONOUNS for at in acts for word in words[max(0, at - _WITHIN_PHRASE) : at])


def _told(match: Match, phrase: tuple[str, ...]) -> frozenset[str]:
    """The keys of a noun phrase of the denial that the claim holds: its head, and what stands with it; or a person."""
    *_, head = phrase
    mine = frozenset(phrase) & match.shared
    heads = [at for at in _places(match, head) if not _is_of_another_kind(match, at, phrase)]
    if not heads:
        return mine & match.a.people.keys()
    words = match.a.words
    together = (
        key
        for key in mine - {head}
        if any(is_one_phrase(words, one, two) for one in heads for two in _places(match, key))
    )
    return frozenset((head, *together))


def _opposes(match: Match, key: str) -> bool:
    """Whether both sides hold the key, but the one of what is and the other of what was: "wife" and "ex-wife"."""
    return key in match.shared and not _places(match, key)


def _places(match: Match, key: str) -> list[int]:
    """Where the claim tells the key as the denial does: of the same time and number, and not only as an aide's."""
    there = _positions(match.b, key)
    theirs = [any(test(match.b, at) for at in there) for test in _STANDINGS]
    return [at for at in _positions(match.a, key) if [test(match.a, at) for test in _STANDINGS] == theirs]


def _positions(proposition: Proposition, key: str) -> list[int]:
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
    if not names or any(is_one_phrase(words, at, there) for name in names for there in _positions(match.a, name)):
        return False
    return at > 0 and words[at - 1].is_content and words[at - 1].stem not in match.shared


def _is_once(proposition: Proposition, at: int) -> bool:
    """Whether the word at `at` stands behind "ex" or "former"."""
    return any(word.form in _ONCE for word in proposition.words[max(0, at - 2) : at])


def _is_counted(proposition: Proposition, at: int) -> bool:
    """Whether a number tells of how many: "three leaders"."""
    before = proposition.words[max(0, at - _WITHIN_PHRASE) : at]
    return any((word.form in SPELLED or word.form.isdigit()) and word.form not in _ONE for word in before)


def _is_anothers(proposition: Proposition, at: int) -> bool:
    """Whether the word at `at` only tells whose somebody is: "an aide to the leader"."""
    return at in inside(proposition)


_STANDINGS = (_is_once, _is_counted, _is_anothers)
