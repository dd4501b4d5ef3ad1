"""The reader's own work in one reading: the notebook, its effect on the collection, its places in the open articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tui.annotations.acts import act_of
from tui.annotations.anchoring import State
from tui.annotations.notebook import Notebook
from tui.annotations.overlay import Overlay, overlay
from tui.annotations.placing import Placement, Places, placements
from tui.annotations.targets import digest, editions
from tui.annotations.values import Act, Annotation, Correction, Deed, Edit, How
from tui.model import Article, Collection, Span, Statement
from tui.session.review import Review
from tui.session.wording import ASSESSMENTS

Keep = Callable[[Deed], object]
"""Takes a deed to be kept, and returns at once."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An annotation where it stands in an open article; `placement` is that of the stretch that it stands at.

    Of an annotation that has no place there any more, `spans` is empty; where it awaits the reader's word, they are
    where it may stand.
    """

    annotation: Annotation
    placement: Placement

    @property
    def spans(self) -> tuple[Span, ...]:
        """The pieces, in the order of the text."""
        return self.placement.attachment.spans

    @property
    def state(self) -> State:
        """How it found its place."""
        return self.placement.attachment.state

    def begins_in(self, statement: Statement) -> bool:
        """Whether it begins in the words of a statement of its article."""
        return any(self.spans[0].start in piece for piece in statement.content)


class Work:
    """What the reader has added, for the articles that are open; changed by the commands around it alone."""

    def __init__(self, articles: Sequence[Article], machine: Collection) -> None:
        self.notebook = Notebook()
        self.keep: Keep | None = None
        self.creator = ""
        self.assessments: tuple[str, ...] = ASSESSMENTS
        self.overlay = Overlay(machine)
        self.review: Review | None = None
        self._articles = tuple(articles)
        self.places = Places(self._articles)
        self._placed: dict[str, tuple[Annotation | Correction, tuple[Placement, ...]]] = {}
        self._noted: Mapping[str, tuple[Noted, ...]] = {article.id: () for article in self._articles}
        self._orphans: tuple[Noted, ...] = ()

    def begin(self, notebook: Notebook) -> None:
        """Go on with another notebook; its effect is still to be laid over the collection."""
        if notebook.editions != self.notebook.editions:
            self.places = Places(self._articles, notebook.editions)
            self._placed = {}
        self.notebook = notebook
        self._place()

    def do(self, title: str, edits: Iterable[Edit]) -> Act:
        """A new act, done and handed on to be kept."""
        act = act_of(title, edits)
        self.notebook = self.notebook.do(act)
        self._send(act, How.DO)
        return act

    def undo(self) -> Act | None:
        """The last act, undone; None if there is none."""
        return self._step(self.notebook.undo(), How.UNDO)

    def redo(self) -> Act | None:
        """The act that was undone last, done again; None if there is none."""
        return self._step(self.notebook.redo(), How.REDO)

    def lay(self, machine: Collection) -> Collection:
        """What the machine found, with the corrections laid over it."""
        self.overlay = overlay(machine, self.notebook.corrections, self.places)
        return self.overlay.collection

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Where the annotations stand, and whatever awaits the reader's word."""
        return tuple(place for _, places in self._placed.values() for place in places)

    @property
    def orphans(self) -> tuple[Noted, ...]:
        """The annotations on stretches that are no longer in an open article."""
        return self._orphans

    @property
    def noted(self) -> Mapping[str, tuple[Noted, ...]]:
        """The annotations on stretches of each open article, by its id, in the order of the text; each has a place."""
        return self._noted

    def tags_of(self, statements: Iterable[Statement]) -> dict[str, frozenset[str]]:
        """The tags of each of `statements` that has any: those of the annotations that begin in its words."""
        tagged: dict[str, frozenset[str]] = {}
        noted = {article: notes for article, notes in self._noted.items() if notes}
        for statement in statements:
            here = (note.annotation.tags for note in noted.get(statement.article, ()) if note.begins_in(statement))
            if tags := frozenset(chain.from_iterable(here)):
                tagged[statement.id] = tags
        return tagged

    def _step(self, step: tuple[Notebook, Act] | None, how: How) -> Act | None:
        if step is None:
            return None
        self.notebook, act = step
        self._send(act, how)
        return act

    def _send(self, act: Act, how: How) -> None:
        """Hand the act on first: it is on its way to the disk while its effect is worked out."""
        if self.keep is not None:
            records = [record for edit in act.edits for record in (edit.before, edit.after) if record is not None]
            bound = {edition.digest for record in records for edition in editions(record)}
            articles = {digest(article.text): article for article in self._articles}
            self.keep(Deed(act, how, tuple(article for key, article in articles.items() if key in bound)))
        self._place()

    def _place(self) -> None:
        """Find the places of new and changed records; a text of this size is not searched again for the others."""
        known, self._placed = self._placed, {}
        for record in self.notebook.records.values():
            if record.id in known and known[record.id][0] is record:
                self._placed[record.id] = known[record.id]
            else:
                self._placed[record.id] = (record, placements((record,), self.places))
        found = [
            Noted(record, place)
            for record, places in self._placed.values()
            if isinstance(record, Annotation)
            for place in places
        ]
        by_article: dict[str, list[Noted]] = {article.id: [] for article in self._articles}
        for noted in found:
            if noted.spans:
                by_article[noted.placement.article].append(noted)
        self._noted = {article: tuple(sorted(notes, key=_order)) for article, notes in by_article.items()}
        self._orphans = tuple(noted for noted in found if not noted.spans)


def _order(noted: Noted) -> tuple[int, int, str]:
    return noted.spans[0].start, -noted.spans[-1].end, noted.annotation.created
