"""Where noun phrases and verb groups lie among the tokens of a sentence, told by closed word classes alone."""

from __future__ import annotations

from collections.abc import Sequence

from tui.statements.lexicon import word_set
from tui.statements.segments import Token

Range = tuple[int, int]

NOMINAL = frozenset(
    {"name", "word", "number", "determiner", "preposition", "&", "’", "'", "%", "$", "object-pronoun", "adverb"}
)
_OPENERS = frozenset({"name", "word", "number", "determiner", "pronoun"})
# Prepositions that begin an adjunct of the sentence and so never stand inside a subject.
_OUTSIDE = frozenset(("after", "before", "during", "since", "than", "despite", "until", "as", "by", "while", "via"))
_WHICH = frozenset(("last", "next", "this", "earlier", "late", "early"))
PERIODS = frozenset(
    ("day", "week", "month", "year", "night", "weekend", "morning", "spring", "summer", "autumn", "fall", "winter")
)
_MAX_PHRASE = 30


def phrase_before(tokens: Sequence[Token], end: int, finite: frozenset[int] = frozenset()) -> Range | None:
    """The noun phrase that ends just before token `end`; `finite` are tokens known to be verbs."""
    last = tokens[end - 1] if end > 0 else None
    if last is None:
        return None
    if last.kind == "pronoun" or (last.kind == "determiner" and last.lower not in ("a", "an", "the", "his", "its")):
        return end - 1, end
    start = end
    while start > 0 and end - start < _MAX_PHRASE:
        token = tokens[start - 1]
        if token.kind not in NOMINAL or start - 1 in finite or token.lower in _OUTSIDE:
            if token.kind == "coordinator" and _joins_names(tokens, start - 1, end):
                start -= 1
                continue
            break
        start -= 1
        if token.kind == "determiner" and start > 0 and tokens[start - 1].kind not in ("preposition", "determiner"):
            break
    start = _without_opening_adjunct(tokens, start, end)
    while start < end and tokens[start].kind in ("adverb", "object-pronoun", "’", "'"):
        start += 1
    return (
        (start, end)
        if start < end and tokens[end - 1].kind in ("name", "word", "number", "’", "'", "weekday")
        else None
    )


def _joins_names(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the coordinator at `at` stands between two names ("Vance and Orr said")."""
    if at == 0 or at + 1 >= end:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return tokens[at].lower == "and" and before.kind == "name" and after.kind == "name"


def _without_opening_adjunct(tokens: Sequence[Token], start: int, end: int) -> int:
    """Leave out "After the debate" of "After the debate Mr Vance": begin at the last word that may open a phrase."""
    while start < end and tokens[start].kind == "adverb":
        start += 1
    if start >= end or tokens[start].kind != "preposition":
        return start
    best = end
    at = end - 1
    while at > start:
        if tokens[at].kind == "preposition":
            if tokens[at].lower == "of" or best == end:
                best = end
            else:
                break
        elif tokens[at].kind in ("determiner", "name", "word", "number"):
            best = at
            opens = tokens[at].kind == "determiner" or (tokens[at].kind == "name" and tokens[at - 1].kind != "name")
            if opens and tokens[at - 1].kind in ("word", "name"):
                break
        at -= 1
    return best


def is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether "last week", "this year" or the like begins at `at`."""
    return tokens[at].lower in _WHICH and at + 1 < len(tokens) and tokens[at + 1].lower in PERIODS


def is_past(word: str) -> bool:
    """Whether `word` in lower case has the form of a past tense or participle."""
    return word.endswith("ed") or word in word_set("past_forms.txt")


def phrase_after(tokens: Sequence[Token], start: int, *, person: bool = False) -> Range | None:
    """The noun phrase that begins at token `start`; with `person`, one that ends where a clause may begin."""
    at = start
    if at >= len(tokens):
        return None
    if tokens[at].kind in ("pronoun", "object-pronoun"):
        return at, at + 1
    seen_head = False
    while at < len(tokens) and at - start < _MAX_PHRASE:
        token = tokens[at]
        if is_time(tokens, at):
            break
        if token.kind in ("name", "number", "word"):
            if (
                person
                and seen_head
                and token.kind == "word"
                and tokens[at - 1].kind == "name"
                and not token.lower[0].isalpha()
            ):
                break
            if seen_head and token.kind == "word" and is_past(token.lower):
                break
            seen_head = True
        elif token.kind == "determiner":
            if seen_head and tokens[at - 1].kind != "preposition":
                break
        elif token.kind == "preposition":
            if token.lower != "of" and (person or token.lower not in ("for", "from", "at")):
                break
        elif token.kind in ("&", "’", "'") or (token.lower == "and" and _joins_names(tokens, at, len(tokens))):
            pass
        else:
            break
        at += 1
    while at > start and tokens[at - 1].kind in ("preposition", "determiner", "coordinator"):
        at -= 1
    return (start, at) if at > start and seen_head and tokens[start].kind in _OPENERS else None
