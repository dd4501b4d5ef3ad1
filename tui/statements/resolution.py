"""The sources of an article become its speakers: each name, role, pronoun and description means one entity or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article, Mention, Span, Speaker, SpeakerKind
from tui.statements.attribution import Attribution
from tui.statements.cast import Entity, build_cast
from tui.statements.lexicon import word_set
from tui.statements.names import Name, find_names
from tui.statements.segments import Segment, Token, tokenise
from tui.statements.spelling import latin, similar, slug

_HE_SHE = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f"}
_PRONOUN_REACH = 1500


@dataclass(frozen=True, slots=True)
class Resolution:
    """The speakers of one article, where they are mentioned, and which speaker each source or addressee span means."""

    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    of_span: dict[Span, str]


def resolve(article: Article, segments: Sequence[Segment], attributions: Sequence[Attribution]) -> Resolution:
    """Speakers with ids local to the article; a source that cannot be told is left out of `of_span`."""
    return _Resolver(article, segments).resolve(attributions)


class _Resolver:
    """The state of resolving one article: its cast, and who was last spoken of."""

    def __init__(self, article: Article, segments: Sequence[Segment]) -> None:
        self.article = article
        self.names = find_names(article.text, segments)
        self.cast = list(build_cast(self.names))
        self.owner: dict[Span, Entity] = {name.span: entity for entity in self.cast for name in entity.mentions}
        self.starts = [name.span.start for name in self.names]
        self.unnamed: dict[str, str] = {}
        self.ids: dict[int, str] = {}
        self.speakers: dict[str, Speaker] = {}
        self.of_span: dict[Span, str] = {}

    def resolve(self, attributions: Sequence[Attribution]) -> Resolution:
        for entity in self.cast:
            self.ids[id(entity)] = self._new_id(entity.name)
        for found in sorted(attributions, key=lambda one: (one.source or one.content)[0]):
            for span in found.source[:1]:
                target = self._signature(found) if found.post else self._target(span)
                self._note(span, target)
            if found.addressee is not None:
                self._note(found.addressee, self._target(found.addressee))
        named = [self._speaker(entity) for entity in self.cast]
        spoken = set(self.of_span.values())
        speakers = [one for one in named if one.id in spoken] + list(self.speakers.values())
        known = {one.id for one in speakers}
        mentions = {
            name.span: self.ids[id(entity)]
            for entity in self.cast
            for name in entity.mentions
            if self.ids[id(entity)] in known
        }
        mentions.update(self.of_span)
        return Resolution(
            tuple(speakers),
            tuple(Mention(self.article.id, span, mentions[span]) for span in sorted(mentions)),
            self.of_span,
        )

    def _speaker(self, entity: Entity) -> Speaker:
        return Speaker(self.ids[id(entity)], entity.name, entity.kind, tuple(entity.aliases), tuple(entity.roles))

    def _new_id(self, name: str) -> str:
        base = f"{self.article.id}:{slug(name)[:60]}"
        taken = {*self.ids.values(), *self.speakers}
        if base not in taken:
            return base
        number = 2
        while f"{base}-{number}" in taken:
            number += 1
        return f"{base}-{number}"

    def _note(self, span: Span, target: Entity | str | None) -> None:
        if isinstance(target, Entity):
            self.of_span[span] = self.ids[id(target)]
        elif target:
            self.of_span[span] = self._unnamed(target)

    def _unnamed(self, description: str) -> str:
        key = description.lower()
        definite = not key.startswith(("a ", "an ", "one ", "another ", "some "))
        if definite and key in self.unnamed:
            return self.unnamed[key]
        new = self._new_id(description)
        self.unnamed[key] = new
        self.speakers[new] = Speaker(new, description, SpeakerKind.UNNAMED)
        return new

    def _target(self, span: Span) -> Entity | str | None:
        """The entity that a phrase means, the description of an unnamed source, or None where it cannot be told."""
        text = self.article.text
        tokens = tuple(tokenise(text, span, []))
        if not tokens:
            return None
        if len(tokens) == 1 and tokens[0].kind in ("pronoun", "object-pronoun", "relative"):
            return self._pronoun(tokens[0], span)
        head = _head_end(tokens)
        inside = self._names_in(span)
        for name in inside:
            if name.span.end == tokens[head - 1].end and not name.possessive:
                return self.owner.get(name.span)
        for name in inside:
            if (
                head < len(tokens)
                and tokens[head].kind == ","
                and name.span.start >= tokens[head].start
                and not name.possessive
            ):
                opening = tokens[head + 1].start if head + 1 < len(tokens) else -1
                if name.span.start == opening and (len(name.words) > 1 or name.title):
                    return self.owner.get(name.span)
        description = text[tokens[0].start : tokens[head - 1].end]
        epithet = self._epithet(tokens[:head])
        if epithet is not None:
            return epithet
        if all(token.kind in ("pronoun", "determiner", "object-pronoun", "relative") for token in tokens):
            return None
        return " ".join(text[span.start : span.end].split())[:120] or description

    def _names_in(self, span: Span) -> list[Name]:
        at = bisect_left(self.starts, span.start)
        found: list[Name] = []
        while at < len(self.names) and self.names[at].span.start < span.end:
            if span.covers(self.names[at].span):
                found.append(self.names[at])
            at += 1
        return found

    def _pronoun(self, token: Token, span: Span) -> Entity | None:
        gender = _HE_SHE.get(token.lower)
        if gender is None:
            return None
        at = bisect_left(self.starts, span.start) - 1
        while at >= 0 and span.start - self.names[at].span.start < _PRONOUN_REACH:
            entity = self.owner.get(self.names[at].span)
            if entity is not None and entity.person and entity.gender in ("", gender) and not self.names[at].possessive:
                return entity
            at -= 1
        return None

    def _epithet(self, tokens: Sequence[Token]) -> Entity | None:
        """The person whose recorded role ends with the words of "the Tesla CEO", if there is only one."""
        if not tokens or tokens[0].lower != "the" or len(tokens) < 2:
            return None
        wanted = [token.lower for token in tokens[1:]]
        if wanted[-1] not in word_set("roles.txt"):
            return None
        fitting = [
            entity
            for entity in self.cast
            if any(set(wanted) <= set(latin(role).replace(",", " ").split()) for role in entity.roles)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _signature(self, found: Attribution) -> Entity | str | None:
        """The entity behind a post's signature, in whatever script it is written."""
        text = self.article.text
        signature = found.source[0].of(text).strip()
        handle = next((span.of(text) for span in found.source if span.of(text).startswith("@")), "")
        words = signature.split()
        for entity in self.cast:
            if not entity.person or len(words) < 2 or len(entity.words) < 2:
                continue
            if similar(entity.words[-1], words[-1]) and similar(entity.words[0], words[0]):
                new = [alias for alias in (signature, handle) if alias not in ("", entity.name)]
                entity.aliases.update(dict.fromkeys(new))
                return entity
        entity = Entity(
            tuple(words),
            person=len(words) > 1,
            aliases=dict.fromkeys([handle] if handle and handle != signature else []),
        )
        self.cast.append(entity)
        self.ids[id(entity)] = self._new_id(entity.name)
        return entity


def _head_end(tokens: Sequence[Token]) -> int:
    """Where the first part of a phrase ends: before a comma, a preposition, a relative pronoun or a bracket."""
    for at, token in enumerate(tokens):
        if at and token.kind in (",", "preposition", "relative", "that", "(", "dash", "quote", "auxiliary"):
            return at
    return len(tokens)
