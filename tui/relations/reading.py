"""A collection to what is looked up in it again and again when its statements are compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.model import Article, Collection, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.predications import Predication, unpacked
from tui.relations.lexicon import stem, stems_of
from tui.relations.people import full_names, head_key, role_keys
from tui.relations.referents import Referents
from tui.relations.words import Word, read_words

_TURNING_DOWN = frozenset(stem(word) for word in ["reject", "refuse", "decline", "dismiss", "question"])
_FINITE = frozenset(
    ["am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will", "would"]
)
_AND = re.compile(r",\s+(?:and|but)\s+(?=\w)")
# More words than these between a source and its cue, and the source does something else, too.
_BESIDE = 3
_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


class Reading:
    """What is needed of a collection to compare its statements, computed once."""

    def __init__(self, collection: Collection) -> None:
        self.articles: Mapping[str, Article] = {article.id: article for article in collection.articles}
        self.speakers: Mapping[str, Speaker] = {speaker.id: speaker for speaker in collection.speakers}
        self.statements: Mapping[str, Statement] = {
            statement.id: statement for statement in collection.statements if statement.article in self.articles
        }
        self._inner: defaultdict[str, list[Statement]] = defaultdict(list)
        self._by_article: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements.values():
            self._by_article[statement.article].append(statement)
            if statement.within:
                self._inner[statement.within].append(statement)
        self._full_names = full_names(self.speakers.values())
        self._roles = self._read_roles(collection)
        self._references = self._read_references(collection)
        self._words: dict[str, tuple[Word, ...]] = {}
        self._packed = dict(zip(self.articles, collection.predications, strict=False))
        self._unpacked: tuple[str, tuple[Predication, ...]] = ("", ())

    def of_article(self, article: str) -> Sequence[Statement]:
        """The statements of an article, in text order."""
        return self._by_article[article]

    def words(self, statement: Statement) -> tuple[Word, ...]:
        """What a statement says, word by word; read once."""
        if statement.id not in self._words:
            self._words[statement.id] = read_words(self.articles[statement.article].text, statement.content)
        return self._words[statement.id]

    def predications(self, article: str, words: Sequence[Word]) -> Sequence[Predication] | None:
        """Those of the parse that may stand among `words` of an article; None where it was not parsed."""
        if not self._packed.get(article):
            return None
        if self._unpacked[0] != article:  # one at a time: unpacked they take ten times the room
            self._unpacked = article, unpacked(self._packed[article])
        found = self._unpacked[1]
        first, last = (
            bisect_left(found, place, key=lambda one: one.predicate.start)
            for place in ((words[0].span.start, words[-1].span.end) if words else (0, 0))
        )
        return found[first:last]

    def speaker(self, statement: Statement) -> Speaker | None:
        """Who says it, where that is known."""
        return self.speakers.get(statement.speaker or "")

    def addressee(self, statement: Statement) -> Speaker | None:
        """Who is told; nobody tells themselves, and what is told "him" in a report is told the one who reports it."""
        told = statement.addressee
        if told is not None and told == statement.speaker:
            outer = self.statements.get(statement.within or "")
            told = outer.speaker if outer is not None else None
        return self.speakers.get(told or "")

    def has_said(self, article: str, speaker: str | None, span: Span) -> bool:
        """Whether the article gives something in `span` to `speaker`."""
        return any(
            statement.speaker == speaker and any(piece.overlaps(span) for piece in statement.content)
            for statement in self._by_article[article]
        )

    def _read_roles(self, collection: Collection) -> dict[str, dict[str, tuple[str, str]]]:
        """For each article the roles that only one of the people in it has."""
        present: defaultdict[str, set[str]] = defaultdict(set)
        for mention in collection.mentions:
            present[mention.article].add(mention.speaker)
        for statement in self.statements.values():
            present[statement.article].add(statement.speaker or "")
        roles: dict[str, dict[str, tuple[str, str]]] = {}
        for article, ids in present.items():
            people = [self.speakers[name] for name in ids if name in self.speakers]
            bearers = defaultdict(list)
            for person in people:
                for key in role_keys(person) if person.kind is SpeakerKind.PERSON else ():
                    bearers[key].append(person)
            roles[article] = {
                key: (head_key(found[0]), found[0].id) for key, found in bearers.items() if len(found) == 1
            }
        return roles

    def _read_references(self, collection: Collection) -> dict[str, list[tuple[Span, str, str]]]:
        references: defaultdict[str, list[tuple[Span, str, str]]] = defaultdict(list)
        for mention in collection.mentions:
            if mention.speaker in self.speakers and self.speakers[mention.speaker].kind in _NAMED:
                key = head_key(self.speakers[mention.speaker])
                references[mention.article].append((mention.span, key, mention.speaker))
        return {article: sorted(entries) for article, entries in references.items()}

    def referents_in(self, article: str, *spans: Span) -> Referents:
        """Which speakers the words inside `spans` point at."""
        entries = self._references.get(article, [])
        inside: list[tuple[Span, str, str]] = []
        for span in spans:
            start = bisect_left(entries, span.start, key=lambda entry: entry[0].start)
            stop = bisect_left(entries, span.end, key=lambda entry: entry[0].start)
            inside.extend(entries[start:stop])
        return Referents(tuple(inside), self._full_names, self._roles.get(article, {}))

    def referents(self, statement: Statement) -> Referents:
        """Which speakers the words of a statement point at, its own speaker among them."""
        found = self.referents_in(statement.article, *statement.content)
        speaker = self.speaker(statement)
        if speaker is None or speaker.kind is SpeakerKind.UNNAMED:
            return found
        themselves = (head_key(speaker), speaker.id)
        quoted = statement.kind is not StatementKind.INDIRECT
        reported = statement.kind in (StatementKind.INDIRECT, StatementKind.MIXED) or statement.within is not None
        return replace(found, first_person=themselves if quoted else None, subject=themselves if reported else None)

    def own(self, statement: Statement, spans: Sequence[Span]) -> list[Span]:
        """What of `spans` the speaker says, rather than denies or reports another to have said."""
        others = (
            inner
            for inner in self._inner.get(statement.id, ())
            if (inner.denied or inner.speaker not in (None, statement.speaker))
            and not inner.attitude
            and not self.turns_down(inner)
        )
        text = self.articles[statement.article].text
        return _without(spans, [span for inner in others for span in (*inner.content, *inner.cue, *_tags(text, inner))])

    def turns_down(self, statement: Statement) -> bool:
        """Whether it is an offer, a plan or a person that is rejected, and nothing is denied: no verb is in it."""
        if not statement.denied:
            return False
        text = self.articles[statement.article].text
        cue = [word.stem for word in read_words(text, statement.cue)]
        return not _TURNING_DOWN.isdisjoint(cue) and not any(
            word.form in _FINITE or word.stem in stems_of("report_nouns") for word in self.words(statement)
        )


def _tags(text: str, inner: Statement) -> list[Span]:
    """The sources of a statement that only say who said it: not the subject of "Orr met the mayor before claiming"."""
    return [
        _after_the_last_and(text, source)
        for source in inner.source
        if not inner.cue or any(_words_between(text, source, cue) <= _BESIDE for cue in inner.cue)
    ]


def _words_between(text: str, one: Span, other: Span) -> int:
    earlier, later = sorted((one, other))
    return len(text[earlier.end : later.start].split())


def _after_the_last_and(text: str, source: Span) -> Span:
    """A source without the clause before it, where one was taken for a part of its name."""
    *_, last = (0, *(found.end() for found in _AND.finditer(source.of(text))))
    return Span(source.start + last, source.end)


def _without(spans: Sequence[Span], hidden: Sequence[Span]) -> list[Span]:
    """What is left of `spans` once `hidden` is cut out."""
    left = list(spans)
    for gone in hidden:
        left = [
            Span(start, end)
            for span in left
            for start, end in ((span.start, min(span.end, gone.start)), (max(span.start, gone.end), span.end))
            if start < end
        ]
    return left
