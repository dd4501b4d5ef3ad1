"""Statements to the propositions that they assert or deny, in so many words or by answering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.model import Span, Statement, hull
from tui.relations.lexicon import stem, stems_of
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.reading import Reading
from tui.relations.words import Word, read_words, sentences

_QUESTION = re.compile(r"\b(?:whether|if)\s+([^.?!\n“\"]+)")
_ASKED = re.compile(r"\b(?:ask|asked|asking|question|questioned|denied|denies)\b", re.IGNORECASE)
_ASKING = frozenset(
    stem(word) for word in ["ask", "expect", "fear", "hope", "inquire", "think", "unconfirmed", "want", "wonder"]
)
_DENYING = frozenset(stem(word) for word in ["deny", "denial", "refute"])
_NO = re.compile(r"[\"“'‘]*no\b[,.—–-]", re.IGNORECASE)
_REACH = 400
_LEAD, _LEADING_WORDS = 40, 2


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
    for sentence in sentences(words):
        yield proposition(sentence, _origin(reading, statement), reading.referents(statement))


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
        denied=_is_denied(article.text, statement),
        asked=_is_left_open(article.text, statement),
        own_voice=statement.is_own_voice,
    )


def _is_denied(text: str, statement: Statement) -> bool:
    """Whether the cue says that the source denies it; who does not confirm or deny leaves it open."""
    cue = read_words(text, statement.cue)
    denies = statement.denied or any(word.stem in _DENYING for word in cue)
    return denies and not any(word.negates for word in cue)


def _is_left_open(text: str, statement: Statement) -> bool:
    """Whether the source asks, hopes, scoffs at or does not confirm it, or is itself called false."""
    cue, source = read_words(text, statement.cue), read_words(text, statement.source)
    called_false = (stems_of("denials") | stems_of("falsehoods")) - _DENYING
    if any(word.stem in called_false for word in (*source, *_just_before(text, statement))):
        return True
    turns_on = not statement.denied and any(word.form in ("against", "at") for word in cue)
    return turns_on or any(word.stem in _ASKING or word.negates for word in cue)


def _just_before(text: str, statement: Statement) -> tuple[Word, ...]:
    """The last words before cue and content in their sentence: "the latest hoax claiming that"."""
    start = min(span.start for span in (*statement.cue, *statement.content))
    words = read_words(text, (Span(max(0, start - _LEAD), start),))[-_LEADING_WORDS:]
    ended = max((number for number, word in enumerate(words) if word.ends), default=-1)
    return words[ended + 1 :]


def _answered(reading: Reading, statement: Statement, earlier: Sequence[Statement]) -> Iterator[Proposition]:
    """What a "No" denies: the question that precedes it, and the denial that introduces it."""
    text, start = reading.articles[statement.article].text, statement.content[0].start
    if not _NO.match(text, start):
        return
    origin = replace(_origin(reading, statement), denied=True, asked=False, inherited=True)
    asked = _question_before(text, start)
    if asked is not None:
        yield proposition(read_words(text, (asked,)), origin, reading.referents_in(statement.article, asked))
    before = earlier[-1] if earlier else None
    if before is not None and before.denied and before.speaker == statement.speaker and _near(before, statement):
        for denied in _put_forward(reading, before):
            yield replace(denied, origin=origin)


def _rejected(reading: Reading, statement: Statement, earlier: Sequence[Statement]) -> Iterator[Proposition]:
    """What a denial of "the report" or "the claim" denies: what somebody else was reported to say just before."""
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
