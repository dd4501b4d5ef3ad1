"""What a reader adds to what the machine found: annotations, corrections, and the acts that make them.

Everything is bound to the text by selectors, never by ids of statements or speakers, so that it outlives a newer model
and a new edition of the article. Terms follow the W3C Web Annotation Data Model.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Article, Span, SpeakerKind


@dataclass(frozen=True, slots=True)
class Selector:
    """A stretch of text that can be found again: TextPositionSelector and TextQuoteSelector in one, in code points.

    `exact` is what stood there, `prefix` and `suffix` what stood before and after it, 32 code points at most.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """Where it stood in the text that it was made for."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of an article: its SHA-256 (empty if unknown), where it lay (a path or a URL), and its title."""

    digest: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class TextTarget:
    """A stretch of one edition, in several pieces where a statement is broken; no piece: not in this edition."""

    edition: Edition
    selectors: tuple[Selector, ...]


@dataclass(frozen=True, slots=True)
class ArticleTarget:
    """A whole article."""

    edition: Edition


@dataclass(frozen=True, slots=True)
class SpeakerTarget:
    """A speaker, by name, and by statements that tell them from others of that name."""

    name: str
    kind: SpeakerKind
    witnesses: tuple[TextTarget, ...] = ()


@dataclass(frozen=True, slots=True)
class PairTarget:
    """Two statements; their order says nothing."""

    a: TextTarget
    b: TextTarget


Target = TextTarget | ArticleTarget | SpeakerTarget | PairTarget


@dataclass(frozen=True, slots=True)
class Move:
    """Where the reader said that `before` stands in another edition; `after` has no selector if it is not there."""

    before: TextTarget
    after: TextTarget


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a reader wrote beside a target, or marked there.

    `id` is a UUID, `note` Markdown, `assessment` a word of the reader's own list or empty; `created` and `modified` are
    ISO 8601 in UTC.
    """

    id: str
    target: Target
    created: str
    modified: str
    note: str = ""
    tags: tuple[str, ...] = ()
    assessment: str = ""
    highlight: bool = False
    creator: str = ""
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Reattribution:
    """Another speaker said it; None: nobody who is named."""

    statement: TextTarget
    speaker: SpeakerTarget | None


@dataclass(frozen=True, slots=True)
class Merger:
    """All of these are one speaker, and `kept` is who."""

    kept: SpeakerTarget
    merged: tuple[SpeakerTarget, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """These statements are by somebody else, called `name`, than the other statements of `speaker`."""

    speaker: SpeakerTarget
    statements: tuple[TextTarget, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """The speaker is called `name`."""

    speaker: SpeakerTarget
    name: str


@dataclass(frozen=True, slots=True)
class Borders:
    """The statement is `content`, selected in the same edition; `speaker` says it, should the machine not find it."""

    statement: TextTarget
    content: tuple[Selector, ...]
    speaker: SpeakerTarget | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """Not a statement."""

    statement: TextTarget


@dataclass(frozen=True, slots=True)
class Addition:
    """A statement that the machine missed; no speaker: whoever the machine may find later."""

    statement: TextTarget
    speaker: SpeakerTarget | None


@dataclass(frozen=True, slots=True)
class NoConflict:
    """Not a contradiction."""

    pair: PairTarget


@dataclass(frozen=True, slots=True)
class Conflict:
    """These two do contradict each other."""

    pair: PairTarget


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Reviewed, and right: a statement by `speaker`, or the contradiction of a pair."""

    target: TextTarget | PairTarget
    speaker: SpeakerTarget | None = None


Change = Reattribution | Merger | Split | Renaming | Borders | Rejection | Addition | NoConflict | Conflict | Acceptance


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reader says about the machine's findings; `id` is a UUID, `created` ISO 8601 in UTC."""

    id: str
    change: Change
    created: str
    creator: str = ""
    moves: tuple[Move, ...] = ()


Record = Annotation | Correction


@dataclass(frozen=True, slots=True)
class Edit:
    """One record as it was and as it is now: None before it was made, None once it is taken away."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Act:
    """What one command of the reader changed; `title` says it in the words of a notice, `done` when, in UTC."""

    id: str
    title: str
    edits: tuple[Edit, ...]
    done: str


class How(StrEnum):
    """What happens with an act."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Deed:
    """An act to be kept, with the articles that its records are bound to."""

    act: Act
    how: How = How.DO
    articles: tuple[Article, ...] = ()
