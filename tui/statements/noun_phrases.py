"""The words of a noun phrase tell where its head is, what it is shown as, and whether one, many or a body is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import SpeakerKind
from tui.statements.lexicon import verb_forms, word_set
from tui.statements.names import Name
from tui.statements.phrases import is_past
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
PLURALS = frozenset(("children", "cops", "men", "people", "police", "women"))  # without an ending


def can_listen(target: Unnamed) -> bool:
    """Whether somebody is described who can be told something, and it is no stray word such as "late"."""
    words = target.text.split()
    return len(words) > 1 or target.kind is not SpeakerKind.UNNAMED or words[0].endswith("s") or target.noun in nouns()


def head_end(tokens: Sequence[Token], start: int = 0) -> int:
    """Where the first part of a phrase ends, from the token `start` on: before a comma, a preposition, a relative
    pronoun, or a bracket with nothing of the kind behind it ("Harbour Rescue Service (HRS) spokesman").
    """
    at = start + 1
    while at < len(tokens):
        if tokens[at].kind == "(":
            closing = next((ahead for ahead in range(at, len(tokens)) if tokens[ahead].kind == ")"), len(tokens) - 1)
            if closing + 1 >= len(tokens) or tokens[closing + 1].kind not in ("word", "name"):
                return at
            at = closing + 1
        elif tokens[at].kind in _ENDS_HEAD:
            return at
        at += 1
    return len(tokens)


def trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` without what no source begins or ends with: "from jewelers and", "Vance,"."""
    start, end = 0, len(tokens)
    while (
        start < end
        and not _counts(tokens, start)
        and (tokens[start].kind in ("preposition", "coordinator", "adverb", "that") or _is_mark(tokens[start]))
    ):
        start += 1
    while end > start and (
        tokens[end - 1].kind in ("preposition", "coordinator", "relative", "weekday") or _is_mark(tokens[end - 1])
    ):
        end -= 1
    return tokens[start:end]


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether "at least one" or the like begins at `at`."""
    return tokens[at].lower == "at" and at + 1 < len(tokens) and tokens[at + 1].lower in ("least", "most")


def _is_mark(token: Token) -> bool:
    return not token.lower or not any(letter.isalnum() for letter in token.lower)


def is_described(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name at the end of `tokens` is nobody's: "the South African" by origin, "another Islamist"."""
    if len(tokens) < 2 or name.span.start != tokens[1].start:
        return False
    by_origin = name.words[-1].lower() in word_set("demonyms.txt") or (
        len(name.words) > 1 and name.words[-1].endswith(("an", "ese", "ish"))
    )
    if tokens[0].lower in ("the", "a", "an") and len(name.words) < 3 and by_origin:
        return True
    return tokens[0].lower in NEW and len(name.words) == 1 and not name.title


def shown(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as it is shown: without what a comma sets off or a clause cut short, not longer than a line."""
    end = next((at for at in range(1, len(tokens)) if _breaks_off(tokens, at)), len(tokens))
    tokens = trimmed(tokens[:end])
    end = len(tokens)
    phrase = " ".join(text[tokens[0].start : tokens[end - 1].end].split())
    if tokens[end - 1].lower.endswith(("'s", "’s")) and end > 1:
        phrase = phrase[:-2]
    if phrase.count('"') % 2:
        phrase = phrase.replace('"', "")
    if phrase.count("(") > phrase.count(")"):
        phrase = phrase[: phrase.rindex("(")].rstrip()
    if len(phrase) > _LONGEST:
        phrase = phrase[:_LONGEST].rpartition(" ")[0]
    return phrase


def _breaks_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether the phrase is shown up to the token `at`: an aside begins there, or a clause too long or without end."""
    if tokens[at].kind == ",":
        return not any(token.kind == "coordinator" for token in tokens[at:])
    if tokens[at].kind not in ("relative", "that"):
        return False
    cut_short = tokens[-1].lower in verb_forms() or is_past(tokens[-1].lower) or tokens[-1].kind == "auxiliary"
    return cut_short or tokens[-1].end - tokens[0].start > _LONG


def words_of(text: str) -> Iterator[str]:
    """The words of a phrase in lower case."""
    return (word.strip(",.()").lower() for word in text.split())


def noun_of(words: Sequence[str]) -> str:
    """The noun of a phrase without its plural: "source" for "a source close" too, where the last word is none."""
    known = nouns() | word_set("documents.txt") | _ANONYMOUS
    if words[-1].endswith(tuple(f"{ending}s" for ending in OF_PEOPLE)):
        return words[-1].removesuffix("s")
    heads = [word.removesuffix("s") for word in words if word in known or word.removesuffix("s") in known]
    last = words[-1].rpartition("-")[2]  # "ex-lover"
    return heads[-1] if heads else last.removesuffix("s")


def kind_of(words: Sequence[str], noun: str) -> SpeakerKind:
    """A body by its noun, a group in the plural; who is only hinted at stays unnamed."""
    if noun in _ANONYMOUS or words[0] in NEW:
        return SpeakerKind.UNNAMED
    if noun in word_set("organisation_nouns.txt") and words[-1] == noun:
        return SpeakerKind.ORGANISATION
    person = noun in people() or noun.endswith(OF_PEOPLE)
    return SpeakerKind.GROUP if words[-1].endswith("s") and person else SpeakerKind.UNNAMED
