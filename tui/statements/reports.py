"""A sentence becomes the attributions in it: each reporting verb with its source and its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.model import Span
from tui.statements.attribution import Attribution, confidence
from tui.statements.contents import Complement, addressee_of, before, complement, has_verb, trim
from tui.statements.cues import Cue, find_cues
from tui.statements.formulas import according_to, colon, nouns, passive
from tui.statements.openings import openings
from tui.statements.phrases import Range, phrase_before
from tui.statements.segments import Segment, Token
from tui.statements.subjects import Subject, find_subject

# What is right less often than this is no find.
_LEAST = 0.3
# Verbs that say how somebody says it, not what: "refused to confirm that …", "wants to make clear that …".
_LEADING = frozenset(("refuse", "decline", "want", "wish", "agree", "seek", "vote", "decide"))
_CLAUSAL = frozenset(("bare", "quote", "clause"))
_BARE = frozenset(("bare", "quote"))
_QUOTED_FRAMES = frozenset(("comma-quote", "quote", "colon"))


def reports(segment: Segment) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in the order of the cues."""
    found = list(_verb_reports(segment))
    found.extend(according_to(segment))
    found.extend(nouns(segment))
    found.extend(openings(segment))
    return tuple(found or colon(segment))


def _verb_reports(segment: Segment) -> Iterator[Attribution]:
    cues = find_cues(segment)
    verbs = frozenset(at for cue in cues for at in range(cue.start, cue.end))
    tokens = segment.tokens
    subjects: list[tuple[Cue, Subject]] = []
    for cue in cues:
        subject = find_subject(segment, cue, verbs, subjects)
        if subject is not None:
            subjects.append((cue, subject))
    leading: dict[int, int] = {}
    for position, (cue, subject) in enumerate(subjects):
        stop = _relative_stop(tokens, cue, subject)
        for other, other_subject in subjects[position + 1 :]:
            if other_subject.how == "aside" and other_subject.start < cue.start < other_subject.end:
                stop = min(stop, other_subject.end)
            if _new_clause(segment, other, other_subject, cue.end):
                stop = min(stop, _cut(other, other_subject))
                break
        found = _report(segment, cue, subject, stop)
        led = _led(segment, cue, found, subjects[position + 1 :])
        if led is not None:
            leading[position + 1] = led
        elif found is not None:
            start = leading.get(position)
            yield replace(found, cue=(Span(start, found.cue[-1].end),)) if start is not None else found


def _led(segment: Segment, cue: Cue, found: Attribution | None, later: list[tuple[Cue, Subject]]) -> int | None:
    """Where the cue of `refused to say that …` begins: the first verb only leads to the second, whose the clause is."""
    if cue.verb.lemma not in _LEADING or found is None or not later:
        return None
    if found.rule.partition("/")[0] != "after-infinitive":
        return None
    other, subject = later[0]
    if not other.infinitive or other.start != cue.end:
        return None
    inner = _report(segment, other, subject, len(segment.tokens))
    clause = inner is not None and inner.rule.partition("/")[0] in ("after-that", "after-question")
    return found.cue[0].start if clause else None


def _relative_stop(tokens: tuple[Token, ...], cue: Cue, subject: Subject) -> int:
    """Where the content of `Orr, who said …, left` must end: at the comma that closes the clause about its subject."""
    at = subject.start
    if subject.how != "relative" or at < 2 or tokens[at - 1].kind != ",":
        return len(tokens)
    if any(token.kind in (",", "auxiliary") for token in tokens[: at - 1]):
        return len(tokens)
    return next((ahead for ahead in range(cue.end, len(tokens)) if tokens[ahead].kind == ","), len(tokens))


def _new_clause(segment: Segment, cue: Cue, subject: Subject, after: int) -> bool:
    """Whether a later attribution belongs to the paper and not to the content of the one before it."""
    tokens = segment.tokens
    start = _cut(cue, subject)
    if start <= after or start < 1:
        return False
    mark = tokens[start - 1]
    if mark.kind == "coordinator" and start > 1:
        return tokens[start - 2].kind in (",", "quote", "dash", ";") or (cue.start == start and subject.how == "shared")
    if cue.participle:
        return mark.kind in (",", "quote")
    if mark.kind in (",", "quote", "dash"):
        at = max(cue.end, subject.right)
        if at >= len(tokens) or tokens[at].kind in (".", ",", "!", "?"):
            return True
        return "addressee" in cue.verb.flags and complement(segment, cue, at, len(tokens)) is None
    return mark.kind == ";"


