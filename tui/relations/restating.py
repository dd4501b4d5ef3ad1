"""A conflict of figures to whether the rest of either article gives the figure of the other too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.relations.findings import Finding
from tui.relations.matching import Evidence, Match, Weights, match
from tui.relations.propositions import Proposition
from tui.relations.quantities import Quantity, agree, comparable, is_one_bearer

# How much of what stands around a figure must be told elsewhere in the article.
_SAME_THING = 0.4


def restates(
    aligned: Match, finding: Finding, of_article: Mapping[str, Sequence[Proposition]], weights: Weights
) -> bool:
    """Whether either article holds the figure of the other as well, said of the same thing, or parts that make it up.

    `of_article` are the propositions of each article.
    """
    a, b = (_figures(evidence) for evidence in (finding.evidence_a, finding.evidence_b))
    return any(
        _gives_figure(mine, theirs, against, of_article[claim.origin.article], weights)
        or _gives_the_rest(mine, theirs, of_article[claim.origin.article])
        for claim, against, here, there in ((aligned.a, aligned.b, a, b), (aligned.b, aligned.a, b, a))
        for mine in here
        for theirs in there
    )


def _figures(evidence: Evidence) -> list[Quantity]:
    """The figures that a finding rests on."""
    return [figure for figure in evidence.proposition.quantities if figure.span in evidence.more]


def _gives_figure(
    mine: Quantity, theirs: Quantity, against: Proposition, article: Sequence[Proposition], weights: Weights
) -> bool:
    """Whether the article of one figure holds the other as well, said of the same thing."""
    return any(
        figure is not mine
        and comparable(figure, theirs)
        and agree(figure, theirs)
        and (is_one_bearer(figure, theirs) or match(other, against, weights).least >= _SAME_THING)
        for other in article
        for figure in other.quantities
    )


def _gives_the_rest(part: Quantity, whole: Quantity, article: Sequence[Proposition]) -> bool:
    """Whether a figure and another one of its article add up to the figure of the other article."""
    return part.value < whole.value and any(
        more is not part and comparable(more, whole) and part.value + more.value == whole.value
        for other in article
        for more in other.quantities
    )
