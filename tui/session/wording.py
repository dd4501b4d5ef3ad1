"""The words in which the screen speaks of speakers, articles, relations and confidence."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import date
from pathlib import PurePath

from tui.model import Article, Reason, Relation, RelationKind, Speaker, SpeakerKind, Statement

UNKNOWN_SPEAKER = "no speaker named"
OWN_VOICE = "the article itself"
ASSESSMENTS = ("check", "confirmed", "disputed", "misleading", "quote-worthy")
"""What a reader may say of a statement with a key, unless the settings hold other words."""

KIND_WORDS = {
    RelationKind.CONTRADICTION: "possible contradiction",
    RelationKind.CORROBORATION: "corroboration",
    RelationKind.REWORDING: "rewording",
    RelationKind.UPDATE: "later update",
}

_SAME_WORDS = {
    frozenset({Reason.ADDRESSEE}): "same words to someone else",
    frozenset({Reason.ATTRIBUTION}): "same words by someone else",
    frozenset({Reason.ADDRESSEE, Reason.ATTRIBUTION}): "same words between others",
}

_REASON_WORDS = {
    Reason.DENIAL: "one side denies it",
    Reason.NEGATION: "one side is negated",
    Reason.NUMBER: "the figures differ",
    Reason.DATE: "the dates differ",
    Reason.OPPOSITION: "opposite words",
    Reason.WORDING: "the wording differs",
    Reason.ATTRIBUTION: "said by different speakers",
    Reason.ADDRESSEE: "said to different people",
    Reason.ENTAILMENT: "meaning compared by the language model",
}

_BOTH_WORDS = {
    Reason.DENIAL: "both deny it",
    Reason.WORDING: "both say much the same",
    Reason.ENTAILMENT: "the same to the language model",
}

_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def relation_words(relation: Relation) -> str:
    """What two statements are to each other; the same words of or to other people are no rewording."""
    if relation.kind is RelationKind.REWORDING:
        return _SAME_WORDS.get(frozenset(relation.reasons), KIND_WORDS[relation.kind])
    return KIND_WORDS[relation.kind]


def reason_words(relation: Relation) -> str:
    """What points to a relation; what makes two statements agree is what they share, not what differs."""
    shared = _BOTH_WORDS if relation.kind is RelationKind.CORROBORATION else {}
    return "; ".join(shared.get(reason, _REASON_WORDS[reason]) for reason in relation.reasons)


def confidence_word(confidence: float) -> str:
    """How sure the machine is, as one word or two instead of a figure."""
    steps = ((0.9, "very likely"), (0.7, "likely"), (0.5, "uncertain"))
    return next((word for least, word in steps if confidence >= least), "weak")


def article_name(article: Article) -> str:
    """What an article is called in a narrow place: its file's name without folder and suffix."""
    return "standard input" if article.path == "-" else PurePath(article.path).stem or article.title


def speaker_name(speaker: Speaker | None) -> str:
    """A speaker's full name, or that none is named."""
    return speaker.name if speaker else UNKNOWN_SPEAKER


def roles_of(speaker: Speaker | None) -> tuple[str, ...]:
    """What the articles say a speaker is, without what another of the roles says as well: "mayor", "Mayor of Ely"."""
    roles = speaker.roles if speaker else ()
    words = [f" {' '.join(re.findall(_WORD, role.casefold()))} " for role in roles]
    return tuple(
        role
        for at, role in enumerate(roles)
        if not any(
            words[at] in other and (words[at] != other or number < at)
            for number, other in enumerate(words)
            if number != at
        )
    )


def said_by(statement: Statement, tellers: Sequence[Speaker | None], speaker: Speaker | None) -> str:
    """Who says a statement, behind those who tell it; for what an article says in its own voice, the article."""
    return OWN_VOICE if statement.is_own_voice and not tellers else chain(tellers, speaker)


def chain(tellers: Sequence[Speaker | None], speaker: Speaker | None) -> str:
    """A speaker behind those who tell it: "Ian Orr ▸ Ada Vance"."""
    return " ▸ ".join(speaker_name(one) for one in (*tellers, speaker))


def short_name(speaker: Speaker | None, namesakes: Container[str] = ()) -> str:
    """A person's last name; the whole name of one of the `namesakes`, as ids, and of any other speaker."""
    if speaker is None:
        return UNKNOWN_SPEAKER
    return speaker.name if speaker.id in namesakes else last_name(speaker) or speaker.name


def last_name(speaker: Speaker) -> str:
    """A person's last name; empty for what is none."""
    *_, last = ("", *speaker.name.split()) if speaker.kind is SpeakerKind.PERSON else ("",)
    return last


def short_date(published: str | None) -> str:
    """An ISO 8601 date as "14 Mar 2026"; whatever else stands there as it is; empty for none."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return published or ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def manner(statement: Statement) -> str:
    """How a statement is told: "direct", "indirect, denied"; empty for what an article says in its own voice."""
    return "" if statement.is_own_voice else f"{statement.kind.value}{', denied' if statement.denied else ''}"


def source_words(article: Article) -> str:
    """Where an article comes from: "Harbour Gazette · 14 Mar 2026"."""
    return " · ".join(filter(None, (article.outlet, short_date(article.published))))


def identity_words(article: Article) -> str:
    """What an article is called, then where it comes from: "harbour-plan · Harbour Gazette · 14 Mar 2026"."""
    name = article_name(article)
    return " · ".join(filter(None, ("" if name == article.title else name, source_words(article))))


def place_word(paragraph: int) -> str:
    """Where in an article: "¶7", or "title" above the first paragraph."""
    return f"¶{paragraph}" if paragraph else "title"


def weak_words(number: int) -> str:
    """What to add to "none found" where weak relations are hidden; empty for none."""
    return f"; {number} weak {'one is' if number == 1 else 'ones are'} hidden, F shows them" if number else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 statement", "37 statements"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
