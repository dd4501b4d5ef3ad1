"""A sentence becomes the attributions in it without an active verb: passives, nouns, "according to", colons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Span
from tui.statements.attribution import Attribution, confidence
from tui.statements.contents import trim
from tui.statements.cues import Cue
from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.segments import Segment, Token
from tui.statements.subjects import Subject

_COLON_SOURCE_LIMIT = 12
# `Vance: 547` is a table, `Vance: I never said so.` a turn of an interview.
_TURN_LENGTH = 5
_SHORTEST_HEADLINE = 2
_NEW_CLAUSE = frozenset(("coordinator", "relative", "subordinator"))
_MOST_ADJECTIVES = 3
# What is done, and not said, "according to" them.
_STANDARDS = frozenset(("principles", "needs", "wishes", "taste", "custom", "customs", "tradition", "ability"))
# Nouns of saying whose content may be an infinitive: "her promise to resign".
_OF_DEEDS = frozenset(("pledge", "promise", "proposal", "threat", "vow", "demand", "offer", "request", "call"))


def passive(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
    """`X was criticised by Y`, `X was told by Y that …`, `it was announced by Y that …`: the agent is the source."""
    return _reported_passive(segment, cue, subject, stop) or _criticism(segment, cue, subject, stop)


def _reported_passive(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
    """What was told or announced stands behind the agent; the subject was told it, or stands for it (`it`)."""
    tokens = segment.tokens
    at = cue.end
    agent: Range | None = None
    if at < stop and tokens[at].lower == "by":
        agent = phrase_after(tokens, at + 1, person=True)
        at = agent[1] if agent is not None else at
    if at + 1 >= stop:
        return None
    told = "addressee" in cue.verb.flags
    deed = tokens[at].lower == "to" and agent is not None and told
    announced = agent is not None and tokens[subject.start].lower == "it"
    if not (tokens[at].kind == "that" or deed) or not (told or announced):
        return None
    content = trim(tokens, at, stop)
    return Attribution(
        content=(segment.span_of(*content),),
        cue=(segment.span_of(cue.start, cue.end),),
        source=(segment.span_of(*agent),) if agent is not None else (),
        addressee=segment.span_of(subject.start, subject.end) if told else None,
        rule="passive-that",
        confidence=confidence("passive-that"),
    )


def _criticism(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
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
        if flag is None:
            continue
        agent = phrase_after(tokens, at + 2, person=True) if tokens[at + 1].lower in ("by", "from") else None
        start = agent[1] if agent is not None else at + 1
        to_do = tokens[at].lower in _OF_DEEDS and start < len(tokens) and tokens[start].lower == "to"
        owner = agent or _owner(tokens, at)
        if owner is None or start >= len(tokens) or not (tokens[start].kind == "that" or to_do):
            continue
        marks = (ahead for ahead in range(start + 1, len(tokens)) if tokens[ahead].kind in (",", ";", "dash"))
        stop = next(marks, len(tokens))
        content = trim(tokens, start, stop)
        if content[1] - content[0] < 3:
            continue
        yield Attribution(
            content=(segment.span_of(*content),),
            cue=(segment.span_of(at if agent is not None else owner[1], at + 1),),
            source=(_without_possessive(segment, owner),),
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
    """`According to Vance, …`, `…, according to Vance`, `…, per the Herald, …`: the rest of the sentence."""
    tokens = segment.tokens
    for at in range(len(tokens) - 2):
        cue_end = _according(tokens, at)
        source = phrase_after(tokens, cue_end) if cue_end else None
        if source is None or any(token.lower in _STANDARDS for token in tokens[slice(*source)]):
            continue
        rest: Range | None = None
        end = source[1]
        while end < len(tokens) and tokens[end].kind not in (",", ".", ";", "dash", "quote"):
            end += 1
        if at == 0 or (at == 1 and tokens[0].kind in ("coordinator", "adverb")):
            content = trim(tokens, end + 1, len(tokens))
        else:
            content = trim(tokens, 0, at)
            if end + 1 < len(tokens) and tokens[end].kind == "," and tokens[at - 1].kind == ",":
                rest = trim(tokens, end + 1, len(tokens))
        if content[0] >= content[1]:
            continue
        pieces = [content]
        if rest is not None and rest[1] - rest[0] > 1 and tokens[rest[0]].kind not in _NEW_CLAUSE:
            pieces = [rest] if _is_scene(tokens, *content) else [content, rest]
        yield Attribution(
            content=tuple(segment.span_of(*piece) for piece in pieces),
            cue=(segment.span_of(at, cue_end),),
            source=(segment.span_of(cue_end, end),),
            rule="according-to",
            confidence=confidence("according-to"),
        )


def _according(tokens: Sequence[Token], at: int) -> int:
    """Where "according to" ends that begins at `at`, or "per" behind a comma and before a name; 0 where none does."""
    if tokens[at].lower == "according" and tokens[at + 1].lower == "to":
        return at + 2
    named = tokens[at + 1].kind == "name" or (tokens[at + 1].lower == "the" and tokens[at + 2].kind == "name")
    return at + 1 if tokens[at].lower == "per" and at and tokens[at - 1].kind == "," and named else 0


def _quoted_headline(segment: Segment) -> Iterator[Attribution]:
    """`‘We were lucky’: crew speak` — a headline with what was said before the colon."""
    source = phrase_after(segment.tokens, 2)
    if source is not None and segment.tokens[source[1] - 1].lower in verb_forms():
        source = (source[0], source[1] - 1) if source[1] - source[0] > 1 else None
    if source is not None:
        yield Attribution(
            content=(segment.span_of(0, 1),),
            cue=(segment.span_of(1, 2),),
            source=(segment.span_of(*source),),
            rule="colon-quote",
            confidence=confidence("colon-quote"),
        )


def _is_scene(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands before a first comma only sets the scene: `But`, `In May`, `Still`."""
    return end - start < 2 or tokens[start].kind in ("preposition", "subordinator", "adverb", "coordinator")


def colon(segment: Segment) -> Iterator[Attribution]:
    """`Vance: “…”`, `POLL: Three races are close` — a short name or phrase, a colon, and what it says."""
    tokens = segment.tokens
    if segment.title and len(tokens) > 2 and tokens[0].kind == "quote" and tokens[1].kind == ":":
        yield from _quoted_headline(segment)
        return
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
