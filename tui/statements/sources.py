"""Tagged sources become sources that can have spoken: nobody who was asked, and the subject next to the cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.cue_subjects import cue_verb, subject_behind, subject_beside, subject_of_participle, teller
from tui.statements.lexicon import reporting_verb
from tui.statements.phrases import PERIODS
from tui.statements.places import overlap
from tui.statements.syntax import Syntax

_ASKED = re.compile(r"(?:when |if |once |being )?(?:asked|pressed|questioned)\b")
_AND = re.compile(r"\b(?:and|but|then|also) $")  # "Vance smiled and asked"
_APPOSED = re.compile(r"[^\s,]+(?: [^\s,]+){0,3}, ")
_BE = re.compile(
    r"(?:has |have |had |may |might |will |would |could )?(?:not |never )?(?:is|are|was|were|be|been|being)\b"
)
_QUOTING = frozenset(("cited", "cites", "quoted", "quotes", "quoting"))
_QUOTED_AS = re.compile(r" ([^.,;:“”\"\n]{2,80}?) as saying\b")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
# "…, which the mayor denied", "to which one user replied"
_OBJECT_RELATIVE = re.compile(r"(?:which|whom) (?=\w)")
_PARTICIPLE = re.compile(r"(?:ed|told)\b(?: \w+)?$")
# The last words, none among them, of what is no speaker: "that", "last week".
_NOBODY = ([], *([word] for word in ("that", "this", "it", *sorted(PERIODS))))


def corrected(text: str, tagged: Sequence[Tagged], syntax: Syntax) -> tuple[Tagged, ...]:
    """The tagged attributions without sources that were only asked, and with the subject of the cue as source where the
    tagged source stands elsewhere and the parse knows better.
    """
    return tuple(_corrected(text, found, syntax) if found.cue else found for found in tagged)


def _snapped(text: str, found: Tagged) -> Tagged:
    """`found` with sources of whole words on one line, and without a possessive: `Vance’s` claim is Vance's."""
    at = found.cue[0].start
    source = tuple(_whole(text, span, at) for span in found.source)
    return found if source == found.source else replace(found, source=source)


def _whole(text: str, span: Span, cue: int) -> Span:
    """The line of `span` next to the place `cue`, from the beginning of its first word; names hold hyphens."""
    lines = list(_LINE.finditer(text, span.start, span.end))
    if not lines:
        return span
    line = lines[0] if cue < span.start else lines[-1]
    start, end = line.span()
    if text[start] == "-" or text[start - 1 : start] == "-":
        start = _word_start(text, start)
    if text[start] in "'’" and text[start - 1 : start].isalnum():
        start = _word_start(text, start)
        before = text[:start].rstrip(" ")
        whole = before[-1:].isalpha() and text[_word_start(text, len(before))].isupper()
        start = _word_start(text, len(before)) if whole else start  # "Thursday night's message"
    opened = _OBJECT_RELATIVE.match(text, start, end)
    start = opened.end() if opened else start
    return Span(start, end - 2) if end - start > 2 and text[start:end].endswith(("'s", "’s")) else Span(start, end)


def _word_start(text: str, place: int) -> int:
    """Where the word begins that ends at `place`, hyphens included."""
    while place > 0 and (text[place - 1].isalnum() or text[place - 1] == "-"):
        place -= 1
    return place


def _corrected(text: str, found: Tagged, syntax: Syntax) -> Tagged:
    found = _snapped(text, found)
    if _by_agent(text, found):
        return found
    if _was_asked(text, found):
        return replace(found, source=())
    verb = cue_verb(syntax, found.cue[0])
    told_by = teller(syntax, verb, found.source) if verb is not None else None
    if told_by is not None:
        return _turned(found, told_by)
    quoted = _quoted_as(text, found)
    if quoted is not None or verb is None:
        return quoted or found
    subject = _subject(text, found, syntax, verb)
    return replace(found, source=(subject,)) if subject is not None else found


def _subject(text: str, found: Tagged, syntax: Syntax, verb: int) -> Span | None:
    """The subject of the cue, headed by `verb`, that the tags missed, if they did."""
    start = found.cue[0].start
    subject = subject_behind(syntax, verb, found.source) if found.source and found.source[0].end <= start else None
    if subject is not None and not overlap((subject,), found.content):
        return subject
    if found.source and _ends_between(syntax, found.source[-1].end, start):
        subject = subject_of_participle(syntax, verb)
        if subject is not None:
            return subject
    subject = subject_beside(syntax, verb)
    if subject is None or overlap((subject,), (*found.source, *found.content)) or _is_beside(text, found):
        return None
    return None if subject.of(text).lower().split()[-1:] in _NOBODY else subject


def _ends_between(syntax: Syntax, start: int, end: int) -> bool:
    """Whether a sentence ends between two places."""
    return any(syntax.words[at].tag == "." for at in syntax.inside(Span(start, end)))


def _quoted_as(text: str, found: Tagged) -> Tagged | None:
    """`“It rains,” the paper quoted Vance as saying` as hers; nothing where nobody is quoted in this way."""
    cue = found.cue[0]
    quoted = _QUOTED_AS.match(text, cue.end) if cue.of(text).lower().split()[-1] in _QUOTING else None
    if quoted is None or not found.content or found.content[0].start > cue.start:
        return None
    whole = Span(quoted.start(1), quoted.end())
    content = tuple(piece for piece in found.content if not piece.overlaps(whole))
    return replace(found, source=(Span(*quoted.span(1)),), content=content) if content else None


def _turned(found: Tagged, teller: Span) -> Tagged:
    """`found` as told by `teller`, who is no part of the content; what was taken for the source may be."""
    kept = tuple(piece for piece in found.content if not teller.covers(piece))
    if len(kept) < len(found.content):
        kept = tuple(sorted((*kept, *(span for span in found.source if span.start >= found.cue[-1].end))))
    return replace(found, source=(teller,), content=kept or found.content)


def _is_beside(text: str, found: Tagged) -> bool:
    """Whether nothing but a comma parts the tagged source from the cue."""
    cue = found.cue[0]
    before = any(span.end <= cue.start and not text[span.end : cue.start].strip(" ,") for span in found.source)
    return before or any(span.start >= cue.end and not text[cue.end : span.start].strip(" ,") for span in found.source)


def _by_agent(text: str, found: Tagged) -> bool:
    """Whether the tagged source is the agent of the cue: `Asked by Orr if it rained, …`."""
    return any(text[found.cue[-1].end : span.start].strip() == "by" for span in found.source)


def _was_asked(text: str, found: Tagged) -> bool:
    """Whether the tagged source is whom the question or the criticism went to: `Asked about it, she …`."""
    cue = found.cue[0]
    words = cue.of(text).lower()
    verb = reporting_verb(text, found.cue)
    if not found.source or verb is None or "by" in words.split():
        return False
    follows = found.source[0].start >= cue.end
    if _ASKED.match(words):
        between = text[cue.end : found.source[0].start] if follows else text[found.source[-1].end : cue.start]
        before = "" if follows else text[found.source[-1].start : cue.start]
        if _APPOSED.fullmatch(before) and text.startswith(",", max(found.content).end):
            return True  # "Orr, asked if it rained, said …"
        return bool(between.strip(" ,")) and not (not follows and _AND.search(between))
    told = "addressee" in verb.flags or ("object" in verb.frames and not verb.frames & {"bare", "clause", "quote"})
    return told and not follows and bool(_BE.match(words)) and bool(_PARTICIPLE.search(words))
