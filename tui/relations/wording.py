"""Two quotations to the stretch of words that they share, with the changes inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tui.model import Reason, Span, hull
from tui.relations.measures import SPELLED
from tui.relations.words import Word

_FEWEST_WORDS = 4
_FEWEST_CONTENT_WORDS = 2
_LONGEST_CHANGE = 4
_LEAST_SHARE = 0.6
_MOST_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Change:
    """Words on one side that stand where other words, or none, stand on the other."""

    reason: Reason
    a: tuple[Word, ...]
    b: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class SameWords:
    """A stretch that two quotations have in common, and the changes inside it."""

    a: tuple[Span, ...]
    b: tuple[Span, ...]
    share: float
    length: int
    changes: tuple[Change, ...]


def same_words(a: Sequence[Word], b: Sequence[Word]) -> SameWords | None:
    """The common stretch of two quotations, None where they have too little in common to be one."""
    matcher = SequenceMatcher(None, [_form(word) for word in a], [_form(word) for word in b], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 1 or _tells(a, block.a, block.size)]
    if not blocks:
        return None
    start_a, start_b = _sentence_start(a, blocks[0].a), _sentence_start(b, blocks[0].b)
    end_a, end_b = (
        _sentence_end(a, blocks[-1].a + blocks[-1].size),
        _sentence_end(b, blocks[-1].b + blocks[-1].size),
    )
    inside_a, inside_b = tuple(a[start_a:end_a]), tuple(b[start_b:end_b])
    kept = [word for block in blocks for word in a[block.a : block.a + block.size]]
    share = len(kept) / min(len(inside_a), len(inside_b))
    if not _is_enough(kept, share, whole=len(kept) >= min(len(a), len(b))):
        return None
    return SameWords(_runs(inside_a), _runs(inside_b), share, len(kept), tuple(_changes(inside_a, inside_b)))


def _is_enough(kept: Sequence[Word], share: float, *, whole: bool) -> bool:
    """Whether the words in common are more than a commonplace or a title; `whole`: one side holds no others."""
    content = {word.stem for word in kept if word.is_content}
    if 2 * sum(word.is_name for word in kept) > sum(word.is_content for word in kept):
        return False
    if len(content) < _FEWEST_CONTENT_WORDS or len(kept) < _FEWEST_WORDS or share < _LEAST_SHARE:
        return False
    return whole or len(content) > 2 or (len(kept) > 5 and share >= _MOST_SHARE)


def _changes(a: Sequence[Word], b: Sequence[Word]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [_form(word) for word in a], [_form(word) for word in b], autojunk=False)
    opcodes = matcher.get_opcodes()
    # What one side has before or after the other's first or last word is abridgement, not change.
    while opcodes and opcodes[0][0] in ("insert", "delete"):
        opcodes.pop(0)
    while opcodes and opcodes[-1][0] in ("insert", "delete"):
        opcodes.pop()
    for tag, a1, a2, b1, b2 in opcodes:
        mine, theirs = tuple(a[a1:a2]), tuple(b[b1:b2])
        if tag == "equal" or "".join(w.form for w in mine) == "".join(w.form for w in theirs):
            continue
        reason = _reason(mine, theirs, tag == "replace")
        if reason is not None:
            yield Change(reason, mine, theirs)


def _reason(mine: Sequence[Word], theirs: Sequence[Word], replaced: bool) -> Reason | None:
    """What kind of change it is; None for abridgement, spelling and other small things."""
    if any(word.negates for word in mine) != any(word.negates for word in theirs) and len(mine) + len(theirs) < 8:
        return Reason.NEGATION
    if not replaced:
        return None
    if any(word.is_number for word in mine) != any(word.is_number for word in theirs):
        return None
    if any(word.is_number for word in mine):
        return None if _digits(mine) == _digits(theirs) else Reason.NUMBER
    if max(len(mine), len(theirs)) > _LONGEST_CHANGE or any(word.filled_in for word in (*mine, *theirs)):
        return None
    told, heard = ([word.stem for word in side if word.is_content] for side in (mine, theirs))
    if not told or not heard or set(told) & set(heard) or _spelled_alike(told, heard) or _shortened(mine, theirs):
        return None
    return Reason.WORDING


def _spelled_alike(told: Sequence[str], heard: Sequence[str]) -> bool:
    one, other = " ".join(told), " ".join(heard)
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.75


def _shortened(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether one side abbreviates the other: initials, or some letters in order from the first ("sgt")."""
    one, other = ("".join(word.form for word in side) for side in (mine, theirs))
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return len(short) <= 4 and len(short) < len(long) and short[0] == long[0] and all(c in letters for c in short)


def _digits(words: Sequence[Word]) -> list[str]:
    return [str(int(SPELLED[word.form])) if word.form in SPELLED else word.form for word in words if word.is_number]


def _form(word: Word) -> str:
    return "percent" if word.form == "%" else word.stem


def _tells(words: Sequence[Word], start: int, size: int) -> bool:
    return any(word.is_content and len(word.form) > 3 for word in words[start : start + size])


def _sentence_start(words: Sequence[Word], position: int) -> int:
    while position > 0 and not words[position - 1].ends:
        position -= 1
    return position


def _sentence_end(words: Sequence[Word], position: int) -> int:
    while position < len(words) and not words[position - 1].ends:
        position += 1
    return position


def _runs(words: Sequence[Word]) -> tuple[Span, ...]:
    """The spans of consecutive words, parted where more than a few signs stand between two of them."""
    runs: list[list[Span]] = []
    for word in words:
        if runs and word.span.start - runs[-1][-1].end <= 4:
            runs[-1].append(word.span)
        else:
            runs.append([word.span])
    return tuple(hull(run) for run in runs)
