"""The tokens of an article become the names in it: runs of capitalised words with the titles and roles before them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.model import Span
from tui.statements.cues import is_headline
from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.phrases import is_past
from tui.statements.roles import roles_around
from tui.statements.segments import Segment, Token
from tui.statements.signs import signs, signs_of_roles

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
# A sentence of so many capitalised words and no other may be a headline.
_HEADLINE = 4
_APOSTROPHES = ("’", "'")
# Titles that tell nothing about what a person does.
_CIVIL = frozenset(["dr", "madam", "miss", "mr", "mrs", "ms", "sir"])
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words: `words` without titles and possessive; `title` and `roles` stood beside them.

    `signs` tell what it names (`tui.statements.signs`).
    """

    span: Span
    words: tuple[str, ...]
    title: str = ""
    roles: tuple[str, ...] = ()
    possessive: bool = False
    signs: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The name as it is shown."""
        return " ".join(self.words)


def find_names(text: str, segments: Iterable[Segment], labels: Sequence[tuple[Span, str]] = ()) -> tuple[Name, ...]:
    """The names of an article in text order; headlines in title case are left out: there every word looks like one.

    `labels` are names that a pipeline found; a person's tells where, behind a role in capitals, the name begins.
    """
    held = list(segments)
    common = {token.lower for segment in held for token in segment.tokens if token.kind == "word"}
    if labels:
        common |= _only_first_words(held, {span.start for span, _ in labels})
    people = {span.end: span.start for span, label in labels if label == "PERSON" and " " in span.of(text)}
    surnames = frozenset(text[:end].rpartition(" ")[2].lower() for end in people)
    common -= surnames
    labelled = {span.start for span, _ in labels}
    bodies = sorted(span for span, label in labels if label == "ORG")
    found: dict[Span, Name] = {}
    for segment in held:
        if (segment.title and is_headline(segment.tokens)) or _is_title_case(segment.tokens):
            continue
        tokens = [_as_name(token, text, labelled, bodies) for token in segment.tokens]
        tokens = [_as_surname(tokens, at, text, surnames, people) for at in range(len(tokens))]
        for name in _names(text, tokens, common, people, surnames):
            found.setdefault(name.span, name)
    return tuple(found[span] for span in sorted(found))


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether every word is capitalised that is not of a closed class, though the sentence is none: a headline."""
    names = [token for token in tokens if token.kind == "name"]
    verbs = any(token.lower in verb_forms() or is_past(token.lower) for token in names[1:])
    return len(names) >= _HEADLINE and verbs and not any(token.kind == "word" for token in tokens)


def _only_first_words(segments: Sequence[Segment], labelled: Collection[int]) -> set[str]:
    """Words with a capital that only ever open a sentence and that no label begins with: adjectives, not names."""
    opening = (one.tokens[0] for one in segments if one.tokens[0].start not in labelled)
    first = {token.lower for token in opening if token.kind == "name"}
    inside = {token.lower for one in segments for token in one.tokens[1:] if token.kind == "name"}
    return first - inside


def _as_name(token: Token, text: str, labelled: Collection[int], bodies: Sequence[Span]) -> Token:
    """As part of a name what looks like none: al-Orr, eBay, 9to5 where it is labelled, "and" inside a labelled body."""
    if token.kind in ("coordinator", "preposition", "determiner", "’", "'"):
        at = bisect_left(bodies, Span(token.start, 0)) - 1
        if at >= 0 and token.end < bodies[at].end:
            return replace(token, kind="name") if token.kind not in _APOSTROPHES else token
        # "Abbas’ party": without a label over both the apostrophe ends the name.
        return replace(token, kind="possessive") if token.kind in _APOSTROPHES and labelled else token
    mixed = token.kind == "word" or (token.kind == "number" and token.start in labelled)
    if mixed and any(letter.isupper() for letter in text[token.start : token.end]):
        return replace(token, kind="name")
    return token


def _as_surname(
    tokens: Sequence[Token], at: int, text: str, surnames: Collection[str], people: Mapping[int, int]
) -> Token:
    """As a name a word of the closed classes that ends one or that a verb follows: `Dan Rather`, `Rather said`."""
    token = tokens[at]
    if token.kind == "name" or token.lower not in surnames or not text[token.start].isupper():
        return token
    speaks = at + 1 < len(tokens) and tokens[at + 1].lower in verb_forms()
    return replace(token, kind="name") if speaks or token.end in people else token


def _names(
    text: str, tokens: Sequence[Token], common: set[str], people: Mapping[int, int], surnames: Collection[str]
) -> Iterator[Name]:
    for name in _runs(text, tokens, people, surnames):
        if name.span.start == tokens[0].start and name.words:
            first = name.words[0].lower()
            opens = first in common or first in verb_forms() or first.endswith(("ing", "ly"))
            known = bool(name.title) or first in surnames or first in word_set("metonyms.txt")
            if len(name.words) == 1 and opens and not known:
                continue
        yield name


