"""Words to the bare figures in them: digits, number words, fractions, ranges and parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.relations.measures import CURRENCIES, FRACTIONS, MAGNITUDES, SPELLED
from tui.relations.words import Word

_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d{1,15}(\.\d{1,15})?")
_FRACTION = re.compile(r"(\d{1,2})[/⁄](\d{1,2})")
_HYPHEN = re.compile(r"[-–]")
_ARTICLES = frozenset(["a", "an"])
_DETERMINERS = frozenset(["the", "its", "their", "our", "his", "her", "those", "these", "all"])
# Of so many a part is a share; of any other number it is so many of them.
_ROUND = frozenset([10.0, 20.0, 50.0, 100.0, 1000.0])
_LEAST_SCALE = 1000
_DENOMINATORS = range(2, 17)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in `words[start:end]` before it is known what it measures.

    `digits` are the significant ones as written; `most` is the upper end of a range and else the value; `whole` is of
    how many the figure is a part, 0 where it is none; `is_share` says that the value is in per cent.
    """

    start: int
    end: int
    value: float
    digits: int
    most: float
    whole: float = 0.0
    is_share: bool = False


def figure_at(words: Sequence[Word], start: int) -> Figure | None:
    """The figure that starts at a word; None where none does, and for the "one" of "one of them"."""
    share = _fraction_of(words, start)
    if share is not None:
        return share
    single = _single(words, start)
    if single is None:
        return None
    return _part(words, _range(words, single))


def _single(words: Sequence[Word], start: int) -> Figure | None:
    value, most, digits, end = _written(words, start)
    if end == start and words[start].form in _ARTICLES and _form(words, start + 1) in MAGNITUDES:
        value, most, digits, end = 1.0, 1.0, 1, start + 1
    if end == start:
        return None
    fraction = _FRACTION.fullmatch(_form(words, end))
    if fraction and not words[end - 1].pauses and int(fraction[2]) in _DENOMINATORS:
        value, end, digits = value + int(fraction[1]) / int(fraction[2]), end + 1, digits + 1
        most = value
    while (
        end < len(words) and words[end].form in MAGNITUDES and not _ends(words, end - 1) and not _is_karat(words, end)
    ):
        value, most, end = value * MAGNITUDES[words[end].form], most * MAGNITUDES[words[end].form], end + 1
    return Figure(start, end, value, digits, most)


def _written(words: Sequence[Word], start: int) -> tuple[float, float, int, int]:
    """Value, upper end, significant digits and end of what is written as one figure; the end is the start for none."""
    form = words[start].form
    if form[0].isdigit():
        ends = [_THOUSANDS.sub("", end) for end in _HYPHEN.split(form)]
        if not all(_DECIMAL.fullmatch(end) for end in ends) or len(ends) > 2 or float(ends[0]) > float(ends[-1]):
            return 0.0, 0.0, 0, start
        digits = len(ends[0].replace(".", "").strip("0")) or 1
        return float(ends[0]), float(ends[-1]), digits, start + 1
    total, end = 0.0, start
    while end < len(words) and words[end].form in SPELLED and (end == start or _continues(words, end)):
        value = SPELLED[words[end].form]
        total, end = (max(total, 1) * value if value == 100 and total else total + value), end + 1
    return total, total, 2, end


def _continues(words: Sequence[Word], position: int) -> bool:
    """Whether a number word belongs to the one before it: "twenty one", "two hundred", but not "three, four"."""
    before, value = SPELLED[words[position - 1].form], SPELLED[words[position].form]
    return not words[position - 1].pauses and (value == 100 or before >= 20)


def _fraction_of(words: Sequence[Word], start: int) -> Figure | None:
    """A fraction in words: "two-thirds", "a quarter of", "half the"."""
    form, following = words[start].form, _form(words, start + 1)
    counted = SPELLED.get(form, 1.0 if form in _ARTICLES else 0.0)
    unit = FRACTIONS.get(following, 0.0)
    # "The third quarter" and "two quarters" are spans of time, "a third man" is a man.
    if unit and counted and (counted * unit > unit or _form(words, start + 2) == "of") and counted * unit < 1:
        return _share(start, start + 2, counted * unit)
    if form == "half" and (following == "of" or following in _DETERMINERS):
        return _share(start, start + 1, 0.5)
    return None


def _share(start: int, end: int, part: float) -> Figure:
    return Figure(start, end, 100 * part, 2, 100 * part, is_share=True)


def _range(words: Sequence[Word], low: Figure) -> Figure:
    """The figure with the upper end that "to" or "and" adds: "between $4 and $5", "13 to 15", "4 or 5"."""
    at = low.end
    if at < len(words) and (words[at].form in CURRENCIES or words[at].form == "%"):
        at += 1
    before = [word.form for word in words[max(0, low.start - 2) : low.start]]
    joining = _form(words, at)
    if _ends(words, at - 1) or not (joining in ("to", "or") or (joining == "and" and "between" in before)):
        return low
    at += 1 + (_form(words, at + 1) in "£$€")
    high = _single(words, at) if at < len(words) else None
    if high is None:
        return low
    scales = (MAGNITUDES.get(word.form, 1.0) for word in words[at : high.end])
    scale = max(by for by in (1.0, *scales) if by == 1.0 or (by >= _LEAST_SCALE and by > low.value))
    value = low.value * scale if low.value * scale < high.value else low.value
    return replace(low, value=value, most=high.most, end=high.end) if value < high.value else low


def _part(words: Sequence[Word], figure: Figure) -> Figure | None:
    """The figure with the whole of which it is a part: "7 of 28 girls", "seven in ten", "3 out of the 5"."""
    joining = [word.form for word in words[figure.end : figure.end + 2]]
    if not joining or _ends(words, figure.end - 1):
        return figure
    if joining[0] == "of" and figure.value == 1 and words[figure.start].form.isalpha():
        return None
    at = figure.end + (2 if joining == ["out", "of"] else 1 if joining[0] in ("of", "in") else 0)
    at += at > figure.end and _form(words, at) in _DETERMINERS
    whole = _single(words, at) if figure.end < at < len(words) else None
    if whole is None or not figure.value < whole.value:
        return figure
    if whole.value in _ROUND or (joining[0] == "in" and whole.value < 10):
        return replace(_share(figure.start, whole.end, figure.value / whole.value), digits=1)
    return figure if joining[0] == "in" else replace(figure, end=whole.end, whole=whole.value)


def _is_karat(words: Sequence[Word], position: int) -> bool:
    """Whether a "k" tells how pure gold is, and not thousands of anything."""
    return words[position].form == "k" and _form(words, position + 1) in ("gold", "white", "rose", "yellow")


def _form(words: Sequence[Word], position: int) -> str:
    return words[position].form if position < len(words) else ""


def _ends(words: Sequence[Word], position: int) -> bool:
    return words[position].ends or words[position].pauses
