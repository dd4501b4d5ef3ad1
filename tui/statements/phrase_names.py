"""The names of an article become the one that a noun phrase is about: its head, or what stands in apposition to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tui.model import Span
from tui.statements.entities import Entity
from tui.statements.lexicon import word_map, word_set
from tui.statements.names import Name
from tui.statements.noun_phrases import NEW, head_end, is_described
from tui.statements.roles import people, relatives
from tui.statements.segments import Token

_INTRODUCES = frozenset(("named", "called"))
_AS = frozenset(("known", "identified", "only"))


@dataclass(frozen=True, slots=True)
class PhraseNames:
    """The names of one article in text order, each with who bears it."""

    text: str
    names: Sequence[Name]
    owner: Mapping[Span, Entity]
    starts: Sequence[int] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, names: Sequence[Name], owner: Mapping[Span, Entity]) -> PhraseNames:
        """`names`, ready to be asked for by place."""
        return cls(text, names, owner, [name.span.start for name in names])

    def inside(self, span: Span) -> list[Name]:
        """The names whose own words lie in `span`."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        found = [name for name in self.names[first:last] if name.span.end <= span.end]
        before = self.names[first - 1] if first else None
        if before is not None and before.span.start < span.start <= _own_start(before) and before.span.end <= span.end:
            found.insert(0, before)
        return found

    def bearers(self, start: int, end: int) -> Iterator[tuple[Name, Entity]]:
        """The names that begin from `start` to `end` with who bears them, once for each time."""
        for name in self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            entity = self.owner.get(name.span)
            if entity is not None:
                yield name, entity

    def ending(self, phrase: Span) -> Name | None:
        """The name in which `phrase` ends."""
        at = bisect_left(self.starts, phrase.end) - 1
        return self.names[at] if at >= 0 and phrase.end <= self.names[at].span.end else None

    def ending_at(self, place: int) -> Name | None:
        """The name that ends right at `place`."""
        at = bisect_left(self.starts, place) - 1
        return self.names[at] if at >= 0 and self.names[at].span.end == place else None

    def head_end(self, span: Span, tokens: Sequence[Token]) -> int:
        """Where the head ends, which no preposition inside a name does: behind "University of Troy professor"."""
        head = head_end(tokens)
        for name in self.inside(span):
            inside = name.span.start < tokens[head - 1].end < name.span.end
            behind = next((at for at, token in enumerate(tokens) if token.start >= name.span.end), len(tokens))
            if inside and head < behind:
                return head_end(tokens, behind - 1)
        return head

    def heading(self, span: Span, tokens: Sequence[Token], head: int) -> Name | None:
        """The name that the head of the phrase ends in, whoever bears it."""
        last = tokens[head - 1]
        end = last.end - (2 if last.lower.endswith(("'s", "’s")) else 0)
        for name in self.inside(span):
            if name.span.start < end <= name.span.end and not is_described(tokens[:head], name):
                return None if self._is_a_noun(name) and len(tokens) > 2 else name
        return None

    def _is_a_noun(self, name: Name) -> bool:
        """Whether a name is only a noun with a capital: "Board" in "Troy’s Board", where no board has a longer name."""
        bearer = self.owner.get(name.span)
        return name.text.lower() in word_set("organisation_nouns.txt") and (bearer is None or len(bearer.words) == 1)

    def bearer(self, span: Span, tokens: Sequence[Token], head: int) -> Entity | None:
        """The bearer of the name that heads the phrase, or that closes it, or that is in apposition to it."""
        heading = self.heading(span, tokens, head)
        if heading is not None:
            return self.owner.get(heading.span)
        return self._closing(span, tokens, head) or self._apposed(span, tokens)

    def _apposed(self, span: Span, tokens: Sequence[Token]) -> Entity | None:
        commas = {tokens[at + 1].start for at, token in enumerate(tokens[:-1]) if token.kind in (",", "dash")}
        introduced = {after.start for before, after in pairwise(tokens) if before.lower in _INTRODUCES}
        introduced |= {
            after.start
            for word, before, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
            if before.lower == "as" and word.lower in _AS
        }
        ends = {token.start for token in tokens if token.kind in (",", "(", "quote", "dash")} | {span.end}
        for name in self.inside(span):
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

    def _closing(self, span: Span, tokens: Sequence[Token], head: int) -> Entity | None:
        """Orr in "Secretary of State Jon Orr", but nobody in "the wife of Jon Orr" or "spokesman for President Orr"."""
        end = next((at for at in range(head, len(tokens)) if tokens[at].kind in (",", "relative", "dash")), len(tokens))
        name = self.ending_at(tokens[end - 1].end) if head < end and tokens[head].kind == "preposition" else None
        role = tokens[head - 1].lower.removeprefix("co-")
        offices = people() | word_map("titles.txt").keys()
        if name is None or name.span.start < span.start or role not in offices or role in relatives():
            return None
        entity = self.owner.get(name.span)
        own = next((at for at in range(head, end) if tokens[at].start == _own_start(name)), 0)
        between = {token.lower for token in tokens[head + 1 : own]}
        apart = own > head + 1 and tokens[own - 1].kind in ("name", "word", ")") and not between & offices
        return entity if apart and tokens[0].lower not in NEW and entity is not None and entity.person else None

    def joins(self, span: Span, tokens: Sequence[Token], head: int) -> bool:
        """Whether several are meant: "Vance and Orr", "Vance, Orr and others", but not "chairman and founder Jon Orr".

        `head` is where the head of the phrase `tokens` ends.
        """
        ends = {name.span.end: name for name in self.inside(span)}
        joined = tokens[:head]
        return self._lists(tokens, ends) or any(
            token.kind == "coordinator" and 0 < at < len(joined) - 1 and self._parts(joined, at, ends)
            for at, token in enumerate(joined)
        )

    def _lists(self, tokens: Sequence[Token], ends: Mapping[int, Name]) -> bool:
        """Whether people are listed by name, as many as two before an "and": "Vance, Orr and other aides"."""
        listed = [at for at, token in enumerate(tokens[:-1], 1) if self._is_listed(token, tokens[at], ends)]
        return len(listed) > 1 and any(token.kind == "coordinator" for token in tokens[listed[-1] : listed[-1] + 2])

    def _is_listed(self, token: Token, behind: Token, ends: Mapping[int, Name]) -> bool:
        """Whether a person's name ends in `token` before a comma or an "and"."""
        name = ends.get(token.end)
        bearer = self.owner.get(name.span) if name is not None else None
        return bearer is not None and bearer.person and behind.kind in (",", "coordinator")

    def _parts(self, tokens: Sequence[Token], at: int, ends: Mapping[int, Name]) -> bool:
        """Whether the coordinator at `at` parts two members."""
        if tokens[at + 1].kind == "determiner":
            return True
        last = ends.get(tokens[-1].end)
        if tokens[at - 1].end in ends:
            # "Ports and Fisheries Minister Jon Orr" is one person
            before = self.owner.get(ends[tokens[at - 1].end].span)
            office = any(token.lower in word_set("roles.txt") for token in tokens[at + 2 : -1])
            return before is None or before.person or last is None or not office
        return tokens[0].kind in ("pronoun", "determiner") or last is None

    def _follows_comma(self, name: Name, commas: set[int]) -> bool:
        before = self.text[max(0, name.span.start - len(name.roles[0]) - 1) : name.span.start].strip()
        return before == name.roles[0] and name.span.start - len(name.roles[0]) - 1 in commas


def names_one(tokens: Sequence[Token]) -> bool:
    """Whether "one commentator and author, Juan Cole" goes on with a name for both: two single nouns, then a comma."""
    head = head_end(tokens)
    nouns = [token.lower for token in tokens[:head] if token.kind == "word"]
    return head < len(tokens) and tokens[head].kind == "," and len(nouns) > 1 and set(nouns[-2:]) <= people()


def _own_start(name: Name) -> int:
    """Where a name begins without the titles and roles in front of it."""
    return name.span.end - len(name.text) if name.text else name.span.start
