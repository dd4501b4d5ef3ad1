"""Words to typed quantities: money, share, age, duration, length, mass or a count of something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Span, hull
from tui.relations.bearers import is_aside, name_after, name_before
from tui.relations.bounds import bound
from tui.relations.figures import Figure, figure_at
from tui.relations.labels import is_label
from tui.relations.lexicon import function_words
from tui.relations.measures import CURRENCIES, PERIODS, RATES, UNITS, Dimension
from tui.relations.quantities import Quantity
from tui.relations.words import Word

_NOT_COUNTED = frozenset(["am", "pm", "st", "nd", "rd", "th", "s"])
# "Ten days ago" counts from the day of the article, which differs.
_NOT_MEASURED = frozenset(["ago", "later", "earlier", "before", "after"])
_HEAD_LENGTH = 3
_BEFORE, _BEHIND = 6, 4
_OLDEST = 115
_MONTHS = 12
_TOLLS = frozenset(["toll", "total", "tally"])
_TOLL_REACH = 7
_OF_THE = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "those"], ["of", "these"])
_TIME = "time"
_EACH = frozenset(["a", "an", "per", "each", "every"])
# Another country's dollar is another currency.
_OTHER_DOLLARS = frozenset(["australian", "aus", "canadian", "hong", "singapore", "zealand"])


def quantities(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """Every figure in the words of one sentence that is not a date, a time of day, an ordinal or a part of a name."""
    found: list[Quantity] = []
    position = 0
    while position < len(words):
        figure = figure_at(words, position)
        if figure is None:
            found.extend(_lasting(words, position))
            position += 1
            continue
        quantity = None if is_label(words, position) else _quantity(words, figure)
        if quantity is not None:
            found.append(quantity)
        position = figure.end
    return tuple(_joined(found, words))


def _quantity(words: Sequence[Word], figure: Figure) -> Quantity | None:
    start, end = figure.start, figure.end
    before = words[start - 1].form if start else ""
    after = [word.form for word in words[end : end + _BEHIND]]
    following = after[0] if after else ""
    if before in CURRENCIES or following in CURRENCIES:
        sign = before in CURRENCIES
        currency = _currency(words, start, end, CURRENCIES[before if sign else following])
        return _made(words, figure, start - sign, end + (not sign), Dimension.MONEY, currency)
    if figure.is_share:
        return _made(words, figure, start, end, Dimension.SHARE)
    if following == "%" or after[:2] == ["per", "cent"] or following in ("percent", "pc"):
        return _made(words, figure, start, end + (2 if following == "per" else 1), Dimension.SHARE)
    age = _age(words, figure, after)
    if age is not None:
        return age
    if following in UNITS:
        dimension, factor = UNITS[following]
        if not _NOT_MEASURED.isdisjoint(after) or (dimension is Dimension.DURATION and _is_some_day(words, figure)):
            return None
        return _made(words, figure, start, end + 1, dimension, factor=factor)
    if following in _NOT_COUNTED or after[:2] in (["p", "m"], ["a", "m"]):
        return None
    head = _head(words, end) or _toll(words, start)
    # A bare figure in digits between 1500 and 2100 is a year; what stands alone counts nothing that can be named.
    is_year = 1500 <= figure.value <= 2100 and "," not in words[start].form and not words[end - 1].form.isalpha()
    return _made(words, figure, start, end, Dimension.COUNT, head=head) if head and not is_year else None


def _made(
    words: Sequence[Word],
    figure: Figure,
    start: int,
    end: int,
    dimension: Dimension,
    unit: str = "",
    *,
    factor: float = 1.0,
    head: frozenset[str] = frozenset(),
    bearer: tuple[str, ...] = (),
) -> Quantity:
    before = [word.form for word in words[max(0, start - _BEFORE) : start]]
    bounded = bound(before, [word.form for word in words[end : end + _BEHIND]])
    span, per = hull(word.span for word in words[start:end]), _per(words, end)
    if per in PERIODS.values() and dimension is Dimension.DURATION:
        per = ""  # "A two-week annual course" lasts two weeks.
    if per in UNITS:
        factor, per = factor / UNITS[per][1], _TIME
    value, most = figure.value * factor, figure.most * factor
    return Quantity(dimension, value, figure.digits, unit, bounded, head, span, most, per, figure.whole, bearer)


def _age(words: Sequence[Word], figure: Figure, after: Sequence[str]) -> Quantity | None:
    """An age: "34 years old", "a nine-month-old", "aged 34", or a figure between commas behind a name."""
    start, end = figure.start, figure.end
    if after[1:2] == ["old"] and after[0] in ("year", "years", "month", "months"):
        factor = 1.0 if after[0].startswith("year") else 1 / _MONTHS
        bearer = name_after(words, end + 2) or name_before(words, start)
        head = _head(words, end + 2) | frozenset(bearer)
        return _made(words, figure, start, end + 2, Dimension.AGE, factor=factor, head=head, bearer=bearer)
    if start and words[start - 1].form == "aged":
        bearer = name_before(words, start)
        head = _head(words, end) | frozenset(bearer)
        return _made(words, figure, start, end, Dimension.AGE, head=head, bearer=bearer)
    if is_aside(words, start, end) and figure.value <= _OLDEST:
        bearer = name_before(words, start)
        return _made(words, figure, start, end, Dimension.AGE, head=frozenset(bearer[-1:]), bearer=bearer)
    return None


def _currency(words: Sequence[Word], start: int, end: int, currency: str) -> str:
    """The currency, with the country where the dollar is not that of the United States."""
    near = [word.form for word in (*words[max(0, start - 2) : start], *words[end : end + 2])]
    country = next((form for form in near if form in _OTHER_DOLLARS), "")
    return f"{country} {currency}" if country and currency == "dollar" else currency


def _per(words: Sequence[Word], end: int) -> str:
    """By what a figure is reckoned: "a year" behind it or behind the one to three words that it counts, or "annual"."""
    for position in range(end, min(end + _HEAD_LENGTH + 1, len(words))):
        form = words[position].form
        if form in PERIODS:
            return PERIODS[form]
        following = words[position + 1].stem if position + 1 < len(words) else ""
        if form in _EACH and following in RATES:
            return following
        if position > end and words[position - 1].pauses:
            break
    return ""


def _lasting(words: Sequence[Word], position: int) -> list[Quantity]:
    """One unit of time that is told without a figure: "a week-long course"."""
    dimension, factor = UNITS.get(words[position].form, (Dimension.COUNT, 1.0))
    following = words[position + 1].form if position + 1 < len(words) else ""
    is_figure = position > 0 and words[position - 1].is_number
    if dimension is not Dimension.DURATION or following != "long" or is_figure:
        return []
    figure = Figure(position, position + 1, 1.0, 2, 1.0)
    return [_made(words, figure, position, position + 1, dimension, factor=factor)]


def _is_some_day(words: Sequence[Word], figure: Figure) -> bool:
    """Whether "one day" names no length of time, but some day."""
    if figure.value != 1 or not words[figure.start].form.isalpha():
        return False
    return not figure.start or words[figure.start - 1].form not in ("for", "in", "just", "only", "than", "within")


def _joined(found: Sequence[Quantity], words: Sequence[Word]) -> list[Quantity]:
    """The quantities with those of one measure told in two units as one: "8ft 9in", "two minutes and 28 seconds"."""
    joined: list[Quantity] = []
    between = {word.span.start for word in words if word.form != "and"}
    for quantity in found:
        last = joined[-1] if joined else None
        follows = last is not None and not any(last.span.end <= start < quantity.span.start for start in between)
        if last is None or not follows or last.dimension is not quantity.dimension or not quantity.value < last.value:
            joined.append(quantity)
        elif quantity.dimension in (Dimension.DURATION, Dimension.LENGTH, Dimension.MASS):
            digits, total = last.digits + quantity.digits, last.value + quantity.value
            span = Span(last.span.start, quantity.span.end)
            joined[-1] = replace(last, value=total, most=total, digits=digits, span=span)
        else:
            joined.append(quantity)
    return joined


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


def _toll(words: Sequence[Word], start: int) -> frozenset[str]:
    """What a toll or a count that is named before the figure counts: "the death toll stood at 48"."""
    before = words[max(0, start - _TOLL_REACH) : start]
    for position, word in enumerate(before):
        if word.form in _TOLLS:
            return frozenset((before[max(0, position - 1)].stem,))
    return frozenset()
