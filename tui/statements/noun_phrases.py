"""The words of a noun phrase tell where its head is, what it is shown as, and whether one, many or a body is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import SpeakerKind
from tui.statements.lexicon import word_set
from tui.statements.names import Name
from tui.statements.registry import Unnamed
from tui.statements.roles import nouns, people
from tui.statements.segments import Token

_LONGEST = 120
# A longer phrase is shown without the clause at its end.
_LONG = 60
_ANONYMOUS = frozenset(("source", "insider", "official", "people", "person", "report", "some", "others", "many"))
_ENDS_HEAD = frozenset((",", "preposition", "relative", "that", "(", "dash", "quote", "auxiliary", ":", ";"))
NEW = frozenset(("a", "an", "one", "another", "some", "two", "three", "several", "many", "other"))
# How nouns for people end: "forecaster", "dealer", "activist".
OF_PEOPLE = ("er", "or", "ist", "an", "ee", "ant", "ent", "yst", "eur", "lot")


def can_listen(target: Unnamed) -> bool:
    """Whether somebody is described who can be told something, and it is no stray word such as "late"."""
    words = target.text.split()
    return len(words) > 1 or target.kind is not SpeakerKind.UNNAMED or words[0].endswith("s") or target.noun in nouns()


def head_end(tokens: Sequence[Token]) -> int:
    """Where the first part of a phrase ends: before a comma, a preposition, a relative pronoun or a bracket."""
    for at, token in enumerate(tokens):
        if at and token.kind in _ENDS_HEAD:
            return at
    return len(tokens)


def trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` without what no source begins or ends with: "from jewelers and", "Vance,"."""
    start, end = 0, len(tokens)
    while start < end and (
        tokens[start].kind in ("preposition", "coordinator", "adverb", "that") or _is_mark(tokens[start])
    ):
        start += 1
    while end > start and (
        tokens[end - 1].kind in ("preposition", "coordinator", "relative", "weekday") or _is_mark(tokens[end - 1])
    ):
        end -= 1
    return tokens[start:end]


def _is_mark(token: Token) -> bool:
    return not token.lower or not any(letter.isalnum() for letter in token.lower)


def is_demonym(tokens: Sequence[Token], name: Name) -> bool:
    """Whether "the South African" stands for a person by nationality and is no name."""
    if tokens[0].lower not in ("the", "a", "an") or name.span.start != tokens[1].start:
        return False
    return name.words[-1].endswith(("an", "ese", "ish")) and len(name.words) < 3


def shown(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as it is shown: without a clause behind a comma, not longer than a line."""
    end = len(tokens)
    for at, token in enumerate(tokens):
        if at and token.kind == "relative" and (tokens[at - 1].kind == "," or tokens[-1].end - tokens[0].start > _LONG):
            end = at - (tokens[at - 1].kind == ",")
            break
    phrase = " ".join(text[tokens[0].start : tokens[end - 1].end].split())
    if tokens[end - 1].lower.endswith(("'s", "’s")) and end > 1:
        phrase = phrase[:-2]
    if len(phrase) > _LONGEST:
        phrase = phrase[:_LONGEST].rpartition(" ")[0]
    return phrase


def words_of(text: str) -> Iterator[str]:
    """The words of a phrase in lower case."""
    return (word.strip(",.()").lower() for word in text.split())


def noun_of(words: Sequence[str]) -> str:
    """The noun of a phrase without its plural: "source" for "a source close" too, where the last word is none."""
    known = nouns() | word_set("documents.txt") | _ANONYMOUS
    if words[-1].endswith(tuple(f"{ending}s" for ending in OF_PEOPLE)):
        return words[-1].removesuffix("s")
    heads = [word.removesuffix("s") for word in words if word in known or word.removesuffix("s") in known]
    return heads[-1] if heads else words[-1].removesuffix("s")


def kind_of(words: Sequence[str], noun: str) -> SpeakerKind:
    """A body by its noun, a group in the plural; who is only hinted at stays unnamed."""
    if noun in _ANONYMOUS or words[0] in NEW:
        return SpeakerKind.UNNAMED
    if noun in word_set("organisation_nouns.txt") and words[-1] == noun:
        return SpeakerKind.ORGANISATION
    person = noun in people() or noun.endswith(OF_PEOPLE)
    return SpeakerKind.GROUP if words[-1].endswith("s") and person else SpeakerKind.UNNAMED
