"""The analyses of several articles become one collection, with the speakers they share joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Analysis, Article, Collection, Mention, Speaker, SpeakerKind, Statement
from tui.statements.lexicon import word_set
from tui.statements.roles import role_words
from tui.statements.spelling import latin, similar, slug


def collect(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Collection:
    """One list of speakers over all articles; relations are left to `tui.relations`.

    People are joined by full name, by spellings a letter or two apart on both names, and by a surname that only one
    full name has; organisations by name or acronym; an unnamed source only where its description ("the ferry boss")
    is the role of one person alone. Analyses are matched to articles by id.
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
    """Speakers of one entity together: full names first, then single names, then epithets."""
    groups: list[list[Speaker]] = []
    by_name: dict[tuple[bool, str], list[Speaker]] = {}
    by_initials: dict[str, list[list[Speaker]]] = {}
    singles: list[Speaker] = []
    unnamed: list[Speaker] = []
    for speaker in speakers:
        person = speaker.kind is SpeakerKind.PERSON
        words = speaker.name.split()
        if speaker.kind is SpeakerKind.UNNAMED or len(words) < 2:
            (unnamed if speaker.kind is SpeakerKind.UNNAMED else singles).append(speaker)
            continue
        key = (person, latin(speaker.name))
        near = by_initials.setdefault(latin(words[-1])[:1], [])
        group = by_name.get(key) or (_spelled_alike(words, near) if person else None)
        if group is None:
            group = []
            groups.append(group)
            if person:
                near.append(group)
        group.append(speaker)
        by_name[key] = group
    _add_singles(singles, groups)
    _add_epithets(unnamed, groups)
    return groups


def _spelled_alike(words: Sequence[str], groups: Sequence[list[Speaker]]) -> list[Speaker] | None:
    for group in groups:
        other = group[0].name.split()
        if similar(other[-1], words[-1]) and similar(other[0].rstrip("."), words[0].rstrip(".")):
            return group
    return None


def _add_singles(singles: Sequence[Speaker], groups: list[list[Speaker]]) -> None:
    """Put each name of one word with the only person of that surname or the organisation of that acronym."""
    people: dict[str, list[list[Speaker]]] = {}
    acronyms: dict[str, list[Speaker]] = {}
    for group in groups:
        words = group[0].name.split()
        if group[0].kind is SpeakerKind.PERSON:
            people.setdefault(latin(words[-1]), []).append(group)
        elif len(words) > 2:
            acronyms.setdefault("".join(word[0] for word in words if word[0].isupper()), group)
    alone: dict[tuple[bool, str], list[Speaker]] = {}
    for speaker in singles:
        name = latin(speaker.name)
        same = [] if name in word_set("metonyms.txt") else people.get(name, [])
        key = (speaker.kind is SpeakerKind.PERSON, name)
        known = same[0] if len(same) == 1 else acronyms.get(speaker.name) or alone.get(key)
        if known is None:
            known = alone[key] = []
            groups.append(known)
        known.append(speaker)


def _add_epithets(unnamed: Sequence[Speaker], groups: list[list[Speaker]]) -> None:
    """Put "the ferry company's boss" with the only person whose roles in another article say all of that."""
    people = [group for group in groups if group[0].kind is SpeakerKind.PERSON]
    by_word: dict[str, list[list[Speaker]]] = {}
    for group in people:
        for word in {word for speaker in group for role in speaker.roles for word in role_words(role)}:
            by_word.setdefault(word, []).append(group)
    for speaker in unnamed:
        fitting: list[list[Speaker]] = []
        wanted = role_words(speaker.name)
        if speaker.name.lower().startswith("the ") and len(wanted) > 1:
            candidates = min((by_word.get(word, []) for word in wanted), key=len)
            fitting = [group for group in candidates if _has_role(group, wanted)]
        if len(fitting) == 1:
            fitting[0].append(speaker)
        else:
            groups.append([speaker])


def _has_role(group: Sequence[Speaker], wanted: frozenset[str]) -> bool:
    return any(wanted <= role_words(role) for speaker in group for role in speaker.roles)


def _merged(group: Sequence[Speaker], taken: set[str]) -> Speaker:
    """One speaker for a group; the fullest name wins, and of two as full the first."""
    named = max(group, key=lambda speaker: (speaker.kind is not SpeakerKind.UNNAMED, len(speaker.name.split())))
    aliases = dict.fromkeys(alias for speaker in group for alias in (speaker.name, *speaker.aliases))
    aliases.pop(named.name, None)
    roles = dict.fromkeys(role for speaker in group for role in speaker.roles)
    base = slug(named.name)[:60]
    identifier, number = base, 2
    while identifier in taken:
        identifier = f"{base}-{number}"
        number += 1
    return Speaker(identifier, named.name, named.kind, tuple(aliases), tuple(roles))
