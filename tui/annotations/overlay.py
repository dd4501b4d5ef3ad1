"""A reader's corrections are laid over what the machine found, which stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tui.annotations import conflicts, values
from tui.annotations.casting import Casting
from tui.annotations.draft import Draft
from tui.annotations.placing import Places
from tui.annotations.values import Correction, PairTarget, SpeakerTarget, TextTarget
from tui.model import Collection, Statement


@dataclass(frozen=True, slots=True)
class Overlay:
    """The corrected collection.

    `corrected` are the corrections of each statement that is in it, `reviewed` the pairs of statements that a
    correction is about, and `idle` the corrections that found no place in the open articles.
    """

    collection: Collection
    corrected: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    reviewed: frozenset[frozenset[str]] = frozenset()
    idle: tuple[Correction, ...] = ()


def overlay(collection: Collection, corrections: Iterable[Correction], places: Places) -> Overlay:
    """What the machine found, as the reader has corrected it, with what became of each correction.

    They are laid on in the order in which they were made, each over what those before it left, as the reader saw it.
    """
    ordered = tuple(corrections)
    return _Overlaying(collection, places).run(ordered) if ordered else Overlay(collection)


class _Overlaying:
    """One run over the corrections."""

    def __init__(self, collection: Collection, places: Places) -> None:
        self._machine = collection
        self._draft = Draft(collection)
        self._places = places
        self._corrected: dict[str, list[Correction]] = {}
        self._reviewed: set[frozenset[str]] = set()
        self._now: Correction

    def run(self, corrections: Sequence[Correction]) -> Overlay:
        idle = []
        for correction in corrections:
            self._now = correction
            if not self._lay(correction):
                idle.append(correction)
        conflicts.tell_anew(self._draft)
        return Overlay(
            self._draft.finished(self._machine),
            {said: tuple(made) for said, made in self._corrected.items() if said in self._draft.statements},
            frozenset(self._reviewed),
            tuple(idle),
        )

    def _lay(self, correction: Correction) -> bool:
        """Lay one correction over the draft; False if it finds no place."""
        match correction.change:
            case values.Reattribution(statement, speaker):
                return self._say(statement, statement, speaker)
            case values.Addition(statement, speaker):
                return self._say(statement, statement, speaker, keep_speaker=speaker is None)
            case values.Borders(statement, content, speaker):
                return self._say(statement, TextTarget(statement.edition, content), speaker, keep_speaker=True)
            case values.Rejection(statement):
                return self._reject(statement)
            case values.Acceptance(target, speaker):
                return self._oppose(target) if isinstance(target, PairTarget) else self._say(target, target, speaker)
            case values.Conflict(pair):
                return self._oppose(pair)
            case values.NoConflict(pair):
                return self._oppose(pair, conflict=False)
            case values.Merger(kept, merged):
                return self._merge(kept, merged)
            case values.Split(speaker, statements, name):
                return self._split(speaker, statements, name)
            case values.Renaming(speaker, name):
                return self._rename(speaker, name)

    def _say(
        self, found_at: TextTarget, content: TextTarget, speaker: SpeakerTarget | None, *, keep_speaker: bool = False
    ) -> bool:
        """Somebody says `content`, whether the machine has found it, has other borders or speakers, or nothing."""
        place = self._places.certain(content, self._now.moves)
        if place is None:
            return False
        article, attachment = place
        said = self._statement(found_at) or self._draft.statement_at(article.id, attachment.spans)
        if said is None:
            said = self._draft.add(article.id, attachment.spans, self._casting.find_or_add(speaker))
        else:
            who = said.speaker if keep_speaker else self._casting.find_or_add(speaker)
            outside = {
                name: tuple(span for span in getattr(said, name) if not any(map(span.overlaps, attachment.spans)))
                for name in ("cue", "source")
            }
            said = self._draft.change(said, speaker=who, content=attachment.spans, **outside)
        self._note(said)
        return True

    def _reject(self, target: TextTarget) -> bool:
        said = self._statement(target)
        if said:
            self._draft.remove(said)
        return said is not None

    def _oppose(self, pair: PairTarget, *, conflict: bool = True) -> bool:
        a, b = self._statement(pair.a), self._statement(pair.b)
        if a is None or b is None or a == b:
            return False
        self._reviewed.add(frozenset((a.id, b.id)))
        (conflicts.oppose if conflict else conflicts.reconcile)(self._draft, a, b)
        return True

    def _merge(self, kept: SpeakerTarget, merged: Sequence[SpeakerTarget]) -> bool:
        others = [found for found in map(self._casting.find, merged) if found]
        into = self._casting.find(kept)
        if into is None and others:
            into = others.pop(0)
            self._draft.rename(into, kept.name)
        distinct = [other for other in dict.fromkeys(others) if other != into]
        for other in distinct:
            if into:
                self._draft.merge(into, other)
        return into is not None

    def _split(self, speaker: SpeakerTarget, statements: Sequence[TextTarget], name: str) -> bool:
        said = [found for found in map(self._statement, statements) if found]
        if not said:
            return False
        who = self._casting.find_or_add(SpeakerTarget(name, speaker.kind))
        for statement in said:
            self._note(self._draft.change(statement, speaker=who))
        return True

    def _rename(self, speaker: SpeakerTarget, name: str) -> bool:
        found = self._casting.find(speaker)
        if found:
            self._draft.rename(found, name)
        return found is not None

    def _statement(self, target: TextTarget) -> Statement | None:
        """The statement at `target`, where that stands for certain."""
        place = self._places.certain(target, self._now.moves)
        return self._draft.statement_at(place[0].id, place[1].spans) if place else None

    @property
    def _casting(self) -> Casting:
        return Casting(self._draft, self._statement)

    def _note(self, statement: Statement) -> None:
        self._corrected.setdefault(statement.id, []).append(self._now)
