"""Contents as tagged become contents as a sentence can hold them: without stray pieces and loose ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.lexicon import word_map
from tui.statements.quotations import OPENING_MARKS

_WORD = re.compile(r"\w+")
_THAT = re.compile(r"that [“\"‘]?(?P<next>\w+)")
_LAST_WORD = re.compile(r"(?P<word>\w+)\s+\Z")
_JOINTS = frozenset(("", "as", "that", "which", "who", "whom"))
_PARTING = re.compile(r"[.!?;:\n“”\"«»]|''")
_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_WORD_REACH = 30  # code points
_NAMING = 2  # words
# How many words may stand between two pieces of a clause on one side of their cue: an aside, a short attribution.
_GAP = 1


def tidied(text: str, tagged: Sequence[Tagged], sentences: Sequence[Span]) -> tuple[Tagged, ...]:
    """The tagged attributions with the pieces that belong to their cue; `sentences` are the paper's own, in order."""
    starts = [sentence.start for sentence in sentences]
    compounds = [Span(*match.span()) for match in _HYPHENED.finditer(text)]
    return tuple(_on_compounds(_tidied(text, found, starts), compounds) for found in tagged)


def _on_compounds(found: Tagged, compounds: Sequence[Span]) -> Tagged:
    """`found` with no span that begins or ends within a word like `As-Safir`."""

    def whole(span: Span) -> Span:
        start, end = (bisect_right(compounds, Span(at, at)) - 1 for at in (span.start, span.end))
        first = compounds[start] if start >= 0 else span
        last = compounds[end] if end >= 0 else span
        begin = first.start if first.start < span.start < first.end else span.start
        return Span(begin, last.end if last.start < span.end < last.end else span.end)

    source, cue, content = (tuple(map(whole, part)) for part in (found.source, found.cue, found.content))
    return Tagged(source, cue, content, found.confidence)


def _tidied(text: str, found: Tagged, starts: Sequence[int]) -> Tagged:
    if not found.cue or len(found.content) < 2:
        return found
    joined = _joined(text, _belonging(text, found, starts), (*found.cue, *found.source))
    pieces = _without_introduction(text, joined, found)
    return replace(found, content=tuple(pieces) or found.content)


def _without_introduction(text: str, pieces: Sequence[Span], found: Tagged) -> Sequence[Span]:
    """`pieces` without words of the paper's own before an attribution that more follows.

    Those that a comma parts from it are the paper's if "that" follows, `In the end, Vance said that …`, those that
    other words part from it always, `left the room and said …`; but not `a levy that Vance said is unjust` or
    `it rained, as Vance said`.
    """
    cue = found.cue[0]
    behind = [piece for piece in pieces if piece.start >= cue.end]
    begin = min((span.start for span in (*found.source, cue) if span.start <= cue.start), default=cue.start)
    clause = any(_opens_clause(text, piece) for piece in behind)
    named = all(_names_what_is_meant(text, piece) for piece in behind)

    def belongs(piece: Span) -> bool:
        gap = text[piece.end : begin].strip()
        if piece.start >= begin or text[piece.start] in OPENING_MARKS or gap in _JOINTS:
            return True
        return not (clause or gap[:1].isalpha() or (_is_governed(text, piece) and not named))

    return [piece for piece in pieces if belongs(piece)] if behind else pieces


def _is_governed(text: str, piece: Span) -> bool:
    """Whether a preposition or a noun leads to a piece: `a question about [the dam]`, `reports [that it broke]`."""
    before = _LAST_WORD.search(text[max(0, piece.start - _WORD_REACH) : piece.start])
    word = before["word"].lower() if before is not None else ""
    if _opens_clause(text, piece):
        return _is_report(word)
    return word_map("function_words.txt").get(word) == "preposition"


def _names_what_is_meant(text: str, piece: Span) -> bool:
    """Whether a piece is a word or stands for a report: `after reports that it rained, Vance denied [the reports]`."""
    words = _WORD.findall(piece.of(text))
    return len(words) < _NAMING or (len(words) == _NAMING and _is_report(words[-1]))


def _is_report(word: str) -> bool:
    return word.lower().removesuffix("s") in word_map("reporting_nouns.txt")


def _opens_clause(text: str, piece: Span) -> bool:
    """Whether a piece begins with "that" as a conjunction."""
    opening = _THAT.match(text, piece.start)
    return opening is not None and word_map("function_words.txt").get(opening["next"]) != "auxiliary"


def _joined(text: str, pieces: Sequence[Span], others: Sequence[Span]) -> Sequence[Span]:
    """`pieces` without the gaps of a word or less that tags leave by chance, in which nothing of `others` stands."""
    joined: list[Span] = []
    for piece in pieces:
        gap = Span(joined[-1].end, piece.start) if joined else Span(0, 0)
        between = gap.of(text)
        open_ended = bool(joined) and not _PARTING.search(between) and len(_WORD.findall(between)) <= _GAP
        if open_ended and not any(gap.overlaps(other) for other in others):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _belonging(text: str, found: Tagged, starts: Sequence[int]) -> list[Span]:
    """The pieces that stand in the sentence of the cue with no words between; quotations may stand further away."""
    cue = found.cue[0]
    home = bisect_right(starts, cue.start)
    pieces = sorted(found.content)
    kept: list[Span] = []
    for piece in pieces:
        if text[piece.start] in OPENING_MARKS:
            belongs = not _is_apart(text, piece, found)
        else:
            belongs = _reaches(starts, piece, home) and not _is_stray(text, piece, pieces, found)
        if belongs:
            kept.append(piece)
    return kept


def _reaches(starts: Sequence[int], piece: Span, home: int) -> bool:
    """Whether a piece touches the sentence with the number `home`."""
    return bisect_right(starts, piece.start) <= home <= bisect_right(starts, piece.end - 1)


def _is_stray(text: str, piece: Span, pieces: Sequence[Span], found: Tagged) -> bool:
    """Whether words that belong to nothing part a piece from the next one towards the cue.

    Behind a cue that follows a quotation in its paragraph, from the cue: `“It rains,” she said of May, which was dry.`
    """
    cue = found.cue[0]
    if piece.start < cue.end:
        nearer = [other for other in pieces if piece.end <= other.start < cue.start]
        return bool(nearer) and _words(text, piece.end, nearer[0].start) > _GAP
    nearer = [other for other in pieces if cue.end <= other.start < piece.start]
    if nearer:
        return _words(text, nearer[-1].end, piece.start) > _GAP
    before = (other for other in pieces if other.end <= cue.start and text[other.start] in OPENING_MARKS)
    quoted = any("\n" not in text[other.end : cue.start] for other in before)
    behind = max((span.end for span in (*found.cue, *found.source) if span.end <= piece.start), default=cue.end)
    return quoted and _words(text, behind, piece.start) > _GAP


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text[start:end]))


def _is_apart(text: str, piece: Span, found: Tagged) -> bool:
    """Whether a quotation stands in another paragraph than all the rest, with words between."""
    rest = [*found.cue, *found.source, *(other for other in found.content if other != piece)]
    gaps = (
        text[other.end : piece.start] if other.end <= piece.start else text[piece.end : other.start] for other in rest
    )
    return all("\n" in gap and len(_WORD.findall(gap)) > _GAP for gap in gaps)
