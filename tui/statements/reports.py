"""A sentence becomes the attributions in it: reporting verbs, "according to", colons."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.contents import Complement, before, complement
from tui.statements.cues import Cue, find_cues
from tui.statements.lexicon import word_map
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.segments import Segment, Token
from tui.statements.subjects import Subject, find_subject

_COLON_SOURCE_LIMIT = 12
# `Vance: 547` is a table, `Vance: I never said so.` a turn of an interview.
_TURN_LENGTH = 5


def reports(segment: Segment) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in the order of the cues."""
    found = list(_verb_reports(segment))
    found.extend(_according_to(segment))
    if not found:
        found.extend(_colon(segment))
    return tuple(found)


def confidence(rule: str) -> float:
    """The share of statements of a rule that were right on PolNeAR train."""
    return float(word_map("rule_confidence.txt").get(rule, "0.4"))


def _verb_reports(segment: Segment) -> Iterator[Attribution]:
    cues = find_cues(segment)
    verbs = frozenset(at for cue in cues for at in range(cue.start, cue.end))
    tokens = segment.tokens
    subjects: list[tuple[Cue, Subject]] = []
    for cue in cues:
        subject = find_subject(segment, cue, verbs, subjects)
        if subject is not None:
            subjects.append((cue, subject))
    for position, (cue, subject) in enumerate(subjects):
        left = 0
        stop = _relative_stop(tokens, cue, subject)
        for other, other_subject in subjects[position + 1 :]:
            if other_subject.how == "aside" and other_subject.start < cue.start < other_subject.end:
                stop = min(stop, other_subject.end)
            if _new_clause(tokens, other, other_subject, cue.end):
                stop = min(stop, _cut(other, other_subject))
                break
        found = _report(segment, cue, subject, left, stop)
        if found is not None:
            yield found


def _relative_stop(tokens: tuple[Token, ...], cue: Cue, subject: Subject) -> int:
    """Where the content of `Orr, who said …, left` must end: at the comma that closes the clause about its subject."""
    at = subject.start
    if subject.how != "relative" or at < 2 or tokens[at - 1].kind != ",":
        return len(tokens)
    if any(token.kind in (",", "auxiliary") for token in tokens[: at - 1]):
        return len(tokens)
    return next((ahead for ahead in range(cue.end, len(tokens)) if tokens[ahead].kind == ","), len(tokens))


def _new_clause(tokens: tuple[Token, ...], cue: Cue, subject: Subject, after: int) -> bool:
    """Whether a later attribution belongs to the paper and not to the content of the one before it."""
    start = min(subject.start, cue.start) if subject.how in ("subject", "aside", "relative") else cue.start
    if subject.inverted:
        start = cue.start
    if start <= after or start < 1:
        return False
    mark = tokens[start - 1]
    if mark.kind == "coordinator" and start > 1:
        return tokens[start - 2].kind in (",", "quote", "dash", ";")
    if cue.participle:
        return mark.kind in (",", "quote")
    return mark.kind == ";" or (mark.kind in (",", "quote", "dash") and _is_tail(tokens, cue, subject))


def _is_tail(tokens: tuple[Token, ...], cue: Cue, subject: Subject) -> bool:
    """Whether nothing but an adjunct follows: `…, Orr reported.`"""
    at = max(cue.end, subject.right)
    return at >= len(tokens) or tokens[at].kind in (".", ",", "!", "?")


def _cut(cue: Cue, subject: Subject) -> int:
    start = min(subject.start, cue.start) if subject.how in ("subject", "aside", "relative") else cue.start
    return cue.start if subject.inverted else start


