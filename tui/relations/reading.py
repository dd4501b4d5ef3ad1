"""A collection to the propositions and the quoted words of its statements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.model import Article, Collection, Span, Speaker, SpeakerKind, Statement, StatementKind, hull
from tui.relations.lexicon import stem
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.referents import Referents
from tui.relations.words import Word, normal_forms, read_words, sentences

_QUESTION = re.compile(r"\b(?:whether|if)\s+([^.?!\n“\"]+)")
_ASKED = re.compile(r"\b(?:ask|asked|asking|question|questioned|denied|denies)\b", re.IGNORECASE)
_NO = re.compile(r"[\"“'‘]*no\b[,.—–-]", re.IGNORECASE)
_ANAPHORS = frozenset(
    stem(word)
    for word in ["report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "story", "assertion"]
)
_TURNING_DOWN = frozenset(stem(word) for word in ["reject", "refuse", "decline", "dismiss", "question"])
_FINITE = frozenset(
    ["am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will", "would"]
)
_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)
_QUESTION_REACH = 400
_ANSWER_REACH = 250


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words that a statement gives as its speaker's own."""

    statement: Statement
    words: tuple[Word, ...]


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
        self._full_names = _full_names(self.speakers.values())
        self._references = self._read_references(collection)

    def propositions(self) -> Iterator[Proposition]:
        """The propositions of every statement, article by article."""
        for statements in self._by_article.values():
            previous: Statement | None = None
            for statement in statements:
                if self._turns_down(statement):
                    continue
                yield from self._propositions_of(statement)
                yield from self._answered(statement, previous)
                yield from self._rejected_report(statement, previous)
                if statement.within is None:
                    previous = statement

    def quotations(self) -> Iterator[Quoted]:
        """The quoted words of every statement that has any."""
        for statement in self.statements.values():
            text = self.articles[statement.article].text
            words = read_words(text, self._own(statement, _quoted_spans(statement, text)))
            if words:
                yield Quoted(statement, words)

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

    def _read_references(self, collection: Collection) -> dict[str, list[tuple[Span, str, str]]]:
        references: defaultdict[str, list[tuple[Span, str, str]]] = defaultdict(list)
        for mention in collection.mentions:
            if mention.speaker in self.speakers and self.speakers[mention.speaker].kind in _NAMED:
                key = _head_key(self.speakers[mention.speaker])
                references[mention.article].append((mention.span, key, mention.speaker))
        return {article: sorted(entries) for article, entries in references.items()}

    def _referents(self, statement: Statement) -> Referents:
        entries = self._references.get(statement.article, [])
        inside: list[tuple[Span, str, str]] = []
        for span in statement.content:
            start = bisect_left(entries, span.start, key=lambda entry: entry[0].start)
            stop = bisect_left(entries, span.end, key=lambda entry: entry[0].start)
            inside.extend(entries[start:stop])
        speaker = self.speaker(statement)
        if speaker is None or speaker.kind is SpeakerKind.UNNAMED:
            return Referents(tuple(inside), self._full_names)
        themselves = (_head_key(speaker), speaker.id)
        quoted = statement.kind is not StatementKind.INDIRECT
        reported = statement.kind in (StatementKind.INDIRECT, StatementKind.MIXED) or statement.within is not None
        return Referents(
            tuple(inside), self._full_names, themselves if quoted else None, themselves if reported else None
        )

    def _propositions_of(self, statement: Statement) -> Iterator[Proposition]:
        text = self.articles[statement.article].text
        words = read_words(text, self._own(statement, statement.content))
        referents = self._referents(statement)
        for sentence in sentences(words):
            yield proposition(sentence, self._origin(statement), referents)

    def _own(self, statement: Statement, spans: Sequence[Span]) -> list[Span]:
        """What of `spans` the speaker says, rather than reports another to have said."""
        others = (
            inner
            for inner in self._inner.get(statement.id, ())
            if inner.speaker is not None
            and inner.speaker != statement.speaker
            and not inner.attitude
            and not self._turns_down(inner)
        )
        return _without(spans, [span for inner in others for span in inner.content])

    def _turns_down(self, statement: Statement) -> bool:
        """Whether it is an offer, a plan or a person that is rejected, and nothing is denied: no verb is in it."""
        text = self.articles[statement.article].text
        cue = [word.stem for word in read_words(text, statement.cue)]
        content = read_words(text, statement.content)
        return (
            statement.denied
            and not _TURNING_DOWN.isdisjoint(cue)
            and not any(word.form in _FINITE or word.stem in _ANAPHORS for word in content)
        )

    def _origin(self, statement: Statement) -> Origin:
        outer = self.statements.get(statement.within or "")
        article = self.articles[statement.article]
        return Origin(
            statement.id,
            article.id,
            article.published,
            statement.speaker,
            outer.speaker if outer else None,
            statement.denied,
        )

    def _answered(self, statement: Statement, previous: Statement | None) -> Iterator[Proposition]:
        """What a "No" denies: the question that precedes it, or the denial that introduces it."""
        article = self.articles[statement.article]
        start = statement.content[0].start
        if not _NO.match(article.text, start):
            return
        origin = replace(self._origin(statement), denied=True, inherited=True)
        asked = _question_before(article.text, start)
        if asked is not None:
            entries = tuple(e for e in self._references.get(article.id, ()) if asked.covers(e[0]))
            yield proposition(read_words(article.text, (asked,)), origin, Referents(entries, self._full_names))
        if (
            previous is not None
            and previous.denied
            and previous.speaker == statement.speaker
            and start - hull(previous.content).end < _ANSWER_REACH
        ):
            for denied in self._propositions_of(previous):
                yield replace(denied, origin=origin)

    def _rejected_report(self, statement: Statement, previous: Statement | None) -> Iterator[Proposition]:
        """What a denial of "the report" or "the claim" denies: what somebody else was reported to say just before."""
        if previous is None or not statement.denied or previous.speaker == statement.speaker:
            return
        words = read_words(self.articles[statement.article].text, statement.content)
        content = {word.stem for word in words if word.is_content or word.stem in _ANAPHORS}
        if not content or content - _ANAPHORS or previous.denied:
            return
        for claimed in self._propositions_of(previous):
            yield replace(claimed, origin=replace(self._origin(statement), inherited=True))


