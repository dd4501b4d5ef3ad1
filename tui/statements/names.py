"""The tokens of an article become the names in it: runs of capitalised words with the titles and roles before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.model import Span
from tui.statements.cues import is_headline
from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.roles import role_after, role_before
from tui.statements.segments import Segment, Token

_PARTICLES = frozenset(
    [
        "al",
        "ap",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "san",
        "ter",
        "van",
        "von",
        "zu",
        "&",
    ]
)
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words: `words` without titles and possessive; `title` and `role` stood before them.

    `article` says that "the" did, which no person's name bears.
    """

    span: Span
    words: tuple[str, ...]
    title: str = ""
    role: str = ""
    possessive: bool = False
    article: bool = False

    @property
    def text(self) -> str:
        """The name as it is shown."""
        return " ".join(self.words)


def find_names(text: str, segments: Iterable[Segment]) -> tuple[Name, ...]:
    """The names of an article in text order; headlines in title case are left out: there every word looks like one."""
    held = list(segments)
    common = {token.lower for segment in held for token in segment.tokens if token.kind == "word"}
    found: dict[Span, Name] = {}
    for segment in held:
        if segment.title and is_headline(segment.tokens):
            continue
        for name in _names(text, segment, common):
            found.setdefault(name.span, name)
    return tuple(found[span] for span in sorted(found))


def names_in(text: str, tokens: Sequence[Token]) -> tuple[Name, ...]:
    """The names among some tokens, for a phrase of a sentence."""
    return tuple(_runs(text, tokens))


def _names(text: str, segment: Segment, common: set[str]) -> Iterator[Name]:
    tokens = segment.tokens
    for name in _runs(text, tokens):
        if name.span.start == tokens[0].start and name.words:
            first = name.words[0].lower()
            if len(name.words) == 1 and (first in common or first in verb_forms() or first.endswith(("ing", "ly"))):
                continue
        yield name


def _runs(text: str, tokens: Sequence[Token]) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        if tokens[at].kind != "name" or tokens[at].lower[0] == "#":
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and not _possessive(tokens[end - 1]) and _extends(tokens, end):
            end += 1
        while tokens[end - 1].kind != "name" and tokens[end - 1].kind != "number" and end > at + 1:
            end -= 1
        name = _name(text, tokens, at, end)
        if name is not None:
            yield name
        at = end


def _extends(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind in ("’", "'"):
        return tokens[at - 1].lower.endswith("s") and at + 1 < len(tokens) and tokens[at + 1].kind == "name"
    if tokens[at - 1].lower.startswith("@") or token.lower.startswith("@"):
        return False
    if token.kind == "name":
        return True
    ahead = at + 1
    while ahead < min(len(tokens), at + 3) and tokens[ahead].lower in _PARTICLES:
        ahead += 1
    if ahead >= len(tokens) or tokens[ahead].kind != "name":
        return False
    return token.lower in _PARTICLES or (
        token.lower == "of" and tokens[at - 1].lower in word_set("organisation_words.txt")
    )


def _possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))


def _name(text: str, tokens: Sequence[Token], start: int, end: int) -> Name | None:
    """Split a run such as "Norland Prime Minister Ada Vance" into its role and the name of the person."""
    titles = word_map("titles.txt")
    roles = word_set("roles.txt")
    possessive = _possessive(tokens[end - 1])
    words = text[tokens[start].start : tokens[end - 1].end].split()
    if possessive:
        words[-1] = words[-1][:-2]
    lowers = [word.lower().rstrip(".") for word in words]
    cut = 0
    for index, lower in enumerate(lowers[:-1]):
        if lower in titles or lower in roles:
            cut = index + 1
    title = next((lower for lower in lowers[:cut] if titles.get(lower)), "")
    role = (
        " ".join(words[:cut])
        if cut and not (cut == 1 and lowers[0] in ("mr", "mrs", "ms", "miss", "dr", "sir"))
        else ""
    )
    role = role or role_before(text, tokens, start) or ("" if possessive else role_after(text, tokens, end))
    if lowers[-1] in roles and (len(words) - cut == 1 or lowers[0] not in word_map("given_names.txt")):
        return None
    last = tokens[end - 1]
    span = Span(tokens[start].start, last.end - (2 if possessive else 0))
    while words and words[-1].lower() in _SUFFIXES and len(words) - cut > 1:
        words.pop()
    title = title or (lowers[0] if cut else "")
    article = start > 0 and tokens[start - 1].lower == "the"
    return Name(span, tuple(words[cut:]), title, role, possessive, article)
