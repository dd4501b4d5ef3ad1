"""A sentence becomes its reporting verb groups, with what their form says about voice, denial and hedging."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.statements.lexicon import Verb, verb_forms
from tui.statements.segments import Segment, Token

_BE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "isn’t",
        "aren’t",
        "wasn’t",
        "weren’t",
        "it's",
        "it’s",
        "he's",
        "he’s",
        "she's",
        "she’s",
    ]
)
_NEGATIONS = ("not", "never", "n't", "n’t")
_DO = frozenset(["do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "to"])
_HEDGES = frozenset(["reportedly", "allegedly", "apparently", "supposedly", "purportedly"])
_NOUNISH = frozenset({"base", "present"})
_PRESENT_SUBJECTS = frozenset(["they", "we", "i", "you", "who"])


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb with its auxiliaries: tokens `start` to `end`, `head` the verb itself."""

    start: int
    end: int
    head: int
    verb: Verb
    passive: bool = False
    participle: bool = False
    infinitive: bool = False
    negated: bool = False
    hedged: bool = False


def find_cues(segment: Segment) -> tuple[Cue, ...]:
    """The reporting verbs of one sentence, in order; words that can only be nouns there are left out."""
    forms = verb_forms()
    tokens = segment.tokens
    headline = segment.title and is_headline(tokens)
    found: list[Cue] = []
    for head, token in enumerate(tokens):
        form = forms.get(token.lower)
        if form is None or token.kind not in ("word", "name", "preposition"):
            continue
        if token.kind == "name" and not headline and head > 0:
            continue
        start = _group_start(tokens, head)
        group = [word.lower for word in tokens[start:head]]
        if not _is_verb(tokens, start, head, form.tense, headline):
            continue
        be = any(word in _BE for word in group)
        found.append(
            Cue(
                start,
                head + 1,
                head,
                form.verb,
                passive=be and form.tense in ("past", "participle"),
                participle=form.tense == "gerund" and not be,
                infinitive=form.tense == "base" and "to" in group,
                negated=any(word.endswith(_NEGATIONS) for word in group),
                hedged=any(word in _HEDGES for word in group),
            )
        )
    return tuple(found)


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether most words are capitalised, as in a title set in title case."""
    words = [token for token in tokens if token.lower[:1].isalpha()]
    return sum(token.kind == "name" for token in words) * 2 > len(words)


def _group_start(tokens: Sequence[Token], head: int) -> int:
    start = head
    while start > 0:
        token = tokens[start - 1]
        if token.kind in ("auxiliary", "adverb") or (token.lower == "to" and start == head):
            start -= 1
        else:
            break
    while start < head and tokens[start].kind == "adverb" and start > 0 and tokens[start - 1].kind in (",", "quote"):
        start += 1
    return start


def _is_verb(tokens: Sequence[Token], start: int, head: int, tense: str, headline: bool) -> bool:
    before = tokens[head - 1] if head else None
    if before is None:
        return tense in ("gerund", "past", "participle")
    group = [token.lower for token in tokens[start:head]]
    if before.kind == "determiner" or before.lower.endswith(("'s", "’s")):
        return before.lower in (
            "this",
            "that",
            "some",
            "many",
            "few",
            "most",
            "all",
            "both",
            "each",
            "several",
            "others",
        )
    if before.kind == "preposition" and before.lower != "to":
        return tense == "gerund"
    if tense == "base":
        if any(word in _DO or word.endswith(("n't", "n’t", "'d", "’d", "'ll", "’ll")) for word in group):
            return True
        subject = tokens[start - 1] if start else None
        if subject is None:
            return False
        return (
            subject.lower in _PRESENT_SUBJECTS
            or (subject.kind in ("word", "name") and subject.lower.endswith("s") and not subject.lower.endswith("ss"))
            or subject.lower in ("people", "men", "women", "police", "many", "some", "most", "few", "both", "all")
        )
    if tense == "present" and not headline:
        return before.kind in (
            "name",
            "word",
            "pronoun",
            "relative",
            "that",
            ",",
            "adverb",
            "quote",
            "coordinator",
            "dash",
            ")",
        )
    return True
