"""The values that travel between the layers: immutable, comparable, picklable.

Every offset is half-open and counts Unicode code points of `Article.text`; `article.text[span.start:span.end]` is what
is shown, stored and exported. Terms follow PARC and Citron (source, cue, content).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of an article's text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The text that this span covers."""
        return text[self.start : self.end]


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans`, of which there is at least one."""
    pieces = list(spans)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def joined(spans: Iterable[Span], text: str) -> str:
    """What `spans` of `text` cover, on one line, an ellipsis between any two."""
    return " ".join(" … ".join(span.of(text) for span in spans).split())


class BlockKind(StrEnum):
    """What a block of an article is; a byline is exported as a paragraph."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    POST = "post"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article; blocks are in order, do not overlap, and leave only white space and markup between them.

    For a post, `author` is the span of its signature's name and `handle` that of its `@handle`, where it has them.
    """

    kind: BlockKind
    span: Span
    author: Span | None = None
    handle: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text, cleaned once and never changed.

    `id` is unique among the loaded articles and derived from the text. `published` is an ISO 8601 date.
    """

    id: str
    path: str
    text: str
    title: str
    published: str | None = None
    byline: str | None = None
    outlet: str | None = None
    blocks: tuple[Block, ...] = ()


class SpeakerKind(StrEnum):
    """What stands behind a source."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names or points at a speaker."""

    article: str
    span: Span
    speaker: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """The resolved entity behind one or more sources.

    `name` is the fullest name found, `aliases` every other way in which articles call it, `roles` what they say it is.
    """

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class StatementKind(StrEnum):
    """Direct: wholly inside quotation marks; mixed: partly; indirect: not at all; post: a signed post."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that a speaker is reported to have said, with the spans that say so.

    `content` has several pieces where the attribution breaks the quotation; quotation marks belong to it. `speaker`
    and `addressee` are speaker ids, `within` the id of the statement inside which this one is reported. `denied` says
    that the source denies the content, `attitude` that it is a belief, plan or support rather than something said.
    `confidence` is the probability, in [0, 1], that a careful reader agrees with content and speaker. What an article
    says in its own voice has neither source nor cue nor speaker.
    """

    id: str
    article: str
    speaker: str | None
    kind: StatementKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    denied: bool = False
    attitude: bool = False
    within: str | None = None
    addressee: str | None = None
    confidence: float = 1.0

    @property
    def is_own_voice(self) -> bool:
        """Whether the article itself says it; such passages are statements only where a relation rests on them."""
        return self.kind is StatementKind.INDIRECT and not (self.speaker or self.source or self.cue)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in one article: its own speakers (ids local to it), statements in text order, mentions.

    `predications` are who does what to whom in it, packed by `tui.predications`; empty where nothing was parsed.
    """

    article: str
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    predications: str = ""


class RelationKind(StrEnum):
    """How two statements relate, as far as the text shows; never a verdict on truth."""

    CONTRADICTION = "contradiction"
    CORROBORATION = "corroboration"
    REWORDING = "rewording"
    UPDATE = "update"


class Reason(StrEnum):
    """Why two statements were related."""

    DENIAL = "denial"
    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    OPPOSITION = "opposition"
    WORDING = "wording"
    ATTRIBUTION = "attribution"
    ADDRESSEE = "addressee"
    ENTAILMENT = "entailment"


@dataclass(frozen=True, slots=True)
class Relation:
    """Two statements, what holds between them, and the words on either side that show it."""

    kind: RelationKind
    a: str
    b: str
    confidence: float
    reasons: tuple[Reason, ...]
    explanation: str
    evidence_a: tuple[Span, ...] = ()
    evidence_b: tuple[Span, ...] = ()

    def other(self, statement_id: str) -> str:
        """The one of the two statements that is not this one."""
        return self.b if statement_id == self.a else self.a


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that is known of the loaded articles: one list of speakers over all of them, statements, relations.

    Statements come in the order of the articles and, within one, of the text. `predications` are those of the
    articles, one text each, packed, as long as they are wanted for comparing.
    """

    articles: tuple[Article, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    predications: tuple[str, ...] = ()
