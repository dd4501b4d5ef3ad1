"""Attributions, wherever they come from, become the statements of an article: kind, nesting, order and ids."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from tui.model import Article, Span, Statement, StatementKind, hull
from tui.statements.attribution import Attribution
from tui.statements.quotations import quotations


def assemble(
    article: Article,
    attributions: Sequence[Attribution],
    speakers: Mapping[Span, str] | None = None,
) -> tuple[Statement, ...]:
    """The statements of `article` in text order; `speakers` gives the speaker id of a source or addressee span."""
    speakers = speakers or {}
    kept = _without_duplicates(sorted(attributions, key=lambda found: (hull(found.content), found.rule)))
    ids = _ids(article.id, kept)
    outer = _nesting(kept)
    quoted = [quotation.span for block in article.blocks for quotation in quotations(article.text, block.span)]
    kinds = _kinds(article.text, kept, quoted)
    return tuple(
        Statement(
            id=ids[index],
            article=article.id,
            speaker=_first(speakers, found.source),
            kind=kinds[index],
            content=tuple(sorted(found.content)),
            cue=found.cue,
            source=found.source,
            denied=found.denied,
            attitude=found.attitude,
            within=ids[outer[index]] if outer[index] is not None else None,  # type: ignore[index]
            addressee=speakers.get(found.addressee) if found.addressee is not None else None,
            confidence=found.confidence,
        )
        for index, found in enumerate(kept)
    )


def _first(speakers: Mapping[Span, str], source: Sequence[Span]) -> str | None:
    return next((speakers[span] for span in source if span in speakers), None)


def _without_duplicates(attributions: Sequence[Attribution]) -> list[Attribution]:
    seen: set[tuple[tuple[Span, ...], tuple[Span, ...]]] = set()
    kept: list[Attribution] = []
    for found in attributions:
        key = (tuple(sorted(found.content)), found.source)
        if found.content and key not in seen:
            seen.add(key)
            kept.append(found)
    return kept


def _ids(article: str, kept: Sequence[Attribution]) -> list[str]:
    """`article:start-end` of each hull; a second statement over the same stretch gets `-2` behind it."""
    counts: dict[str, int] = {}
    ids: list[str] = []
    for found in kept:
        stretch = hull(found.content)
        name = f"{article}:{stretch.start}-{stretch.end}"
        counts[name] = counts.get(name, 0) + 1
        ids.append(name if counts[name] == 1 else f"{name}-{counts[name]}")
    return ids


def _nesting(kept: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the smallest other one whose content holds its cue (or source) and content."""
    outer: list[int | None] = []
    open_: list[int] = []
    for index, found in enumerate(kept):
        stretch = hull(found.content)
        whole = hull((*found.content, *found.cue))
        open_ = [at for at in open_ if hull(kept[at].content).end > stretch.start]
        holders = [
            at
            for at in open_
            if at != index and any(piece.covers(whole) and len(piece) > len(stretch) for piece in kept[at].content)
        ]
        outer.append(min(holders, key=lambda at: len(hull(kept[at].content))) if holders else None)
        open_.append(index)
    return outer


def _kinds(text: str, kept: Sequence[Attribution], quoted: Sequence[Span]) -> list[StatementKind]:
    kinds: list[StatementKind] = []
    starts = [span.start for span in quoted]
    for found in kept:
        if found.post:
            kinds.append(StatementKind.POST)
            continue
        inside = outside = 0
        for piece in found.content:
            at = max(0, bisect_right(starts, piece.start) - 1)
            position = piece.start
            while at < len(quoted) and quoted[at].start < piece.end:
                span = quoted[at]
                at += 1
                if span.end <= piece.start:
                    continue
                outside += _letters(text, position, max(position, span.start))
                inside += _letters(text, max(position, span.start), min(piece.end, span.end))
                position = max(position, min(piece.end, span.end))
            outside += _letters(text, position, piece.end)
        kinds.append(StatementKind.INDIRECT if not inside else StatementKind.MIXED if outside else StatementKind.DIRECT)
    return kinds


def _letters(text: str, start: int, end: int) -> int:
    return sum(character.isalnum() for character in text[start:end])
