"""The words around an age to the name of who bears it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.relations.lexicon import function_words, is_irregular
from tui.relations.words import Word

_LONGEST_NAME = 4
_BETWEEN = frozenset(["a", "an", "aged", "is", "now", "the", "who"])
_REACH = 6


def name_before(words: Sequence[Word], start: int) -> tuple[str, ...]:
    """The name that ends right before an age: "Igor Venn, aged 42", "Igor Venn, a 42-year-old", "Igor Venn is 42"."""
    end = start
    while end and words[end - 1].form in _BETWEEN:
        end -= 1
    first = end
    while first and end - first < _LONGEST_NAME and words[first - 1].is_name:
        if first < end and _breaks(words, first):
            break
        first -= 1
    # The capital of a first word tells nothing, but a surname behind it does.
    first -= first == 1 and end > first and not _breaks(words, first) and words[0].is_content
    return tuple(word.stem for word in words[first:end] if word.form not in function_words())


def name_after(words: Sequence[Word], start: int) -> tuple[str, ...]:
    """The name in the noun phrase that an age opens: "the 42-year-old fisher Igor Venn", "a 9-year-old boy, Ravi"."""
    near = words[start : start + _REACH]
    first = next((number for number, word in enumerate(near) if word.is_name), len(near))
    last = first
    while last < len(near) and last - first < _LONGEST_NAME and near[last].is_name:
        if last > first and _breaks(near, last):
            break
        last += 1
    is_broken = any(word.form in function_words() or word.ends for word in near[:first])
    if is_broken or _is_possessive(words[start - 1]) or (last < len(near) and _goes_on(near, last)):
        return ()
    return tuple(word.stem for word in near[first:last])


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether a noun behind a name makes it say where somebody is from or works: "a 31-year-old Veldish nun"."""
    following = words[end]
    is_verb = following.form.endswith(("ed", "ing", "s")) or is_irregular(following.form)
    return end > 0 and following.is_content and not words[end - 1].pauses and not (is_verb and end > 1)


def _is_possessive(word: Word) -> bool:
    """Whether "'s" was cut off a word: "the 42-year-old's boat Tern"."""
    return word.span.end - word.span.start > len(word.form)


def is_aside(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a figure stands between commas behind a name: "Brandvik, 58, said"."""
    if start == 0 or end != start + 1 or not words[start - 1].is_name:
        return False
    return words[start - 1].pauses and words[start].pauses and words[start].form.isdigit()


def _breaks(words: Sequence[Word], position: int) -> bool:
    return words[position - 1].pauses or words[position - 1].ends
