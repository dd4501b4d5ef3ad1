"""The targets of an article's sources get their ids: speakers, mentions, and a speaker for every attribution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.model import Article, Mention, Span, Speaker, SpeakerKind
from tui.statements.attribution import Attribution
from tui.statements.entities import Entity
from tui.statements.spelling import slug


@dataclass(slots=True, eq=False)
class Unnamed:
    """A source that is described and not named: "a senior official", "the fire service"; `noun` heads the phrase."""

    text: str
    kind: SpeakerKind = SpeakerKind.UNNAMED
    noun: str = ""
    aliases: dict[str, None] = field(default_factory=dict)


# Who a source is: somebody of the cast, an unnamed source, or not to be told.
Target = Entity | Unnamed | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The speakers of one article, where they are mentioned, and the speaker and addressee ids of each attribution.

    `certainties` are the probabilities that the speakers are right, given that the sources are.
    """

    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    sources: tuple[str | None, ...]
    addressees: tuple[str | None, ...]
    certainties: tuple[float, ...]


def register(
    article: Article,
    ordered: Sequence[Attribution],
    sources: Sequence[Target],
    addressees: Sequence[Target],
    certainties: Sequence[float],
    owner: Mapping[Span, Target],
) -> Resolution:
    """Ids local to `article` for every target; `owner` tells who is named or meant at a span."""
    registry = _Registry(article.id)
    speaking = tuple(registry.id_of(target) for target in sources)
    listening = tuple(registry.id_of(target) for target in addressees)
    mentions = {span: known for span, target in owner.items() if (known := registry.ids.get(id(target))) is not None}
    for found, source, listener in zip(ordered, speaking, listening, strict=True):
        if source is not None:
            mentions.update((span, source) for span in found.source)
        if found.addressee is not None and listener is not None:
            mentions[found.addressee] = listener
    held = tuple(Mention(article.id, span, mentions[span]) for span in sorted(mentions))
    return Resolution(tuple(registry.speakers), held, speaking, listening, tuple(certainties))


@dataclass(slots=True)
class _Registry:
    """Gives out ids, one for each target however often it speaks."""

    article: str
    taken: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    speakers: list[Speaker] = field(default_factory=list)

    def id_of(self, target: Target) -> str | None:
        """The id of `target`, which becomes a speaker with it."""
        if target is None:
            return None
        if id(target) not in self.ids:
            name = target.name if isinstance(target, Entity) else target.text
            roles = tuple(target.roles) if isinstance(target, Entity) else ()
            new = self.ids[id(target)] = self._new(name)
            self.speakers.append(Speaker(new, name, target.kind, tuple(target.aliases), roles))
        return self.ids[id(target)]

    def _new(self, name: str) -> str:
        base = f"{self.article}:{slug(name)[:60]}"
        count = self.counts[base] = self.counts.get(base, 0) + 1
        identifier = base if count == 1 else f"{base}-{count}"
        if identifier in self.taken:
            return self._new(name)
        self.taken.add(identifier)
        return identifier
