"""Words to the days, months and years they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Span, hull
from tui.relations.words import Word

MONTH_NAMES = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
MONTH_FORMS = frozenset(_MONTHS)
_FORENAMES = frozenset(["jan"])
_DAYS = frozenset(str(day) for day in range(1, 32))
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])

_BEFORE_YEARS = frozenset(["in", "of"])
_BEFORE_MONTHS = frozenset(["by", "during", "early", "in", "last", "late", "next", "of", "since", "this", "until"])
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, a month, a year or a day of the week, as far as it is told; what is not told is empty."""

    month: int
    day: int
    weekday: str
    span: Span
    year: int = 0

    def comparable(self, other: Day) -> bool:
        """Whether both tell something of one kind, so that they can differ."""
        return any(mine and theirs for mine, theirs in self._beside(other))

    def agrees(self, other: Day) -> bool:
        """Whether nothing that both tell differs: the fifth of May is in May."""
        return all(mine == theirs for mine, theirs in self._beside(other) if mine and theirs)

    def _beside(self, other: Day) -> Sequence[tuple[object, object]]:
        return (
            (self.month, other.month),
            (self.day, other.day),
            (self.weekday, other.weekday),
            (self.year, other.year),
        )


def days(words: Sequence[Word]) -> tuple[Day, ...]:
    """Every day, month and year named in the words of one sentence."""
    found: list[Day] = []
    for position, word in enumerate(words):
        if word.form in WEEKDAYS:
            found.append(Day(0, 0, word.form, word.span))
        if word.form in _MONTHS and (word.is_name or position == 0):
            found.extend(_in_month(words, position))
        if position and words[position - 1].form in _BEFORE_YEARS and _year(words, position):
            found.append(Day(0, 0, "", word.span, _year(words, position)))
    return tuple(found)


def _in_month(words: Sequence[Word], month: int) -> list[Day]:
    """The day of a month, with the year behind it, or the month alone behind a preposition or before a year."""
    number = _MONTHS[words[month].form]
    for position in (month - 1, month + 1):
        if 0 <= position < len(words) and words[position].form in _DAYS:
            end = max(month, position)
            year = _year(words, end + 1)
            span = hull(word.span for word in words[min(month, position) : end + 1 + bool(year)])
            return [Day(number, int(words[position].form), "", span, year)]
    year = _year(words, month + 1)
    if year or (month and words[month - 1].form in _BEFORE_MONTHS and not _is_of_a_name(words, month)):
        return [Day(number, 0, "", hull(word.span for word in words[month : month + 1 + bool(year)]), year)]
    return []


def _is_of_a_name(words: Sequence[Word], month: int) -> bool:
    """Whether what may be a month is more likely a name: Jan, or April before a surname."""
    word = words[month]
    goes_on = month + 1 < len(words) and not (word.pauses or word.ends)
    return word.form in _FORENAMES or (goes_on and words[month + 1].is_name)


def _year(words: Sequence[Word], position: int) -> int:
    """The year that stands at a position, in four digits; 0 where none does."""
    form = words[position].form if position < len(words) else ""
    return int(form) if form.isdigit() and len(form) == 4 and _FIRST_YEAR <= int(form) <= _LAST_YEAR else 0
