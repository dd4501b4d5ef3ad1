"""The names of an article become its cast: one entity for every person and body, with all that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model import Span, SpeakerKind
from tui.statements.lexicon import word_map, word_set
from tui.statements.names import Name
from tui.statements.roles import people, role_head
from tui.statements.signs import LABEL_WEIGHT, own_signs, weigh
from tui.statements.spelling import latin, same_given_name, similar

_CLEAR_DISTANCE = 600
_OFTEN = 2
# A shorter surname may well be another one that is much alike.
_LONG_ENOUGH = 5
# So many labels, besides the first, count twice as much as one, but not against such signs.
_VOTES = 4
_BODIES = frozenset(("organisation word", "known body", "body"))
# The most that stands between a name and the handle behind it: a space and a bracket, and the end of the name.
_BESIDE = 4
_FEWEST_FOR_ACRONYM = 3
_SITES = (".com", ".org", ".net", ".co.uk", ".info")
_INTRODUCED = frozenset(("title", "role", "age", "who"))
Labels = dict[int, str]


@dataclass(slots=True, eq=False)
class Entity:
    """A person or body while it is put together: its names, and how much speaks for a person (`weight`)."""

    words: tuple[str, ...]
    weight: float = 0.0
    gender: str = ""
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    mentions: list[Name] = field(default_factory=list)
    signs: set[str] = field(default_factory=set)
    votes: Counter[bool] = field(default_factory=Counter)
    bodies: int = 0
    gender_is_guessed: bool = False

    @property
    def name(self) -> str:
        """The fullest name found."""
        return " ".join(self.words)

    @property
    def person(self) -> bool:
        """Whether a person is named, as far as the signs tell."""
        return self.weight > 0

    @property
    def kind(self) -> SpeakerKind:
        """Person or organisation; a plural such as "Liberals" is a group."""
        if self.person:
            return SpeakerKind.PERSON
        last = self.words[-1].lower()
        plural = (
            len(self.words) == 1
            and last.endswith("s")
            and last[-2:] not in ("ss", "us", "is")
            and self.words[0][1:].islower()
            and not self.bodies
            and last not in word_set("known_bodies.txt")
            and last not in word_set("metonyms.txt")
        )
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION

    def is_company(self) -> bool:
        """Whether this can be a company: a body, labelled as one where labels are, that is neither place nor paper."""
        place = "place" in own_signs(self.words)
        return not (self.person or place or self.is_outlet()) and (self.bodies > 0 or not self.votes)

    def is_outlet(self) -> bool:
        """Whether a paper, an agency, a channel or a site is named."""
        lowers = {word.lower() for word in self.words}
        return bool(word_set("outlet_words.txt") & lowers) or any(word.endswith(_SITES) for word in lowers)

    def add(self, name: Name, labels: Labels) -> None:
        """Take `name` as one more mention, and let it tell what it can about the entity."""
        self.mentions.append(name)
        if _is_fuller(name.words, self.words):
            self.aliases.setdefault(self.name)
            self.words = name.words
        elif name.text != self.name:
            self.aliases.setdefault(name.text)
        self.aliases.pop(self.name, None)
        told, guessed = gender_of(name)
        if told and (not self.gender or (self.gender_is_guessed and not guessed)):
            self.gender, self.gender_is_guessed = told, guessed
        self.signs |= name.signs
        label = label_of(name, labels)
        self.roles.update(dict.fromkeys(role for role in name.roles if _can_have(labels.get(name.span.end, ""), role)))
        if label:
            self.votes[label == "PERSON"] += 1
            self.bodies += label == "ORG"
        self.weight = self._weight(labelled=bool(labels))

    def _weight(self, *, labelled: bool) -> float:
        signs = self.signs | own_signs(self.words)
        if labelled and not self.votes and not signs & _INTRODUCED:
            signs |= {"unlabelled"}
        share = (self.votes[True] - self.votes[False]) / (self.votes.total() or 1)
        shouted = len(self.words) == 1 and self.words[0].isupper()  # an acronym, whatever the labels say
        more = 0 if shouted or signs & _BODIES else self.votes.total() - 1
        sure = 1 + min(max(more, 0), _VOTES) / _VOTES
        return weigh(signs) + LABEL_WEIGHT * share * sure


def _can_have(label: str, role: str) -> bool:
    """Whether what a pipeline takes for `label` can have `role`: a place has none, and no person is a network."""
    body = role_head(role) in word_set("organisation_nouns.txt") - people()
    return label != "GPE" and not (label == "PERSON" and body)


def _is_fuller(words: Sequence[str], held: Sequence[str]) -> bool:
    """Whether `words` say more than the name that is held: more of it, or what an initial stands for."""
    return len(words) > len(held) or (len(words) == len(held) > 1 and len(held[0].rstrip(".")) == 1 < len(words[0]))


def label_of(name: Name, labels: Labels) -> str:
    """What a pipeline takes the end of `name` for, or else its beginning."""
    return labels.get(name.span.end) or labels.get(-name.span.start, "")


def by_border(labels: Sequence[tuple[Span, str]]) -> Labels:
    """The labels by where their spans end and, below zero, by where they start."""
    return {-span.start: label for span, label in labels} | {span.end: label for span, label in labels}


def gender_of(name: Name) -> tuple[str, bool]:
    """ "m" or "f" as far as the title, the given name or the roles tell, else the empty string; and whether it is the
    given name that tells, which may be another's elsewhere.
    """
    told = word_map("titles.txt").get(name.title, "")
    given = word_map("given_names.txt").get(name.words[0].lower(), "") if len(name.words) > 1 else ""
    nouns = (word_map("gendered_nouns.txt").get(role_head(role), "") for role in name.roles)
    return told or given or next(filter(None, nouns), ""), bool(given) and not told


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
