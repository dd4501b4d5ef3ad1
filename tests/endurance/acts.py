"""A reader who never rests: the same acts, in the same order, for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from tui.annotations.acts import addition, removal
from tui.annotations.notebook import Notebook
from tui.annotations.targets import edition_of, text_target
from tui.annotations.values import (
    Act,
    Annotation,
    ArticleTarget,
    Correction,
    Deed,
    Edit,
    How,
    Reattribution,
    Rejection,
    SpeakerTarget,
)
from tui.model import Article, Span, SpeakerKind

QUAY = Article("quay", "quay.txt", "“The quay will close,” said Vance. " * 40, "Quay to close")
_TAGS = ("port", "budget", "check-minutes", "überprüfen")


def deeds(seed: int) -> Iterator[tuple[Deed, Notebook]]:
    """Deeds without end, each with the notebook that they lead to."""
    chance = random.Random(seed)
    notebook = Notebook()
    while True:
        kind = chance.random()
        step = notebook.undo() if kind < 0.15 else notebook.redo() if kind < 0.25 else None
        if step is not None:
            notebook, act = step
            yield Deed(act, How.UNDO if kind < 0.15 else How.REDO, (QUAY,)), notebook
            continue
        act = _act(notebook, chance)
        notebook = notebook.do(act)
        yield Deed(act, How.DO, (QUAY,)), notebook


def _act(notebook: Notebook, chance: random.Random) -> Act:
    edits = tuple(_edit(notebook, chance) for _ in range(chance.choice((1, 1, 1, 5))))
    distinct = {(edit.after or edit.before).id: edit for edit in edits if edit.after or edit.before}
    return Act(_id(chance), "act", tuple(distinct.values()), _time(chance))


def _edit(notebook: Notebook, chance: random.Random) -> Edit:
    known = list(notebook.records.values())
    kind = chance.random()
    if known and kind < 0.15:
        return removal(chance.choice(known))
    if known and kind < 0.5:
        record = chance.choice(known)
        if isinstance(record, Annotation):
            return Edit(record, replace(record, note=_note(chance), modified=_time(chance)))
    if kind < 0.8:
        target = text_target(QUAY, [_span(chance)]) if kind < 0.75 else ArticleTarget(edition_of(QUAY))
        tags = tuple(chance.sample(_TAGS, chance.randrange(3)))
        return addition(Annotation(_id(chance), target, _time(chance), _time(chance), _note(chance), tags))
    said = text_target(QUAY, [_span(chance)])
    speaker = SpeakerTarget("Ada Vance", SpeakerKind.PERSON, (said,))
    change = Rejection(said) if kind < 0.9 else Reattribution(said, speaker)
    return addition(Correction(_id(chance), change, _time(chance)))


def _note(chance: random.Random) -> str:
    return f"note {chance.randrange(10**6)} " + "x" * chance.choice((0, 10, 300, 6000))


def _span(chance: random.Random) -> Span:
    start = chance.randrange(len(QUAY.text) - 30)
    return Span(start, start + chance.randint(1, 30))


def _id(chance: random.Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))


def _time(chance: random.Random) -> str:
    return f"2026-11-22T{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}.000Z"
