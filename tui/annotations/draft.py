"""A collection in the making: the machine's, while a reader's corrections are laid over it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tui.model import Collection, Mention, Relation, Span, Speaker, SpeakerKind, Statement, StatementKind, hull

_LEAST_SHARED = 0.5  # of what two stretches cover together, to be one statement
_OPENING, _CLOSING = "“\"„«‘'‹", "”\"“»’'›"


class Draft:
    """Statements and speakers by id; `touched` are statements about which a relation may no longer say the truth."""

    def __init__(self, collection: Collection) -> None:
        """Begin with what the machine found."""
        self.articles = {article.id: article for article in collection.articles}
        self.speakers = {speaker.id: speaker for speaker in collection.speakers}
        self.statements = {statement.id: statement for statement in collection.statements}
        self.relations = list(collection.relations)
        self.touched: set[str] = set()
        self._mentions = collection.mentions
        self._same_speaker: dict[str, str] = {}
        self._names: dict[str, list[str]] | None = None
        self._in_article: dict[str, set[str]] = defaultdict(set)
        for statement in collection.statements:
            self._in_article[statement.article].add(statement.id)

    def statement_at(self, article: str, spans: Sequence[Span]) -> Statement | None:
        """The statement whose content is most nearly `spans`; None if none has as much as half of it."""
        place = hull(spans)
        near = (self.statements[each] for each in self._in_article[article])
        shared = [(_shared(spans, said.content), said) for said in near if hull(said.content).overlaps(place)]
        best = max(shared, key=lambda pair: (pair[0], -pair[1].content[0].start, pair[1].id), default=None)
        return best[1] if best and best[0] >= _LEAST_SHARED else None

    def change(self, statement: Statement, **changes: object) -> Statement:
        """Put another version of a statement in its place; a person is sure of what they say."""
        changed = replace(statement, confidence=1.0, **changes)  # type: ignore[arg-type]
        self.statements[statement.id] = changed
        if changed.speaker != statement.speaker or changed.content != statement.content:
            self.touched.add(statement.id)
        return changed

    def add(self, article: str, spans: Sequence[Span], speaker: str | None) -> Statement:
        """A statement that the machine did not find."""
        place = hull(spans)
        new_id = _free(f"{article}:{place.start}-{place.end}", self.statements)
        text = self.articles[article].text
        around = [
            said
            for said in (self.statements[each] for each in self._in_article[article])
            if any(piece.covers(place) and piece != place for piece in said.content)
        ]
        within = min(around, key=lambda said: len(hull(said.content)), default=None)
        self.statements[new_id] = Statement(
            id=new_id,
            article=article,
            speaker=speaker,
            kind=_kind(text, spans),
            content=tuple(spans),
            within=within.id if within else None,
        )
        self._in_article[article].add(new_id)
        return self.statements[new_id]

    def remove(self, statement: Statement) -> None:
        """Take a statement away; what was reported inside it is reported where it was."""
        del self.statements[statement.id]
        self._in_article[statement.article].discard(statement.id)
        for inner in list(self.statements.values()):
            if inner.within == statement.id:
                self.statements[inner.id] = replace(inner, within=statement.within)

    def called(self, name: str) -> list[Speaker]:
        """The speakers who have that name, as theirs or as an alias."""
        if self._names is None:
            self._names = defaultdict(list)
            for speaker in self.speakers.values():
                for known in {known.casefold() for known in (speaker.name, *speaker.aliases)}:
                    self._names[known].append(speaker.id)
        return [self.speakers[each] for each in self._names.get(name.casefold(), ())]

    def add_speaker(self, name: str, kind: SpeakerKind) -> str:
        """A speaker that no article names so; its id."""
        new_id = _free(_slug(name), self.speakers)
        self.speakers[new_id] = Speaker(new_id, name, kind)
        self._names = None
        return new_id

    def rename(self, speaker: str, name: str) -> None:
        """Call a speaker something else; the old name stays as an alias."""
        old = self.speakers[speaker]
        if old.name != name:
            self.speakers[speaker] = replace(old, name=name, aliases=_distinct((old.name, *old.aliases), name))
            self._names = None
            self.touched.update(said.id for said in self.statements.values() if said.speaker == speaker)

    def merge(self, kept: str, merged: str) -> None:
        """Let `kept` be the speaker of all that `merged` said."""
        one, other = self.speakers[kept], self.speakers.pop(merged)
        names = (*one.aliases, other.name, *other.aliases)
        roles = _distinct((*one.roles, *other.roles))
        self.speakers[kept] = replace(one, aliases=_distinct(names, one.name), roles=roles)
        self._same_speaker[merged] = kept
        self._names = None
        for said in list(self.statements.values()):
            if merged in (said.speaker, said.addressee):
                speaker, addressee = (kept if each == merged else each for each in (said.speaker, said.addressee))
                self.statements[said.id] = replace(said, speaker=speaker, addressee=addressee)
                self.touched.add(said.id)

    def finished(self, machine: Collection) -> Collection:
        """The collection, in the order of the articles and of the text, without speakers who no longer say anything."""
        order = {article: rank for rank, article in enumerate(self.articles)}
        statements = sorted(
            self.statements.values(),
            key=lambda said: (order.get(said.article, 0), said.content[0].start, -len(hull(said.content))),
        )
        silent = {said.speaker for said in machine.statements} - set(_speaking(statements))
        return replace(
            machine,
            speakers=tuple(speaker for speaker in self.speakers.values() if speaker.id not in silent),
            statements=tuple(statements),
            relations=tuple(self._relations()),
            mentions=tuple(map(self._mention, self._mentions)),
        )

    def _relations(self) -> Iterator[Relation]:
        for relation in self.relations:
            if relation.a in self.statements and relation.b in self.statements:
                yield relation

    def _mention(self, mention: Mention) -> Mention:
        speaker = mention.speaker
        while speaker in self._same_speaker:
            speaker = self._same_speaker[speaker]
        return mention if speaker == mention.speaker else replace(mention, speaker=speaker)


def _speaking(statements: Iterable[Statement]) -> Iterator[str | None]:
    for statement in statements:
        yield statement.speaker
        yield statement.addressee


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The code points that both cover, as a part of those that either covers."""
    both = sum(max(min(a.end, b.end) - max(a.start, b.start), 0) for a in one for b in other)
    either = sum(map(len, one)) + sum(map(len, other)) - both
    return both / either if either else 0.0


def _kind(text: str, spans: Sequence[Span]) -> StatementKind:
    """By the quotation marks at its borders and in it."""
    pieces = [span.of(text).strip().rstrip(",.") for span in spans]
    if all(len(piece) > 1 and piece[0] in _OPENING and piece[-1] in _CLOSING for piece in pieces):
        return StatementKind.DIRECT
    return StatementKind.MIXED if any(mark in piece for piece in pieces for mark in '“"„«') else StatementKind.INDIRECT


def _free(name: str, taken: Iterable[str]) -> str:
    known, number, free = set(taken), 2, name
    while free in known:
        free, number = f"{name}-{number}", number + 1
    return free


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "speaker"


def _distinct(names: Iterable[str], besides: str = "") -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name != besides)
