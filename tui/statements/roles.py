"""What an article says a person or body is becomes words that an epithet ("the ferry boss") can be matched against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.phrases import is_past
from tui.statements.segments import Token

_BEHIND_HEAD = re.compile(r" (?:of|for|at|in|on|from|with|to|behind|who|which)\b|,")
_MOST_WORDS = 14
_ENDS = frozenset((",", ".", ";", ":", "quote", "dash", "(", ")", "?", "!", "auxiliary", "relative"))
_CLOSES = frozenset((",", ".", ";", "quote", "dash", "(", "auxiliary"))
# Words that make a role another one.
QUALIFIERS = frozenset(
    ("another", "aspiring", "assistant", "associate", "deputy", "ex", "former", "late", "lieutenant", "other", "shadow",
     "vice", "would-be")
)  # fmt: skip
_IS = frozenset(("is", "was", "became", "remains"))
_OLDEST = 110
# What somebody does who chairs or runs a thing, as the noun that an epithet would use.
_DOERS = {
    "chaired": "chair", "chairs": "chair", "coaches": "coach", "directs": "director", "edits": "editor",
    "founded": "founder", "headed": "head", "heads": "head", "leads": "leader", "led": "leader", "manages": "manager",
    "owns": "owner", "represents": "representative", "runs": "head",
}  # fmt: skip


def roles_around(text: str, tokens: Sequence[Token], start: int, end: int, possessive: bool) -> Iterator[str]:
    """What stands beside the name at the tokens from `start` up to `end` and says what it names."""
    before = role_before(text, tokens, start) or _introduced(text, tokens, start)
    if before:
        yield before
    if possessive:
        return
    at = end
    age = _age(tokens, at)
    if age:
        yield f"{age}-year-old"
        at += 2
    after = role_after(text, tokens, at) or _predicate(text, tokens, at) or _deed(text, tokens, at)
    if after:
        yield after
    elif not before:
        apposed = _apposed_before(text, tokens, start, end)
        if apposed:
            yield apposed


def role_after(text: str, tokens: Sequence[Token], at: int) -> str:
    """The apposition that begins with the comma at `at`, if it names a role: `Vance, head of the harbour board,`."""
    if at >= len(tokens) or tokens[at].kind != ",":
        return ""
    return _noun_phrase(text, tokens, at + 1)


def role_before(text: str, tokens: Sequence[Token], start: int) -> str:
    """The role right before a name that begins at `start`: `Harbour spokesman` in "Harbour spokesman Jon Orr"."""
    if start == 0 or tokens[start - 1].kind != "word" or tokens[start - 1].lower not in nouns():
        return ""
    return text[tokens[_first_modifier(tokens, start - 1)].start : tokens[start - 1].end]


def _introduced(text: str, tokens: Sequence[Token], start: int) -> str:
    """The role in "a teacher named Vance" and "the blogger, known only as Vance"."""
    at = start - 1
    alone = at > 0 and tokens[at].lower in ("named", "called")
    behind_as = at > 1 and tokens[at].lower == "as"
    if behind_as:
        at -= 1
        while at > 1 and tokens[at].kind == "adverb":
            at -= 1
    named = alone or (behind_as and tokens[at].lower in ("known", "identified"))
    at -= 1
    if at > 0 and tokens[at].kind == ",":
        at -= 1
    if not named or at < 0 or tokens[at].lower not in people():
        return ""
    begin = _first_modifier(tokens, at)
    # "the first woman named president", "the leader called Vance a friend"
    new = begin > 0 and tokens[begin - 1].lower in ("a", "an", "another", "one")
    return text[tokens[begin].start : tokens[at].end] if new or not alone else ""


def _first_modifier(tokens: Sequence[Token], noun: int) -> int:
    """Where what belongs to the noun at `noun` begins."""
    begin = noun
    while begin > 0 and _modifies(tokens, begin - 1) and noun - begin < _MOST_WORDS:
        begin -= 1
    return begin


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` belongs to the noun behind it: "retired" does, "told" or "met" in "has met" do not."""
    token = tokens[at]
    if token.kind != "word":
        return token.kind in ("name", "&", "number")
    form = verb_forms().get(token.lower)
    if form is not None and ("inverted" in form.verb.flags or _is_irregular_past(token.lower)):
        return False
    before = tokens[at - 1].kind if at > 0 else ""
    past = is_past(token.lower) or (form is not None and form.tense == "present")
    return not (past and before in ("auxiliary", "pronoun")) and not (past and form is not None and before == "name")


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form at `at` is no adjective of a noun behind it: "a clerk hired by the board"."""
    after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    return tokens[at].kind == "word" and is_past(tokens[at].lower) and after in ("preposition", "determiner", "adverb")


def _is_irregular_past(word: str) -> bool:
    form = verb_forms().get(word)
    return form is not None and form.tense == "past" and not word.endswith("ed")


def _age(tokens: Sequence[Token], at: int) -> str:
    """The age in ", 71," or ", 71."."""
    if at + 1 >= len(tokens) or tokens[at].kind != "," or not tokens[at + 1].lower.isdigit():
        return ""
    closes = at + 2 >= len(tokens) or tokens[at + 2].kind in _CLOSES
    return tokens[at + 1].lower if closes and int(tokens[at + 1].lower) < _OLDEST else ""


def _noun_phrase(text: str, tokens: Sequence[Token], start: int) -> str:
    """The phrase from `start` to the next mark if its head is a role, without its article."""
    end = start
    while end < len(tokens) and tokens[end].kind not in _ENDS and end - start < _MOST_WORDS:
        form = verb_forms().get(tokens[end].lower) if end > start and tokens[end].kind == "word" else None
        if form is not None and "inverted" in form.verb.flags and tokens[end - 1].kind in ("name", "word"):
            return ""
        if end > start + 1 and _is_verb(tokens, end):
            if _is_irregular_past(tokens[end].lower) and tokens[start].kind == "determiner":
                return ""  # "Orr, the mayor told the board": the mayor is somebody else
            break
        end += 1
    if start == end or (end < len(tokens) and tokens[end].kind in (":", ")", "?", "!", "relative")):
        return ""
    head = next((index for index in range(start, end) if tokens[index].kind == "preposition"), end) - 1
    if head < start or tokens[head].lower not in nouns():
        return ""
    if any(token.kind in ("determiner", "pronoun") for token in tokens[start + 1 : head]):
        return ""
    if tokens[start].kind == "determiner" and end - start > 1:
        start += 1
    elif tokens[head].lower not in people():
        return ""
    return text[tokens[start].start : tokens[end - 1].end]


def _predicate(text: str, tokens: Sequence[Token], at: int) -> str:
    """The role in `Vance is the mayor of Troy` and `Vance, who is the mayor of Troy,`."""
    at = _relative(tokens, at)
    if at + 1 >= len(tokens) or tokens[at].lower not in _IS or tokens[at + 1].lower not in ("the", "a", "an"):
        return ""
    return _noun_phrase(text, tokens, at + 1)


def _deed(text: str, tokens: Sequence[Token], at: int) -> str:
    """The role in `Vance, who chairs the harbour board,`: "chair of the harbour board"."""
    behind = _relative(tokens, at)
    if behind == at or behind + 1 >= len(tokens) or tokens[behind].lower not in _DOERS:
        return ""
    end = behind + 1
    while end < len(tokens) and tokens[end].kind in ("determiner", "word", "name", "’", "'") and end - behind < 8:
        end += 1
    return f"{_DOERS[tokens[behind].lower]} of {text[tokens[behind + 1].start : tokens[end - 1].end]}"


def _relative(tokens: Sequence[Token], at: int) -> int:
    """The token behind ", who" or "who" at `at`, else `at`."""
    comma = at + (at < len(tokens) and tokens[at].kind == ",")
    return comma + 1 if comma < len(tokens) and tokens[comma].lower == "who" else at


def _apposed_before(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The role in `the mayor, Ada Vance, said`: a phrase with an article or possessive before the comma."""
    if start < 3 or tokens[start - 1].kind != "," or (end < len(tokens) and tokens[end].kind not in (",", ".", "word")):
        return ""
    begin = start - 2
    while begin > 0 and tokens[begin].kind in ("word", "name", "preposition") and start - begin < _MOST_WORDS:
        begin -= 1
    while begin < start - 2 and not _opens(tokens[begin]):
        begin += 1
    if begin > 0 and tokens[begin - 1].kind == "preposition" and end < len(tokens) and tokens[end].kind == "word":
        return ""  # "at the station, Vance said"
    head = next((at for at in range(begin, start - 1) if tokens[at].kind == "preposition"), start - 1) - 1
    if not _opens(tokens[begin]) or head <= begin or tokens[head].lower not in nouns():
        return ""
    if begin and tokens[begin - 1].kind == "preposition" and end < len(tokens) and tokens[end].kind == "word":
        return ""  # "In a letter to the mayor, Vance said"
    return text[tokens[begin + 1].start : tokens[start - 2].end]


