"""The names of an article become its cast: one entity for every person and body, with all that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model import Span
from tui.statements.entities import Entity, Labels, by_border, label_of
from tui.statements.lexicon import word_map, word_set
from tui.statements.names import Name
from tui.statements.signs import own_signs
from tui.statements.spelling import latin, same_given_name, similar

_CLEAR_DISTANCE = 600
_OFTEN = 2
# A shorter surname may well be another one that is much alike.
_LONG_ENOUGH = 5
# The most that stands between a name and the handle behind it: a space and a bracket, and the end of the name.
_BESIDE = 4
_FEWEST_FOR_ACRONYM = 3


def build_cast(names: Sequence[Name], labels: Sequence[tuple[Span, str]] = ()) -> tuple[Entity, ...]:
    """The entities behind `names`; a bare surname that fits two people means neither unless one is clearly meant.

    `labels` are names that a pipeline found, with what it takes them for.
    """
    cast = _Cast(by_border(labels))
    for name in names:
        if len(name.words) > 1:
            cast.add_full(name)
    cast.index()
    cast.part_namesakes(names)
    before: Name | None = None
    for name in names:
        if len(name.words) == 1 and not (before is not None and cast.add_handle(name, before)):
            cast.add_single(name)
        before = name
    return tuple(cast.entities)


@dataclass(slots=True)
class _Cast:
    """The entities so far, and where to look them up."""

    labels: Labels
    entities: list[Entity] = field(default_factory=list)
    by_last: dict[str, list[Entity]] = field(default_factory=dict)
    by_first: dict[str, list[Entity]] = field(default_factory=dict)
    acronyms: dict[str, Entity] = field(default_factory=dict)
    singles: dict[str, Entity] = field(default_factory=dict)
    bearers: dict[Span, Entity] = field(default_factory=dict)
    namesakes: set[str] = field(default_factory=set)

    def add_full(self, name: Name) -> None:
        last = surname(name.words[-1])
        entity = next((one for one in self.by_last.get(last, []) if _same(one, name)), None)
        if entity is None:
            entity = Entity(name.words)
            self.entities.append(entity)
            self.by_last.setdefault(last, []).append(entity)
        entity.add(name, self.labels)
        self.bearers[name.span] = entity

    def index(self) -> None:
        for entity in self.entities:
            self.by_first.setdefault(latin(entity.words[0]), []).append(entity)
            if not entity.person and len(entity.words) >= _FEWEST_FOR_ACRONYM:
                self.acronyms[acronym(entity.words)] = entity

    def part_namesakes(self, names: Sequence[Name]) -> None:
        """Note the surnames that somebody bears who is never named in full: "Mr Vance" beside Ada Vance alone."""
        for name in names:
            told = word_map("titles.txt").get(name.title, "")
            people = [one for one in self.by_last.get(surname(name.words[-1]), ()) if one.person]
            if len(name.words) == 1 and told and people and all(one.gender not in ("", told) for one in people):
                self.namesakes.add(surname(name.words[-1]))

    def add_handle(self, name: Name, before: Name) -> bool:
        """Give a handle that stands right behind a name, "Ada Vance (@vance)", to who bears that, if it does."""
        handle = name.words[0]
        beside = handle.startswith("@") and 0 < name.span.start - before.span.end < _BESIDE and not before.possessive
        bearer = self.bearers.get(before.span) if beside else None
        if bearer is None or handle == bearer.name:
            return False
        bearer.mentions.append(name)
        bearer.aliases.setdefault(handle)
        self.singles[surname(handle)] = bearer
        return True

    def add_single(self, name: Name) -> None:
        word = surname(name.words[0])
        is_role = word in word_set("roles.txt") or word in word_map("titles.txt")
        if is_role and not any(entity.person for entity in self.by_last.get(word, ())):
            return
        people: list[Entity] = []
        bodies: list[Entity] = []
        for entity in self.by_last.get(word, []):
            (people if entity.person else bodies).append(entity)
        label = label_of(name, self.labels)
        if word in self.namesakes and word_map("titles.txt").get(name.title, "") not in {one.gender for one in people}:
            chosen = None
        elif people and label not in ("GPE", "NORP"):
            chosen = _meant(name, people)
            if chosen is None:
                return
        else:
            chosen = self._by_other_means(name, word, bodies, label)
        if chosen is None:
            chosen = self.singles.get(word) or (self._misspelt(word) if label == "PERSON" else None)
        if chosen is None:
            chosen = self.singles[word] = Entity(name.words)
            self.entities.append(chosen)
        chosen.add(name, self.labels)
        self.bearers[name.span] = chosen

    def _misspelt(self, word: str) -> Entity | None:
        """The only person whose surname is `word` but for a letter or two."""
        if len(word) < _LONG_ENOUGH:
            return None
        names = (last for last in self.by_last if last != word and last[0] == word[0] and similar(last, word))
        alike = [one for last in names for one in self.by_last[last] if one.person]
        return alike[0] if len(alike) == 1 else None

    def _by_other_means(self, name: Name, word: str, bodies: list[Entity], label: str) -> Entity | None:
        """By given name, by acronym, by the last word of a body ("the Post") or by its first ("Ferrix Shipping")."""
        begins = self.by_first.get(word, [])
        firsts = [entity for entity in begins if entity.person and label in ("", "PERSON")]
        if len(firsts) == 1 and not name.title:
            return firsts[0]
        known = self.acronyms.get(name.words[0])
        if known is not None:
            return known
        if len(bodies) == 1 and "article" in name.signs:
            return bodies[0]
        if label in ("GPE", "NORP") or word in word_set("metonyms.txt") or word in word_set("known_bodies.txt"):
            return None
        named = [entity for entity in begins if not entity.person and self._is_short_form(name, entity)]
        return named[0] if len(named) == 1 == len(begins) else None

    def _is_short_form(self, name: Name, entity: Entity) -> bool:
        """Whether a body's full name, labelled whole or bearing a word of bodies, came before its first word alone."""
        first = entity.mentions[0]
        whole = self.labels.get(first.span.end) in ("ORG", "GPE") or "organisation word" in own_signs(entity.words)
        return whole and first.span < name.span and "place" not in own_signs(entity.words)


