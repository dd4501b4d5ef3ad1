"""Two versions of some words become one sequence that shows what was taken out and what put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|\w+(?:['’.,]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both versions have, or one alone."""

    text: str
    in_old: bool = True
    in_new: bool = True


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Word by word; the pieces in old, joined, are `old`, and those in new `new`."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("".join(before[a:b])))
            continue
        if a < b:
            pieces.append(Piece("".join(before[a:b]), in_new=False))
        if c < d:
            pieces.append(Piece("".join(after[c:d]), in_old=False))
    return tuple(pieces)
