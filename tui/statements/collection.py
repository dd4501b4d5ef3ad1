"""The analyses of several articles become one collection, with the speakers they share joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Analysis, Article, Collection, Mention, Speaker, SpeakerKind, Statement
from tui.statements.spelling import latin, similar, slug


def collect(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Collection:
    """One list of speakers over all articles; relations are left to `tui.relations`.

    People are joined by full name, by spellings a letter or two apart on both names, and by a surname that only one
    full name has; organisations by name or acronym; unnamed sources never. Analyses are matched to articles by id.
    """
    by_article = {analysis.article: analysis for analysis in analyses}
    ordered = [by_article[article.id] for article in articles if article.id in by_article]
    groups = _groups([speaker for analysis in ordered for speaker in analysis.speakers])
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
    return Collection(tuple(articles), tuple(speakers), statements, (), mentions)


def _renamed(statement: Statement, new_ids: dict[str, str]) -> Statement:
    return replace(
        statement,
        speaker=new_ids.get(statement.speaker) if statement.speaker else None,
        addressee=new_ids.get(statement.addressee) if statement.addressee else None,
    )


def _groups(speakers: Sequence[Speaker]) -> list[list[Speaker]]:
    """Speakers of one entity together, in the order of their first appearance."""
    groups: list[list[Speaker]] = []
    by_name: dict[tuple[SpeakerKind, str], list[Speaker]] = {}
    by_last: dict[str, list[list[Speaker]]] = {}
    singles: list[Speaker] = []
    for speaker in speakers:
        if speaker.kind is SpeakerKind.UNNAMED:
            groups.append([speaker])
            continue
        words = speaker.name.split()
        key: tuple[SpeakerKind, str] = (speaker.kind, latin(speaker.name))
        if key in by_name:
            by_name[key].append(speaker)
            continue
        if len(words) == 1:
            singles.append(speaker)
            continue
        group = _spelled_alike(speaker, by_last) if speaker.kind is SpeakerKind.PERSON else None
        if group is None:
            group = [speaker]
            groups.append(group)
        else:
            group.append(speaker)
        by_name[key] = group
        if speaker.kind is SpeakerKind.PERSON:
            holders = by_last.setdefault(latin(words[-1])[:1], [])
            if not any(holder is group for holder in holders):
                holders.append(group)
    for speaker in singles:
        group = _by_surname_or_acronym(speaker, groups)
        key = (SpeakerKind(speaker.kind), latin(speaker.name))
        if group is None and key in by_name:
            group = by_name[key]
        if group is None:
            group = []
            groups.append(group)
            by_name[key] = group
        group.append(speaker)
    return groups


def _spelled_alike(speaker: Speaker, by_last: dict[str, list[list[Speaker]]]) -> list[Speaker] | None:
    words = speaker.name.split()
    for group in by_last.get(latin(words[-1])[:1], []):
        other = group[0].name.split()
        if similar(other[-1], words[-1]) and similar(other[0].rstrip("."), words[0].rstrip(".")):
            return group
    return None


def _by_surname_or_acronym(speaker: Speaker, groups: list[list[Speaker]]) -> list[Speaker] | None:
    name = latin(speaker.name)
    people: list[list[Speaker]] = []
    for group in groups:
        first = group[0]
        words = first.name.split()
        if len(words) < 2 or first.kind is SpeakerKind.UNNAMED:
            continue
        if first.kind is SpeakerKind.PERSON and latin(words[-1]) == name:
            people.append(group)
        elif first.kind is SpeakerKind.ORGANISATION and len(name) > 2 and _acronym(words) == speaker.name:
            return group
    return people[0] if len(people) == 1 else None


def _acronym(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _merged(group: Sequence[Speaker], taken: set[str]) -> Speaker:
    named = max(group, key=lambda speaker: len(speaker.name.split()))
    aliases = dict.fromkeys(alias for speaker in group for alias in (speaker.name, *speaker.aliases))
    aliases.pop(named.name, None)
    roles = dict.fromkeys(role for speaker in group for role in speaker.roles)
    base = slug(named.name)[:60]
    identifier, number = base, 2
    while identifier in taken:
        identifier = f"{base}-{number}"
        number += 1
    return Speaker(identifier, named.name, named.kind, tuple(aliases), tuple(roles))
