"""A date written in a line of news becomes an ISO 8601 date."""

from __future__ import annotations

import datetime
import re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = re.compile(
    r"(?<!\d)(?:"
    r"(?P<iso>\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2})"
    r"|(?P<numeric>\d{1,2}(?P<separator>[-/.])\d{1,2}(?P=separator)\d{4})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{MONTH}),?[\s-]+\d{{4}}"  # 3 October 2022
    rf"|\b(?P<month_first>{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"  # October 3, 2022
    r")(?!\d)",
    re.IGNORECASE,
)


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first full date in `text` as (ISO 8601, start, end), or None.

    What could be read as two dates (3/10/2022) is not read: a wrong date is worse than none.
    """
    for found in _DATE.finditer(text):
        numbers = [int(number) for number in re.findall(r"\d+", found[0])]
        if found["iso"]:
            year, month, day = numbers
        elif found["numeric"]:
            day, month, year = numbers
            if max(day, month) <= 12 and day != month:
                continue
            if month > 12:
                day, month = month, day
        else:
            day, year = numbers
            name = found["month"] or found["month_first"]
            month = 1 + _MONTHS.index(name[:3].lower())
        try:
            return datetime.date(year, month, day).isoformat(), *found.span()
        except ValueError:
            continue
    return None
