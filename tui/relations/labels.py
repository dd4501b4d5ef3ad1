"""Words to the numbers in them that belong to a name, and to nothing that could be counted: "Heron 6", "Flight 468"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.relations.dates import MONTH_FORMS, WEEKDAYS
from tui.relations.lexicon import forms_of
from tui.relations.words import Word, is_headline

_GLUED = 0
_BEFORE_NAMES = frozenset(["at", "from", "in", "near", "of", "tells", "to", "told"])


def is_label(words: Sequence[Word], position: int) -> bool:
    """Whether the figure at `position` is part of the name before it, or numbers what the noun before it names.

    A headline in capitals has no names that could be told by them.
    """
    if not position or words[position - 1].pauses or words[position - 1].ends:
        return False
    before, figure = words[position - 1], words[position]
    if before.form in forms_of("numbered"):
        return True
    is_name = before.is_name and before.form not in WEEKDAYS | MONTH_FORMS and not before.is_number
    if not is_name or not figure.form[0].isdigit() or "," in figure.form or is_headline(words):
        return False
    # "In Sarn 31 boats were lost", "told Reuters 31 were": there the name ends a phrase of its own.
    return position < 2 or words[position - 2].form not in _BEFORE_NAMES


def labels(words: Sequence[Word]) -> Mapping[str, frozenset[str]]:
    """The stems of the names that bear a number, each with the numbers; a letter or a name behind one belongs to it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for position in range(1, len(words)):
        if words[position].form[0].isdigit() and words[position - 1].is_name and is_label(words, position):
            found[words[position - 1].stem].add(_written(words, position))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _written(words: Sequence[Word], position: int) -> str:
    """A number with what makes it another one: "6s", "6 Plus"."""
    number = words[position]
    if number.pauses or number.ends or position + 1 == len(words):
        return number.form
    following = words[position + 1]
    is_glued = following.span.start - number.span.end == _GLUED
    return f"{number.form} {following.form}" if is_glued or following.is_name else number.form
