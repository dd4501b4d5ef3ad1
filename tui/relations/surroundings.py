"""A conflict to whether the rest of the article that makes the claim takes the claim back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tui.model import Reason, SpeakerKind
from tui.relations.debunking import debunks
from tui.relations.findings import Finding
from tui.relations.matching import Match, Weights, match
from tui.relations.propositions import Proposition
from tui.relations.quantities import agree, comparable
from tui.relations.reading import Reading

# How much of a denial, and of what stands around a figure, must be told elsewhere in the article.
_SAME_DENIAL = 0.5
_SAME_CLAIM = 0.6
_SAME_THING = 0.4


class Surroundings:
    """The propositions of every article, to look at the whole of it before a conflict is claimed."""

    def __init__(self, put_forward: Iterable[Proposition], weights: Weights, reading: Reading) -> None:
        self._weights = weights
        self._speakers = reading.speakers
        self._debunking = {name for name, article in reading.articles.items() if debunks(article.text)}
        self._of_article: defaultdict[str, list[Proposition]] = defaultdict(list)
        for proposition in put_forward:
            self._of_article[proposition.origin.article].append(proposition)

    def take_back(self, aligned: Match, finding: Finding) -> bool:
        """Whether the article that claims something in its own voice denies it too, or gives the other's figure.

        A figure is given, too, by parts that add up to it. What somebody who is known is reported to claim remains
        their claim, whoever denies it in the same article.
        """
        if aligned.a.origin.article == aligned.b.origin.article:
            return False
        if finding.reason is Reason.NUMBER:
            sides = ((aligned.a, aligned.b), (aligned.b, aligned.a))
            return any(self._gives_figure(*each) or self._gives_the_rest(*each) for each in sides)
        # A claim of nobody in particular ("an article that circulates says") stands and falls with the article.
        return self._is_debunked(aligned.a) or (
            aligned.a.origin.by is None
            and any(
                (other.denies or other.negated) and self._is_about(other, aligned)
                for other in self._of_article[aligned.a.origin.article]
            )
        )

    def _is_debunked(self, claim: Proposition) -> bool:
        """Whether the article tells of a hoax, and no person that it names is who claims it."""
        claimant = self._speakers.get(claim.origin.by or "")
        named = claimant is not None and claimant.kind is SpeakerKind.PERSON
        return claim.origin.article in self._debunking and not named

    def _is_about(self, other: Proposition, aligned: Match) -> bool:
        """Whether a denial elsewhere in the article denies what is claimed, or says what the other side says."""
        claimed, denied = (match(other, side, self._weights) for side in (aligned.a, aligned.b))
        return max(claimed.cover_a, claimed.cover_b) >= _SAME_CLAIM or denied.least >= _SAME_DENIAL

    def _gives_figure(self, claim: Proposition, against: Proposition) -> bool:
        """Whether the article of `claim` holds a figure of `against` as well, said of the same thing."""
        return any(
            comparable(here, there) and agree(here, there) and match(other, against, self._weights).least >= _SAME_THING
            for other in self._of_article[claim.origin.article]
            if other is not claim
            for here in other.quantities
            for there in against.quantities
        )

    def _gives_the_rest(self, part: Proposition, whole: Proposition) -> bool:
        """Whether a figure of `part` and another one of its article add up to a figure of `whole`."""
        rest = [figure for other in self._of_article[part.origin.article] for figure in other.quantities]
        return any(
            comparable(here, there) and comparable(more, there) and here.value + more.value == there.value
            for here in part.quantities
            for there in whole.quantities
            if here.value < there.value
            for more in rest
            if more is not here
        )
