"""Hand-written gold and the program's statements of one article are brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tui.model import Collection, Speaker, SpeakerKind, Statement

Pieces = Sequence[tuple[int, int]]

_WORD = re.compile(r"\w+(?:[.&\-]\w+)*")
_SOMEBODY_OF = re.compile(r"[’']s\b|[’'] |\b(?:of|for|to|by)\b|^(?:an?|his|her|their)\b", re.IGNORECASE)
_UNTELLING = re.compile(  # what tells no two speakers apart
    r"\b(?:mr|mrs|ms|miss|dr|sir|lord|lady|president|prime|minister|the|a|an|of|for|and|to|in|at|with|who|his|her|its"
    r"|their|our|my|some|another|other|said|named)\b|[’']s\b"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who|one|you|th(?:is|at|ese|ose))", re.IGNORECASE)
_PLAIN = ("speaker", "addressee", "within", "denied", "optional")  # what a line says as it is, where it does


@dataclass(frozen=True, slots=True)
class Wanted:
    """One gold statement; `speaker` and `addressee` are numbers of gold speakers, `within` of a gold statement."""

    kind: str
    content: tuple[tuple[int, int], ...]
    source: tuple[tuple[int, int], ...] = ()
    speaker: int | None = None
    addressee: int | None = None
    within: int | None = None
    denied: bool = False
    optional: bool = False


@dataclass(frozen=True)
class GoldArticle:
    """The gold of one article with its text; a gold speaker is the texts of its mentions, the fullest first."""

    id: str
    text: str
    statements: tuple[Wanted, ...]
    speakers: tuple[tuple[str, ...], ...]
    named: tuple[bool, ...]

    @classmethod
    def read(cls, line: dict[str, Any], text: str) -> GoldArticle:
        """One line of a gold file, whose offsets go into `text`."""
        return cls(
            id=line["id"],
            text=text,
            statements=tuple(
                Wanted(
                    kind=one["kind"],
                    content=tuple((start, end) for start, end in one["content"]),
                    source=tuple((start, end) for start, end in one.get("source", [])),
                    **{name: one[name] for name in _PLAIN if name in one},
                )
                for one in line["statements"]
            ),
            speakers=tuple(
                tuple(text[start:end] for start, end in speaker["mentions"]) for speaker in line["speakers"]
            ),
            named=tuple(speaker["kind"] in ("person", "organisation") for speaker in line["speakers"]),
        )

    @cached_property
    def contents(self) -> tuple[frozenset[int], ...]:
        """The words of each gold content, by where they start."""
        return tuple(words(self.text, one.content) for one in self.statements)

    def excerpt(self, content: Pieces) -> str:
        """The beginning of a content, on one line."""
        return " ".join(self.text[content[0][0] : content[0][0] + 90].split())

    def fits(self, name: str, *, named: bool) -> frozenset[int]:
        """The gold speakers that a displayed name shares most with, in words; none where it shares nothing.

        A description that only holds a name is nobody of that name: "the mayor's aide" is not the mayor.
        """
        shown = _telling(name)
        of_somebody = not named and _SOMEBODY_OF.search(name) is not None
        shares = [
            0.0
            if of_somebody and is_name
            else max((_overlap(shown, _telling(mention)) for mention in mentions), default=0.0)
            for mentions, is_name in zip(self.speakers, self.named, strict=True)
        ]
        best = max(shares, default=0.0)
        return frozenset(number for number, share in enumerate(shares) if share == best > 0)


@dataclass(frozen=True, slots=True)
class Match:
    """A gold statement with what the program found of it, if it did.

    `verdict` is "speaker right", "somebody else" or "unresolved": no speaker, a pronoun, or an epithet for a name.
    """

    wanted: Wanted
    statement: Statement | None = None
    speaker: Speaker | None = None
    verdict: str = "unresolved"
    nesting_right: bool = False
    addressee_right: bool = False


@dataclass(slots=True)
class _Pool:
    """The program's statements of one article with the words of their contents."""

    gold: GoldArticle
    statements: Sequence[Statement]
    contents: list[frozenset[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.contents = [_words_of(self.gold.text, one) for one in self.statements]

    def best(self, number: int) -> Statement | None:
        """The statement that holds at least half of a gold content's words, on its own level if there is one.

        One speaker's statements on that level may hold it together. On the other level, where the outer report holds
        everything, the two must also be alike in length.
        """
        wanted = self.gold.contents[number]
        nested = self.gold.statements[number].within is not None
        level = [place for place, one in enumerate(self.statements) if (one.within is not None) == nested]
        level = [place for place in level if self._sound(place)]
        halves = [place for place in level if 2 * len(self.contents[place] & wanted) >= len(wanted)]
        if halves:
            return self.statements[max(halves, key=lambda place: _overlap(self.contents[place], wanted))]
        for place in level:
            together = [each for each in level if self.statements[each].speaker == self.statements[place].speaker]
            inside = [each for each in together if 2 * len(self.contents[each] & wanted) >= len(self.contents[each])]
            covered = frozenset[int]().union(*(self.contents[each] for each in inside))
            if place in inside and 2 * len(covered & wanted) >= len(wanted):
                return self.statements[place]
        alike = [place for place in range(len(self.statements)) if 2 * _overlap(self.contents[place], wanted) >= 1]
        if not alike:
            return None
        return self.statements[max(alike, key=lambda place: _overlap(self.contents[place], wanted))]

    def _sound(self, place: int) -> bool:
        """Whether at least half of a statement's words lie in gold contents of its level."""
        nested = self.statements[place].within is not None
        gold = frozenset[int]().union(
            *(
                words_
                for words_, one in zip(self.gold.contents, self.gold.statements, strict=True)
                if (one.within is not None) == nested
            )
        )
        return 2 * len(self.contents[place] & gold) >= len(self.contents[place])


def matches(gold: GoldArticle, statements: Sequence[Statement], collection: Collection) -> list[Match]:
    """Every gold statement with the program's; `statements` are the article's, attitudes left out."""
    pool = _Pool(gold, statements)
    speakers = {speaker.id: speaker for speaker in collection.speakers}
    by_id = {statement.id: statement for statement in collection.statements}
    found: list[Match] = []
    for number, wanted in enumerate(gold.statements):
        one = pool.best(number)
        if one is None:
            found.append(Match(wanted))
            continue
        speaker = speakers.get(one.speaker or "")
        outer = speakers.get(by_id[one.within].speaker or "") if one.within in by_id else None
        outer_wanted = gold.statements[wanted.within].speaker if wanted.within is not None else None
        found.append(
            Match(
                wanted,
                one,
                speaker,
                _verdict(gold, wanted.speaker, speaker, _sources_overlap(wanted, one)),
                (one.within is None) == (wanted.within is None)
                and (outer_wanted is None or _verdict(gold, outer_wanted, outer) == "speaker right"),
                wanted.addressee is None
                or _verdict(gold, wanted.addressee, speakers.get(one.addressee or "")) == "speaker right",
            )
        )
    return found


def stray(gold: GoldArticle, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of which less than half lies in any gold content."""
    every = frozenset[int]().union(*gold.contents)
    found = [(one, _words_of(gold.text, one)) for one in statements]
    return [one for one, content in found if 2 * len(content & every) < len(content)]


def words(text: str, pieces: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where the words inside `pieces` start."""
    return frozenset(word.start() for start, end in pieces for word in _WORD.finditer(text, start, end))


def _verdict(gold: GoldArticle, wanted: int | None, speaker: Speaker | None, at_source: bool = False) -> str:
    """How a speaker that the program shows compares with a gold one; `at_source`: the two sources overlap."""
    if speaker is None or _PRONOUN.fullmatch(speaker.name):
        return "unresolved"
    named = speaker.kind is not SpeakerKind.UNNAMED
    wanted_named = wanted is not None and gold.named[wanted]
    names = (speaker.name, *speaker.aliases) if named else (speaker.name,)
    fitting = next(
        (fits for fits in (gold.fits(name, named=named or at_source) for name in names) if fits), frozenset[int]()
    )
    if wanted in fitting or (at_source and not named and not wanted_named):
        return "speaker right"
    if not named and not fitting and wanted_named:
        return "unresolved"
    return "somebody else"


def _sources_overlap(wanted: Wanted, statement: Statement) -> bool:
    return any(start < span.end and span.start < end for start, end in wanted.source for span in statement.source)


def _telling(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_UNTELLING.sub(" ", name.lower())))


def _overlap(one: Set[object], other: Set[object]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _words_of(text: str, statement: Statement) -> frozenset[int]:
    return words(text, [(span.start, span.end) for span in statement.content])