def _report(segment: Segment, cue: Cue, subject: Subject, left: int, stop: int) -> Attribution | None:
    tokens = segment.tokens
    if cue.passive:
        return _passive(segment, cue, subject, stop)
    if tokens[subject.start - 1].lower == "if" and subject.start > 0:
        return None
    after: Complement | None = complement(segment, cue, subject.right, stop)
    follows = subject.how != "relative" and {"bare", "quote", "clause"} & cue.verb.frames
    preceding = before(segment, subject, left) if follows else None
    if preceding is not None and "bare" not in cue.verb.frames and tokens[preceding[1] - 1].kind != "quote":
        preceding = None
    pieces: list[Range] = []
    rule = ""
    if after is not None:
        preceding = _quoted_part(tokens, preceding)
        quoted_before = preceding is not None and tokens[preceding[0]].kind == "quote"
        if quoted_before and preceding is not None and after.frame in ("comma-quote", "quote", "colon"):
            pieces, rule = [preceding, after.content], "quote-both"
        elif (
            quoted_before
            and preceding is not None
            and after.frame != "that"
            and subject.how != "shared"
            and not cue.participle
        ):
            pieces, rule = [preceding], "quote-before"
        else:
            pieces, rule = [after.content], f"after-{after.frame}"
    elif preceding is not None and not cue.participle and not cue.infinitive:
        right = max(cue.end, subject.right)
        preceding = _quoted_part(tokens, preceding) or preceding
        pieces, rule = [preceding], "before"
        quoted = tokens[preceding[1] - 1].kind == "quote"
        if right < stop and tokens[right].kind == "," and tokens[preceding[1] - 1].kind != "quote":
            rest = _rest(tokens, right + 1, stop)
            if rest[1] - rest[0] > 1:
                pieces, rule = [preceding, rest], "around"
        elif quoted:
            rule = "quote-before"
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    if not pieces and not (after is not None and after.frame == "colon"):
        return None
    if after is not None and after.frame == "colon" and not pieces:
        rule = "open-colon"
    addressee = after.addressee if after is not None else None
    return Attribution(
        content=tuple(segment.span_of(*piece) for piece in pieces),
        cue=(segment.span_of(cue.start, cue.end),),
        source=(segment.span_of(subject.start, subject.end),),
        addressee=segment.span_of(*addressee) if addressee is not None else None,
        denied="denial" in cue.verb.flags and not cue.negated,
        attitude="attitude" in cue.verb.flags,
        antecedent=_antecedent(segment, subject),
        rule=rule,
        confidence=confidence(rule),
    )


def _antecedent(segment: Segment, subject: Subject) -> Span | None:
    """The phrase that "who" stands for: right before it, or before the comma in between."""
    if subject.how != "relative" or subject.start == 0:
        return None
    end = subject.start - (segment.tokens[subject.start - 1].kind == ",")
    phrase = phrase_before(segment.tokens, end)
    return segment.span_of(*phrase) if phrase is not None else None


def _quoted_part(tokens: tuple[Token, ...], content: Range | None) -> Range | None:
    """What follows the colon in `Her note was short: “…,” she wrote`; a content without one stays as it is."""
    if content is None or tokens[content[1] - 1].kind != "quote":
        return content
    for at in range(content[1] - 1, content[0], -1):
        if tokens[at].kind == "quote" and tokens[at - 1].kind == ":":
            return at, content[1]
    return content


def _rest(tokens: tuple[Token, ...], start: int, stop: int) -> Range:
    while stop > start and tokens[stop - 1].kind in (".", "!", "?", ","):
        stop -= 1
    return start, stop


def _passive(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
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
        pieces.append(_rest(tokens, agent[1], stop))
    return Attribution(
        content=tuple(segment.span_of(*piece) for piece in pieces),
        cue=(segment.span_of(cue.start, at + 1),),
        source=(segment.span_of(*agent),),
        denied="denial" in cue.verb.flags and not cue.negated,
        attitude="attitude" in cue.verb.flags,
        rule="passive",
        confidence=confidence("passive"),
    )


def _according_to(segment: Segment) -> Iterator[Attribution]:
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
            content = _rest(tokens, end + 1, len(tokens))
        else:
            content = _rest(tokens, 0, at)
            if end + 1 < len(tokens) and tokens[end].kind == "," and tokens[at - 1].kind == ",":
                rest = _rest(tokens, end + 1, len(tokens))
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


def _colon(segment: Segment) -> Iterator[Attribution]:
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
        content = _rest(tokens, at + 1, len(tokens))
        if content[0] < content[1]:
            rule = "colon-quote" if quoted else "colon"
            yield Attribution(
                content=(segment.span_of(*content),),
                cue=(Span(tokens[at].start, tokens[at].end),),
                source=(segment.span_of(*phrase),),
                rule=rule,
                confidence=confidence(rule),
            )
        return
