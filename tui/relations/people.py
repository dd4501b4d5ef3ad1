"""Speakers to the words that name them, and two speakers to whether they are certainly two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from tui.model import Speaker, SpeakerKind
from tui.relations.lexicon import stem
from tui.relations.words import normal_forms

_ONE_NAME_SPELLED_TWICE = 0.7


def certainly_two(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two speakers are people of different names; a spelling, a script or a part of a name may be one person's.

    Of an organisation and its spokesman, or of a source that is not named, nothing certain can be said.
    """
    if one is None or other is None or one.id == other.id:
        return False
    if {one.kind, other.kind} != {SpeakerKind.PERSON}:
        return False
    first, second = name_words(one), name_words(other)
    if min(len(first), len(second)) < 2 or not all(word.isascii() for word in (*first, *second)):
        return False
    if first[-1] == second[-1]:
        return _unlike(first[0], second[0])
    return all(_unlike(mine, theirs) for mine in first for theirs in second)


def name_words(speaker: Speaker) -> list[str]:
    """The words of a speaker's name, normalised; never empty."""
    words = [form for word in speaker.name.replace("-", " ").split() for form in normal_forms(word.strip(".,"))]
    return words or [speaker.id]


def _unlike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < _ONE_NAME_SPELLED_TWICE


def head_key(speaker: Speaker) -> str:
    """The stem that stands for a speaker: the last name of a person, the first word of anything else."""
    forms = [form for word in speaker.name.split() for form in normal_forms(word.strip(".,"))]
    content = [form for form in forms if form not in ("the", "a", "an")] or forms or [speaker.id]
    return stem(content[-1] if speaker.kind is SpeakerKind.PERSON else content[0])


def role_keys(speaker: Speaker) -> set[str]:
    """The stems that "the …" may call a person by: the heads of what articles say they are."""
    heads = (re.split(r"\s+(?:of|for|at|in)\s+|,", role)[0].split() for role in speaker.roles)
    return {stem(normal_forms(head[-1])[0]) for head in heads if head and head[-1].isalpha()}


def full_names(speakers: Iterable[Speaker]) -> dict[tuple[str, str], str]:
    """Forename and surname of each person, as stems, to the person; a name that two share names neither."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for speaker in speakers:
        if speaker.kind is SpeakerKind.PERSON:
            for name in (speaker.name, *speaker.aliases):
                stems = [stem(normal_forms(word.strip(".,"))[0]) for word in name.split()]
                if len(stems) > 1:
                    found[(stems[-2], stems[-1])].add(speaker.id)
    return {name: min(bearers) for name, bearers in found.items() if len(bearers) == 1}
