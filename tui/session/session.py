"""Where the reader is in the loaded articles, and what each command does to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model import Article, Collection, Relation, Span, Speaker, Statement, hull
from tui.session.events import Collected, Event, Failed, Noticed
from tui.session.filters import Filter
from tui.session.hits import Hits
from tui.session.index import CollectionIndex, index, start_of
from tui.session.jumps import Jumps, Mark, Place
from tui.session.notices import Aim, Hint, Notice, Panes, Rest
from tui.session.ordering import Order
from tui.session.progress import Progress, State
from tui.session.search import Search, search
from tui.session.signs import Sign, signs_of
from tui.session.wording import article_name

if TYPE_CHECKING:
    from tui.annotations.notebook import Notebook
    from tui.session.evidence import Evidence
    from tui.session.selection import Selection
    from tui.session.work import Noted, Work


class Session:
    """The state of one reading; the interface calls it for every command and then draws what it finds here."""

    def __init__(self, articles: Sequence[Article], positions: Mapping[str, Place] | None = None) -> None:
        """Open `articles`, of which there is at least one, each at its place from an earlier reading."""
        self.articles = tuple(articles)
        self.numbers = {article.id: number for number, article in enumerate(self.articles)}
        self.positions = dict(positions or {})
        self.machine = Collection(articles=self.articles)
        self.index: CollectionIndex = index(self.machine)
        self._work: Work | None = None
        self.progress = Progress(dict.fromkeys(self.numbers, State.UNREAD))
        self.filter = Filter()
        self.speaker_order = Order.STATEMENTS
        self.jumps = Jumps()
        self.panes = Panes.ALL
        self.highlights = True
        self.statements_only = False
        self.number = 0
        self.beside: tuple[str, ...] = ()
        self.statement_id: str | None = None
        self.speaker_id: str | None = None
        self.evidence_number = 0
        self.search = Search("", ())
        self.last_pattern = ""
        self.hits = Hits()
        self.hit_number = 0
        self.match: Span | None = None
        self.view = Span(0, 0)
        self.aim: Aim | None = None
        self.caret: int | None = None
        self.selecting: Selection | None = None
        self.hints: tuple[Hint, ...] = ()
        self.marks: dict[str, Mark] = {}
        self.arrive(self.positions.get(self.article.id, Place(self.article.id)))

    @property
    def article(self) -> Article:
        """The article in the article pane."""
        return self.articles[self.number]

    @property
    def place(self) -> Place:
        """Where the reader is now."""
        return Place(self.article.id, self.view.start, self.statement_id)

    @property
    def here(self) -> int:
        """The offset that the reader is at: the caret, else the statement under the cursor, else the top line."""
        if self.caret is not None:
            return self.caret
        return start_of(self.statement) if self.statement and self.is_in_sight(self.statement) else self.view.start

    @property
    def selection(self) -> Span | None:
        """The stretch of the current article that the reader has selected."""
        return self.selecting.span if self.selecting else None

    @property
    def statement(self) -> Statement | None:
        """The statement under the cursor."""
        return self.index.statements.get(self.statement_id or "")

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the current article, in text order."""
        return self.index.by_article.get(self.article.id, ())

    @property
    def signs(self) -> Mapping[str | None, Sign]:
        """The signs of the speakers in the margin, by speaker id: of this article, or of all that stand `beside` it."""
        return signs_of(self.index, self.beside or (self.article.id,))

    @property
    def speaker(self) -> Speaker | None:
        """The speaker whose statements are listed."""
        return self.index.speaker(self.speaker_id)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What other statements say about the one under the cursor."""
        if self.statement is None:
            return ()
        from tui.session.evidence import evidence_for  # the first paint comes before there are statements

        return evidence_for(self.statement, self.index)

    @property
    def filter_words(self) -> str:
        """What the filter changes, with the speaker by name; empty for the default."""
        speaker = self.index.speaker(self.filter.speaker)
        return replace(self.filter, speaker=speaker.name).words if speaker else self.filter.words

    @property
    def work(self) -> Work:
        """What the reader has added to what the machine found, which is `machine`."""
        if self._work is None:
            from tui.session.work import Work  # the first paint comes before it

            self._work = Work(self.articles, self.machine)
        return self._work

    @property
    def noted(self) -> tuple[Noted, ...]:
        """The annotations on stretches of the current article, in the order of its text."""
        return self._work.noted.get(self.article.id, ()) if self._work else ()

    @property
    def notebook(self) -> Notebook | None:
        """What the reader has added; another value as soon as anything of it is another."""
        return self._work.notebook if self._work else None

    def twin(self, number: int) -> Session:
        """A second reading of the same articles, to be shown beside this one; it stands at article `number`."""
        twin = copy(self)
        twin._work = self.work
        twin.positions = {}
        twin.search, twin.match, twin.statements_only = Search("", ()), None, False
        twin.number, twin.jumps = number, Jumps()
        twin.arrive(Place(twin.article.id))
        return twin

    def expect_results(self) -> None:
        """Learn that an analysis has begun, or goes on."""
        self.progress = replace(self.progress, running=True, stopped=False)

    def expect_nothing(self) -> None:
        """Learn that the analysis was stopped."""
        self.progress = replace(self.progress, running=False, stopped=True)

    def receive(self, event: Event) -> Notice:
        """Take in a result of the analysis; the reader's place does not move."""
        if isinstance(event, Collected):
            self.progress = replace(self.progress, compared=event.final)
            self.machine = replace(event.collection, articles=self.articles)
            self.reindex(self._work.lay(self.machine) if self._work else self.machine)
            return ""
        if isinstance(event, Noticed):
            return event.message
        self.progress = self.progress.after(event)
        return event.message if isinstance(event, Failed) and event.article_id in self.numbers else ""

    def see(self, view: Span) -> None:
        """Learn which stretch of the article is visible; it is where the reader goes on next time."""
        self.view = view
        self.aim = None
        if self.caret is not None and self.caret not in view:
            self.caret = None
        self.positions[self.article.id] = self.place

    def open_article(self, number: int) -> Notice:
        """Open an article, counted from 0, where it was left."""
        if number == self.number:
            return ""
        article = self.articles[number]
        return self.go_to_place(self.positions.get(article.id, Place(article.id)))

    def go_to_statement(self, statement_id: str) -> Notice:
        """Jump to a statement, in whichever article it is."""
        statement = self.index.statements[statement_id]
        if statement != self.statement:
            self.jumps = self.jumps.leave(self.place)
        return self.point_to(statement)

    def go_to_place(self, place: Place) -> Notice:
        """Jump to a place, in whichever article it is."""
        self.jumps = self.jumps.leave(self.place)
        return self.arrive(place)

    def go_to_offset(self, offset: int) -> None:
        """Jump so that the text at `offset` is the topmost visible."""
        self.jumps = self.jumps.leave(self.place)
        self.scroll_to(offset)

    def scroll_to(self, offset: int) -> None:
        """As `go_to_offset`, but as a part of reading on: no place to come back to is left."""
        self.aim = Aim(Span(offset, offset), Rest.TOP)

    def reindex(self, collection: Collection) -> None:
        """Look at `collection` through the filter; cursor and evidence stay the same as far as they are still there.

        The chosen speaker stays the one whose statement is under the cursor, where it was.
        """
        is_theirs = self.statement is not None and self.statement.speaker == self.speaker_id
        looked_at = self._related[self.evidence_number] if self._related else None
        tags = self.work.tags_of(collection.statements) if self.filter.tag else None
        cursor_was_at = start_of(self.statement) if self.statement else self.view.start
        self.index = index(replace(collection, articles=self.articles), self.filter, tags)
        if (cursor_at := self._settled(self.statement_id, cursor_was_at)) != self.statement_id:
            self.statement_id, self.evidence_number = cursor_at, 0
        if is_theirs or self.speaker is None:
            self.speaker_id = self.statement.speaker if self.statement else None
        self.look_at(looked_at)

    @property
    def _related(self) -> tuple[Relation, ...]:
        """The relations of the statement under the cursor, in the order of `evidence`."""
        return self.index.relations.get(self.statement_id or "", ())

    def look_at(self, relation: Relation | None) -> None:
        """Choose the evidence of `relation`; if it is not there, what stands in its place or last."""
        if relation in self._related:
            self.evidence_number = self._related.index(relation)
        self.evidence_number = min(self.evidence_number, max(len(self._related) - 1, 0))

    def is_in_sight(self, statement: Statement) -> bool:
        """Whether a statement of this article is on the screen, or will be in a moment."""
        return self.aim is not None or hull(statement.content).overlaps(self.view)

    def point_to(self, statement: Statement) -> Notice:
        """Put the cursor on a statement, in whichever article it is; no place to come back to is left."""
        notice = self._enter(statement.article)
        self.caret = None
        self.statement_id = statement.id
        self.speaker_id = statement.speaker
        self.evidence_number = 0
        self.aim = Aim(hull(statement.content))
        return notice

    def arrive(self, place: Place) -> Notice:
        """Be at a place, in whichever article it is; no place to come back to is left."""
        notice = self._enter(place.article)
        self.caret = None
        self.statement_id = self._settled(place.statement, place.offset)
        self.speaker_id = self.statement.speaker if self.statement else self.speaker_id
        self.evidence_number = 0
        self.scroll_to(place.offset)
        return notice

    def _enter(self, article_id: str) -> Notice:
        if article_id == self.article.id:
            return ""
        self.number = self.numbers[article_id]
        self.search = search(self.article.text, self.search.pattern)
        self.match = self.selecting = None
        return f"→ {article_name(self.article)} {self.number + 1}/{len(self.articles)}"

    def _settled(self, statement_id: str | None, offset: int) -> str | None:
        """`statement_id` if it is there, or may be once the article is analysed; else the first from `offset` on."""
        if statement_id in self.index.statements:
            return statement_id
        analysed = any(said.article == self.article.id for said in self.index.statements.values())
        return statement_id if statement_id and not analysed else self._first_from(offset)

    def _first_from(self, offset: int) -> str | None:
        ahead = (said.id for said in self.statements if start_of(said) >= offset)
        return next(ahead, self.statements[0].id if self.statements else None)
