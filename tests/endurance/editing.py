"""Articles are edited as newsrooms do it, each character remembering where it came from."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

NEW = -1
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[”’\"')]*|$|(?=\n))[ \t]*")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_WORD = re.compile(r"\b[a-z]{4,}\b")
_BE = re.compile(r"\b(is|are|was|were|will|would|can|could|has|have)\b(?! not)")
_FILLERS = (
    "The statement was issued late on Friday.",
    "A spokesman for the ministry declined to comment.",
    "“We will look at it again in spring,” she added.",
    "Officials put the figure at 480, up from 312 a year earlier.",
    "Correction: an earlier version of this article misstated the date.",
)
_NAMES = ("Halloran", "Vasquez", "Ndiaye", "Petrov", "Lindqvist")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text, with the place in the first version that each of its characters came from, or NEW."""

    text: str
    origins: tuple[int, ...]

    def slice(self, start: int, end: int) -> Edited:
        """A part of it."""
        return Edited(self.text[start:end], self.origins[start:end])

    def __add__(self, other: Edited) -> Edited:
        return Edited(self.text + other.text, self.origins + other.origins)


def first_version(text: str) -> Edited:
    """A text as it was first published."""
    return Edited(text, tuple(range(len(text))))


def written(text: str) -> Edited:
    """Words that were not there before."""
    return Edited(text, (NEW,) * len(text))


def edit(version: Edited, chance: random.Random, times: int) -> Edited:
    """The next version, after so many edits."""
    for _ in range(times):
        version = chance.choice(KINDS)(version, chance)
    return version


def _spliced(version: Edited, start: int, end: int, middle: Edited) -> Edited:
    return version.slice(0, start) + middle + version.slice(end, len(version.text))


def _sentences(version: Edited) -> list[tuple[int, int]]:
    return [found.span() for found in _SENTENCE.finditer(version.text) if found.group().strip()]


def _paragraphs(version: Edited) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", version.text)]


def insert_sentence(version: Edited, chance: random.Random) -> Edited:
    """A sentence comes in between two."""
    _, at = chance.choice(_sentences(version) or [(0, 0)])
    return _spliced(version, at, at, written(f"{chance.choice(_FILLERS)} "))


def insert_paragraph(version: Edited, chance: random.Random) -> Edited:
    """A paragraph comes in before one."""
    at, _ = chance.choice(_paragraphs(version) or [(0, 0)])
    return _spliced(version, at, at, written(" ".join(chance.sample(_FILLERS, 2)) + "\n\n"))


def delete_sentence(version: Edited, chance: random.Random) -> Edited:
    """A sentence is taken out."""
    return _spliced(version, *chance.choice(_sentences(version) or [(0, 0)]), written(""))


def move_sentence(version: Edited, chance: random.Random) -> Edited:
    """A sentence comes to stand elsewhere."""
    start, end = chance.choice(_sentences(version) or [(0, 0)])
    taken = version.slice(start, end)
    rest = _spliced(version, start, end, written(""))
    _, at = chance.choice(_sentences(rest) or [(0, 0)])
    return _spliced(rest, at, at, taken + written(" "))


def move_paragraph(version: Edited, chance: random.Random) -> Edited:
    """A paragraph comes to stand elsewhere."""
    start, end = chance.choice(_paragraphs(version) or [(0, 0)])
    taken = version.slice(start, end)
    rest = _spliced(version, start, end, written(""))
    at, _ = chance.choice(_paragraphs(rest) or [(0, 0)])
    return _spliced(rest, at, at, taken + written("\n\n"))


def _replacing(pattern: re.Pattern[str], replacement: Callable[[str, random.Random], str]) -> Callable[..., Edited]:
    def replace_one(version: Edited, chance: random.Random) -> Edited:
        places = [found.span() for found in pattern.finditer(version.text)]
        if not places:
            return version
        start, end = chance.choice(places)
        return _spliced(version, start, end, written(replacement(version.text[start:end], chance)))

    return replace_one


change_number = _replacing(_NUMBER, lambda number, chance: str(int(number) + chance.choice((1, 2, 7, 10, -1))))
change_name = _replacing(_NAME, lambda _, chance: chance.choice(_NAMES))
change_word = _replacing(_WORD, lambda word, _: f"{word}s" if not word.endswith("s") else word[:-1])
negate = _replacing(_BE, lambda verb, _: f"{verb} not")
change_marks = _replacing(re.compile(r"[“”’]"), lambda mark, _: {"“": '"', "”": '"', "’": "'"}[mark])


def add_look_alike(version: Edited, chance: random.Random) -> Edited:
    """A paragraph comes in that is a copy of another but for its figures, or a name where it has none."""
    start, end = chance.choice(_paragraphs(version) or [(0, 0)])
    copy = version.text[start:end]
    if _NUMBER.search(copy):
        copy = _NUMBER.sub(lambda found: str(int(found.group()) + chance.randint(1, 9)), copy)
    else:
        copy = _NAME.sub(lambda _: chance.choice(_NAMES), copy, count=1)
    at, _ = chance.choice(_paragraphs(version) or [(0, 0)])
    at = chance.choice((at, start, end))
    return _spliced(version, at, at, written(f"\n\n{copy}\n\n"))


def replace_by_look_alike(version: Edited, chance: random.Random) -> Edited:
    """A sentence goes, and another comes in elsewhere that differs by a figure, a name or a negation."""
    start, end = chance.choice(_sentences(version) or [(0, 0)])
    copy = written(version.text[start:end])
    for change in chance.sample((change_number, change_name, negate), 2):
        copy = change(copy, chance)
    if copy.text == version.text[start:end]:
        return version
    rest = _spliced(version, start, end, written(""))
    elsewhere = [place for _, place in _sentences(rest) if place != start]
    at = chance.choice(elsewhere or [0])
    return _spliced(rest, at, at, written(copy.text))


KINDS: Sequence[Callable[[Edited, random.Random], Edited]] = (
    insert_sentence, insert_paragraph, delete_sentence, move_sentence, move_paragraph, change_number, change_name,
    change_word, negate, change_marks, add_look_alike, replace_by_look_alike,
)  # fmt: skip
