"""The words of a source become what form it has: a pronoun, a relative one, or a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from tui.statements.pronouns import GENDERS
from tui.statements.segments import Token

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
