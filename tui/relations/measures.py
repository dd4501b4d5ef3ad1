"""Number words, magnitudes, units and currencies of the news."""

from __future__ import annotations

from enum import StrEnum


class Dimension(StrEnum):
    """What a figure measures."""

    MONEY = "money"
    SHARE = "share"
    AGE = "age"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    COUNT = "count"


_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

SPELLED = (
    {word: float(value) for value, word in enumerate(_ONES + _TEENS, start=1)}
    | {word: float(value * 10) for value, word in enumerate(_TENS, start=2)}
    | {"hundred": 100.0}
)

FRACTIONS = {
    name + plural: 1 / part
    for part, name in ((3, "third"), (4, "quarter"), (5, "fifth"), (10, "tenth"))
    for plural in ("", "s")
}

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}

_DURATIONS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600}
_LENGTHS = {
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "mile": 1609.34,
    "millimetre": 0.001,
    "centimetre": 0.01,
    "metre": 1.0,
    "kilometre": 1000.0,
}
_IRREGULAR_PLURALS = {"foot": "feet", "inch": "inches", "stone": "stone"}
_AREAS = {"acre": 4046.86, "hectare": 10000.0}
_MASSES = {
    "ounce": 0.02835,
    "stone": 6.35029,
    "pound": 0.4536,
    "kilogram": 1.0,
    "kilo": 1.0,
    "ton": 1000.0,
    "tonne": 1000.0,
}


def _spellings(name: str) -> list[str]:
    singulars = [name, name.replace("metre", "meter")] if name.endswith("metre") else [name]
    return singulars + [_IRREGULAR_PLURALS.get(singular, singular + "s") for singular in singulars]


# Pounds are money far more often than weight in the news; a weight in pounds is left unread.
UNITS: dict[str, tuple[Dimension, float]] = {
    spelling: (dimension, factor)
    for dimension, units in (
        (Dimension.DURATION, _DURATIONS),
        (Dimension.LENGTH, _LENGTHS),
        (Dimension.AREA, _AREAS),
        (Dimension.MASS, _MASSES),
    )
    for name, factor in units.items()
    if name != "pound"
    for spelling in _spellings(name)
} | {
    "decade": (Dimension.DURATION, 315576000.0),
    "decades": (Dimension.DURATION, 315576000.0),
    "km": (Dimension.LENGTH, 1000.0),
    "cm": (Dimension.LENGTH, 0.01),
    "mm": (Dimension.LENGTH, 0.001),
    "ft": (Dimension.LENGTH, 0.3048),
    "kg": (Dimension.MASS, 1.0),
    "kgs": (Dimension.MASS, 1.0),
    "lb": (Dimension.MASS, 0.4536),
    "lbs": (Dimension.MASS, 0.4536),
}

CURRENCIES = {
    "$": "dollar",
    "dollar": "dollar",
    "dollars": "dollar",
    "£": "pound",
    "pound": "pound",
    "pounds": "pound",
    "€": "euro",
    "euro": "euro",
    "euros": "euro",
}

# What a figure may be reckoned by: "$4 a share", "50,000 people a year".
PERIODS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year", "annually": "year"}
RATES = frozenset(
    [
        *("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "head", "person"),
        *("share", "unit", "barrel", "litre", "liter", "gallon", "kilo", "pound", "ton", "tonne", "ounce", "mile"),
        *("ticket", "item", "family", "household", "game", "match", "episode", "visit", "piece", "copy", "bottle"),
    ]
)
