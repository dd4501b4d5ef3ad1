"""The numbers, names and negations of a text: what must be the same before two stretches may be taken for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tui.word_lists import entries

_TOKEN = re.compile(r"\d(?:[\d.,:/]*\d)?|[^\W\d_]+(?:[’'‘][^\W\d_]+)*", re.UNICODE)
_APOSTROPHE = str.maketrans("", "", "’'‘")


@dataclass(frozen=True, slots=True)
class Facts:
    """In the order of the text; `names` are the capitalised words, `words` all of them, lower case."""

    numbers: tuple[str, ...]
    names: tuple[str, ...]
    negations: tuple[str, ...]
    words: frozenset[str]


def facts(text: str) -> Facts:
    """What a text pins down."""
    tokens = _TOKEN.findall(text)
    plain = [token.translate(_APOSTROPHE).casefold() for token in tokens]
    negative, numeral = _listed("negations"), number_words()
    return Facts(
        numbers=tuple(word for word in plain if word[0].isdigit() or word in numeral),
        names=tuple(word for token, word in zip(tokens, plain, strict=True) if token[0].isupper()),
        negations=tuple(
            word for token, word in zip(tokens, plain, strict=True) if word in negative or _is_contracted(token)
        ),
        words=frozenset(plain),
    )


def number_words() -> frozenset[str]:
    """Words that stand for a number, a share or an order of magnitude."""
    return _listed("number_words")


def same_facts(one: str, other: str) -> bool:
    """Whether two texts have the same numbers, names and negations, in the same order.

    A word that is capitalised in one text alone counts as a name unless the other has it in lower case: it may have
    come to the head of a sentence, or left it.
    """
    a, b = facts(one), facts(other)
    names_a, names_b = _names_beyond(a, b), _names_beyond(b, a)
    return (a.numbers, names_a, a.negations) == (b.numbers, names_b, b.negations)


def _names_beyond(mine: Facts, other: Facts) -> tuple[str, ...]:
    """The names of `mine`, without those that are ordinary words in `other`."""
    return tuple(name for name in mine.names if name in other.names or name not in other.words)


def _is_contracted(token: str) -> bool:
    return token.casefold().endswith(("n't", "n’t", "n‘t"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(entries(Path(__file__).parent / "lists" / f"{name}.txt"))
