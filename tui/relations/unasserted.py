"""A statement to whether its cue, its source or what stands around it leave open what it says."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Span, Statement, hull
from tui.relations.lexicon import stem, stems_of
from tui.relations.stances import Stance, standing
from tui.relations.words import Word, read_words, sentences

_DENYING = frozenset(stem(word) for word in ["deny", "denial", "refute"])
# "Reports that it was sold [have been denied]", "[turned out to be false]".
PREDICATES = frozenset(["are", "had", "has", "have", "is", "proved", "turned", "was", "were"])
_LEAD, _LEADING_WORDS = 40, 2
_BEHIND = 60


def is_left_open(text: str, statement: Statement) -> bool:
    """Whether the source asks, hopes, scoffs at or does not confirm it, is nobody, or is itself called false."""
    cue, source = read_words(text, statement.cue), read_words(text, statement.source)
    called_false = (stems_of("denials") | stems_of("falsehoods")) - _DENYING
    if any(word.stem in called_false for word in (*source, *_just_before(text, statement))):
        return True
    if _is_nobody(source) or _is_denied_behind(text, statement):
        return True
    turns_on = not statement.denied and any(word.form in ("against", "at") for word in cue)
    return turns_on or any(word.stem in stems_of("left_open") or word.negates for word in cue)


def _is_nobody(source: Sequence[Word]) -> bool:
    """Whether a source is "no paper of note" or "nobody", and not "No 10" or "Orr, who is no relation"."""
    return bool(source) and source[0].negates and not any(word.form.isdecimal() for word in source[1:2])


def _is_denied_behind(text: str, statement: Statement) -> bool:
    """Whether the content is part of a subject of which it is then said that it is false or denied."""
    end = hull(statement.content).end
    words = next(sentences(read_words(text, (Span(end, min(len(text), end + _BEHIND)),))), ())
    opens = bool(words) and words[0].form in PREDICATES and text[end : words[0].span.start].isspace()
    return opens and standing(words).stance is Stance.DENIES


def _just_before(text: str, statement: Statement) -> tuple[Word, ...]:
    """The last words before cue and content in their sentence: "the latest hoax claiming that"."""
    start = min(span.start for span in (*statement.cue, *statement.content))
    words = read_words(text, (Span(max(0, start - _LEAD), start),))[-_LEADING_WORDS:]
    ended = max((number for number, word in enumerate(words) if word.ends), default=-1)
    return words[ended + 1 :]
