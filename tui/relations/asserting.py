"""Statements to the propositions that they assert or deny, in so many words or by answering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from tui.model import Span, Statement, hull
from tui.relations.lexicon import stems_of
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.reading import Reading
from tui.relations.stances import Stance
from tui.relations.unasserted import PREDICATES, is_left_open
from tui.relations.words import coordinated, read_words, sentences

_QUESTION = re.compile(r"\b(?:whether|if)\s+([^.?!\n“\"]+)")
_ASKED = re.compile(r"\b(?:ask|asked|asking|question|questioned|denied|denies)\b", re.IGNORECASE)
# "These reports are inaccurate", "That is not true": what stands before is meant.
_POINTING = frozenset(["all", "it", "such", "that", "the", "these", "this", "those"])
# What shows that a clause is denied and not a thing: "that the sale was a hoax".
_CLAUSAL = PREDICATES | {"he", "it", "she", "that", "they"}
_NO = re.compile(r"[\"“'‘]*no\b[,.—–-]", re.IGNORECASE)
_BREAK = re.compile(r"\s*\n\s*")
_REACH = 400


def propositions(reading: Reading) -> Iterator[Proposition]:
    """The propositions of every statement, article by article."""
    for article in reading.articles:
        earlier: list[Statement] = []
        for statement in reading.of_article(article):
            if reading.turns_down(statement):
                continue
            yield from _put_forward(reading, statement)
            if statement.is_own_voice:
                continue
            yield from _answered(reading, statement, earlier)
            yield from _rejected(reading, statement, earlier)
            if statement.within is None:
                earlier.append(statement)


def _put_forward(reading: Reading, statement: Statement) -> Iterator[Proposition]:
    own = reading.own(statement, statement.content)
    is_all = own == list(statement.content)
    words = reading.words(statement) if is_all else read_words(reading.articles[statement.article].text, own)
    origin, referents = _origin(reading, statement), reading.referents(statement)
    found = [
        proposition(clause, origin, referents, reading.predications(statement.article, clause))
        for sentence in sentences(words)
        for clause in coordinated(sentence)
    ]
    for one, following in zip_longest(found, found[1:]):
        if following is not None and _calls_false(following):
            yield replace(one, origin=replace(origin, denied=True))
        else:
            yield replace(one, stance=Stance.ASSERTS) if origin.denied and _names_what_is_denied(one) else one


def _calls_false(following: Proposition) -> bool:
    """Whether it only says that what was said before it is not so."""
    if following.stance is not Stance.DENIES or following.words[0].form not in _POINTING:
        return False
    told = {word.stem for word in following.words if word.is_content and word.span not in following.cues}
    return told <= stems_of("report_nouns") | stems_of("story_nouns")


def _names_what_is_denied(denied: Proposition) -> bool:
    """Whether its words deny nothing but call what is denied by a name: "the hoax", "false claims that he lied"."""
    before = [word.form for word in denied.words if denied.cues and word.span < denied.cues[0]]
    return _CLAUSAL.isdisjoint(before)


def _origin(reading: Reading, statement: Statement) -> Origin:
    outer = reading.statements.get(statement.within or "")
    article = reading.articles[statement.article]
    reporter = outer.speaker if outer else None
    return Origin(
        statement.id,
        article.id,
        article.published,
        statement.speaker,
        reporter,
        denied=statement.denied,
        asked=is_left_open(article.text, statement) or (outer is not None and outer.denied),
        own_voice=statement.is_own_voice,
    )


def _answered(reading: Reading, statement: Statement, earlier: Sequence[Statement]) -> Iterator[Proposition]:
    """What a "No" denies: the question that precedes it, and the denial that introduces it."""
    text, start = reading.articles[statement.article].text, statement.content[0].start
    if not _NO.match(text, start):
        return
    origin = replace(_origin(reading, statement), denied=True, asked=False, inherited=True)
    asked = _question_before(text, start)
    if asked is not None:
        words = read_words(text, (asked,))
        parse = reading.predications(statement.article, words)
        yield proposition(words, origin, reading.referents_in(statement.article, asked), parse)
    before = earlier[-1] if earlier else None
    if before is not None and before.denied and before.speaker == statement.speaker and _near(before, statement):
        for denied in _put_forward(reading, before):
            yield replace(denied, origin=origin)


def _rejected(reading: Reading, statement: Statement, earlier: Sequence[Statement]) -> Iterator[Proposition]:
    """What a denial of "the report" or "the claim" denies: what somebody else was reported to say just before.

    Where a paragraph stands between the two, "the report" is rather what the whole article is about.
    """
    if not statement.denied:
        return
    content = {
        word.stem for word in reading.words(statement) if word.is_content or word.stem in stems_of("report_nouns")
    }
    others = (before for before in reversed(earlier) if before.speaker != statement.speaker)
    reported = next(others, None)
    if not content or content - stems_of("report_nouns"):
        return
    if reported is None or reported.denied or not _near(reported, statement):
        return
    between = reading.articles[statement.article].text[hull(reported.content).end : statement.content[0].start]
    if len(_BREAK.findall(between)) > 1:
        return
    for claimed in _put_forward(reading, reported):
        yield replace(claimed, origin=replace(_origin(reading, statement), inherited=True))


def _near(before: Statement, statement: Statement) -> bool:
    return statement.content[0].start - hull(before.content).end < _REACH


def _question_before(text: str, start: int) -> Span | None:
    reach = max(0, start - _REACH)
    matches = list(_QUESTION.finditer(text, reach, start))
    if not matches or not _ASKED.search(text, reach, matches[-1].start()):
        return None
    return Span(*matches[-1].span(1))
