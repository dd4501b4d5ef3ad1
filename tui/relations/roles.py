"""Two propositions to the acts in which they exchange who does it and to whom it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from tui.model import Span
from tui.predications import Standing
from tui.relations.acts import Act, Party
from tui.relations.aligning import is_same_party
from tui.relations.lexicon import function_words, is_irregular, stems_of
from tui.relations.matching import Match
from tui.relations.phrases import BEING
from tui.relations.propositions import Proposition
from tui.relations.words import Word

_BETWEEN = frozenset(["also", "did", "does", "had", "has", "have", "later", "once", "then", "to", "will", "would"])
_DETERMINERS = frozenset(["a", "an", "her", "his", "its", "one", "our", "some", "that", "the", "their", "this"])
# Behind "with" and "to" stands who takes part in what two do together.
_TOGETHER = frozenset(["to", "with"])
_LONGEST_NAME = 3
_THREE = 3  # the act and two who take part in it


@dataclass(frozen=True, slots=True)
class Exchange:
    """An act, as a key, that `one` does to `other` in the first proposition and `other` to `one` in the second.

    `told` is how much of what either side tells of it the other tells too.
    """

    act: str
    one: str
    other: str
    told: float

    @property
    def is_mutual(self) -> bool:
        """Whether both do it at once, so that both orders say the same: "A met B"."""
        return self.act in stems_of("mutual_acts")

    @property
    def may_be_returned(self) -> bool:
        """Whether it is commonly done in return, so that neither order excludes the other: "A accused B"."""
        return self.act in stems_of("returned_acts")


def exchanges(match: Match) -> Iterator[Exchange]:
    """The acts that both sides tell of with the parts exchanged.

    By the parse, where both articles have one, else by the order of the words, which English keeps.
    """
    yield from (_by_parse if match.a.is_parsed and match.b.is_parsed else _by_order)(match)


def _by_parse(match: Match) -> Iterator[Exchange]:
    for mine, theirs in product(*(filter(_is_told, side.acts) for side in (match.a, match.b))):
        if mine.key != theirs.key or mine.about or theirs.about:
            continue
        for agent, patient in product(mine.agents, mine.patients):
            keys = {mine.key, agent.head, patient.head}
            is_turned = _is_among(agent, theirs.patients) and _is_among(patient, theirs.agents)
            if is_turned and len(keys) == _THREE and keys <= match.shared:
                told = min(match.cover(mine.keys), match.cover(theirs.keys))
                yield Exchange(mine.key, agent.head, patient.head, told)


def _is_told(act: Act) -> bool:
    return act.standing is Standing.HELD and not act.negated and bool(act.agents and act.patients)


def _is_among(party: Party, others: Iterable[Party]) -> bool:
    return any(is_same_party(party, other) for other in others)


def _by_order(match: Match) -> Iterator[Exchange]:
    a, b = match.a, match.b
    if a.negated or b.negated or not _may_exchange(match):
        return
    for act in sorted(match.shared - a.people.keys() - b.people.keys()):
        here, there = _parts(a, act), _parts(b, act)
        if here is None or there is None:
            continue
        one, other = here.doer, there.doer
        if one != other and {one, other} <= match.shared and other in here.done_to and one in there.done_to:
            yield Exchange(act, one, other, match.least)


@dataclass(frozen=True, slots=True)
class _Parts:
    doer: str
    done_to: frozenset[str]


def _parts(proposition: Proposition, act: str) -> _Parts | None:
    """Who does an act, by the head of the name, and the keys of whom it is done to; None where that cannot be told."""
    words = proposition.words
    at = next((number for number, word in enumerate(words) if word.span == proposition.places[act]), None)
    if at is None or not _is_verb(words, at):
        return None
    left, right = _before(words, at), _after(words, at + 1)
    if _is_passive(words, at):
        right = _after(words, at + 2)
        left, right = right, left
    if not left or not right:
        return None
    doer, *_ = _keys(proposition, [left[-1]])
    return _Parts(doer, frozenset(_keys(proposition, right)))


def _may_exchange(match: Match) -> bool:
    """Whether what they share stands in another order, or one of them is a passive."""
    a, b = match.a, match.b
    if any(word.form == "by" for side in (a, b) for word in side.words):
        return True
    return _in_order(a, match.shared) != _in_order(b, match.shared)


def _in_order(proposition: Proposition, keys: frozenset[str]) -> list[str]:
    return sorted(keys, key=lambda key: proposition.places[key])


def _is_verb(words: tuple[Word, ...], at: int) -> bool:
    """Whether its ending, or the name or auxiliary before it, tells that a word is a verb."""
    word = words[at]
    if word.is_name or not at or words[at - 1].form in _DETERMINERS:
        return False
    follows_name = at == 1 or words[at - 1].is_name
    is_inflected = word.form.endswith(("ed", "s")) or is_irregular(word.form)
    return follows_name or is_inflected or words[at - 1].form in _BETWEEN


def _is_passive(words: tuple[Word, ...], at: int) -> bool:
    """Whether a form of "be" stands before the act and "by" right after it."""
    is_done = any(word.form in BEING for word in words[max(0, at - 2) : at])
    return is_done and at + 1 < len(words) and words[at + 1].form == "by"


def _before(words: tuple[Word, ...], at: int) -> list[Word]:
    """The words of the name or noun before an act, its auxiliaries left out."""
    end = at
    while end and words[end - 1].form in _BETWEEN | BEING and not words[end - 1].pauses:
        end -= 1
    start = end
    while start and end - start < _LONGEST_NAME and _belongs(words[start - 1]) and not words[start - 1].pauses:
        start -= 1
    return list(words[start:end])


def _after(words: tuple[Word, ...], start: int) -> list[Word]:
    """The words of the name or noun after an act."""
    if start and start <= len(words) and words[start - 1].pauses:
        return []
    while start < len(words) and words[start].form in _DETERMINERS | _TOGETHER:
        start += 1
    end = start
    while end < len(words) and end - start < _LONGEST_NAME and _belongs(words[end]):
        end += 1
        if words[end - 1].pauses or words[end - 1].ends:
            break
    return list(words[start:end])


def _belongs(word: Word) -> bool:
    return not word.is_number and (word.is_name or word.form not in function_words())


def _keys(proposition: Proposition, words: list[Word]) -> list[str]:
    """The key that stands for each word: that of the person named, or its stem."""
    people: list[tuple[Span, str]] = [(proposition.places[key], key) for key in proposition.people]
    return [next((key for span, key in people if span.covers(word.span)), word.stem) for word in words]
