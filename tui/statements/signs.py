"""What stands around a name becomes signs of what it names: a person, or a body or place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.roles import people, role_head
from tui.statements.segments import Token

# How much each sign speaks for a person, set by hand: a title outweighs any label, no single other sign does.
WEIGHTS = {
    "title": 6.0,
    "role": 3.0,
    "who": 3.0,
    "age": 3.0,
    "turn": 2.0,
    "given name": 2.0,
    "several words": 1.0,
    "one word": -1.0,
    "shouted": -2.5,
    "number": -2.0,
    "at": -2.0,
    "before a role": -2.0,
    "unlabelled": -2.0,
    "article": -3.0,
    "of": -3.0,
    "which": -3.0,
    "what bodies have": -3.0,
    "body": -4.0,
    "organisation word": -4.0,
    "known body": -4.0,
    "place": -4.0,
}
LABEL_WEIGHT = 3.0
_SOMEBODY = frozenset(("anybody", "anyone", "nobody", "someone", "somebody", "everyone", "everybody"))
_OLDEST = 110


def signs(tokens: Sequence[Token], start: int, end: int, possessive: bool) -> frozenset[str]:
    """The signs that the context of a name gives, which stands at the tokens from `start` up to `end`."""
    found = set(_behind(tokens, end, possessive))
    before = tokens[start - 1].lower if start else ""
    if before == "the" and not _modifies(tokens, end):
        found.add("article")
    elif before == "at" or (start > 1 and _comes_from(before, tokens[start - 2])):
        found.add("at")
    elif before in word_set("organisation_nouns.txt"):
        found.add("body")
    return frozenset(found)


def _modifies(tokens: Sequence[Token], end: int) -> bool:
    """Whether a noun follows the name that ends before token `end`: the article is its own, as in "the Vance plan"."""
    return end < len(tokens) and tokens[end].kind == "word" and tokens[end].lower not in verb_forms()


def signs_of_roles(roles: Sequence[str]) -> frozenset[str]:
    """What the roles beside a name tell: those of people and those of bodies end in different nouns."""
    heads = {role_head(role) for role in roles}
    found = {"role"} if heads & (people() | {"chair", "leader"}) else set()
    return frozenset(found | ({"body"} if heads & word_set("organisation_nouns.txt") else set()))


def weigh(signs: Collection[str]) -> float:
    """How much `signs` together speak for a person; below zero they speak against one."""
    return sum(WEIGHTS[sign] for sign in signs)


def _comes_from(preposition: str, before: Token) -> bool:
    """Whether somebody stands before a preposition that joins people to a body: "anyone from", "Vance of"."""
    if preposition == "from":
        return before.lower in _SOMEBODY or before.lower.rstrip("s") in people()
    return preposition == "of" and before.kind == "name"


@cache
def own_signs(words: tuple[str, ...]) -> frozenset[str]:
    """The signs that the words of a name give by themselves."""
    return frozenset(_inside(words))


def _inside(words: Sequence[str]) -> Iterator[str]:
    lowers = [word.lower().rstrip(".,") for word in words]
    if word_set("organisation_words.txt") & set(lowers):
        yield "organisation word"
    if " ".join(lowers) in word_set("known_bodies.txt"):
        yield "known body"
    if lowers[0] in word_set("place_openers.txt") or (len(lowers) == 1 and lowers[0] in word_set("metonyms.txt")):
        yield "place"
    if "of" in lowers or "&" in lowers:
        yield "of"
    if any(character.isdigit() for word in words for character in word):
        yield "number"
    if len(words) == 1:
        yield "one word"
        if words[0].isupper() and len(words[0]) > 1:
            yield "shouted"
    elif len(words) <= 4:
        yield "several words"
        if lowers[0] in word_map("given_names.txt"):
            yield "given name"
    if any(word.isupper() and len(word) > 2 and "." not in word for word in words[:-1]):
        yield "shouted"


def _behind(tokens: Sequence[Token], end: int, possessive: bool) -> Iterator[str]:
    after = [token.lower for token in tokens[end : end + 4]] + [""] * 4
    if possessive:
        if after[0] in word_set("what_bodies_have.txt") or (after[0], after[1]) == ("chief", "executive"):
            yield "what bodies have"
        return
    if after[0] == "who" or (after[0] == "," and after[1] == "who"):
        yield "who"
    elif after[0] == "which" or (after[0] == "," and after[1] == "which"):
        yield "which"
    elif after[0] == "," and after[1].isdigit() and int(after[1]) < _OLDEST and after[2] in (",", ".", ""):
        yield "age"
    elif after[0] == ":":
        yield "turn"
    elif after[0].rstrip("s") in people() and tokens[end].kind == "word":
        yield "before a role"
