"""Tagged sources become sources that can have spoken: nobody who was asked, and the subject next to the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.lexicon import reporting_verb
from tui.statements.phrases import PERIODS
from tui.statements.syntax import Syntax, Word

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
_SPEAKING = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT", "CD", "DT"))
_SUBJECTS = frozenset(("nsubj", "csubj"))
_OBJECTS = frozenset(("obj", "iobj"))
# What may stand between a subject and its verb.
_BETWEEN = frozenset(("aux", "aux:pass", "advmod", "mark", "cop"))
# How a participle hangs on the clause whose subject it shares.
_ATTACHED = frozenset(("advcl", "acl", "conj", "xcomp"))
_MOST_STEPS = 8
# The last words, none among them, of what is no speaker: "that", "last week".
_NOBODY = ([], *([word] for word in ("that", "this", "it", *sorted(PERIODS))))


def corrected(text: str, tagged: Sequence[Tagged], words: Sequence[Word] = ()) -> tuple[Tagged, ...]:
    """The tagged attributions without sources that were only asked, and with the subject right before the cue as source
    where the tagged source stands elsewhere and the parse of the article, its `words`, knows better.
    """
    clauses = Clauses.of(words)
    return tuple(_corrected(text, found, clauses) if found.cue else found for found in tagged)


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


def _corrected(text: str, found: Tagged, clauses: Clauses) -> Tagged:
    found = _snapped(text, found)
    if _by_agent(text, found):
        return found
    if _was_asked(text, found):
        return replace(found, source=())
    teller = clauses.teller(found.cue[0], found.source)
    if teller is not None:
        return _turned(found, teller)
    quoted = _quoted_as(text, found)
    if quoted is not None:
        return quoted
    behind = clauses.subject_behind(found.cue[0], found.source)
    if behind is not None and not any(behind.overlaps(span) for span in found.content):
        return replace(found, source=(behind,))
    if found.source and clauses.ends_between(found.source[-1].end, found.cue[0].start):
        subject = clauses.subject_of_participle(found.cue[0])
        if subject is not None:
            return replace(found, source=(subject,))
    subject = clauses.subject_beside(found.cue[0])
    if subject is None or any(subject.overlaps(span) for span in (*found.source, *found.content)):
        return found
    if subject.of(text).lower().split()[-1:] in _NOBODY:
        return found
    return found if _is_beside(text, found) else replace(found, source=(subject,))


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


class Clauses(Syntax):
    """The parsed words of an article, asked for the subjects of its verbs."""

    def subject_beside(self, cue: Span) -> Span | None:
        """The subject that ends right before the verb group in which `cue` begins, if the parse has one there."""
        verb = self._verb(cue)
        if verb is None:
            return None
        for index in self.dependents.get(verb, ()):
            if index < verb and self.words[index].dependency in _SUBJECTS and self._may_speak(index):
                phrase = sorted(self._phrase(index))
                if self._is_beside(phrase[-1], verb):
                    return Span(self.words[phrase[0]].span.start, self.words[phrase[-1]].span.end)
        return None

    def teller(self, cue: Span, source: Sequence[Span]) -> Span | None:
        """The subject of the verb at `cue` whose object `source` is: who is told does not speak."""
        verb = self._verb(cue)
        if verb is None or not source:
            return None
        held = range(bisect_left(self.starts, source[0].start), bisect_left(self.starts, source[0].end))
        if not any(self.words[at].head == verb and self.words[at].dependency in _OBJECTS for at in held):
            return None
        for index in self.dependents.get(verb, ()):
            if index < verb and self.words[index].dependency in _SUBJECTS and self._may_speak(index):
                phrase = sorted(self._phrase(index))
                return Span(self.words[phrase[0]].span.start, self.words[phrase[-1]].span.end)
        return None

    def subject_behind(self, cue: Span, source: Sequence[Span]) -> Span | None:
        """The subject of the verb group at `cue` whose own relative clause ends in `source`, right before the cue:
        "the nurse" in `The nurse who left when the ward lost its doctor said …`.
        """
        verb = self._verb(cue)
        if verb is None or not source or source[0].end > cue.start or self._is_set_off(source[0]):
            return None
        for index in self.dependents.get(verb, ()):
            if index >= verb or self.words[index].dependency not in _SUBJECTS or self.words[index].tag == "DT":
                continue
            phrase = sorted(self._phrase(index))
            whole = self._last_of(index)
            ends = self._is_beside(whole, verb) and self.words[whole].span.end <= source[-1].end
            if ends and self.words[phrase[-1]].span.end <= source[0].start:
                return Span(self.words[phrase[0]].span.start, self.words[phrase[-1]].span.end)
        return None

    def ends_between(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        between = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return any(self.words[at].tag == "." for at in between)

    def subject_of_participle(self, cue: Span) -> Span | None:
        """The subject of the clause that the participle at `cue` belongs to: `The letter is a threat, telling us …`."""
        verb = self._verb(cue)
        if verb is None or self.words[verb].tag not in ("VBG", "VBN") or self.words[verb].dependency not in _ATTACHED:
            return None
        for _ in range(_MOST_STEPS):
            verb = self.words[verb].head
            for index in self.dependents.get(verb, ()):
                if index < verb and self.words[index].dependency in _SUBJECTS and self._may_speak(index):
                    return self.phrase(index)
            if self.words[verb].head == verb:
                return None
        return None

    def _is_set_off(self, source: Span) -> bool:
        """Whether `source` opens a clause or an apposition: "which, reports say", "no law asks it, the nurses said"."""
        held = self.inside(source)
        if not held or held[0] == 0 or self.words[held[0] - 1].tag != ",":
            return False
        subject = any(
            self.words[index].dependency in _SUBJECTS and self.words[index].head not in held for index in held
        )
        return subject or self.words[held[-1]].tag != ","

    def _last_of(self, noun: int) -> int:
        """The last word that depends on `noun`, over however many steps."""
        last = noun
        while (further := max(self.dependents.get(last, ()), default=last)) > last:
            last = further
        return last

    def _verb(self, cue: Span) -> int | None:
        """The verb that heads the group in which `cue` begins."""
        at = bisect_left(self.starts, cue.start)
        inside = range(at, bisect_left(self.starts, cue.end))
        verb = next((index for index in inside if self._heads(index, inside)), None)
        return verb if verb is not None and self.words[verb].tag.startswith("VB") else None

    def _may_speak(self, index: int) -> bool:
        return self.words[index].tag in _SPEAKING

    def _heads(self, index: int, inside: Sequence[int]) -> bool:
        word = self.words[index]
        return word.dependency not in _BETWEEN and (word.head not in inside or word.head == index)

    def _is_beside(self, last: int, verb: int) -> bool:
        between = range(last + 1, verb)
        return len(between) <= _MOST_STEPS and all(self.words[at].dependency in _BETWEEN for at in between)
