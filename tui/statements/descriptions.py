"""A noun phrase becomes who it means: a name in it, the one person of a role, a source met before, or one unnamed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tui.model import Span, SpeakerKind
from tui.statements.cast import Entity
from tui.statements.lexicon import word_set
from tui.statements.names import Name
from tui.statements.noun_phrases import NEW, OF_PEOPLE, head_end, is_demonym, kind_of, noun_of, shown, trimmed, words_of
from tui.statements.registry import Target, Unnamed
from tui.statements.roles import QUALIFIERS, means, nouns, people, role_head, role_words
from tui.statements.segments import Token, tokenise
from tui.statements.spelling import latin
from tui.statements.syntax import Syntax

_INTRODUCES = frozenset(("named", "called"))
_DEFINITE = frozenset(("the", "this", "these", "that", "those"))
_QUANTITIES = frozenset(("some", "many", "others", "several", "most", "few"))
# What stands for the one company that was named shortly before, and for a police force.
_COMPANIES = frozenset(("company", "firm", "corporation", "business", "retailer", "manufacturer", "maker", "carmaker"))
_OUTLETS = frozenset(("paper", "newspaper", "magazine", "outlet", "broadcaster", "agency"))
_SAME_BODY = {"force": "police"}
_PLURALS = frozenset(("children", "men", "people", "women"))
_NEAR = 400
# How many descriptions with one noun are looked back at.
_REMEMBERED = 30
_FUNCTION = frozenset(("pronoun", "determiner", "object-pronoun", "relative", "subordinator", "auxiliary", "adverb"))


@dataclass(slots=True)
class Describer:
    """Tells who the phrases of one article mean; remembers the unnamed sources that it has met."""

    text: str
    names: Sequence[Name]
    owner: Mapping[Span, Entity]
    syntax: Syntax
    starts: list[int] = field(default_factory=list)
    by_name: dict[str, Entity | None] = field(default_factory=dict)
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    bodies: dict[str, list[Entity]] = field(default_factory=dict)
    met: dict[Span, Unnamed] = field(default_factory=dict)
    unnamed: dict[str, list[Unnamed]] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        """Let `entity` be found by its names and roles."""
        for key in {latin(alias) for alias in (entity.name, *entity.aliases)}:
            self.by_name[key] = entity if self.by_name.get(key, entity) is entity else None
        for role in entity.roles:
            self.add_role(entity, role)
        if not entity.person:
            last = entity.words[-1].lower()
            _append(self.bodies.setdefault(last, []), entity)

    def add_role(self, entity: Entity, role: str) -> None:
        """Let `entity` be found by `role`."""
        entity.roles.setdefault(role)
        for word in role_words(role):
            _append(self.by_role.setdefault(word, []), entity)

    def names_in(self, span: Span) -> list[Name]:
        """The names that lie wholly inside `span`."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return [name for name in self.names[first:last] if name.span.end <= span.end]

    def antecedent(self, relative: Span) -> Span | None:
        """The phrase that the relative pronoun at the beginning of `relative` stands for."""
        end = relative.start
        while end > 0 and self.text[end - 1] in " ,\u00a0":
            end -= 1
        named = bisect_left(self.starts, end) - 1
        if named >= 0 and self.names[named].span.end == end:
            bearer = self.owner.get(self.names[named].span)
            if bearer is not None and bearer.person:
                return self.names[named].span
        found = list(self.syntax.antecedents(relative))
        of_people = relative.of(self.text).lower().startswith(("who", "whose"))
        best = next((span for span in found if not of_people or self._is_somebody(span)), None)
        name = self._name_ending(best) if best is not None else None
        return name.span if name is not None else best

    def _is_somebody(self, span: Span) -> bool:
        """Whether a phrase ends in a noun for people or in a person's name."""
        noun = span.of(self.text).split()[-1].lower()
        several = noun.endswith("s") and noun.removesuffix("s").endswith(OF_PEOPLE)
        if noun in people() or noun.removesuffix("s") in people() or noun in _PLURALS or several:
            return True
        name = self._name_ending(span)
        return name is not None and name.span in self.owner and self.owner[name.span].person

    def _name_ending(self, phrase: Span) -> Name | None:
        """The name in which `phrase` ends."""
        at = bisect_left(self.starts, phrase.end) - 1
        return self.names[at] if at >= 0 and phrase.end <= self.names[at].span.end else None

    def is_clause(self, span: Span) -> bool:
        """Whether `span` is a clause and no phrase; told by its length where nothing is parsed."""
        nominal = self.syntax.is_nominal(span)
        return len(span.of(self.text).split()) > 3 if nominal is None else not nominal

    def target(self, span: Span, possessor: Target = None, *, owned: bool = False) -> Target:
        """Who the noun phrase `span` means; `owned` says that "his" opens it, and `possessor` whom that means."""
        if span in self.met:
            return self.met[span]
        tokens = trimmed(tuple(tokenise(self.text, span, [])))
        if not tokens:
            return None
        if all(token.kind in _FUNCTION for token in tokens) and tokens[0].lower not in _QUANTITIES:
            return None
        head = head_end(tokens)
        span = Span(tokens[0].start, tokens[-1].end)
        joined = self._joins(span, tokens[:head])
        if not joined:
            named = self._named(span, tokens, head)
            if named is not None or self._heading_name(span, tokens, head) is not None:
                return named
        if self.syntax.is_nominal(span) is False:
            return None
        found = self.epithet(tokens) or self._body(tokens[:head])
        if found is None:
            found = self.by_name.get(latin(self.text[tokens[0].start : tokens[head - 1].end]))
        return found or self._describe(span, tokens, head, possessor, owned)

    def named(self, span: Span) -> Entity | None:
        """Who is named as the head of the noun phrase `span` or in apposition to it."""
        tokens = trimmed(tuple(tokenise(self.text, span, [])))
        return self._named(span, tokens, head_end(tokens)) if tokens else None

    def _named(self, span: Span, tokens: Sequence[Token], head: int) -> Entity | None:
        """The bearer of the name that heads the phrase, or that stands beside its head behind a comma."""
        heading = self._heading_name(span, tokens, head)
        if heading is not None:
            return self.owner.get(heading.span)
        commas = {tokens[at + 1].start for at, token in enumerate(tokens[:-1]) if token.kind == ","}
        introduced = {after.start for before, after in pairwise(tokens) if before.lower in _INTRODUCES}
        ends = {token.start for token in tokens if token.kind in (",", "(", "quote", "dash")} | {span.end}
        for name in self.names_in(span):
            entity = self.owner.get(name.span)
            begins = name.span.start in commas | introduced or (name.roles and self._follows_comma(name, commas))
            closes = any(0 <= end - name.span.end <= 1 for end in ends)
            if (
                entity is not None
                and begins
                and closes
                and not name.possessive
                and (entity.person or len(name.words) > 1)
            ):
                return entity
        return None

    def _heading_name(self, span: Span, tokens: Sequence[Token], head: int) -> Name | None:
        """The name that the head of the phrase ends in, whoever bears it."""
        last = tokens[head - 1]
        end = last.end - (2 if last.lower.endswith(("'s", "’s")) else 0)
        for name in self.names_in(span):
            if name.span.start < end <= name.span.end and not is_demonym(tokens[:head], name):
                return name
        return None

    def _joins(self, span: Span, tokens: Sequence[Token]) -> bool:
        """Whether two are meant: "Vance and Orr", "the mayor and the board", but not "chairman and founder Jon Orr"."""
        ends = {name.span.end for name in self.names_in(span)}
        return any(
            token.kind == "coordinator"
            and 0 < at < len(tokens) - 1
            and (
                tokens[at - 1].end in ends
                or tokens[at + 1].kind == "determiner"
                or tokens[0].kind in ("pronoun", "determiner")
                or tokens[-1].end not in ends
            )
            for at, token in enumerate(tokens)
        )

    def _follows_comma(self, name: Name, commas: set[int]) -> bool:
        before = self.text[max(0, name.span.start - len(name.roles[0]) - 1) : name.span.start].strip()
        return before == name.roles[0] and name.span.start - len(name.roles[0]) - 1 in commas

    def epithet(self, tokens: Sequence[Token]) -> Entity | None:
        """The one person whose recorded roles hold every word of "the ferry boss"; None where two do."""
        bare = tokens[0].kind in ("name", "word")
        if not bare and (tokens[0].lower not in _DEFINITE or len(tokens) < 2):
            return None
        head = head_end(tokens)
        last = tokens[head - 1].lower
        if last not in nouns() and not last.endswith("-year-old"):
            return None
        end = next((at for at, token in enumerate(tokens) if token.kind in (",", "relative")), len(tokens))
        wanted = role_words(self.text[tokens[0 if bare else 1].start : tokens[end - 1].end])
        noun = role_head(self.text[tokens[0].start : tokens[head - 1].end])
        candidates = self.by_role.get(next(iter(wanted), ""), [])
        fitting = [entity for entity in candidates if any(means(wanted, noun, role) for role in entity.roles)]
        return fitting[0] if len(fitting) == 1 else self._nearest(fitting, tokens[0].start)

    def _nearest(self, fitting: Sequence[Entity], place: int) -> Entity | None:
        """The one of several who was named shortly before `place`, when the others were not for long."""
        near = {id(one): one for one in self._named_before(place, _NEAR)}
        recent = [entity for entity in fitting if id(entity) in near]
        return recent[0] if len(recent) == 1 else None

    def _named_before(self, place: int, reach: int) -> Iterator[Entity]:
        first, last = bisect_left(self.starts, place - reach), bisect_left(self.starts, place)
        for name in self.names[first:last]:
            entity = self.owner.get(name.span)
            if entity is not None:
                yield entity

    def _body(self, tokens: Sequence[Token]) -> Entity | None:
        """The one body whose name ends as "the museum" does."""
        noun = tokens[-1].lower
        bare = len(tokens) == 1 or (len(tokens) == 2 and tokens[0].lower == "the")
        if not bare or noun not in word_set("organisation_nouns.txt"):
            return None
        named = self.bodies.get(_SAME_BODY.get(noun, noun), [])
        if len(named) == 1 or len(tokens) != 2 or noun not in _COMPANIES | _OUTLETS:
            return named[0] if len(named) == 1 else None
        before = self._named_before(tokens[0].start, _NEAR)
        kind = Entity.is_company if noun in _COMPANIES else Entity.is_outlet
        near = {id(one): one for one in before if not one.person and kind(one)}
        return next(iter(near.values())) if len(near) == 1 else None

    def _describe(self, span: Span, tokens: Sequence[Token], head: int, possessor: Target, owned: bool) -> Unnamed:
        """An unnamed source: the same again where the phrase points back at one."""
        phrase = shown(self.text, tokens)
        words = [token.lower for token in tokens[:head]]
        noun = noun_of(words)
        if possessor is not None:
            owner = possessor.name if isinstance(possessor, Entity) else possessor.text
            phrase = f"{owner}’s {phrase.partition(' ')[2]}"
        key = phrase.lower().removeprefix("the ")
        opener = words[0]
        for other in reversed(self.unnamed.get(noun, [])[-_REMEMBERED:]):
            same = other.text.lower().removeprefix("the ") == key
            again = opener in _DEFINITE and set(words[1:]) <= set(words_of(other.text))
            again = again and " and " not in other.text and not QUALIFIERS & (set(words_of(other.text)) - set(words))
            if opener not in NEW and not (owned and possessor is None) and (same or again):
                if other.text.lower().removeprefix("the ") != key:
                    other.aliases.setdefault(phrase)
                self.met[span] = other
                return other
        kind = SpeakerKind.GROUP if self._joins(span, tokens[:head]) else kind_of(words, noun)
        found = Unnamed(phrase, kind, noun)
        self.met[span] = found
        self.unnamed.setdefault(noun, []).append(found)
        return found


def _append(held: list[Entity], entity: Entity) -> None:
    if not any(other is entity for other in held):
        held.append(entity)
