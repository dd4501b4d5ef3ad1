"""What an article says a person is becomes words that an epithet ("the ferry boss") can be matched against."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tui.statements.lexicon import word_map, word_set
from tui.statements.segments import Token

_MOST_WORDS = 14
_ENDS = frozenset((",", ".", ";", ":", "quote", "dash", ")", "?", "!", "auxiliary", "relative"))


def role_after(text: str, tokens: Sequence[Token], at: int) -> str:
    """The apposition that begins with the comma at `at`, if it names a role: `Vance, head of the harbour board,`."""
    if at >= len(tokens) or tokens[at].kind != ",":
        return ""
    start = at + 1
    end = start
    while end < len(tokens) and tokens[end].kind not in _ENDS and end - start < _MOST_WORDS:
        end += 1
    if start == end or (end < len(tokens) and tokens[end].kind not in (",", ".", ";", "quote", "dash")):
        return ""
    head = next((index for index in range(start, end) if tokens[index].kind == "preposition"), end) - 1
    if head < start or tokens[head].lower not in word_set("roles.txt"):
        return ""
    if tokens[start].kind == "determiner" and end - start > 1:
        start += 1
    return text[tokens[start].start : tokens[end - 1].end]


def role_before(text: str, tokens: Sequence[Token], start: int) -> str:
    """The role right before a name that begins at `start`: `Harbour spokesman` in "Harbour spokesman Jon Orr"."""
    if start == 0 or tokens[start - 1].kind != "word" or tokens[start - 1].lower not in word_set("roles.txt"):
        return ""
    begin = start - 1
    while begin > 0 and tokens[begin - 1].kind in ("word", "name", "&", "number") and start - begin < _MOST_WORDS:
        begin -= 1
    return text[tokens[begin].start : tokens[start - 1].end]


@cache
def role_words(role: str) -> frozenset[str]:
    """The words of a role without articles, with synonyms made one ("boss" and "chief executive" are "ceo")."""
    plain = role.lower().replace("’", "'").replace("'s", "").replace("chief executive", "ceo")
    synonyms = word_map("role_synonyms.txt")
    words = (word.strip(",.()") for word in plain.split())
    return frozenset(synonyms.get(word, word) for word in words if word not in _IGNORED)


_IGNORED = frozenset(("the", "a", "an", "of", "for", "and", "to", "inc", "corp", "ltd", "in", "at", "officer", ""))
