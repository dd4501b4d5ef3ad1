"""A claim and what is denied to how much of the core of the denial the claim puts forward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from tui.relations.acts import Act, Party
from tui.relations.aligning import is_same_party
from tui.relations.denied import Core
from tui.relations.lexicon import stems_of
from tui.relations.matching import Match
from tui.relations.paraphrases import tells
from tui.relations.propositions import Proposition
from tui.relations.telling import opposes, places, told
from tui.relations.words import Word

_LEAST_OF_KIND = 0.5
# What stands further from the act in the claim is less surely said of it, unless a parse joins them.
_NEAR = 8
_FAR = 0.85
_PRONOUNS = frozenset(["he", "i", "it", "she", "they", "we", "who", "you"])
_BEFORE_VERB = 3
_OF = frozenset(["about", "of", "over", "that"])
_LEAVING_OPEN = frozenset([("rule", "out"), ("suspect", "of")])
_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Holding:
    """The share of a core, by weight, that a claim puts forward, and how many things the two tell in common."""

    share: float = 0.0
    common: int = 0


def held(match: Match, core: Core) -> Holding:
    """How far the claim puts the core forward: not at all without its act, or without what it is of."""
    acts = [at for at in range(len(match.a.words)) if _puts_forward(match, at, core)]
    if core.act is None or not acts or not _is_of_the_subject(match, core, acts):
        return Holding()
    if any(opposes(match, phrase[-1]) for phrase in core.phrases):
        return Holding()
    kind = frozenset(key for key in core.kind if places(match, key))
    if match.weights.of(kind) < _LEAST_OF_KIND * match.weights.of(core.kind):
        return Holding()
    keys = frozenset(key for phrase in core.phrases for key in phrase) | core.kind
    mine = frozenset(key for phrase in core.phrases for key in told(match, phrase)) | kind
    if not keys:
        keys = match.b.keys - {core.act}
        mine = keys & match.shared
    if not mine:
        return Holding()
    act = match.weights.of([core.act])
    share = (act + match.weights.of(mine)) / (act + match.weights.of(keys - match.spare | mine))
    is_near = _are_near(match, acts, mine)
    return Holding(share if is_near else _FAR * share, len(match.shared | mine | {core.act}))


def _puts_forward(match: Match, at: int, core: Core) -> bool:
    """Whether the word of the claim at `at` says that the act is so."""
    words = match.a.words
    if core.act is None or not tells(words[at].stem, core.act) or _is_guessed(words, at):
        return False
    if words[at].stem in match.shared and at not in places(match, words[at].stem):
        return False
    if core.is_verb and _specifies_another(match, at):
        return False
    mine, theirs = _parsed(match.a, words[at].stem), _parsed(match.b, core.act)
    return not any(one.key == other.key and _is_by_another(one, other) for one, other in product(mine, theirs))


def _parsed(proposition: Proposition, stem: str) -> list[Act]:
    return [act for act in proposition.acts if act.key == stem]


def _is_by_another(one: Act, other: Act) -> bool:
    """Whether the parse of both names who does it, or to whom, and names are not the same."""
    return any(_are_other_names(*sides) for sides in ((one.agents, other.agents), (one.patients, other.patients)))


def _are_other_names(mine: Sequence[Party], theirs: Sequence[Party]) -> bool:
    named = all(party.is_told and party.is_named for party in (*mine, *theirs)) and mine and theirs
    return bool(named) and not any(is_same_party(one, other) for one, other in product(mine, theirs))


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


def _is_of_the_subject(match: Match, core: Core, acts: Sequence[int]) -> bool:
    """Whether the claim names who does the act in the denial, where anybody is named, or says "he" or "they"."""
    if not core.subject or told(match, core.subject):
        return True
    words = match.a.words
    return any(word.form in _PRONOUNS for at in acts for word in words[max(0, at - _BEFORE_VERB) : at])


def _are_near(match: Match, acts: Sequence[int], keys: frozenset[str]) -> bool:
    return any(abs(at - place) <= _NEAR for key in keys for place in places(match, key) for at in acts if at != place)
