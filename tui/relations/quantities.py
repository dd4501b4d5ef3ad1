"""Words to typed quantities: money, share, age, duration, length, mass or a count of something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.model import Span, hull
from tui.relations.lexicon import function_words
from tui.relations.measures import CURRENCIES, MAGNITUDES, SPELLED, UNITS, Dimension
from tui.relations.words import Word

_MORE = frozenset(["over", "above", "exceeding", "beyond"])
_LESS = frozenset(["under", "below", "almost", "nearly"])
_ROUGHLY = frozenset(["about", "around", "roughly", "approximately", "some", "circa"])
_NOT_COUNTED = frozenset(["am", "pm", "st", "nd", "rd", "th"])
# "Ten days ago" counts from the day of the article, which differs.
_NOT_MEASURED = frozenset(["ago", "later", "earlier", "before", "after"])
_HEAD_LENGTH = 3
_OLDEST = 115
_TOLLS = frozenset(["toll", "total", "tally"])
_TOLL_REACH = 7
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d{1,15}(\.\d{1,15})?")
_OF_THE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "those"], ["of", "these"])


class Bound(StrEnum):
    """Whether a figure is meant as it stands, as the least, as the most, or roughly."""

    EXACT = "exact"
    LEAST = "least"
    MOST = "most"
    ROUGH = "rough"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the base unit of its dimension; `digits` are the significant ones of the figure as written.

    `unit` is the currency of money and empty otherwise; `head` holds the stems of what is counted.
    """

    dimension: Dimension
    value: float
    digits: int
    unit: str
    bound: Bound
    head: frozenset[str]
    span: Span


