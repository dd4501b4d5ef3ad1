"""Two acts to whether they are one and the same: the same thing done, by the same, to the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from tui.relations.acts import Act, Party
from tui.relations.paraphrases import tells

_ENDINGS = ("er", "ership", "hood", "ment", "or", "ship")


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the first of two acts tells, as keys, of what the second could tell too, and what of it is `met` there."""

    told: frozenset[str]
    met: frozenset[str]


def align(one: Act, other: Act) -> Alignment | None:
    """How the second of two acts is the first: who takes part in one is no other in the other, and something is shared.

    Where one has only a subject and the other only an object ("the lock opened", "they opened the lock"), these are
    held against each other. What is said, or felt, is a part of saying and feeling. None where they are two.
    """
    is_of_other = one.about != other.about and set(one.about).isdisjoint(other.about) and not one.is_of_noun
    if is_of_other or _speaks_of_others(one) != _speaks_of_others(other) or not tells(other.key, one.key):
        return None
    told, met = {one.key}, {one.key}
    is_shared = one.is_of_noun
    for mine, theirs in _facing(one, other):
        same = {pair: is_same_party(*pair) for pair in product(mine, theirs)}
        if same and not any(each is not False for each in same.values()):
            return None
        for (party, counterpart), is_same in same.items():
            if is_same:
                told |= party.essence
                met |= (party.essence & counterpart.keys) | {party.head}
                is_shared = True
    around, there = _keys(one.others), _keys((*other.patients, *other.others))
    return (
        Alignment(frozenset(told | around), frozenset(met | (around & there))) if is_shared or around & there else None
    )


def is_same_party(one: Party, other: Party) -> bool | None:
    """Whether two phrases may mean the same; None where that cannot be told: "the physician" may be anybody's name.

    Those of one noun do, unless the modifiers of the first tell which are meant and the second has none of them. "An
    aide to Vance" is not Vance.
    """
    if not one.head or not other.head:
        return None
    mine, theirs = one.keys - {one.head}, other.keys - {other.head}
    if is_same_key(one.head, other.head):
        is_selected = bool(mine) and not (one.is_definite or one.is_named)
        return bool(mine & theirs) or not (mine if is_selected else mine and theirs)
    is_unknown = one.is_named != other.is_named and one.head not in theirs and other.head not in mine
    return None if is_unknown else False


def _facing(one: Act, other: Act) -> Iterator[tuple[Sequence[Party], Sequence[Party]]]:
    """The parties that play one part in both."""
    if one.key != other.key and other.patients and not one.patients:
        yield one.agents, other.patients  # who is killed dies
    elif (one.patients and other.patients) or (one.agents and other.agents):
        yield one.agents, other.agents
        yield one.patients, other.patients
    else:
        yield (*one.agents, *one.patients), (*other.agents, *other.patients)


def _speaks_of_others(act: Act) -> bool:
    return any(party.is_other for party in (*act.agents, *act.patients, *act.others))


def _keys(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset().union(*(party.keys for party in parties))


def is_same_key(one: str, other: str) -> bool:
    """Whether two keys are one word, or come of one, or one is a name and the other its last part."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer or not shorter:
        return shorter == longer
    return longer in {shorter + ending for ending in _ENDINGS} or longer.endswith(f"-{shorter}")
