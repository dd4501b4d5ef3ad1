"""A noun phrase becomes who it means: a name in it, the one person of a role, a source met before, or one unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from tui.model import Span, SpeakerKind
from tui.statements.called_bodies import NEAR, Bodies
from tui.statements.designations import designated, is_soft, tells_how_many
from tui.statements.entities import Entity
from tui.statements.noun_phrases import NEW, OF_PEOPLE, PLURALS, head_end, kind_of, noun_of, shown, trimmed, words_of
from tui.statements.phrase_names import PhraseNames, names_one
from tui.statements.phrases import PERIODS
from tui.statements.registry import Target, Unnamed
from tui.statements.roles import QUALIFIERS, kinds_of, means, nouns, people, role_head, role_words, stands_for
from tui.statements.segments import Token, tokenise
from tui.statements.spelling import latin
from tui.statements.syntax import Syntax

_DEFINITE = frozenset(("the", "this", "these", "that", "those"))
_QUANTITIES = frozenset(("some", "many", "others", "several", "most", "few"))
_SOMEBODY = frozenset(("anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone", "source"))
_MODAL = re.compile(r" (?:can|could|may|might|must|should|would)\b")
# Offices of which a text about one country has one for each place: of presidents there may be another country's.
_LOCAL = frozenset(("governor", "mayor", "representative", "senator", "sheriff"))
# "a year", "in recent days"
_TIME = 2
# How many descriptions with one noun are looked back at.
_REMEMBERED = 30
_FUNCTION = frozenset(("pronoun", "determiner", "object-pronoun", "relative", "subordinator", "auxiliary", "adverb"))


@dataclass(slots=True)
class Describer:
    """Tells who the phrases of one article mean; remembers the unnamed sources that it has met."""

    text: str
    held: PhraseNames
    syntax: Syntax
    quoted: Sequence[Span] = ()
    by_name: dict[str, Entity | None] = field(default_factory=dict)
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    bodies: Bodies = field(default_factory=Bodies)
    met: dict[Span, Entity | Unnamed] = field(default_factory=dict)
    unnamed: dict[str, list[Unnamed]] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        """Let `entity` be found by its names and roles."""
        for key in {latin(alias) for alias in (entity.name, *entity.aliases)}:
            self.by_name[key] = entity if self.by_name.get(key, entity) is entity else None
        for role in entity.roles:
            self.add_role(entity, role)
        self.bodies.add(entity)

    def add_role(self, entity: Entity, role: str) -> None:
        """Let `entity` be found by `role`."""
        entity.roles.setdefault(role)
        for word in role_words(role):
            same = self.by_role.setdefault(word, [])
            if entity not in same:
                same.append(entity)

    def antecedent(self, relative: Span) -> Span | None:
        """The phrase that the relative pronoun at the beginning of `relative` stands for."""
        end = relative.start
        while end > 0 and self.text[end - 1] in " ,\u00a0":
            end -= 1
        named = self.held.ending_at(end)
        bearer = self.held.owner.get(named.span) if named is not None else None
        if named is not None and bearer is not None and bearer.person:
            return named.span
        word = relative.of(self.text).lower()
        # Behind "that" the noun further back may as well be what is told of.
        found = [span for span in self.syntax.antecedents(relative) if word != "that" or span.end == end]
        of_people = word.startswith(("who", "whose"))
        best = next((span for span in found if not of_people or self._is_somebody(span)), None)
        name = self.held.ending(best) if best is not None else None
        return name.span if name is not None else best

    def _is_somebody(self, span: Span) -> bool:
        """Whether a phrase ends in a noun for people or in a person's name."""
        noun = span.of(self.text).split()[-1].lower()
        several = noun.endswith("s") and noun.removesuffix("s").endswith(OF_PEOPLE)
        if noun in PLURALS or noun in _SOMEBODY or {noun, noun.removesuffix("s")} & people() or several:
            return True
        name = self.held.ending(span)
        return name is not None and name.span in self.held.owner and self.held.owner[name.span].person

    def is_clause(self, span: Span) -> bool:
        """Whether `span` is a clause and no phrase; told by its length where nothing is parsed."""
        nominal = self.syntax.is_nominal(span)
        return len(span.of(self.text).split()) > 3 if nominal is None else not nominal

    def target(self, span: Span, possessor: Target = None, *, owned: bool = False) -> Target:
        """Who the noun phrase `span` means; `owned` says that "his" opens it, and `possessor` whom that means."""
        if span in self.met:
            return self.met[span]
        if span in self.held.owner:
            return self.held.owner[span]
        tokens = trimmed(tuple(tokenise(self.text, span, [])))
        if not tokens:
            return None
        if all(token.kind in _FUNCTION for token in tokens) and tokens[0].lower not in _QUANTITIES:
            return self._another(span, tokens)
        head = self.held.head_end(span, tokens)
        span = Span(tokens[0].start, tokens[-1].end)
        joined = self.held.joins(span, tokens, head) and not names_one(tokens)
        if not joined:
            named = self.held.bearer(span, tokens, head)
            if named is not None or self.held.heading(span, tokens, head) is not None:
                return named
        if self.syntax.is_nominal(span) is False or (
            len(tokens) <= _TIME and tokens[-1].lower.removesuffix("s") in PERIODS
        ):
            return None
        found = self.epithet(tokens) or self.bodies.meant(tokens[:head], self.held, self.unnamed)
        if found is None and not joined:
            found = self.by_name.get(latin(self.text[tokens[0].start : tokens[head - 1].end]))
        if found is None and (head == len(tokens) or tells_how_many(tokens[head:])):
            found = designated(self.held, tokens[:head], self.quoted)
        return found or self._describe(span, tokens, head, possessor, owned)

    def named(self, span: Span) -> Entity | None:
        """Who is named as the head of the noun phrase `span` or in apposition to it."""
        tokens = trimmed(tuple(tokenise(self.text, span, [])))
        return self.held.bearer(span, tokens, self.held.head_end(span, tokens)) if tokens else None

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
        told = [token for at, token in enumerate(tokens[:end]) if at == head - 1 or not is_soft(token)]
        wanted = role_words(" ".join(self.text[token.start : token.end] for token in told))
        noun = role_head(self.text[tokens[0].start : tokens[head - 1].end])
        candidates = self.by_role.get(next(iter(wanted), ""), [])
        fitting = [entity for entity in candidates if any(means(wanted, noun, role) for role in entity.roles)]
        if not fitting and not bare:
            titled = self._with_title(told[1:], noun)
            return titled or self._of_a_kind(wanted, noun, tokens[0].start)
        return fitting[0] if len(fitting) == 1 else self._nearest(fitting, tokens[0].start)

    def _with_title(self, told: Sequence[Token], noun: str) -> Entity | None:
        """The only one who has the title, in "the Norland senator", where no more is told of it than "Sen."."""
        title = role_words(noun)
        if (
            not title & _LOCAL
            or len(told) < 2
            or any(token.kind != "name" or token.lower in QUALIFIERS for token in told[:-1])
        ):
            return None
        bearers = [one for word in title for one in self.by_role.get(word, ()) if _holds(one, title)]
        alone = len(bearers) == 1 and all(role_words(role) == title for role in bearers[0].roles if _heads(role, title))
        return bearers[0] if alone else None

    def _of_a_kind(self, wanted: frozenset[str], noun: str, place: int) -> Entity | None:
        """The envoy named shortly before as "the official"."""
        bearers = dict.fromkeys(one for kind in kinds_of(noun) for one in self.by_role.get(kind, ()))
        fitting = [one for one in bearers if any(stands_for(wanted, noun, role) for role in one.roles)]
        return self._nearest(fitting, place)

    def _nearest(self, fitting: Sequence[Entity], place: int) -> Entity | None:
        """The one of several who was named shortly before `place`, when the others were not for long."""
        near = {one for _, one in self.held.bearers(place - NEAR, place)}
        recent = [entity for entity in fitting if entity in near]
        return recent[0] if len(recent) == 1 else None

    def _another(self, span: Span, tokens: Sequence[Token]) -> Unnamed | None:
        """One more of those whom the last description brought in: "another" is "another user" behind "one user"."""
        if len(tokens) != 1 or tokens[0].lower not in ("another", "one") or _MODAL.match(self.text, span.end):
            return None
        met = islice(reversed(self.met.items()), _REMEMBERED)
        earlier = [other for found, other in met if found < span and isinstance(other, Unnamed)]
        last = next((one for one in earlier if one.noun in people() or one.noun.endswith(OF_PEOPLE)), None)
        opener, _, what = last.text.partition(" ") if last is not None else ("", "", "")
        if last is None or opener.lower() not in NEW or not what:
            return None
        found = Unnamed(f"{self.text[tokens[0].start : tokens[0].end]} {what}", SpeakerKind.UNNAMED, last.noun)
        self.met[span] = found
        return found

    def _describe(self, span: Span, tokens: Sequence[Token], head: int, possessor: Target, owned: bool) -> Unnamed:
        """An unnamed source: the same again where the phrase points back at one."""
        phrase = shown(self.text, tokens)
        words = [token.lower for token in tokens[:head]]
        noun = noun_of(words)
        if possessor is not None:
            owner = possessor.name if isinstance(possessor, Entity) else possessor.text
            several = possessor.kind is SpeakerKind.GROUP and owner.endswith("s")
            phrase = f"{owner}{'’' if several else '’s'} {phrase.partition(' ')[2]}"
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
        kind = SpeakerKind.GROUP if self.held.joins(span, tokens, head) else kind_of(words, noun)
        found = Unnamed(phrase, kind, noun)
        self.met[span] = found
        self.unnamed.setdefault(noun, []).append(found)
        return found


def _heads(role: str, title: frozenset[str]) -> bool:
    """Whether a role is built on `title`."""
    return bool(role_words(role_head(role)) & title)


def _holds(entity: Entity, title: frozenset[str]) -> bool:
    return any(_heads(role, title) for role in entity.roles)