def quantities(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """Every figure in the words of one sentence that is not a date, a time of day or an ordinal."""
    found = []
    position = 0
    while position < len(words):
        value, digits, end = _figure(words, position)
        if end == position:
            position += 1
            continue
        quantity = _quantity(words, position, end, value, digits)
        if quantity is not None:
            found.append(quantity)
        position = end
    return tuple(found)


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one kind can both be true, allowing for bounds, rounding and conversion."""
    low, high = sorted((one.value, other.value))
    if high == low:
        return True
    if Bound.ROUGH in (one.bound, other.bound):
        return high - low <= 0.15 * high
    for mine, theirs in ((one, other), (other, one)):
        if mine.bound is Bound.LEAST and theirs.value >= mine.value and theirs.value <= 2 * mine.value:
            return True
        if mine.bound is Bound.MOST and theirs.value <= mine.value and 2 * theirs.value >= mine.value:
            return True
    fewest = min(one.digits, other.digits)
    return _rounded(one.value, fewest) == _rounded(other.value, fewest) and one.digits != other.digits


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same kind of thing in units that convert."""
    if one.dimension is not other.dimension or one.unit != other.unit:
        return False
    if one.dimension is Dimension.AGE and not (one.head or other.head):
        return True
    return one.dimension not in (Dimension.COUNT, Dimension.AGE) or bool(one.head & other.head)


def _figure(words: Sequence[Word], start: int) -> tuple[float, int, int]:
    """Value, significant digits and end of the figure that starts at a word; the end is the start where none does."""
    total, end, digits = 0.0, start, 0
    first = words[start]
    if first.form[0].isdigit():
        written = _THOUSANDS.sub("", first.form)
        if not _DECIMAL.fullmatch(written):
            return 0.0, 0, start
        total, end = float(written), start + 1
        digits = len(written.replace(".", "").strip("0")) or 1
    else:
        while end < len(words) and words[end].form in SPELLED:
            value = SPELLED[words[end].form]
            total = max(total, 1) * value if value == 100 and total else total + value
            end, digits = end + 1, 2
    while start < end < len(words) and words[end].form in MAGNITUDES and not words[end - 1].ends:
        total, end = total * MAGNITUDES[words[end].form], end + 1
    return total, digits, end


def _quantity(words: Sequence[Word], start: int, end: int, value: float, digits: int) -> Quantity | None:
    before = words[start - 1].form if start else ""
    after = [word.form for word in words[end : end + 3]]
    following = after[0] if after else ""
    bound = _bound([word.form for word in words[max(0, start - 4) : start] if word.form not in "£$€"])
    if before in CURRENCIES or following in CURRENCIES:
        sign = before in CURRENCIES
        currency = CURRENCIES[before if sign else following]
        return _make(words, start - sign, end + (not sign), Dimension.MONEY, value, digits, currency, bound)
    if following == "%" or after[:2] == ["per", "cent"] or following in ("percent", "pc"):
        width = 2 if following == "per" else 1
        return _make(words, start, end + width, Dimension.SHARE, value, digits, "", bound)
    if after[:2] in (["years", "old"], ["year", "old"]) or before == "aged":
        end += 0 if before == "aged" else 2
        return _make(words, start, end, Dimension.AGE, value, digits, "", bound, _head(words, end))
    if _is_aside(words, start, end) and value <= _OLDEST:
        bearer = frozenset((words[start - 1].stem,))
        return _make(words, start, end, Dimension.AGE, value, digits, "", bound, bearer)
    if following in UNITS and not _NOT_MEASURED.isdisjoint(after):
        return None
    if following in UNITS:
        dimension, factor = UNITS[following]
        return _make(words, start, end + 1, dimension, value * factor, digits, "", bound)
    if following in _NOT_COUNTED:
        return None
    head = _head(words, end) or _toll(words, start)
    # A bare figure in digits between 1500 and 2100 is a year; what stands alone counts nothing that can be named.
    if not head or (1500 <= value <= 2100 and "," not in words[start].form and not words[end - 1].form.isalpha()):
        return None
    return Quantity(Dimension.COUNT, value, digits, "", bound, head, hull(w.span for w in words[start:end]))


def _make(
    words: Sequence[Word],
    start: int,
    end: int,
    dimension: Dimension,
    value: float,
    digits: int,
    unit: str,
    bound: Bound,
    head: frozenset[str] = frozenset(),
) -> Quantity:
    span = hull(word.span for word in words[start:end])
    return Quantity(dimension, value, digits, unit, bound, head, span)


def _head(words: Sequence[Word], end: int) -> frozenset[str]:
    """What is counted: the content words that follow without a break, up to three, after any "of the"."""
    head: list[str] = []
    if [word.form for word in words[end : end + 2]] in _OF_THE:
        end += 2
    for word in words[end : end + _HEAD_LENGTH]:
        if word.form in function_words() or word.is_number or (words[end - 1].ends and not head):
            break
        head.append(word.stem)
        if word.ends:
            break
    return frozenset(head)


def _is_aside(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a figure stands between commas behind a name: "Brandvik, 58, said"."""
    if start == 0 or end != start + 1 or not words[start - 1].is_name:
        return False
    return words[start - 1].pauses and words[start].pauses and words[start].form.isdigit()


def _toll(words: Sequence[Word], start: int) -> frozenset[str]:
    """What a toll or a count that is named before the figure counts: "the death toll stood at 48"."""
    before = words[max(0, start - _TOLL_REACH) : start]
    for position, word in enumerate(before):
        if word.form in _TOLLS:
            return frozenset((before[max(0, position - 1)].stem,))
    return frozenset()


def _bound(before: Sequence[str]) -> Bound:
    phrase = " ".join(before)
    if phrase.endswith(("more than", "at least", "upwards of", "greater than")) or (before and before[-1] in _MORE):
        return Bound.LEAST
    if phrase.endswith(("less than", "fewer than", "at most", "up to")) or (before and before[-1] in _LESS):
        return Bound.MOST
    return Bound.ROUGH if before and before[-1] in _ROUGHLY else Bound.EXACT


def _rounded(value: float, digits: int) -> str:
    return f"{value:.{max(digits - 1, 0)}e}"