def _cut(cue: Cue, subject: Subject) -> int:
    """Where an attribution begins: at its cue, or before that at its own subject."""
    leads = subject.how in ("subject", "aside", "relative") and not subject.inverted
    return min(subject.start, cue.start) if leads else cue.start


def _report(segment: Segment, cue: Cue, subject: Subject, stop: int) -> Attribution | None:
    tokens = segment.tokens
    if cue.passive:
        return passive(segment, cue, subject, stop)
    if subject.start > 0 and tokens[subject.start - 1].lower == "if":
        return None
    after = complement(segment, cue, subject.right, stop)
    found = _chosen(segment, cue, subject, after, stop)
    if found is None:
        return None
    rule, pieces = found
    told = after.addressee if after is not None and after.addressee is not None else None
    told = told or addressee_of(segment, cue, max(cue.end, subject.right if subject.inverted else cue.end), stop)
    name = rule if subject.how in ("subject", "aside") else f"{rule}/{subject.how}"
    if confidence(name) < _LEAST:
        return None
    return Attribution(
        content=tuple(segment.span_of(*piece) for piece in pieces),
        cue=(segment.span_of(cue.start, cue.end),),
        source=(segment.span_of(subject.start, subject.end),),
        addressee=segment.span_of(*told) if told is not None else None,
        attitude="attitude" in cue.verb.flags or _is_made(segment, cue, pieces),
        antecedent=_antecedent(segment, subject),
        rule=name,
        confidence=confidence(name),
    )


def _is_made(segment: Segment, cue: Cue, pieces: list[Range]) -> bool:
    """Whether what follows is only a thing made, as in `wrote a long letter`."""
    if "act" not in cue.verb.flags or len(pieces) != 1 or pieces[0][0] < cue.end:
        return False
    start, stop = pieces[0]
    quoted = any(token.quotation is not None for token in segment.tokens[start:stop])
    return segment.tokens[start].kind == "determiner" and not quoted and not has_verb(segment.tokens, start, stop)


def _chosen(
    segment: Segment, cue: Cue, subject: Subject, after: Complement | None, stop: int
) -> tuple[str, list[Range]] | None:
    """What stands after the cue, before its subject or on both sides, whichever is the content, with its rule."""
    tokens = segment.tokens
    preceding = _preceding(tokens, cue, before(segment, subject, 0)) if subject.how != "relative" else None
    opens_quoted = preceding is not None and tokens[preceding[0]].kind == "quote"
    if after is None:
        if preceding is None or cue.participle or cue.infinitive:
            return None
        right = max(cue.end, subject.right)
        if tokens[preceding[1] - 1].kind == "quote":
            return "quote-before", [preceding]
        rest = trim(tokens, right + 1, stop) if right < stop and tokens[right].kind == "," else (right, right)
        if rest[1] - rest[0] > 1:
            return "around", [preceding, rest]
        return ("before", [preceding]) if "bare" in cue.verb.frames else None
    if preceding is not None and opens_quoted and after.frame in _QUOTED_FRAMES:
        return "quote-both", [piece for piece in (preceding, after.content) if piece[0] < piece[1]]
    own = after.frame != "that" and subject.how != "shared" and not cue.participle
    if preceding is not None and opens_quoted and own:
        return "quote-before", [preceding]
    if after.content[0] >= after.content[1]:
        return "open-colon", []
    return f"after-{after.frame}", [after.content]


def _preceding(tokens: tuple[Token, ...], cue: Cue, content: Range | None) -> Range | None:
    """A content before the cue: quoted for any verb with a clause, else for one that quotes or takes a bare clause."""
    if content is None or not _CLAUSAL & cue.verb.frames:
        return None
    if tokens[content[1] - 1].kind != "quote":
        return content if _BARE & cue.verb.frames else None
    for at in range(content[1] - 1, content[0], -1):
        if tokens[at].kind == "quote" and tokens[at - 1].kind == ":":
            return at, content[1]
    return content


def _antecedent(segment: Segment, subject: Subject) -> Span | None:
    """The phrase that "who" stands for: right before it, or before the comma in between."""
    if subject.how != "relative" or subject.start == 0:
        return None
    end = subject.start - (segment.tokens[subject.start - 1].kind == ",")
    phrase = phrase_before(segment.tokens, end)
    return segment.span_of(*phrase) if phrase is not None else None
