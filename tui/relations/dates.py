"""Words to the days and years they name: a day of a month, a day of the week, or a year."""

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
_DAYS = frozenset(str(day) for day in range(1, 32))
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])

_BEFORE_YEARS = frozenset(["in", "of"])
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, a day of the week or a year; the others are empty."""

    month: int
    day: int
    weekday: str
    span: Span
    year: int = 0

    def comparable(self, other: Day) -> bool:
        """Whether both are of one kind, so that they can differ."""
        return (bool(self.weekday), bool(self.year)) == (bool(other.weekday), bool(other.year))

    def agrees(self, other: Day) -> bool:
        """Whether both name the same day or year."""
        return (self.month, self.day, self.weekday, self.year) == (other.month, other.day, other.weekday, other.year)


def days(words: Sequence[Word]) -> tuple[Day, ...]:
    """Every day and year named in the words of one sentence."""
    found = []
    for position, word in enumerate(words):
        if word.form in WEEKDAYS:
            found.append(Day(0, 0, word.form, word.span))
        if word.form in _MONTHS and (word.is_name or position == 0):
            found.extend(_day_of_month(words, position))
        if word.form.isdigit() and position and words[position - 1].form in _BEFORE_YEARS:
            year = int(word.form) if len(word.form) == 4 else 0
            if _FIRST_YEAR <= year <= _LAST_YEAR:
                found.append(Day(0, 0, "", word.span, year))
    return tuple(found)


def _day_of_month(words: Sequence[Word], month: int) -> list[Day]:
    for position in (month - 1, month + 1):
        if 0 <= position < len(words) and words[position].form in _DAYS:
            span = hull((words[month].span, words[position].span))
            return [Day(_MONTHS[words[month].form], int(words[position].form), "", span)]
    return []