def _same(entity: Entity, name: Name) -> bool:
    """Whether a full name is one of `entity`: given names that do not contradict each other, or equal bodies."""
    one, two = [[latin(word) for word in words] for words in (entity.words, name.words)]
    shorter, longer = sorted((one, two), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    if {"organisation word", "of"} & (own_signs(entity.words) | own_signs(name.words)):
        return False
    return same_given_name(one[0], two[0])


def _meant(name: Name, people: list[Entity]) -> Entity | None:
    """The one entity that a bare surname can mean here, else None."""
    if len(people) == 1:
        return people[0]
    told = word_map("titles.txt").get(name.title, "")
    fitting = [entity for entity in people if not told or not entity.gender or entity.gender == told]
    known = [entity for entity in fitting if told and entity.gender == told]
    if len(fitting) == 1 or len(known) == 1:
        return (known or fitting)[0]
    earlier = [
        (max(mention.span.start for mention in entity.mentions if mention.span < name.span), entity)
        for entity in fitting
        if entity.mentions[0].span < name.span
    ]
    if len(earlier) == 1 and len(fitting) > 1:
        return earlier[0][1]
    nearest = sorted(earlier, key=lambda place: -place[0])
    if len(nearest) > 1 and nearest[0][0] - nearest[1][0] > _CLEAR_DISTANCE:
        return nearest[0][1]
    first = min(fitting, key=lambda entity: entity.mentions[0].span)
    others = max(len(entity.mentions) for entity in fitting if entity is not first)
    return first if len(first.mentions) >= _OFTEN * others else None


def surname(word: str) -> str:
    """A last name as it is looked up: without the article that Arabic names may or may not bear in front."""
    return latin(word).removeprefix("al-").removeprefix("el-")


def acronym(words: Sequence[str]) -> str:
    """The capitals at the beginning of `words`: "NHB" of "Norland Harbour Board"."""
    return "".join(word[0] for word in words if word[0].isupper())
