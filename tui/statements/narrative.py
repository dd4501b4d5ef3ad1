"""The paper's own text becomes the order in which people are named and meant, so that each pronoun finds its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tui.model import Span
from tui.statements.entities import Entity
from tui.statements.lexicon import verb_forms
from tui.statements.pronouns import GENDERS, History, Pronoun, Seen, antecedent, fits, shares
from tui.statements.registry import Target, Unnamed
from tui.statements.segments import Segment, Token
from tui.statements.syntax import Syntax

# A pronoun that is as surely somebody's tells their gender from there on.
_SURE = 0.9
_LIKELY = 0.3


@dataclass(slots=True)
class Narrative:
    """Where everybody is named, described or meant in one article.

    `pronouns` are those resolved, each with the probability that it is right; `barred` whom a pronoun cannot mean.
    """

    sentences: Sequence[Segment]
    quoted: Sequence[Span]
    syntax: Syntax
    history: History = field(default_factory=History)
    pronouns: dict[Span, tuple[Target, float]] = field(default_factory=dict)
    sources: frozenset[Span] = frozenset()
    barred: Mapping[Span, Sequence[Target]] = field(default_factory=dict)

    @classmethod
    def of(cls, segments: Sequence[Segment], syntax: Syntax) -> Narrative:
        """The narrative of `segments`, in which nobody has been seen yet."""
        sentences = sorted((one for one in segments if one.within is None), key=lambda one: one.span)
        quoted = sorted({one.within.span for one in segments if one.within is not None})
        return cls(sentences, quoted, syntax)

    def is_quoted(self, place: int) -> bool:
        """Whether `place` lies in a quotation."""
        at = bisect_right(self.quoted, place, key=lambda one: one.start) - 1
        return at >= 0 and place < self.quoted[at].end

    def sentence(self, place: int) -> int:
        """The index of the sentence that holds `place`, or of the one before it."""
        return max(0, bisect_right(self.sentences, place, key=lambda one: one.span.start) - 1)

    def tell(
        self, named: Mapping[Span, Entity], described: Mapping[Span, Entity | Unnamed], sources: Collection[Span]
    ) -> None:
        """Go through the text: see everybody named or described, and resolve every "he" and "she" in its turn."""
        self.sources = frozenset(sources)
        heard = {start for span in sources for start in range(span.start, span.end)}
        self.history.fill(self._seen(span, one, is_source=span.start in heard) for span, one in named.items())
        self.history.fill(self._seen(span, one, is_source=True) for span, one in described.items())
        for span, gender, is_reported in _personal(self.sentences):
            meant, share = self.resolved(span, gender)
            if meant is None and is_reported and self._corrects(span, gender):
                meant, share = self.resolved(span, gender)
            self.pronouns[span] = meant, share
            if meant is None:
                continue
            if isinstance(meant, Entity) and share > _SURE:
                meant.gender = meant.gender or gender
            self.history.add(self._seen(span, meant, is_source=span in self.sources, is_pronoun=True))

    def _corrects(self, span: Span, gender: str) -> bool:
        """Whether `Reza Gul said she …` tells another sex of who speaks than was guessed by the given name alone."""
        at = self.sentence(span.start)
        seen = self.history.before(span.start, at)
        if any(fits(one.target, gender) for one in seen):
            return False
        sources = (one.target for one in seen if one.sentence == at and one.is_source and not one.is_pronoun)
        speakers = {source for source in sources if isinstance(source, Entity) and source.person}
        guessed = [speaker for speaker in speakers if speaker.gender_is_guessed]
        if len(speakers) != 1 or not guessed:
            return False
        guessed[0].gender, guessed[0].gender_is_guessed = gender, False
        return True

    def resolved(self, span: Span, gender: str, barred: Collection[Target] = ()) -> tuple[Target, float]:
        """Who the pronoun at `span` means, none of `barred`, with the probability that it is so."""
        barred_ones = self.barred_from(span, barred) | self._only_quoted(span)
        target, share = antecedent(self.pronoun(span, gender), self.history, barred_ones)
        if self._is_less_sure(target, span, gender, barred_ones):
            return None, 0.0
        return (None, 0.0) if self._is_one_of_two(target, span.start, gender) else (target, share)

    def is_alone(self, target: Entity | Unnamed, stretch: Span, told: Sequence[Span], gender: str) -> bool:
        """Whether `target` is the only one seen in `stretch` whom a pronoun of `gender` can mean.

        Who is named in quotations, or in what is `told`, does not count.
        """
        seen = self.history.before(stretch.end, self.sentence(stretch.end))
        others = (one for one in seen if one.span.start >= stretch.start and one.target is not target)
        return not any(
            fits(one.target, gender)
            for one in others
            if not one.is_quoted and not any(piece.covers(one.span) for piece in told)
        )

    def _is_less_sure(self, target: Target, span: Span, gender: str, barred: Collection[int]) -> bool:
        """Whether the sex of `target` is not known, and somebody of this one's stands near as well."""
        if not isinstance(target, Entity) or target.gender:
            return False
        others = shares(self.pronoun(span, gender), self.history, barred)
        return any(isinstance(one, Entity) and one.gender == gender and share > _LIKELY for one, share in others)

    def _is_one_of_two(self, target: Target, place: int, gender: str) -> bool:
        """Whether `target` was last seen as one half of "Vance and Orr", and the other half is meant as easily."""
        seen = [one for one in self.history.before(place, self.sentence(place)) if fits(one.target, gender)]
        last = next((one for one in reversed(seen) if one.target is target), None)
        if last is None or target is None:
            return False
        tokens = self.sentences[last.sentence].tokens
        joints = [(before.end, after.start) for before, _, after in _triples(tokens, "coordinator")]
        others = [one.span for one in seen if one.target is not target and one.sentence == last.sentence]
        return any(_joined(last.span, other, joints) for other in others)

    def _only_quoted(self, span: Span) -> frozenset[int]:
        """The ids of those who, lately, were only named in quotations, where `span` speaks outside of any."""
        if span not in self.sources or self.is_quoted(span.start):
            return frozenset()
        seen = self.history.before(span.start, self.sentence(span.start))
        others = {id(one.target) for one in seen if not one.is_quoted or one.is_source}
        return frozenset(id(one.target) for one in seen) - others if others else frozenset()

    def barred_from(self, span: Span, others: Collection[Target] = ()) -> frozenset[int]:
        """The ids of those whom the pronoun at `span` cannot mean, `others` among them."""
        return frozenset(id(target) for target in (*self.barred.get(span, ()), *others) if target is not None)

    def pronoun(self, span: Span, gender: str) -> Pronoun:
        """The pronoun at `span` with its place in the text."""
        at = self.sentence(span.start)
        paragraph = self.sentences[at].paragraph if self.sentences else 0
        return Pronoun(span, gender, at, paragraph, self._part(span, at, is_pronoun=True), span in self.sources)

    def _seen(self, span: Span, target: Entity | Unnamed, *, is_source: bool, is_pronoun: bool = False) -> Seen:
        at = self.sentence(span.start)
        paragraph = self.sentences[at].paragraph if self.sentences else 0
        part = self._part(span, at, is_pronoun=is_pronoun)
        return Seen(span, target, at, paragraph, part, is_source, is_pronoun, self.is_quoted(span.start))

    def _part(self, span: Span, sentence: int, *, is_pronoun: bool) -> str:
        """What part of its clause stands at `span`; without a parse told by form and order."""
        parsed = self.syntax.part(span)
        if parsed or not self.sentences:
            return parsed
        tokens = self.sentences[sentence].tokens
        at = next((index for index, token in enumerate(tokens) if token.end >= span.end), len(tokens) - 1)
        if is_pronoun:
            return {"him": "obj", "his": "nmod:poss", "her": "nmod:poss"}.get(tokens[at].lower, "nsubj")
        if tokens[at].lower.endswith(("'s", "’s")):
            return "nmod:poss"
        earlier = any(
            token.kind in ("name", "pronoun", "auxiliary") for token in tokens[:at] if token.end <= span.start
        )
        return "obl" if earlier else "nsubj"


def _triples(tokens: Sequence[Token], kind: str) -> Iterator[tuple[Token, Token, Token]]:
    """Each token of `kind` between its neighbours."""
    return (three for three in zip(tokens, tokens[1:], tokens[2:], strict=False) if three[1].kind == kind)


def _joined(one: Span, other: Span, joints: Collection[tuple[int, int]]) -> bool:
    first, second = sorted((one, other))
    return any(first.end == end and second.start == start for end, start in joints)


def _personal(sentences: Sequence[Segment]) -> Iterator[tuple[Span, str, bool]]:
    """Each "he" and "she" with its gender, and whether a reporting verb stands right before it."""
    for sentence in sentences:
        for place, token in enumerate(sentence.tokens):
            if token.lower in GENDERS:
                is_reported = place > 0 and sentence.tokens[place - 1].lower in verb_forms()
                yield Span(token.start, token.end), GENDERS[token.lower], is_reported
