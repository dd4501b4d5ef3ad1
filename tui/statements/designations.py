"""A description that stands for a name ("the singer", "the 36-year-old") becomes the person named shortly before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.model import Span
from tui.statements.entities import Entity
from tui.statements.lexicon import word_map, word_set
from tui.statements.phrase_names import PhraseNames
from tui.statements.roles import kinds_of, people, role_head, role_words
from tui.statements.segments import Token

_REACH = 600
_FAR = 4000
# Of what is longer than an article nobody further back is thought of.
_ARTICLE = 20_000
# Somebody named so many times as often as anybody else around is whom such a description means.
_OFTEN = 3
_AGE = "-year-old"
# Of these there are always several.
_RIVALS = frozenset(
    ("candidate", "challenger", "contender", "lawmaker", "nominee", "official", "representative", "senator")
)
_NUMBERS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_LOOKS = ("-faced", "-haired", "-eyed", "-bearded", _AGE)
_INDEFINITE = r"\b(?:an?|another|one|two|three|several|some)\s+(?:[\w'’-]+\s+){0,4}?"


def is_soft(token: Token) -> bool:
    """Whether a word tells what somebody is like, and not which of several is meant: "grim-faced", "42-year-old"."""
    return token.lower in word_set("soft_adjectives.txt") or token.lower.endswith(_LOOKS)


def tells_how_many(tokens: Sequence[Token]) -> bool:
    """Whether a phrase goes on as "the father of two" does."""
    return [token.lower for token in tokens[:-1]] == ["of"] and tokens[-1].lower in _NUMBERS


def designated(held: PhraseNames, tokens: Sequence[Token], quoted: Sequence[Span]) -> Entity | None:
    """Whom the definite phrase `tokens` means that nobody's recorded role explains: somebody named outside of `quoted`.

    Nobody where several were named and none far more often, or where the text has brought in such a one unnamed.
    """
    head = tokens[-1]
    if tokens[0].lower != "the" or len(tokens) < 2 or not _may_designate(tokens):
        return None
    place = tokens[0].start
    near = dict.fromkeys(_named_before(held, max(0, place - _REACH), place, quoted))
    fitting = [one for one in near if _can_be(one, tokens)]
    same = [one for one in fitting if any(head.lower == role_head(role) for role in one.roles)]
    if len(same) == 1:
        return same[0]
    if _is_brought_in(held.text, head.lower, place):
        return None
    before = dict.fromkeys(_named_before(held, max(0, place - _ARTICLE), place, quoted))
    counts = {one: len(one.mentions) for one in before if _can_be(one, tokens)}
    best = max(fitting, key=lambda one: counts[one], default=None)
    if best is None:
        return None
    others = max((counts[one] for one in fitting if one is not best), default=0)
    return best if counts[best] >= _OFTEN * others and counts[best] == max(counts.values()) else None


def _may_designate(tokens: Sequence[Token]) -> bool:
    """Whether the phrase says what somebody is by nature, age or origin, or names the body they hold an office in."""
    head, between = tokens[-1], tokens[1:-1]
    if not all(is_soft(token) or token.kind == "name" or token.lower in people() for token in between):
        return False
    told = head.lower in word_set("what_people_are.txt") | word_set("demonyms.txt") or head.lower.endswith(_AGE)
    office = head.lower in people() and head.lower not in _RIVALS and any(one.kind == "name" for one in between)
    return told or office


def _named_before(held: PhraseNames, start: int, end: int, quoted: Sequence[Span]) -> Iterator[Entity]:
    """Who is named from `start` to `end`, outside of quotations and not as owner of something, once for each time."""
    for name, entity in held.bearers(start, end):
        at = bisect_right(quoted, name.span.start, key=lambda one: one.start) - 1
        is_quoted = at >= 0 and name.span.start < quoted[at].end
        if entity.person and not is_quoted and not name.possessive:
            yield entity


def _can_be(one: Entity, tokens: Sequence[Token]) -> bool:
    """Whether nothing that is told of somebody speaks against the description: another sex, age or occupation."""
    noun = tokens[-1].lower
    gender = word_map("gendered_nouns.txt").get(noun, "")
    if gender and one.gender not in ("", gender):
        return False
    ages = {role for role in one.roles if role.endswith(_AGE)}
    if ages and any(token.lower.endswith(_AGE) and token.lower not in ages for token in tokens):
        return False
    if gender or noun.endswith(_AGE) or "-of-" in noun or noun in word_set("demonyms.txt"):
        return True
    heads = {role_head(role) for role in one.roles} - {"", *word_map("gendered_nouns.txt")}
    heads = {head for head in heads if not head.endswith(_AGE)}
    told = noun in word_set("what_people_are.txt")
    return not heads or (told and any(head == noun or role_words(head) & kinds_of(noun) for head in heads))


def _is_brought_in(text: str, noun: str, place: int) -> bool:
    """Whether the text before `place` tells of "a woman" or "three women" that "the woman" may be."""
    pattern = rf"{_INDEFINITE}{re.escape(noun)}(?!\s+(?:named|called|[A-Z]))"
    return re.search(pattern, text[max(0, place - _FAR) : place], re.IGNORECASE) is not None
