"""A sentence becomes its reporting verb groups, with what their form says about voice, denial and hedging."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.statements.lexicon import Verb, VerbForm, verb_forms
from tui.statements.segments import Segment, Token

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "it's", "he's", "she's", "they're"))
_DO = frozenset(("do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "to"))
_HEDGES = frozenset(("reportedly", "allegedly", "apparently", "supposedly", "purportedly"))
# Verbs that only say that the saying begins, goes on or is tried: "kept asking", "began to tell".
_ASPECT = frozenset(("kept", "keeps", "keep", "began", "begins", "started", "starts", "continued", "tried"))
# Determiners that can be a whole subject, so that a verb may follow them.
_ALONE = frozenset(("this", "that", "some", "many", "few", "most", "all", "both", "each", "several", "other"))
_PLURALS = frozenset(("they", "we", "i", "you", "who", "people", "men", "women", "police", *_ALONE))
_BEFORE_PRESENT = frozenset(("name", "word", "pronoun", "relative", "that", ",", "quote", "coordinator", "dash", ")"))
# What shows that a form which is a noun as well ("claims") is a verb.
_AFTER_VERB = frozenset(("that", "quote", ":", "pronoun", "determiner", "object-pronoun"))


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
    hedged: bool = False


def find_cues(segment: Segment) -> tuple[Cue, ...]:
    """The reporting verbs of one sentence, in order; words that can only be nouns there are left out."""
    forms = verb_forms()
    tokens = segment.tokens
    headline = segment.title and is_headline(tokens)
    found: list[Cue] = []
    for head, token in enumerate(tokens):
        if token.kind not in ("word", "name", "preposition", "auxiliary"):
            continue
        end = head + 1
        form = forms.get(token.lower)
        if end < len(tokens) and f"{token.lower} {tokens[end].lower}" in forms:
            form = forms[f"{token.lower} {tokens[end].lower}"]
            end += 1
        if form is None:
            continue
        if token.kind == "name" and not headline and head > 0:
            continue
        start = _group_start(tokens, head)
        group = [word.lower for word in tokens[start:head]]
        if not _is_verb(tokens, start, head, end, form, headline):
            continue
        be = any(word.replace("’", "'").removesuffix("n't") in _BE for word in group)
        found.append(
            Cue(
                start,
                end,
                head,
                form.verb,
                passive=be and form.tense in ("past", "participle"),
                participle=(form.tense == "gerund" or group[:1] == ["having"])
                and not be
                and not any(word in _ASPECT for word in group),
                infinitive="to" in group and not any(word in _ASPECT for word in group),
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
        marker = token.lower == "to" and (start == head or tokens[start].kind == "auxiliary")
        if marker or token.kind in ("auxiliary", "adverb") or token.lower in _ASPECT:
            start -= 1
        else:
            break
    while start < head and tokens[start].kind == "adverb" and start > 0 and tokens[start - 1].kind in (",", "quote"):
        start += 1
    return start


def _is_verb(tokens: Sequence[Token], start: int, head: int, end: int, form: VerbForm, headline: bool) -> bool:
    """Whether the word at `head` is a verb there, as its neighbours tell; `end` is where its group ends."""
    tense = form.tense
    if head == 0:
        return tense in ("gerund", "past", "participle")
    before = tokens[head - 1]
    if before.kind == "determiner" or before.lower.endswith(("'s", "’s")):
        return before.lower in _ALONE and tense != "gerund"  # "this finding"
    if before.kind == "preposition" and before.lower != "to":
        return tense == "gerund"
    if tense == "participle":
        return any(token.kind == "auxiliary" for token in tokens[start:head])  # else "a book written by Vance"
    if tense not in ("base", "present"):
        return True
    if any(_supports_base(token.lower) for token in tokens[start:head]):
        return True
    subject = tokens[start - 1] if start else None
    if subject is None:
        return False
    if "noun" in form.verb.flags and subject.kind == "word" and not headline:
        return end < len(tokens) and tokens[end].kind in _AFTER_VERB
    if tense == "present":
        return headline or subject.kind in _BEFORE_PRESENT
    if subject.lower in _PLURALS or headline:
        return True
    return subject.kind in ("word", "name") and subject.lower.endswith("s") and not subject.lower.endswith("ss")


def _supports_base(word: str) -> bool:
    return word in _DO or word.endswith(("n't", "n’t", "'d", "’d", "'ll", "’ll"))
