"""The predications inside a proposition to acts: what is done, by whom, to whom, in the keys by which words compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.model import Span
from tui.predications import Argument, Hold, Part, Predication, Standing, weaker
from tui.relations.lexicon import forms_of, stems_of
from tui.relations.referents import Keyed
from tui.relations.words import Word

_DEFINITE = frozenset(["her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those", "your"])
_OTHER = frozenset(["another", "different", "else", "other"])
_CLIMBED = 6  # predications, to the one that nothing governs


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what takes part: the key of the noun, and those of its whole phrase; both empty for a mere pronoun.

    `is_named` says that the noun is a name, or points at somebody known, `is_definite` that "the", "this" or "her"
    opens the phrase, so that its modifiers need not tell which is meant, `is_other` that it speaks of "other" ones.
    """

    head: str
    phrase: tuple[str, ...]
    is_named: bool = False
    is_definite: bool = False
    is_other: bool = False

    @property
    def is_told(self) -> bool:
        """Whether it can be told who or what it is."""
        return bool(self.head)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the whole phrase."""
        return frozenset(self.phrase)

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
    about: tuple[str, ...]
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


def acts(
    words: Sequence[Word], found: Iterable[Keyed], names: frozenset[str], predications: Sequence[Predication]
) -> Iterator[Act]:
    """The acts that `words` put forward or negate; those `found` among them tell something, `names` are its names."""
    sentence = _Sentence(
        {word.span.start: word for word in reversed(words)}, {one.start: one.key for one in found}, names
    )
    known = {one.predicate.start: one for one in predications if one.predicate.start in sentence.words}
    about: defaultdict[int, list[str]] = defaultdict(list)
    for start, one in known.items():
        if one.government is not None:
            about[one.government.governor.start].append(sentence.key(start))
    for start, one in known.items():
        standing, negated = _stood(one, known, sentence.words)
        if standing is not Standing.OPEN:
            act = _act(one, sentence, standing, negated=negated, about=tuple(about[start]))
            if act.is_of_noun or sentence.words[start].is_content:
                yield act


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Its words by where they start, the keys of those that tell something, and which keys are names."""

    words: Mapping[int, Word]
    keys: Mapping[int, str]
    names: frozenset[str]

    def key(self, start: int) -> str:
        """The key of the word that starts there, its stem where it tells little by itself."""
        return self.keys.get(start, self.words[start].stem)


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


def _act(one: Predication, sentence: _Sentence, standing: Standing, *, negated: bool, about: tuple[str, ...]) -> Act:
    verb = sentence.words[one.predicate.start]
    parties = {part: tuple(_party(each, sentence) for each in one.arguments if each.part is part) for part in Part}
    agents, patients, others = (parties[part] for part in (Part.AGENT, Part.PATIENT, Part.OTHER))
    key, place = sentence.key(verb.span.start), verb.span
    if verb.stem in stems_of("doing_verbs") and patients and patients[0].is_told:
        key, place = patients[0].head, next(each.head for each in one.arguments if each.part is Part.PATIENT)
        others = (Party("", tuple(word for word in patients[0].phrase if word != key)), *others)
        patients = ()
    return Act(key, place, verb.span, standing, negated, about, agents, patients, others)


def _party(argument: Argument, sentence: _Sentence) -> Party:
    words = [word for start, word in sentence.words.items() if start in argument.phrase]
    phrase = tuple(sentence.keys[word.span.start] for word in words if word.span.start in sentence.keys)
    noun = sentence.words.get(argument.head.start)
    is_pronoun = noun is None or (noun.form in forms_of("pronouns") and noun.span.start not in sentence.keys)
    head = "" if noun is None or is_pronoun else sentence.key(noun.span.start)
    is_definite = bool(words) and min(words, key=lambda word: word.span).form in _DEFINITE
    is_other = any(word.form in _OTHER for word in words)
    return Party(head, phrase, head in sentence.names, is_definite, is_other)
