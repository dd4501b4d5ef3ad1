"""The names of an article become its cast: one entity for every person and organisation, with all that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model import Span, SpeakerKind
from tui.statements.lexicon import word_map, word_set
from tui.statements.names import Name
from tui.statements.spelling import latin, similar

_PLACE_OPENERS = frozenset(
    [
        "new",
        "north",
        "south",
        "east",
        "west",
        "san",
        "los",
        "las",
        "santa",
        "saint",
        "st",
        "fort",
        "port",
        "lake",
        "mount",
        "great",
        "united",
        "el",
        "rio",
        "puerto",
        "costa",
        "saudi",
        "hong",
        "sri",
    ]
)
_CLEAR_DISTANCE = 600


@dataclass(slots=True)
class Entity:
    """A person or organisation while it is being put together; `mentions` are indexes into the names."""

    words: tuple[str, ...]
    person: bool
    gender: str = ""
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    mentions: list[Name] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name found."""
        return " ".join(self.words)

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
            and not self.words[0].isupper()
        )
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION

    def add(self, name: Name) -> None:
        """Take `name` as one more mention."""
        self.mentions.append(name)
        if name.text != self.name:
            self.aliases.setdefault(name.text)
        if name.role:
            self.roles.setdefault(name.role)
        self.gender = self.gender or gender_of(name)


def gender_of(name: Name) -> str:
    """ "m" or "f" as far as the title or the given name tells, else the empty string."""
    told = word_map("titles.txt").get(name.title, "")
    if told:
        return told
    return word_map("given_names.txt").get(name.words[0].lower(), "") if len(name.words) > 1 else ""


def build_cast(names: Sequence[Name]) -> tuple[Entity, ...]:
    """The entities behind `names`; a bare surname that fits two people means neither unless one is clearly nearer."""
    entities: list[Entity] = []
    by_last: dict[str, list[Entity]] = {}
    for name in names:
        if len(name.words) > 1:
            _add_full(name, entities, by_last)
    by_first: dict[str, list[Entity]] = {}
    for entity in entities:
        by_first.setdefault(latin(entity.words[0]), []).append(entity)
    acronyms = {_acronym(entity.words): entity for entity in entities if not entity.person and len(entity.words) > 2}
    singles: dict[str, Entity] = {}
    for name in names:
        if len(name.words) > 1:
            continue
        word = latin(name.words[0])
        if word in word_set("roles.txt") or word in word_map("titles.txt"):
            continue
        candidates = by_last.get(word, [])
        if candidates:
            chosen = _clear(name, candidates)
            if chosen is None:
                continue
            chosen.person = chosen.person or not word_set("organisation_words.txt") & {word}
        else:
            firsts = [entity for entity in by_first.get(word, []) if entity.person and not name.title]
            chosen = firsts[0] if len(firsts) == 1 else acronyms.get(name.words[0]) or singles.get(word)
        if chosen is None:
            chosen = Entity(name.words, person=bool(name.title) or bool(name.role))
            singles[word] = chosen
            entities.append(chosen)
        chosen.add(name)
        chosen.person = chosen.person or bool(name.title)
    return tuple(entities)


def _add_full(name: Name, entities: list[Entity], by_last: dict[str, list[Entity]]) -> None:
    last = latin(name.words[-1])
    for entity in by_last.get(last, []):
        if _same_person(entity.words, name.words):
            entity.add(name)
            entity.person = entity.person or looks_like_person(name)
            if len(name.words) > len(entity.words):
                entity.aliases.pop(name.text, None)
                entity.aliases.setdefault(entity.name)
                entity.words = name.words
            return
    entity = Entity(name.words, looks_like_person(name))
    entity.add(name)
    entities.append(entity)
    by_last.setdefault(last, []).append(entity)


def looks_like_person(name: Name) -> bool:
    """Whether a name is a person's, by title, role, given name or for want of any sign of an organisation or place."""
    words = [word.lower() for word in name.words]
    if word_set("organisation_words.txt") & set(words) or words[0] in _PLACE_OPENERS or "&" in words or "of" in words:
        return False
    if name.title or name.role or words[0] in word_map("given_names.txt"):
        return True
    if name.article:
        return False
    return 2 <= len(words) <= 4 and not any(word.isupper() and len(word) > 2 for word in name.words)


def _same_person(first: Sequence[str], second: Sequence[str]) -> bool:
    """Same last word, and given names that do not contradict each other (dropped middle names, initials, spellings)."""
    if latin(first[-1]) != latin(second[-1]):
        return False
    one, two = latin(first[0]).rstrip("."), latin(second[0]).rstrip(".")
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return one == two or similar(one, two)


def _clear(name: Name, candidates: list[Entity]) -> Entity | None:
    """The one entity that a bare surname can mean here, else None."""
    if len(candidates) == 1:
        return candidates[0]
    told = word_map("titles.txt").get(name.title, "")
    fitting = [entity for entity in candidates if not told or not entity.gender or entity.gender == told]
    if len(fitting) == 1:
        return fitting[0]
    distances = sorted(
        (
            min(
                (name.span.start - mention.span.start for mention in entity.mentions if mention.span < name.span),
                default=10**9,
            ),
            at,
        )
        for at, entity in enumerate(fitting)
    )
    if len(distances) > 1 and distances[0][0] < 10**9 and distances[1][0] - distances[0][0] > _CLEAR_DISTANCE:
        return fitting[distances[0][1]]
    return None


def _acronym(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def label_kinds(cast: Sequence[Entity], labels: Sequence[tuple[Span, str]]) -> None:
    """Let the names that a pipeline labelled tell, by majority, who of `cast` is a person."""
    label_at = {span.end: label for span, label in labels}
    for entity in cast:
        votes = [label_at[name.span.end] for name in entity.mentions if name.span.end in label_at]
        titled = any(name.title for name in entity.mentions)
        if votes and not titled:
            entity.person = sum(label == "PERSON" for label in votes) * 2 >= len(votes)
