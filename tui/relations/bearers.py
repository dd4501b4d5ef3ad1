"""The words around an age to the name of who bears it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.relations.lexicon import function_words
from tui.relations.words import Word

_LONGEST_NAME = 3
_REACH = 6


def name_before(words: Sequence[Word], start: int) -> tuple[str, ...]:
    """The name that ends right before a figure, with "is", "was" or "aged" between: "Igor Venn, aged 42"."""
    end = start
    while end and words[end - 1].form in ("aged", "is", "who", "now"):
        end -= 1
    first = end
    while (
        first
        and end - first < _LONGEST_NAME
        and words[first - 1].is_name
        and (first == end or not _breaks(words, first))
    ):
        first -= 1
    # The capital of a first word tells nothing, but a surname behind it does.
    first -= first == 1 and end > first and not _breaks(words, first) and words[0].is_content
    return tuple(word.stem for word in words[first:end] if word.form not in function_words())


def name_after(words: Sequence[Word], start: int) -> tuple[str, ...]:
    """The name in the noun phrase that an age opens: "the 42-year-old fisher Igor Venn", "a 9-year-old boy, Ravi"."""
    near = words[start : start + _REACH]
    first = next((number for number, word in enumerate(near) if word.is_name), len(near))
    last = first
    while (
        last < len(near)
        and last - first < _LONGEST_NAME
        and near[last].is_name
        and (last == first or not _breaks(near, last))
    ):
        last += 1
    is_broken = any(word.form in function_words() or word.ends for word in near[:first])
    # One name before a noun says where somebody comes from: "a 31-year-old Veldish nun".
    is_adjective = last - first == 1 and last < len(near) and not near[first].pauses and near[last].is_content
    return () if is_broken or is_adjective else tuple(word.stem for word in near[first:last])


def is_aside(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a figure stands between commas behind a name: "Brandvik, 58, said"."""
    if start == 0 or end != start + 1 or not words[start - 1].is_name:
        return False
    return words[start - 1].pauses and words[start].pauses and words[start].form.isdigit()


def _breaks(words: Sequence[Word], position: int) -> bool:
    return words[position - 1].pauses or words[position - 1].ends
