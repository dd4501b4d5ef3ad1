"""A conflict to whether the rest of the article that makes the claim takes the claim back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tui.model import Reason, SpeakerKind, StatementKind
from tui.relations.debunking import Verdict, is_believed, verdicts
from tui.relations.detecting import detect
from tui.relations.falsity import called_false, is_opinion
from tui.relations.findings import Finding
from tui.relations.matching import Match, Weights, match
from tui.relations.propositions import Proposition
from tui.relations.reading import Reading
from tui.relations.restating import restates

# How much of a negation must be told elsewhere in the article.
_SAME_CLAIM = 0.5
_NEGATING = (Reason.DENIAL, Reason.NEGATION, Reason.OPPOSITION)


class Surroundings:
    """The propositions of every article, to look at the whole of it before a conflict is claimed."""

    def __init__(self, put_forward: Iterable[Proposition], weights: Weights, reading: Reading) -> None:
        self._weights = weights
        self._reading = reading
        self._verdicts: dict[str, tuple[Verdict, ...]] = {}
        self._own_words: dict[str, tuple[Proposition, ...]] = {}
        self._of_article: defaultdict[str, list[Proposition]] = defaultdict(list)
        for proposition in put_forward:
            self._of_article[proposition.origin.article].append(proposition)

    def take_back(self, aligned: Match, finding: Finding) -> bool:
        """Whether the article that makes the claim calls it false, negates it or gives the other's figure too.

        A figure is given, too, by parts that add up to it. What others deny in the same article takes nothing back.
        """
        if aligned.a.origin.article == aligned.b.origin.article:
            return False
        if finding.reason is Reason.NUMBER:
            return restates(aligned, finding, self._of_article, self._weights)
        if called_false(aligned.a.words):
            # Who says that a story is false is contradicted only by who says that it is not.
            return bool(called_false(aligned.b.words)) and not aligned.b.origin.denied
        return self._is_called_false(aligned.a) or self._is_negated(aligned.a)

    def _is_called_false(self, claim: Proposition) -> bool:
        """Whether the article calls the claim false.

        The claim of somebody who is named stands beside "the story is false", that of a person until it is theirs.
        """
        speaks = {SpeakerKind.PERSON: Verdict.is_of_its_source, SpeakerKind.ORGANISATION: Verdict.shares_with}
        is_of = speaks.get(self._claimant(claim), Verdict.is_of)
        return any(is_of(verdict, claim) for verdict in self._verdicts_of(claim.origin.article))

    def _is_negated(self, claim: Proposition) -> bool:
        """Whether the article itself says elsewhere that it is not so, or the opposite."""
        return any(
            turned.a is claim and finding.reason in _NEGATING and finding.told >= _SAME_CLAIM
            for other in self._own_words_of(claim.origin.article)
            if other is not claim
            for turned, finding in detect(match(claim, other, self._weights))
        )

    def _own_words_of(self, article: str) -> tuple[Proposition, ...]:
        """What the article says itself, or passes on as true, without telling what others call it."""
        if article not in self._own_words:
            text, statements = self._reading.articles[article].text, self._reading.statements
            self._own_words[article] = tuple(
                own
                for own in self._of_article[article]
                if is_believed(text, statements[own.origin.statement]) and not any(map(is_opinion, own.words))
            )
        return self._own_words[article]

    def _verdicts_of(self, article: str) -> tuple[Verdict, ...]:
        if article not in self._verdicts:
            self._verdicts[article] = tuple(verdicts(self._reading, article))
        return self._verdicts[article]

    def _claimant(self, claim: Proposition) -> SpeakerKind:
        """What kind of source claims it; who only posts it is nobody in particular."""
        claimant = self._reading.speakers.get(claim.origin.by or "")
        is_post = self._reading.statements[claim.origin.statement].kind is StatementKind.POST
        return SpeakerKind.UNNAMED if claimant is None or is_post else claimant.kind
