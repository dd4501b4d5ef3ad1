"""The predications inside a proposition to acts: what is done, by whom, to whom, in the keys by which words compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.model import Span
from tui.predications import Argument, Hold, Part, Predication, Standing, weaker
from tui.relations.lexicon import forms_of, stems_of
from tui.relations.referents import Topic
from tui.relations.words import Word

_DEFINITE = frozenset(["her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those", "your"])
_OTHER = frozenset(["another", "different", "else", "other"])
_CLIMBED = 6  # predications, to the one that nothing governs


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what takes part: the key of the noun, and those of the whole phrase; both empty for a mere pronoun.

    `is_named` says that the noun is a name, or points at somebody known, `is_definite` that "the", "this" or "her"
    opens the phrase, so that its modifiers need not tell which is meant, `is_other` that it speaks of "other" ones.
    """

    head: str
    keys: frozenset[str]
    is_named: bool = False
    is_definite: bool = False
    is_other: bool = False

    @property
    def is_told(self) -> bool:
        """Whether it can be told who or what it is."""
        return bool(self.head)

    @property
    def essence(self) -> frozenset[str]:
        """The keys by which it is known: of a name the last word, since not everybody gives titles and forenames."""
        return frozenset((self.head,)) if self.is_named else self.keys


@dataclass(frozen=True, slots=True)
class Act:
    """What is said to be done or to be the case, with those who take part.

    Of "performed a biopsy on her" the act is the biopsy, and what was done to it is one of the `others`. `place` is
    where the word of the act stands, `verb` where its predicate does. `about` are the acts that it governs, as keys:
    what is said, wanted, felt to be so.
    """

    key: str
    place: Span
    verb: Span
    standing: Standing
    negated: bool
    about: frozenset[str]
    agents: tuple[Party, ...]
    patients: tuple[Party, ...]
    others: tuple[Party, ...]

    @property
    def is_of_noun(self) -> bool:
        """Whether a noun tells what is done, behind a verb that says little."""
        return self.place != self.verb

    @property
    def keys(self) -> frozenset[str]:
        """All that is told of it."""
        parties = (*self.agents, *self.patients, *self.others)
        return frozenset((self.key,)).union(*(party.essence for party in parties))


def acts(words: Sequence[Word], topic: Topic, predications: Sequence[Predication]) -> Iterator[Act]:
    """The acts that `words` put forward or negate; `topic` is what they are about."""
    at = {word.span.start: word for word in words}
    known = {one.predicate.start: one for one in predications if one.predicate.start in at}
    about: defaultdict[int, set[str]] = defaultdict(set)
    for start, one in known.items():
        if one.government is not None:
            about[one.government.governor.start].add(topic.key_at.get(start, at[start].stem))
    for start, one in known.items():
        standing, negated = _stood(one, known, at)
        if standing is Standing.OPEN:
            continue
        found = _act(one, at, topic, standing, negated=negated, about=frozenset(about[start]))
        if found.is_of_noun or at[start].is_content:
            yield found


def _stood(
    one: Predication, known: Mapping[int, Predication], at: Mapping[int, Word], climbed: int = 0
) -> tuple[Standing, bool]:
    """How the words stand to a predication, whatever governs it outside of them: its speaker's cue, for one."""
    governor = one.government.governor.start if one.government is not None else -1
    if one.government is None or governor not in at:
        return one.standing, one.negated
    hold = one.government.hold
    if hold is Hold.OPEN or climbed > _CLIMBED or governor not in known:
        return (Standing.OPEN if hold is Hold.OPEN else one.standing), one.negated
    above, turned = _stood(known[governor], known, at, climbed + 1)
    if hold is Hold.SAID:
        above = Standing.OPEN if turned else Standing.HELD if above is Standing.RESTRICTING else above
        return weaker(one.standing, above), one.negated
    return weaker(one.standing, above), one.negated != (turned != (hold is Hold.TURNED))


def _act(
    one: Predication, at: Mapping[int, Word], topic: Topic, standing: Standing, *, negated: bool, about: frozenset[str]
) -> Act:
    word = at[one.predicate.start]
    parties = {part: tuple(_party(each, topic, at) for each in one.arguments if each.part is part) for part in Part}
    objects = [argument for argument in one.arguments if argument.part is Part.PATIENT]
    key, place, others = topic.key_at.get(word.span.start, word.stem), word.span, parties[Part.OTHER]
    if word.stem in stems_of("doing_verbs") and objects and parties[Part.PATIENT][0].is_told:
        done = parties[Part.PATIENT][0]
        key, place = done.head, objects[0].head
        others = (Party("", done.keys - {key}), *others)
        parties[Part.PATIENT] = ()
    return Act(key, place, one.predicate, standing, negated, about, parties[Part.AGENT], parties[Part.PATIENT], others)


def _party(argument: Argument, topic: Topic, at: Mapping[int, Word]) -> Party:
    noun = at.get(argument.head.start)
    head = topic.key_at.get(argument.head.start, "" if noun is None or noun.form in forms_of("pronouns") else noun.stem)
    keys = frozenset(key for start, key in topic.key_at.items() if start in argument.phrase)
    forms = [word.form for start, word in at.items() if start in argument.phrase]
    is_definite = bool(forms) and forms[0] in _DEFINITE
    return Party(head, keys, head in topic.names or head in topic.people, is_definite, not _OTHER.isdisjoint(forms))
