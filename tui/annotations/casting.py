"""A speaker that the reader meant is found again among those that there are now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from tui.annotations.draft import Draft
from tui.annotations.placing import Places
from tui.annotations.values import SpeakerTarget, TextTarget
from tui.model import Collection, Speaker, SpeakerKind, Statement


def find_speaker(collection: Collection, target: SpeakerTarget, places: Places) -> str | None:
    """The id of the speaker in `collection` whom `target` means; None if that is not certain."""
    draft = Draft(collection)

    def statement_at(witness: TextTarget) -> Statement | None:
        place = places.certain(witness)
        return draft.statement_at(place[0].id, place[1].spans) if place else None

    return Casting(draft, statement_at).find(target)


class Casting:
    """Finds speakers in `draft`, with the help of a function that finds the statement at a target."""

    def __init__(self, draft: Draft, statement_at: Callable[[TextTarget], Statement | None]) -> None:
        self._draft = draft
        self._statement_at = statement_at

    def find(self, target: SpeakerTarget) -> str | None:
        """The id of the speaker of that name; of several, or if there is none, of the one whom its witnesses name.

        A name that tells nobody apart ("a spokesman", a surname alone) needs a witness in the open articles.
        """
        witnessed = self._witnessed(target)
        named = self._draft.called(target.name)
        exactly = [speaker for speaker in named if speaker.name.casefold() == target.name.casefold()]
        for called in (exactly, named):
            if witnessed in {speaker.id for speaker in called}:
                return witnessed
            if len(called) == 1 and (_is_distinctive(target) or not target.witnesses):
                return called[0].id
        if witnessed and _may_be(self._draft.speakers[witnessed], target):
            return witnessed
        return None

    def find_or_add(self, target: SpeakerTarget | None) -> str | None:
        """As `find`, or a new speaker of that name; None for nobody."""
        if target is None:
            return None
        return self.find(target) or self._draft.add_speaker(target.name, target.kind)

    def _witnessed(self, target: SpeakerTarget) -> str | None:
        """Who says now what the speaker said when the target was made."""
        said = [self._statement_at(witness) for witness in target.witnesses]
        speakers = Counter(statement.speaker for statement in said if statement and statement.speaker)
        return next((speaker for speaker, _ in speakers.most_common() if speaker in self._draft.speakers), None)


def _is_distinctive(target: SpeakerTarget) -> bool:
    if target.kind is SpeakerKind.PERSON:
        return len(target.name.split()) > 1
    return target.kind is SpeakerKind.ORGANISATION


def _may_be(speaker: Speaker, target: SpeakerTarget) -> bool:
    """Whether a newer model may call the speaker meant so: not where both have names that share no word."""
    if SpeakerKind.UNNAMED in (speaker.kind, target.kind):
        return True
    mine = {word for name in (speaker.name, *speaker.aliases) for word in name.casefold().split()}
    return not mine.isdisjoint(target.name.casefold().split())
