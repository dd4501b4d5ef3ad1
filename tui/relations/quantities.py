"""Two typed quantities to whether they measure one kind of thing, and whether both can be true."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span
from tui.relations.bounds import Bound
from tui.relations.measures import Dimension

# How far below and above a figure the truth may lie, as shares of it.
_SLACK = {
    Bound.EXACT: (1.0, 1.0),
    Bound.LEAST: (1.0, 2.0),
    Bound.MOST: (0.5, 1.0),
    Bound.NEARLY: (0.85, 1.0),
    Bound.ROUGH: (0.87, 1.13),
}
# Two figures that differ by less than this share of them are one, reckoned twice.
_SAME = 0.005
_COUNTED_ON_HANDS = 20


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the base unit of its dimension; `digits` are the significant ones of the figure as written.

    `unit` is the currency of money and empty otherwise; `head` holds the stems of what is counted or of whose age it
    is, `bearer` the stems of the name of the latter, forename first. `most` is the upper end of a range, `per` by what
    it is reckoned ("a year"), `whole` of how many it is a part.
    """

    dimension: Dimension
    value: float
    digits: int
    unit: str
    bound: Bound
    head: frozenset[str]
    span: Span
    most: float
    per: str = ""
    whole: float = 0.0
    bearer: tuple[str, ...] = ()

    @property
    def reach(self) -> tuple[float, float]:
        """Between which values the truth may lie, as far as the bound and the range leave it open."""
        below, above = _SLACK[self.bound]
        return self.value * below, self.most * above


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one kind can both be true, allowing for bounds, ranges, rounding and conversion."""
    (low, high), (lower, higher) = one.reach, other.reach
    if max(low, lower) <= min(high, higher) * (1 + _SAME):
        return True
    # Of twenty-eight all are what a report that counts only those may speak of.
    if other.value == one.whole > 0 or one.value == other.whole > 0:
        return True
    # Nobody rounds what can be counted on two hands.
    if one.dimension is Dimension.COUNT and max(one.most, other.most) < _COUNTED_ON_HANDS:
        return False
    fewest = min(one.digits, other.digits)
    return one.digits != other.digits and _rounded(one.value, fewest) == _rounded(other.value, fewest)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same kind of thing by the same measure, in units that convert."""
    if (one.dimension, one.unit, one.per) != (other.dimension, other.unit, other.per):
        return False
    if one.dimension is Dimension.AGE and not (one.head or other.head):
        return True
    if one.bearer and other.bearer and not is_one_bearer(one, other):
        return False
    return one.dimension not in (Dimension.COUNT, Dimension.AGE) or bool(one.head & other.head)


def is_one_bearer(one: Quantity, other: Quantity) -> bool:
    """Whether two ages are those of people who may be one: the shorter name ends the longer, or both ends are alike."""
    if not (one.bearer and other.bearer):
        return False
    shorter, longer = sorted((one.bearer, other.bearer), key=len)
    return longer[-len(shorter) :] == shorter or (
        len(shorter) > 1 and (longer[0], longer[-1]) == (shorter[0], shorter[-1])
    )


def _rounded(value: float, digits: int) -> str:
    return f"{value:.{max(digits - 1, 0)}e}"