def _opens(token: Token) -> bool:
    return token.kind == "determiner" or token.lower.endswith(("'s", "’s"))


@cache
def nouns() -> frozenset[str]:
    """The nouns for what a person or a body is."""
    return people() | word_set("organisation_nouns.txt")


@cache
def people() -> frozenset[str]:
    """The nouns for what a person is."""
    return word_set("roles.txt") | word_set("people.txt")


@cache
def relatives() -> frozenset[str]:
    """The nouns for people who belong to somebody else, whom a name behind "of" names."""
    return word_set("relatives.txt")


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The roles that a noun for a kind of people stands for besides its own: "envoy" and others for "official"."""
    return frozenset(word_map("kinds_of_roles.txt").get(noun, "").split())


def role_head(role: str) -> str:
    """The noun that a role is built on: "head" in "head of the harbour board"."""
    words = _BEHIND_HEAD.split(role.lower().replace("chief executive", "ceo"), maxsplit=1)[0].split()
    return words[-1].strip(",.'’") if words else ""


@cache
def role_words(role: str) -> frozenset[str]:
    """The words of a role without articles, with synonyms made one ("boss" and "chief executive" are "ceo")."""
    plain = role.lower().replace("’", "'").replace("'s", "").replace("chief executive", "ceo")
    synonyms = word_map("role_synonyms.txt")
    words = (word.strip(",.()'") for word in plain.split())
    return frozenset(synonyms.get(word, word) for word in words if word not in _IGNORED)


def means(wanted: frozenset[str], noun: str, role: str) -> bool:
    """Whether an epithet of the words `wanted` around `noun` can stand for who has `role`: "boss" for "ferry boss"."""
    has = role_words(role)
    return wanted <= has and not (has - wanted) & QUALIFIERS and bool(role_words(noun) & role_words(role_head(role)))


def stands_for(wanted: frozenset[str], noun: str, role: str) -> bool:
    """Whether `noun` in the words `wanted` of an epithet is a kind of `role`: "Iraqi official" for "Iraqi envoy"."""
    has = role_words(role)
    return (
        wanted - role_words(noun) <= has
        and not (has - wanted) & QUALIFIERS
        and bool(kinds_of(noun) & role_words(role_head(role)))
    )


_IGNORED = frozenset(("the", "a", "an", "of", "for", "and", "to", "inc", "corp", "ltd", "in", "at", "officer", ""))
