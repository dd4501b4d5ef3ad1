"""The words of a source become what form it has: a pronoun, a relative one, a signature like a known name."""

from __future__ import annotations

from collections.abc import Sequence

from tui.statements.pronouns import GENDERS
from tui.statements.segments import Token
from tui.statements.spelling import similar

FIRST = frozenset(("i", "me", "we", "us", "my", "our", "myself", "ourselves"))
PLURAL = frozenset(("they", "them", "their", "themselves"))
NEUTER = frozenset(("it", "its", "itself"))
POSSESSIVE = frozenset(("his", "her", "its", "their", "my", "our"))
POINTING = FIRST | PLURAL | NEUTER | GENDERS.keys()


def is_relative(tokens: Sequence[Token]) -> bool:
    """Whether a source is a relative pronoun, or a phrase that opens with one."""
    return tokens[0].kind == "relative" or (tokens[0].lower == "that" and len(tokens) == 1)


def is_pronoun(tokens: Sequence[Token]) -> bool:
    """Whether a source is one pronoun, with an aside at most: "he", "she, like Vance,"."""
    pronoun = tokens[0].kind in ("pronoun", "object-pronoun") and tokens[0].lower != "others"
    return (pronoun or tokens[0].lower in POINTING) and (len(tokens) == 1 or tokens[1].kind == ",")


def same_signature(words: Sequence[str], signature: Sequence[str]) -> bool:
    """Whether a signature can be a spelling of the name `words`, in whatever script."""
    if len(words) < 2 or len(signature) < 2:
        return False
    return similar(words[-1], signature[-1]) and similar(words[0], signature[0])
