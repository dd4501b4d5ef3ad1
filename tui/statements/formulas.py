"""A sentence becomes the attributions in it without an active verb: passives, nouns, "according to", colons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Span
from tui.statements.attribution import Attribution, confidence
from tui.statements.contents import trim
from tui.statements.cues import Cue
from tui.statements.lexicon import word_map, word_set
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.segments import Segment, Token
from tui.statements.subjects import Subject

_COLON_SOURCE_LIMIT = 12
# `Vance: 547` is a table, `Vance: I never said so.` a turn of an interview.
_TURN_LENGTH = 5
_SHORTEST_HEADLINE = 2
_MOST_ADJECTIVES = 3


def passive(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
    """`X was criticised by Y`: the agent is the source and the whole rest the content."""
    tokens = segment.tokens
    at = cue.end
    if at >= stop or tokens[at].lower != "by" or "object" not in cue.verb.frames or "inverted" in cue.verb.flags:
        return None
    agent = phrase_after(tokens, at + 1, person=True)
    if agent is None:
        return None
    pieces = [(subject.start, subject.end)]
    if agent[1] < stop and tokens[agent[1]].lower in ("for", "as", "over"):
        pieces.append(trim(tokens, agent[1], stop))
    return Attribution(
        content=tuple(segment.span_of(*piece) for piece in pieces),
        cue=(segment.span_of(cue.start, at + 1),),
        source=(segment.span_of(*agent),),
        denied="denial" in cue.verb.flags and not cue.negated,
        attitude="attitude" in cue.verb.flags,
        rule="passive",
        confidence=confidence("passive"),
    )


def nouns(segment: Segment) -> Iterator[Attribution]:
    """`Her claim that it rained`, `Vance's repeated denial that …`: a noun of saying with its owner before it."""
    tokens = segment.tokens
    kinds = word_map("reporting_nouns.txt")
    for at in range(1, len(tokens) - 1):
        flag = kinds.get(tokens[at].lower)
        if flag is None or tokens[at + 1].kind != "that":
            continue
        owner = _owner(tokens, at)
        if owner is None:
            continue
        marks = (ahead for ahead in range(at + 2, len(tokens)) if tokens[ahead].kind in (",", ";", "dash"))
        stop = next(marks, len(tokens))
        content = trim(tokens, at + 1, stop)
        if content[1] - content[0] < 3:
            continue
        yield Attribution(
            content=(segment.span_of(*content),),
            cue=(segment.span_of(owner[1], at + 1),),
            source=(_without_possessive(segment, owner),),
            denied=flag == "denial",
            attitude=flag == "attitude",
            rule="noun-that",
            confidence=confidence("noun-that"),
        )


def _without_possessive(segment: Segment, owner: Range) -> Span:
    span = segment.span_of(*owner)
    possessive = segment.tokens[owner[1] - 1].lower.endswith(("'s", "’s"))
    return Span(span.start, span.end - 2) if possessive and len(span) > 2 else span


def _owner(tokens: Sequence[Token], noun: int) -> Range | None:
    """The possessive before a noun of saying, with up to a few adjectives between."""
    for at in range(noun - 1, max(-1, noun - 2 - _MOST_ADJECTIVES), -1):
        token = tokens[at]
        if token.lower in ("his", "her", "their"):
            return at, at + 1
        if token.lower.endswith(("'s", "’s")) and token.kind in ("name", "word"):
            start = at
            while start > 0 and tokens[start - 1].kind in ("name", "determiner"):
                start -= 1
            return start, at + 1
        if token.kind not in ("word", "adverb"):
            return None
    return None


def according_to(segment: Segment) -> Iterator[Attribution]:
    tokens = segment.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].lower != "according" or tokens[at + 1].lower != "to":
            continue
        source = phrase_after(tokens, at + 2)
        if source is None:
            continue
        end = source[1]
        while end < len(tokens) and tokens[end].kind not in (",", ".", ";", "dash", "quote"):
            end += 1
        if at == 0 or (at == 1 and tokens[0].kind in ("coordinator", "adverb")):
            content = trim(tokens, end + 1, len(tokens))
        else:
            content = trim(tokens, 0, at)
            if end + 1 < len(tokens) and tokens[end].kind == "," and tokens[at - 1].kind == ",":
                rest = trim(tokens, end + 1, len(tokens))
                if rest[1] - rest[0] > 4 and content[1] - content[0] < 6:
                    content = rest if content[1] - content[0] < 2 else content
        if content[0] >= content[1]:
            continue
        yield Attribution(
            content=(segment.span_of(*content),),
            cue=(segment.span_of(at, at + 2),),
            source=(segment.span_of(at + 2, end),),
            rule="according-to",
            confidence=confidence("according-to"),
        )


def colon(segment: Segment) -> Iterator[Attribution]:
    """`Vance: “…”`, `POLL: Three races are close` — a short name or phrase, a colon, and what it says."""
    tokens = segment.tokens
    for at in range(1, min(len(tokens) - 1, _COLON_SOURCE_LIMIT)):
        if tokens[at].kind != ":":
            continue
        phrase = phrase_before(tokens, at)
        quoted = tokens[at + 1].kind == "quote"
        named = all(token.kind == "name" for token in tokens[:at]) and len(tokens) - at > _TURN_LENGTH
        if phrase is None or phrase[0] != 0 or not (quoted or segment.title or named):
            return
        if tokens[0].kind == "number" or tokens[at - 1].lower in word_set("labels.txt"):
            return
        content = trim(tokens, at + 1, len(tokens))
        if quoted or content[1] - content[0] > _SHORTEST_HEADLINE:
            rule = "colon-quote" if quoted else "colon"
            yield Attribution(
                content=(segment.span_of(*content),),
                cue=(Span(tokens[at].start, tokens[at].end),),
                source=(segment.span_of(*phrase),),
                rule=rule,
                confidence=confidence(rule),
            )
        return