def _head_key(speaker: Speaker) -> str:
    """The stem that stands for a speaker: the last name of a person, the first word of anything else."""
    forms = [form for word in speaker.name.split() for form in normal_forms(word.strip(".,"))]
    content = [form for form in forms if form not in ("the", "a", "an")] or forms or [speaker.id]
    return stem(content[-1] if speaker.kind is SpeakerKind.PERSON else content[0])


def _full_names(speakers: Iterable[Speaker]) -> dict[tuple[str, str], str]:
    """Forename and surname of each person, as stems, to the person; a name that two share names neither."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for speaker in speakers:
        if speaker.kind is SpeakerKind.PERSON:
            for name in (speaker.name, *speaker.aliases):
                stems = [stem(normal_forms(word.strip(".,"))[0]) for word in name.split()]
                if len(stems) > 1:
                    found[(stems[-2], stems[-1])].add(speaker.id)
    return {name: min(bearers) for name, bearers in found.items() if len(bearers) == 1}


def _question_before(text: str, start: int) -> Span | None:
    reach = max(0, start - _QUESTION_REACH)
    matches = list(_QUESTION.finditer(text, reach, start))
    if not matches or not _ASKED.search(text, reach, matches[-1].start()):
        return None
    return Span(*matches[-1].span(1))


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


_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|''(?:(?!'').)*(?:''|$)", re.DOTALL)


def _quoted_spans(statement: Statement, text: str) -> list[Span]:
    if statement.kind is StatementKind.INDIRECT:
        return []
    if statement.kind is not StatementKind.MIXED:
        return list(statement.content)
    return [Span(*m.span()) for span in statement.content for m in _QUOTED.finditer(text, span.start, span.end)]
