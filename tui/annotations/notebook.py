"""Everything that a reader has added to the open articles, with what can be undone and done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui.annotations.acts import applied, inverse
from tui.annotations.values import Act, Annotation, Correction, Record
from tui.model import Article


@dataclass(frozen=True, slots=True)
class History:
    """Acts that can be undone and acts that can be done again, the next of either last."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Notebook:
    """The records by id, in the order in which they were made, and the history of acts.

    `editions` are earlier texts of the open articles, and `seen` says of their digests when they were first read, in
    ISO 8601 and UTC. `tags` are all that the reader has ever used, the most frequent first.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    history: History = History()
    editions: tuple[Article, ...] = ()
    tags: tuple[str, ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations, the oldest first."""
        return tuple(record for record in self.records.values() if isinstance(record, Annotation))

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections, the oldest first."""
        return tuple(record for record in self.records.values() if isinstance(record, Correction))

    def do(self, act: Act) -> Notebook:
        """The notebook after `act`; what was undone can no longer be done again."""
        return replace(self._with(act), history=History((*self.history.done, act)))

    def undo(self) -> tuple[Notebook, Act] | None:
        """The notebook without the last act, and that act; None if there is none."""
        if not self.history.done:
            return None
        *done, act = self.history.done
        return replace(self._with(inverse(act)), history=History(tuple(done), (*self.history.undone, act))), act

    def redo(self) -> tuple[Notebook, Act] | None:
        """The notebook with the act that was undone last, and that act; None if there is none."""
        if not self.history.undone:
            return None
        *undone, act = self.history.undone
        return replace(self._with(act), history=History((*self.history.done, act), tuple(undone))), act

    def _with(self, act: Act) -> Notebook:
        records = applied(self.records, act)
        used = {tag for edit in act.edits if isinstance(edit.after, Annotation) for tag in edit.after.tags}
        new = sorted(used.difference(self.tags))
        return replace(self, records=records, tags=(*self.tags, *new))
