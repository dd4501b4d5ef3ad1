"""The sources of an article become its speakers: each name, role, pronoun and description means one target or none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.model import Article, Span, StatementKind, hull
from tui.statements.attribution import Attribution
from tui.statements.cast import build_cast
from tui.statements.descriptions import Describer
from tui.statements.entities import Entity
from tui.statements.impersonal import impersonal
from tui.statements.introductions import introduce
from tui.statements.lexicon import reporting_verb
from tui.statements.names import find_names
from tui.statements.narrative import Narrative
from tui.statements.noun_phrases import can_listen
from tui.statements.phrase_names import PhraseNames
from tui.statements.pronouns import GENDERS, fits
from tui.statements.registry import Resolution, Target, Unnamed, register
from tui.statements.segments import Segment, Token, tokenise
from tui.statements.signers import author, signer
from tui.statements.source_words import FIRST, NEUTER, PLURAL, POSSESSIVE, is_pronoun, is_relative
from tui.statements.syntax import Syntax

_MOST_STEPS = 12
_PASSIVE = re.compile(r"(?:is|was|has been|had been)\b(?! not\b|n.t\b)(?: \w+)* ?\w+(?:ed|said|known)\b")
# How surely "he" is who spoke last where nothing else tells.
_CONTINUED = 0.8
_ANSWERS = frozenset(("answer", "counter", "reply", "respond", "retort"))
# The share of named sources that were right on the news texts of GUM; that of a pronoun comes with it.
_NAME_RIGHT = 0.96


def resolver(
    article: Article,
    segments: Sequence[Segment],
    ordered: Sequence[Attribution],
    outer: Sequence[int | None],
    kinds: Sequence[StatementKind],
    labels: Sequence[tuple[Span, str]],
    syntax: Syntax,
) -> Resolver:
    """What tells who each source and addressee of `ordered` is.

    `labels` are names that a pipeline found, with what it takes them for; `syntax` its parse.
    """
    names = find_names(article.text, segments, labels)
    cast = list(build_cast(names, labels))
    owner = {name.span: entity for entity in cast for name in entity.mentions}
    narrative = Narrative.of(segments, syntax)
    describer = Describer(article.text, PhraseNames.of(article.text, names, owner), syntax, narrative.quoted)
    for entity in cast:
        describer.add(entity)
    return Resolver(article, cast, ordered, outer, kinds, describer, narrative)


@dataclass(slots=True)
class Resolver:
    """The state of resolving one article: its cast, and what has been resolved so far."""

    article: Article
    cast: list[Entity]
    ordered: Sequence[Attribution]
    outer: Sequence[int | None]
    kinds: Sequence[StatementKind]
    describer: Describer
    narrative: Narrative
    targets: dict[int, Target] = field(default_factory=dict)
    shares: dict[Span, float] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def resolve(self) -> Resolution:
        """Who each source and addressee is, with ids local to the article; None where it cannot be told."""
        self.told()
        for index in self.order:
            self._speaker(index, 0)
        addressees = [self._addressee(index) for index in range(len(self.ordered))]
        sources = [self.targets.get(index) for index in range(len(self.ordered))]
        certainties = [self._certainty(index) for index in range(len(self.ordered))]
        return register(self.article, self.ordered, sources, addressees, certainties, self.describer.held.owner)

    def told(self) -> Narrative:
        """The narrative with everybody seen in it: signatures, names, descriptions, then pronouns."""
        self.order = sorted(range(len(self.ordered)), key=lambda index: _source_place(self.ordered[index]))
        self.places = [_source_place(self.ordered[index]) for index in self.order]
        for index in self.order:
            if self.ordered[index].post and self.ordered[index].source:
                source = [span.of(self.article.text) for span in self.ordered[index].source]
                self.targets[index] = signer(source, self.cast, self.describer)
        own = (self.ordered[index] for index in self.order if self.outer[index] is None)
        leads = [found.source[0] for found in own if found.source and not found.post]
        introduce(leads, self.narrative, self.describer)
        described = self._described()
        sources = [found.source[0] for found in self.ordered if found.source]
        inside = sorted(described)
        self.narrative.barred = {
            found.source[0]: [*self._named_in(found), *(described[span] for span in _within(inside, found.content))]
            for found in self.ordered
            if found.source
        }
        self.narrative.tell(self.describer.held.owner, described, sources)
        return self.narrative

    def _described(self) -> dict[Span, Entity | Unnamed]:
        """Whom the sources mean that describe somebody; whom those with a name mean is noted as well."""
        described: dict[Span, Entity | Unnamed] = {}
        for index in self.order:
            found = self.ordered[index]
            tokens = self._tokens(found.source[0]) if found.source and index not in self.targets else ()
            if not tokens or is_relative(tokens) or is_pronoun(tokens):
                continue
            if tokens[0].lower in POSSESSIVE and len(tokens) > 1:
                continue
            target = self.targets[index] = self.describer.target(found.source[0])
            if isinstance(target, Unnamed) or (target is not None and not self.describer.held.inside(found.source[0])):
                described[found.source[0]] = target
        return described

    def _named_in(self, found: Attribution) -> list[Target]:
        """Who is named in a content: hardly ever the one who says it."""
        names = (name for piece in found.content for name in self.describer.held.inside(piece))
        return [self.describer.held.owner.get(name.span) for name in names]

    def _speaker(self, index: int, depth: int) -> Target:
        """The target of attribution `index`; the one it is reported inside comes first."""
        if index in self.targets or depth > _MOST_STEPS:
            return self.targets.get(index)
        found = self.ordered[index]
        holder = self.outer[index]
        if holder is not None:
            self._speaker(holder, depth + 1)
        self.targets[index] = self._target(found.source[0], index, found.antecedent) if found.source else None
        return self.targets[index]

    def _target(self, span: Span, index: int, antecedent: Span | None = None, barred: Target = None) -> Target:
        """Who the source or addressee `span` of attribution `index` is, other than `barred`."""
        tokens = self._tokens(span)
        if not tokens:
            return None
        if is_relative(tokens):
            return self._relative(span, tokens, index, antecedent)
        if is_pronoun(tokens):
            return self._pronoun(tokens[0].lower, span, index, barred)
        if tokens[0].lower in POSSESSIVE and tokens[1].kind != "coordinator":
            owner = self._pronoun(tokens[0].lower, Span(tokens[0].start, tokens[0].end), index, None)
            return self.describer.target(span, owner, owned=True)
        return self.describer.target(span)

    def _relative(self, span: Span, tokens: Sequence[Token], index: int, antecedent: Span | None) -> Target:
        """Who "who" is, and who "whose group voted" is about; "whose lawyer" is somebody else."""
        antecedent = self.describer.antecedent(span) or antecedent
        if antecedent is None:
            return None
        target = self._target(antecedent, index)
        if len(tokens) > 1 and tokens[0].lower == "whose" and not self.describer.is_clause(span):
            return self.describer.target(span, target, owned=True)
        return target

    def _pronoun(self, word: str, span: Span, index: int, barred: Target) -> Target:
        holder = self.outer[index]
        around = self.targets.get(holder) if holder is not None else None
        direct = holder is not None and self.kinds[holder] in (StatementKind.DIRECT, StatementKind.POST)
        other = direct or (holder is not None and _source_place(self.ordered[holder]) > span.start)
        if word in FIRST:
            return around if direct else author(word, span, self.article, self.describer) if holder is None else None
        gender = GENDERS.get(word)
        if gender is None:
            if word in NEUTER and not other and isinstance(around, Entity) and not around.person:
                return around
            return self._impersonal(word, span, index)
        if around is not None and around is not barred and not other and fits(around, gender):
            return around
        target, share = self._person(span, index, gender, barred, around if other else None)
        self.shares[span] = share
        return target

    def _person(self, span: Span, index: int, gender: str, barred: Target, around: Target) -> tuple[Target, float]:
        """Whom "he" or "she" means, none of `barred` and `around`, with the probability that it is so."""
        own = barred is None and self.outer[index] is None
        asked = self._asked(index) if own else None
        if asked is not None and fits(asked, gender):
            return asked, 1.0
        last = self._continuing(span, index, gender) if own else None
        if last is not None:
            return last, _CONTINUED
        if barred is None and around is None and span in self.narrative.pronouns:
            return self.narrative.pronouns[span]
        return self.narrative.resolved(span, gender, (barred, around))

    def _continuing(self, span: Span, index: int, gender: str) -> Target:
        """Who spoke last, in this sentence or the one before, where nobody else has been named since then."""
        at = bisect_left(self.places, span.start) - 1
        while at >= 0 and self.outer[self.order[at]] is not None:
            at -= 1
        last = self.targets.get(self.order[at]) if at >= 0 else None
        if last is None or not fits(last, gender) or self.order[at] == index:
            return None
        before = self.ordered[self.order[at]]
        ended = max(one.end for one in (*before.source, *before.content) if one.start < span.start)
        apart = self.narrative.sentence(span.start) - self.narrative.sentence(min(ended, span.start) - 1)
        since = max((one.end for one in before.source if one.end <= span.start), default=self.places[at])
        near, told = apart <= 1, before.content if apart else ()
        return last if near and self.narrative.is_alone(last, Span(since, span.start), told, gender) else None

    def _verb(self, index: int) -> str:
        """The reporting verb of an attribution, in its base form."""
        verb = reporting_verb(self.article.text, self.ordered[index].cue)
        return verb.lemma if verb is not None else ""

    def _asked(self, index: int) -> Target:
        """Whom the question was put to that attribution `index` answers: `Orr asked Vance … “No,” she replied.`"""
        before = self._before_answer(index)
        known = before is not None and self.ordered[before].addressee is not None
        return self._addressee(before) if before is not None and known else None

    def _before_answer(self, index: int) -> int | None:
        """The attribution right before `index`, in its sentence or the one before, which it answers."""
        at = bisect_left(self.places, _source_place(self.ordered[index]))
        if self._verb(index) not in _ANSWERS or at == 0 or self.outer[index] is not None:
            return None
        near = self.narrative.sentence(self.places[at]) - self.narrative.sentence(self.places[at - 1]) <= 1
        return self.order[at - 1] if near else None

    def _impersonal(self, word: str, span: Span, index: int) -> Target:
        """ "it" and "they" in the paper's own words or in a report; "it was said" means nobody."""
        cue = self.ordered[index].cue
        if word not in NEUTER | PLURAL or (word == "it" and cue and _PASSIVE.match(cue[0].of(self.article.text))):
            return None
        end = bisect_left(self.places, span.start)
        sources: dict[int, list[Target]] = {}
        for at in range(max(0, end - _MOST_STEPS), end):
            if self.order[at] != index and self.outer[self.order[at]] == self.outer[index]:
                where = self.narrative.sentence(self.places[at])
                sources.setdefault(where, []).append(self.targets.get(self.order[at]))
        content = self.ordered[index].content
        return impersonal(span, content, self.narrative, self.describer, sources, plural=word in PLURAL)

    def _addressee(self, index: int) -> Target:
        span = self.ordered[index].addressee
        asking = self._before_answer(index) if span is None else None
        if asking is not None and self._verb(asking) == "ask":
            return self.targets.get(asking) if self.targets.get(asking) is not self.targets.get(index) else None
        target = self._target(span, index, barred=self.targets.get(index)) if span is not None else None
        if target is self.targets.get(index) or (isinstance(target, Unnamed) and not can_listen(target)):
            return None
        return target

    def _certainty(self, index: int) -> float:
        """How often a source of this form was resolved rightly; nothing is risked where no speaker is named."""
        source = self.ordered[index].source
        if not source or self.targets.get(index) is None:
            return 1.0
        return min(_NAME_RIGHT, self.shares.get(source[0], 1.0))

    def _tokens(self, span: Span) -> tuple[Token, ...]:
        return tuple(tokenise(self.article.text, span, []))


def _within(spans: Sequence[Span], content: Sequence[Span]) -> Iterator[Span]:
    """Those of the sorted `spans` that lie in a piece of `content`."""
    for piece in content:
        for at in range(bisect_left(spans, Span(piece.start, piece.start)), len(spans)):
            if spans[at].start >= piece.end:
                break
            yield spans[at]


def _source_place(found: Attribution) -> int:
    return found.source[0].start if found.source else hull(found.content).start
