"""The analyses of several articles become one collection, with the speakers they share joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Analysis, Article, Collection, Mention, Speaker, SpeakerKind, Statement
from tui.statements.epithets import add_descriptions, is_description
from tui.statements.lexicon import word_set
from tui.statements.spelling import latin, same_given_name, similar, slug


def collect(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Collection:
    """One list of speakers over all articles; relations are left to `tui.relations`.

    People are joined by full name, by spellings a letter or two apart on both names, and by a surname that only one
    full name has; bodies by name, acronym or the first word of one name; who is only described as
    `tui.statements.epithets` says. Analyses are matched to articles by id.
    """
    by_article = {analysis.article: analysis for analysis in analyses}
    ordered = [by_article[article.id] for article in articles if article.id in by_article]
    groups = _groups([analysis.speakers for analysis in ordered])
    new_ids: dict[str, str] = {}
    speakers: list[Speaker] = []
    taken: set[str] = set()
    for group in groups:
        merged = _merged(group, taken)
        taken.add(merged.id)
        speakers.append(merged)
        new_ids.update((speaker.id, merged.id) for speaker in group)
    statements = tuple(_renamed(statement, new_ids) for analysis in ordered for statement in analysis.statements)
    mentions = tuple(
        Mention(mention.article, mention.span, new_ids[mention.speaker])
        for analysis in ordered
        for mention in analysis.mentions
        if mention.speaker in new_ids
    )
    parsed = tuple(by_article[one.id].predications if one.id in by_article else "" for one in articles)
    return Collection(tuple(articles), tuple(speakers), statements, (), mentions, parsed)


def _renamed(statement: Statement, new_ids: dict[str, str]) -> Statement:
    return replace(
        statement,
        speaker=new_ids.get(statement.speaker) if statement.speaker else None,
        addressee=new_ids.get(statement.addressee) if statement.addressee else None,
    )


def _groups(casts: Sequence[Sequence[Speaker]]) -> list[list[Speaker]]:
    """Speakers of one entity together: full names first, then single names, then descriptions."""
    groups: list[list[Speaker]] = []
    by_name: dict[str, list[Speaker]] = {}
    by_initial: dict[str, list[list[Speaker]]] = {}
    singles: list[Speaker] = []
    for speaker in (speaker for cast in casts for speaker in cast if not is_description(speaker)):
        words = speaker.name.split()
        if len(words) < 2:
            singles.append(speaker)
            continue
        person = speaker.kind is SpeakerKind.PERSON
        near = by_initial.setdefault(latin(words[-1])[:1], [])
        keys = _exact_keys(speaker)
        group = next((by_name[key] for key in keys if key in by_name), None)
        if group is None and person:
            group = _spelled_alike(words, near)
        if group is None:
            group = []
            groups.append(group)
            if person:
                near.append(group)
        group.append(speaker)
        by_name.update((key, group) for key in keys)
    _add_singles(singles, groups)
    add_descriptions(casts, groups)
    return groups


def _exact_keys(speaker: Speaker) -> list[str]:
    """The full name, and the handle, which nobody shares."""
    return [latin(speaker.name), *(alias.lower() for alias in speaker.aliases if alias.startswith("@"))]


def _spelled_alike(words: Sequence[str], groups: Sequence[list[Speaker]]) -> list[Speaker] | None:
    """The only group with a spelling of both names or with more of the same names before them; None where two have."""
    found = [group for group in groups if any(_is_alike(words, speaker.name.split()) for speaker in group)]
    return found[0] if len(found) == 1 else None


def _is_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    shorter, longer = sorted(([latin(word) for word in first], [latin(word) for word in second]), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    return similar(first[-1], second[-1]) and same_given_name(first[0], second[0])


def _add_singles(singles: Sequence[Speaker], groups: list[list[Speaker]]) -> None:
    """Put each name of one word with the only person of that surname, or the body of that acronym or first word."""
    people: dict[str, list[list[Speaker]]] = {}
    acronyms: dict[str, list[Speaker]] = {}
    bodies: dict[str, list[list[Speaker]]] = {}
    for group in groups:
        words = group[0].name.split()
        if group[0].kind is SpeakerKind.PERSON:
            people.setdefault(latin(words[-1]), []).append(group)
            continue
        bodies.setdefault(latin(words[0]), []).append(group)
        if len(words) > 2:
            acronyms.setdefault("".join(word[0] for word in words if word[0].isupper()), group)
    alone: dict[tuple[bool, str], list[Speaker]] = {}
    for speaker in singles:
        name = latin(speaker.name)
        place = name in word_set("metonyms.txt") or name in word_set("known_bodies.txt")
        same = [] if place else people.get(name, [])
        key = (speaker.kind is SpeakerKind.PERSON, name)
        known = same[0] if len(same) == 1 else acronyms.get(speaker.name) or alone.get(key)
        if known is None and not place and not key[0] and len(bodies.get(name, [])) == 1:
            known = bodies[name][0]
        if known is None:
            known = alone[key] = []
            groups.append(known)
        known.append(speaker)


def _merged(group: Sequence[Speaker], taken: set[str]) -> Speaker:
    """One speaker for a group; the fullest name wins, and of two as full the first."""
    named = max(group, key=lambda speaker: (not is_description(speaker), len(speaker.name.split())))
    aliases = dict.fromkeys(alias for speaker in group for alias in (speaker.name, *speaker.aliases))
    aliases.pop(named.name, None)
    roles = dict.fromkeys(role for speaker in group for role in speaker.roles)
    base = slug(named.name)[:60]
    identifier, number = base, 2
    while identifier in taken:
        identifier = f"{base}-{number}"
        number += 1
    return Speaker(identifier, named.name, named.kind, tuple(aliases), tuple(roles))