def _runs(text: str, tokens: Sequence[Token], people: Mapping[int, int], surnames: Collection[str]) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        if tokens[at].kind != "name" or tokens[at].lower[0] == "#" or (at == 0 and _is_inverted(tokens)):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and not _possessive(tokens[end - 1]) and _extends(tokens, end):
            if tokens[end].start - tokens[end - 1].end > 1:  # "Photo: Getty   Vance left early"
                break
            end += 1
        while tokens[end - 1].kind != "name" and tokens[end - 1].kind != "number" and end > at + 1:
            end -= 1
        name = _name(text, tokens, at, end, people, surnames)
        if name is not None:
            yield name
        at = end


def _is_inverted(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a reporting verb before its subject: `Said Orr: …`."""
    form = verb_forms().get(tokens[0].lower)
    told = form is not None and form.tense in ("past", "present") and "inverted" in form.verb.flags
    return told and len(tokens) > 1 and tokens[1].kind == "name"


def _extends(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind in _APOSTROPHES:
        return tokens[at - 1].lower.endswith("s") and at + 1 < len(tokens) and tokens[at + 1].kind == "name"
    if tokens[at - 1].lower.startswith("@") or token.lower.startswith("@"):
        return False
    if token.lower.rstrip(".") in _CIVIL and tokens[at - 1].lower.rstrip(".") not in word_map("titles.txt"):
        return False  # "According to Ferrix Mr Orr left"
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


def _name(
    text: str, tokens: Sequence[Token], start: int, end: int, people: Mapping[int, int], surnames: Collection[str]
) -> Name | None:
    """Split a run such as "Norland Prime Minister Ada Vance" into its role and the name of the person."""
    titles = word_map("titles.txt")
    roles = word_set("roles.txt")
    possessive = _possessive(tokens[end - 1])
    words = text[tokens[start].start : tokens[end - 1].end].split()
    if possessive:
        words[-1] = words[-1][:-2]
    lowers = [word.lower().rstrip(".") for word in words]
    span = Span(tokens[start].start, tokens[end - 1].end - (2 if possessive else 0))
    cut = _name_start(text, tokens, start, span, lowers, people)
    title = next((lower for lower in lowers[:cut] if titles.get(lower)), "")
    roles_held = list(roles_around(text, tokens, start, end, possessive))
    if {*lowers[:cut]} & (roles | titles.keys()) - _CIVIL:
        roles_held.insert(0, " ".join(words[:cut]))
    if len(words) == 1 and words[0].isupper() and lowers[0] in word_map("gendered_nouns.txt"):
        return None
    if lowers[-1] in word_set("organisation_words.txt") and not titles.keys() & set(lowers[:cut]) - {"general"}:
        cut = 0  # "Republican National Committee", "General Assembly"
    is_role = lowers[-1] in roles and (len(words) - cut == 1 or lowers[0] not in word_map("given_names.txt"))
    if is_role and (lowers[-1] not in surnames or (start > 0 and tokens[start - 1].kind == "determiner")):
        return None
    if len(words) - cut == 1 and cut and _is_headline_verb(lowers[-1]):
        return None
    while words and words[-1].lower() in _SUFFIXES and len(words) - cut > 1:
        words.pop()
    title = title or next((lower for lower in lowers[:cut] if lower in titles), "")
    told = {"title"} if title in titles else {"role"} if {*lowers[:cut]} & roles else set()
    named = tuple(words[cut:])
    found = signs(tokens, start, end, possessive) | told | signs_of_roles(roles_held)
    owns = possessive or (end < len(tokens) and tokens[end].kind == "possessive")
    return Name(span, named, title, tuple(dict.fromkeys(roles_held)), owns, found)


def _name_start(
    text: str, tokens: Sequence[Token], start: int, span: Span, lowers: Sequence[str], people: Mapping[int, int]
) -> int:
    """How many words of the run at `span`, `lowers` in lower case, are titles and roles in front of the name."""
    titles, roles, given = word_map("titles.txt"), word_set("roles.txt"), word_map("given_names.txt")
    told = (at for at in range(len(lowers) - 1, 0, -1) if lowers[at - 1] in titles or lowers[at - 1] in roles)
    cut = next(told, 0)
    begins = people.get(span.end, 0)
    if begins > span.start:
        begin = min(len(text[span.start : begins].split()), len(lowers) - 1)
        while begin > cut and lowers[begin - 1] in given:
            begin -= 1
        return max(cut, begin)
    if start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in titles.keys() | roles:
        # "Secretary of State Jon Orr": the name begins at the given name
        return max(cut, next((at for at in range(1, len(lowers) - 1) if lowers[at] in given), 0))
    return cut


def _is_headline_verb(word: str) -> bool:
    """Whether a word has the form of a verb as headlines use it: "Says"."""
    form = verb_forms().get(word)
    return form is not None and form.tense == "present"
