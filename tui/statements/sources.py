"""Tagged sources become sources that can have spoken: nobody who was asked, and the subject next to the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.lexicon import reporting_verb
from tui.statements.phrases import PERIODS
from tui.statements.syntax import Word

_ASKED = re.compile(r"(?:when |if |once |being )?(?:asked|pressed|questioned)\b")
_BE = re.compile(r"(?:has |have |had |may |might |will |would |could )?(?:is|are|was|were|be|been|being)\b")
_PARTICIPLE = re.compile(r"(?:ed|told)\b(?: \w+)?$")
_SPEAKING = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "CD", "DT"))
_SUBJECTS = frozenset(("nsubj", "csubj"))
# What may stand between a subject and its verb.
_BETWEEN = frozenset(("aux", "aux:pass", "advmod", "mark", "cop"))
# What belongs to a phrase but tells nothing of who it is.
_LOOSE = frozenset(("acl:relcl", "appos", "parataxis", "punct", "acl", "discourse", "cc"))
_MOST_STEPS = 8
# The last words, none among them, of what is no speaker: "that", "last week".
_NOBODY = ([], *([word] for word in ("that", "this", "it", *sorted(PERIODS))))


def corrected(text: str, tagged: Sequence[Tagged], words: Sequence[Word] = ()) -> tuple[Tagged, ...]:
    """The tagged attributions without sources that were only asked, and with the subject right before the cue as source
    where the tagged source stands elsewhere and the parse of the article, its `words`, knows better.
    """
    clauses = Clauses.of(words)
    return tuple(_corrected(text, found, clauses) if found.cue else found for found in tagged)


def _without_possessive(text: str, found: Tagged) -> Tagged:
    """`Vance’s` claim is Vance's."""
    source = tuple(
        Span(span.start, span.end - 2) if len(span) > 2 and span.of(text).endswith(("'s", "’s")) else span
        for span in found.source
    )
    return found if source == found.source else replace(found, source=source)


def _corrected(text: str, found: Tagged, clauses: Clauses) -> Tagged:
    found = _without_possessive(text, found)
    if _was_asked(text, found):
        return replace(found, source=())
    subject = clauses.subject_beside(found.cue[0])
    if subject is None or any(subject.overlaps(span) for span in (*found.source, *found.content)):
        return found
    if subject.of(text).lower().split()[-1:] in _NOBODY:
        return found
    return found if _is_beside(text, found) else replace(found, source=(subject,))


def _is_beside(text: str, found: Tagged) -> bool:
    """Whether nothing but a comma parts the tagged source from the cue."""
    cue = found.cue[0]
    before = any(span.end <= cue.start and not text[span.end : cue.start].strip(" ,") for span in found.source)
    return before or any(span.start >= cue.end and not text[cue.end : span.start].strip(" ,") for span in found.source)


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
        return bool(between.strip(" ,"))
    told = "addressee" in verb.flags or ("object" in verb.frames and not verb.frames & {"bare", "clause", "quote"})
    return told and not follows and bool(_BE.match(words)) and bool(_PARTICIPLE.search(words))


@dataclass(frozen=True, slots=True)
class Clauses:
    """The parsed words of an article, asked for the subjects of its verbs."""

    words: Sequence[Word]
    starts: Sequence[int]
    dependents: dict[int, list[int]]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Clauses:
        """`words` in text order, ready to be asked by place."""
        dependents: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(words):
            if word.head != index:
                dependents[word.head].append(index)
        return cls(words, [word.span.start for word in words], dependents)

    def subject_beside(self, cue: Span) -> Span | None:
        """The subject that ends right before the verb group in which `cue` begins, if the parse has one there."""
        at = bisect_left(self.starts, cue.start)
        inside = [index for index in range(at, len(self.words)) if self.words[index].span.start < cue.end]
        verb = next((index for index in inside if self._heads(index, inside)), None)
        if verb is None or not self.words[verb].tag.startswith("VB"):
            return None
        for index in self.dependents.get(verb, ()):
            if index < verb and self.words[index].dependency in _SUBJECTS and self._may_speak(index):
                phrase = sorted(self._phrase(index))
                if self._is_beside(phrase[-1], verb):
                    return Span(self.words[phrase[0]].span.start, self.words[phrase[-1]].span.end)
        return None

    def _may_speak(self, index: int) -> bool:
        return self.words[index].tag in _SPEAKING

    def _heads(self, index: int, inside: Sequence[int]) -> bool:
        word = self.words[index]
        return word.dependency not in _BETWEEN and (word.head not in inside or word.head == index)

    def _phrase(self, noun: int) -> Iterator[int]:
        """The words of the phrase that `noun` heads, without clauses and appositions."""
        yield noun
        for index in self.dependents.get(noun, ()):
            if self.words[index].dependency not in _LOOSE:
                yield from self._phrase(index)

    def _is_beside(self, last: int, verb: int) -> bool:
        between = range(last + 1, verb)
        return len(between) <= _MOST_STEPS and all(self.words[at].dependency in _BETWEEN for at in between)
