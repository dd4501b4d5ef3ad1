"""The sources of an article become its speakers: each name, role, pronoun and description means one entity or none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model import Article, Span, StatementKind, hull
from tui.statements.attribution import Attribution
from tui.statements.cast import Entity, build_cast, label_kinds
from tui.statements.lexicon import word_set
from tui.statements.names import Name, find_names
from tui.statements.registry import Resolution, Target, register
from tui.statements.roles import role_words
from tui.statements.segments import Segment, Token, tokenise
from tui.statements.spelling import latin, similar

_PERSONAL = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f", "his": "m"}
_FIRST = frozenset(("i", "me", "we", "us", "my", "myself"))
_REACH = 700
_MOST_STEPS = 12
# The shares that were right on the news texts of GUM.
_PRONOUN_RIGHT = 0.8
_NAME_RIGHT = 0.96


def resolve(
    article: Article,
    segments: Sequence[Segment],
    ordered: Sequence[Attribution],
    outer: Sequence[int | None],
    kinds: Sequence[StatementKind],
    labels: Sequence[tuple[Span, str]] = (),
) -> Resolution:
    """Who each source and addressee is, with ids local to the article; None where it cannot be told.

    `labels` are names that a pipeline found, with what it takes them for.
    """
    names = find_names(article.text, segments)
    cast = list(build_cast(names))
    label_kinds(cast, labels)
    resolver = _Resolver(article, names, cast, ordered, outer, kinds)
    resolver.sentences = sorted({segment.span for segment in segments if segment.within is None})
    return resolver.resolve()


@dataclass(slots=True)
class _Resolver:
    """The state of resolving one article: its cast, and what has been resolved so far."""

    article: Article
    names: Sequence[Name]
    cast: list[Entity]
    ordered: Sequence[Attribution]
    outer: Sequence[int | None]
    kinds: Sequence[StatementKind]
    sentences: list[Span] = field(default_factory=list)
    targets: dict[int, Target] = field(default_factory=dict)
    owner: dict[Span, Entity] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    by_name: dict[str, Entity | None] = field(default_factory=dict)
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def resolve(self) -> Resolution:
        self.starts = [name.span.start for name in self.names]
        for entity in self.cast:
            self._index(entity)
        self.order = sorted(range(len(self.ordered)), key=lambda index: _source_place(self.ordered[index]))
        self.places = [_source_place(self.ordered[index]) for index in self.order]
        for index in self.order:
            self._speaker(index, 0)
        addressees = [self._addressee(index) for index in range(len(self.ordered))]
        sources = [self.targets.get(index) for index in range(len(self.ordered))]
        certainties = [self._certainty(index) for index in range(len(self.ordered))]
        return register(self.article, self.ordered, sources, addressees, certainties, self.owner)

    def _certainty(self, index: int) -> float:
        """How often a source of this form was resolved rightly; nothing is risked where no speaker is named."""
        source = self.ordered[index].source
        if not source or self.targets.get(index) is None:
            return 1.0
        return _PRONOUN_RIGHT if source[0].of(self.article.text).lower() in _PERSONAL else _NAME_RIGHT

    def _index(self, entity: Entity) -> None:
        for name in entity.mentions:
            self.owner[name.span] = entity
        for key in {latin(alias) for alias in (entity.name, *entity.aliases)}:
            self.by_name[key] = entity if self.by_name.get(key, entity) is entity else None
        for role in entity.roles:
            for word in role_words(role):
                held = self.by_role.setdefault(word, [])
                if not any(other is entity for other in held):
                    held.append(entity)

    def _speaker(self, index: int, depth: int) -> Target:
        """The target of attribution `index`; the one it is reported inside comes first."""
        if index in self.targets or depth > _MOST_STEPS:
            return self.targets.get(index)
        found = self.ordered[index]
        holder = self.outer[index]
        if holder is not None:
            self._speaker(holder, depth + 1)
        target: Target = None
        if found.post and found.source:
            target = self._signature(found)
        elif found.source:
            target = self._target(found.source[0], index, found)
        self.targets[index] = target
        return target

    def _target(self, span: Span, index: int, found: Attribution) -> Target:
        tokens = tuple(tokenise(self.article.text, span, []))
        if not tokens:
            return None
        if tokens[0].kind == "relative" and len(tokens) == 1:
            return self._described(found.antecedent, index) if found.antecedent is not None else None
        if len(tokens) == 1 and (tokens[0].kind in ("pronoun", "object-pronoun") or tokens[0].lower in _PERSONAL):
            return self._pronoun(tokens[0].lower, span, index, None)
        return self._described(span, index)

    def _described(self, span: Span, index: int) -> Target:
        """The entity that a noun phrase names or describes, else its words as an unnamed source."""
        text = self.article.text
        tokens = tuple(tokenise(text, span, []))
        if not tokens or all(token.kind in ("pronoun", "determiner", "object-pronoun", "relative") for token in tokens):
            return None
        if len(tokens) == 1 and tokens[0].lower in _PERSONAL:
            return self._pronoun(tokens[0].lower, span, index, None)
        head = _head_end(tokens)
        inside = self._names_in(span)
        for name in inside:
            if name.span.end == tokens[head - 1].end and not _demonym(tokens[:head], name):
                return self.owner.get(name.span)
        for name in inside:
            opens = head + 1 < len(tokens) and tokens[head].kind == "," and name.span.start >= tokens[head + 1].start
            opening = head + 1 < len(tokens) and name.span.start == tokens[head + 1].start
            if opens and opening and (len(name.words) > 1 or name.title) and not name.possessive:
                return self.owner.get(name.span)
        epithet = self._epithet(tokens)
        if epithet is not None:
            return epithet
        known = self.by_name.get(latin(text[tokens[0].start : tokens[head - 1].end]))
        return known if known is not None else " ".join(text[span.start : span.end].split())[:120]

    def _names_in(self, span: Span) -> list[Name]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return [name for name in self.names[first:last] if name.span.end <= span.end]

    def _epithet(self, tokens: Sequence[Token]) -> Entity | None:
        """The one person whose recorded roles hold every word of "the ferry boss"; None where two do."""
        bare = tokens[0].kind == "name"
        if not bare and (tokens[0].lower != "the" or len(tokens) < 2):
            return None
        head = _head_end(tokens)
        if tokens[head - 1].lower not in word_set("roles.txt"):
            return None
        end = next((at for at, token in enumerate(tokens) if token.kind in (",", "relative")), len(tokens))
        wanted = role_words(self.article.text[tokens[0 if bare else 1].start : tokens[end - 1].end])
        candidates = self.by_role.get(next(iter(wanted), ""), [])
        fitting = [entity for entity in candidates if any(wanted <= role_words(role) for role in entity.roles)]
        return fitting[0] if len(fitting) == 1 else None

    def _pronoun(self, word: str, span: Span, index: int, barred: Target) -> Target:
        holder = self.outer[index]
        around = self.targets.get(holder) if holder is not None else None
        direct = holder is not None and self.kinds[holder] in (StatementKind.DIRECT, StatementKind.POST)
        if word in _FIRST:
            return around if direct else None
        gender = _PERSONAL.get(word)
        if gender is None:
            if word == "it" and not direct and isinstance(around, Entity) and not around.person:
                return around
            return self._impersonal(word, span, index)
        if around is not None and around is not barred and not direct and _fits(around, gender):
            return around
        excluded = [barred, around if direct else None]
        return self._recent_person(span, gender, excluded)

    def _recent_person(self, span: Span, gender: str, excluded: Sequence[Target]) -> Entity | None:
        """Who "he" is: the first fitting person of this sentence, else who spoke last, else of the sentence before."""
        at = bisect_right(self.sentences, Span(span.start, 10**12)) - 1
        for step in range(3):
            if at - step < 0 or span.start - self.sentences[at - step].start > _REACH:
                return None
            sentence = self.sentences[at - step]
            before = Span(sentence.start, min(sentence.end, span.start))
            candidates: list[Target] = list(self._spoken_in(before)) if step else []
            candidates += [self.owner.get(name.span) for name in self._names_in(before) if not name.possessive]
            for candidate in candidates:
                allowed = not any(candidate is other for other in excluded)
                if allowed and isinstance(candidate, Entity) and _fits(candidate, gender):
                    return candidate
        return None

    def _spoken_in(self, sentence: Span) -> list[Target]:
        """The speakers whose sources stand in `sentence` at top level, the last one first."""
        first = bisect_left(self.places, sentence.start)
        last = bisect_left(self.places, sentence.end)
        spoken = [index for index in self.order[first:last] if self.outer[index] is None]
        return [self.targets.get(index) for index in reversed(spoken)]

    def _impersonal(self, word: str, span: Span, index: int) -> Target:
        """ "it" and "they": the last source, where that was no person and not long ago."""
        if word not in ("it", "they"):
            return None
        at = bisect_left(self.places, span.start) - 1
        if at < 0 or span.start - self.places[at] > _REACH:
            return None
        target = self.targets.get(self.order[at])
        return target if self.order[at] != index and _is_impersonal(target, word) else None

    def _addressee(self, index: int) -> Target:
        span = self.ordered[index].addressee
        if span is None:
            return None
        tokens = tuple(tokenise(self.article.text, span, []))
        if len(tokens) == 1 and (tokens[0].kind in ("pronoun", "object-pronoun") or tokens[0].lower in _PERSONAL):
            return self._pronoun(tokens[0].lower, span, index, self.targets.get(index))
        return self._described(span, index)

    def _signature(self, found: Attribution) -> Entity:
        """The entity behind a post's signature, in whatever script it is written."""
        text = self.article.text
        signature = found.source[0].of(text).strip()
        handle = next((span.of(text) for span in found.source if span.of(text).startswith("@")), "")
        entity = next((one for one in self.cast if one.person and _same_signature(one.words, signature.split())), None)
        if entity is None:
            entity = Entity(tuple(signature.split()), person=len(signature.split()) > 1)
            self.cast.append(entity)
        entity.aliases.update(dict.fromkeys(alias for alias in (signature, handle) if alias not in ("", entity.name)))
        self._index(entity)
        return entity


