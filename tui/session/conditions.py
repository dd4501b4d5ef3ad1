"""The conditions of a filter as a list, each of them to be switched on, off or on to its next value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from tui.model import StatementKind
from tui.session.filters import Filter
from tui.session.session import Session
from tui.session.wording import confidence_word, speaker_name

_KINDS = {
    StatementKind.DIRECT: "direct: in the speaker's own words",
    StatementKind.INDIRECT: "indirect: in the paper's words",
    StatementKind.MIXED: "mixed: partly in the speaker's own words",
    StatementKind.POST: "posts: published by the speaker, printed whole",
}
_LEAST = (0.0, 0.5, 0.7, 0.9)


class Condition(NamedTuple):
    """One line of the list."""

    name: str
    words: str
    is_on: bool


def conditions(session: Session, keep: Filter) -> tuple[Condition, ...]:
    """Everything that a filter can ask for."""
    sure = f": {confidence_word(keep.least)} or better" if keep.least else ""
    return (
        *(Condition(kind.value, words, kind in keep.kinds) for kind, words in _KINDS.items()),
        Condition("contradicted", "only contradicted statements", keep.only_contradicted),
        Condition("speaker", f"only statements by {_whose(session, keep)}", bool(keep.speaker)),
        Condition("least", f"only statements that are sure{sure}", keep.least > 0),
        Condition("tag", f"only statements with a tag{f': #{keep.tag}' if keep.tag else ''}", bool(keep.tag)),
        Condition("attitudes", "beliefs, plans and support as well", keep.attitudes),
        Condition("weak", "weak evidence as well", keep.weak),
        Condition("all", "everything as usual", keep == Filter()),
    )


def switched(session: Session, keep: Filter, name: str) -> Filter:
    """The filter once a condition of that name is switched."""
    match name:
        case "contradicted":
            return replace(keep, only_contradicted=not keep.only_contradicted)
        case "speaker":
            return replace(keep, speaker="" if keep.speaker else session.speaker_id or "")
        case "least":
            return replace(keep, least=_LEAST[(_LEAST.index(keep.least) + 1) % len(_LEAST)])
        case "tag":
            tags = ("", *sorted(set(chain.from_iterable(tags_of_statements(session).values()))))
            return replace(keep, tag=tags[(tags.index(keep.tag) + 1) % len(tags)] if keep.tag in tags else "")
        case "attitudes":
            return replace(keep, attitudes=not keep.attitudes)
        case "weak":
            return replace(keep, weak=not keep.weak)
        case "all":
            return Filter()
        case _:
            return replace(keep, kinds=keep.kinds ^ {StatementKind(name)})


def tags_of_statements(session: Session) -> Mapping[str, frozenset[str]]:
    """The tags that the reader gave to each statement, or to a stretch that begins in its words."""
    return session.work.tags_of(session.index.statements.values())


def _whose(session: Session, keep: Filter) -> str:
    """The speaker of the filter, or the one that it would have if it were switched on."""
    speaker = session.index.speaker(keep.speaker or session.speaker_id)
    return speaker_name(speaker) if speaker else "one speaker (choose one first)"
