"""Those who are described and not named in one article are found among the speakers of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.model import Speaker, SpeakerKind
from tui.statements.roles import means, nouns, people, role_head, role_words

_NEW = frozenset(("a", "an", "another", "one", "other", "some", "this", "these", "that", "those"))
_SMALL = frozenset("al and bin da de del der di du el for of on the van von &".split())  # noqa: SIM905 - reads better
# Articles that share so many named speakers tell of one story, in which "the fire service" is one.
_SHARED = 2

Group = list[Speaker]


def is_description(speaker: Speaker) -> bool:
    """Whether a speaker is described ("the fire service") rather than named."""
    if speaker.kind is SpeakerKind.UNNAMED:
        return True
    words = speaker.name.split()
    if len(words) == 1:
        return words[0].lower() in nouns() or words[0].lower().removesuffix("s") in nouns()
    return any(word.islower() and word not in _SMALL for word in words)


def add_descriptions(casts: Sequence[Sequence[Speaker]], groups: list[Group]) -> None:
    """Put each description with the one named speaker that it means, or with the same one in an article of one story.

    "The ferry boss" is the only person of whom some article says so much; "the mayor" alone only one who speaks in the
    same article too.
    """
    by_id = {speaker.id: group for group in groups for speaker in group}
    named = [{id(group): group for speaker in cast if (group := by_id.get(speaker.id))} for cast in casts]
    by_word: dict[str, list[Group]] = {}
    for group in groups:
        for word in {word for speaker in group for role in speaker.roles for word in role_words(role)}:
            by_word.setdefault(word, []).append(group)
    alike: dict[str, list[tuple[int, Group]]] = {}
    for at, cast in enumerate(casts):
        for speaker in cast:
            if not is_description(speaker):
                continue
            group = _meant(speaker, by_word, named[at].values()) or _told_again(speaker, alike, named, at)
            if group is None:
                group = []
                groups.append(group)
            group.append(speaker)
            if _is_the_only_one(speaker):
                alike.setdefault(_key(speaker.name), []).append((at, group))


def _meant(speaker: Speaker, by_word: dict[str, list[Group]], here: Iterable[Group]) -> Group | None:
    wanted, noun = role_words(speaker.name), role_head(speaker.name)
    if not wanted or not _points(speaker.name):
        return None
    candidates = min((by_word.get(word, []) for word in wanted), key=len)
    if len(wanted) == 1:
        present = {id(group) for group in here}
        candidates = [group for group in candidates if id(group) in present]
    fitting = [one for one in candidates if any(means(wanted, noun, role) for speaker in one for role in speaker.roles)]
    return fitting[0] if len(fitting) == 1 else None


def _told_again(
    speaker: Speaker, alike: dict[str, list[tuple[int, Group]]], named: Sequence[dict[int, Group]], at: int
) -> Group | None:
    if not _is_the_only_one(speaker):
        return None
    for other, group in alike.get(_key(speaker.name), []):
        if other != at and len(named[other].keys() & named[at].keys()) >= _SHARED:
            return group
    return None


def _is_the_only_one(speaker: Speaker) -> bool:
    """Whether one story has only one of the kind: a body, or a role with an article."""
    if not _points(speaker.name):
        return False
    if speaker.kind is SpeakerKind.ORGANISATION:
        return True
    return speaker.name.lower().startswith("the ") and role_head(speaker.name) in people()


def _points(name: str) -> bool:
    """Whether a description means somebody known: "the mayor", "Police", but not "a source" or "his lawyer"."""
    words = name.lower().split()
    return words[0] not in _NEW and "’s" not in name and "'s" not in name.split()[0]


def _key(name: str) -> str:
    return name.lower().removeprefix("the ")