def _source_place(found: Attribution) -> int:
    return found.source[0].start if found.source else hull(found.content).start


def _fits(target: Target, gender: str) -> bool:
    return isinstance(target, Entity) and target.person and target.gender in ("", gender)


def _is_impersonal(target: Target, word: str) -> bool:
    """Whether "it" or "they" can mean `target`: no person, and for a description the right number and no role."""
    if isinstance(target, Entity):
        return not target.person
    head = (target or "").split(" of ")[0].split(",")[0].split(" ")[-1].lower()
    if word == "they":
        return head.endswith("s")
    return bool(head) and head not in word_set("roles.txt") and not head.endswith("s")


def _same_signature(words: Sequence[str], signature: Sequence[str]) -> bool:
    if len(words) < 2 or len(signature) < 2:
        return False
    return similar(words[-1], signature[-1]) and similar(words[0], signature[0])


def _demonym(tokens: Sequence[Token], name: Name) -> bool:
    """Whether "the South African" stands for a person by nationality and is no name."""
    if tokens[0].lower not in ("the", "a", "an") or name.span.start != tokens[1].start:
        return False
    return name.words[-1].endswith(("an", "ese", "ish")) and len(name.words) < 3


def _head_end(tokens: Sequence[Token]) -> int:
    """Where the first part of a phrase ends: before a comma, a preposition, a relative pronoun or a bracket."""
    for at, token in enumerate(tokens):
        if at and token.kind in (",", "preposition", "relative", "that", "(", "dash", "quote", "auxiliary"):
            return at
    return len(tokens)
