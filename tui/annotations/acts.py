"""What a reader does becomes acts, which can be done, undone and done again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from tui.annotations.values import Act, Annotation, Change, Correction, Edit, Record, Target


def now() -> str:
    """This moment, in ISO 8601 and UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_annotation(target: Target, creator: str = "") -> Annotation:
    """An annotation that says nothing yet."""
    moment = now()
    return Annotation(str(uuid4()), target, created=moment, modified=moment, creator=creator)


def new_correction(change: Change, creator: str = "") -> Correction:
    """A correction made at this moment."""
    return Correction(str(uuid4()), change, created=now(), creator=creator)


def act_of(title: str, edits: Iterable[Edit]) -> Act:
    """An act of this moment."""
    return Act(str(uuid4()), title, tuple(edits), now())


def addition(record: Record) -> Edit:
    """A record is made."""
    return Edit(None, record)


def removal(record: Record) -> Edit:
    """A record is taken away."""
    return Edit(record, None)


def change(before: Annotation, after: Annotation) -> Edit:
    """An annotation says something else from this moment on."""
    return Edit(before, replace(after, modified=now()))


def inverse(act: Act) -> Act:
    """The same act backwards; of the inverse, the act itself."""
    return replace(act, edits=tuple(Edit(edit.after, edit.before) for edit in reversed(act.edits)))


def applied(records: Mapping[str, Record], act: Act) -> dict[str, Record]:
    """The records, by id, once `act` is done."""
    left = dict(records)
    for edit in act.edits:
        if edit.after is not None:
            left[edit.after.id] = edit.after  # in its old place, if it had one
        elif edit.before is not None:
            left.pop(edit.before.id, None)
    return left
