"""An attribution becomes whether its source denies the content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.statements.attribution import Attribution
from tui.statements.lexicon import Verb, cue_words, last_verb, word_map
from tui.statements.unsaid import is_quoted, only_asks

# What is not denied, or not yet: "did not deny", "stopped short of denying", "refused to rule out".
_UNDONE = re.compile(
    r"\b(?:not|never|neither|nor|no|cannot|without|\w+n['’]t|yet|short|unable|refus\w+|declin\w+|fail\w+|avoid\w+)\b"
)
_NOBODY = re.compile(r"(?:nobody|none|neither|few|no(?! \d))\b(?!\.)", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:“”\"]|\b(?:and|but)\b")
_PARTED = re.compile(r"[,”\"'’] *$")
# What stands before a verb that is a noun as well; behind any other word it is the noun: "raised questions about".
_BEFORE_VERBS = frozenset(("auxiliary", "adverb", "coordinator", "pronoun"))


def denies(text: str, found: Attribution) -> bool:
    """Whether the source denies, rejects or disputes the content, by a verb or a noun that nothing negates."""
    words = cue_words(text, found.cue)
    at = _denial(words)
    if at is None or only_asks(text, found.content) or _is_answer(text, found):
        return False
    before = _CLAUSES.split(" ".join((_before(text, found), *words[:at])))[-1]
    return not (_UNDONE.search(before) or any(_NOBODY.match(span.of(text)) for span in found.source))


def _is_answer(text: str, found: Attribution) -> bool:
    """Whether the content is how the source denies it, not what: `“Never,” Orr disagreed`, `Orr denied it: “Never.”`"""
    first, cue = found.content[0], found.cue[-1]
    behind = next((piece for piece in found.content if piece.start > cue.start), None)
    parted = behind is None or any(mark in text[cue.end - 1 : behind.start] for mark in ".,:")
    if first == behind:
        return parted and is_quoted(text, found.content)
    start = min(span.start for span in (*found.cue, *found.source) if span.start >= first.start)
    return (parted or is_quoted(text, (first,))) and _PARTED.search(text[:start]) is not None


def _denial(words: Sequence[str]) -> int | None:
    """Where the word stands by which a cue denies, if it does."""
    nouns = word_map("reporting_nouns.txt")
    by_noun = [at for at, word in enumerate(words) if nouns.get(word.removesuffix("s")) == "denial"]
    by_verb = last_verb(words)
    if by_verb is not None and "denial" in by_verb[1].flags and not _is_noun(words, *by_verb):
        return by_verb[0]
    return by_noun[-1] if by_noun else None


def _is_noun(words: Sequence[str], at: int, verb: Verb) -> bool:
    before = words[at - 1] if at else ""
    if "noun" not in verb.flags or words[at].removesuffix("s") != verb.lemma or not before:
        return False
    verbal = before == "to" or before.endswith("ly") or word_map("function_words.txt").get(before) in _BEFORE_VERBS
    return not verbal


def _before(text: str, found: Attribution) -> str:
    """The words of a clause between its source and its cue, which tags leave out of both: `has not [denied]`."""
    if not (found.source and found.cue):
        return ""
    return text[found.source[-1].end : found.cue[0].start].lower()
