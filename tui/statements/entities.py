"""The mentions of one person or body become what is known of it: names, roles, and how much speaks for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model import Span, SpeakerKind
from tui.statements.lexicon import word_map, word_set
from tui.statements.names import Name
from tui.statements.roles import people, role_head
from tui.statements.signs import LABEL_WEIGHT, own_signs, weigh

# So many labels, besides the first, count twice as much as one, but not against such signs.
_VOTES = 4
_BODIES = frozenset(("organisation word", "known body", "body"))
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
