"""Attributions, wherever they come from, become the statements of an article: kind, nesting, order and ids."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.model import Article, Span, Statement, StatementKind, hull
from tui.statements.attribution import Attribution
from tui.statements.denial import denies
from tui.statements.quotations import quotations
from tui.statements.registry import Resolution

_LONGEST_ASIDE = 150  # code points of an attribution in the middle of its content


def in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` in text order without empty and repeated ones: the order of the statements made from them."""
    seen: set[tuple[tuple[Span, ...], tuple[Span, ...]]] = set()
    kept: list[Attribution] = []
    for found in sorted((one for one in attributions if one.content), key=lambda one: (hull(one.content), one.rule)):
        key = (tuple(sorted(found.content)), found.source)
        if key not in seen:
            seen.add(key)
            kept.append(found)
    return kept


def nesting(ordered: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the index of the smallest other one inside whose content it is reported."""
    outer: list[int | None] = [None] * len(ordered)
    reaching: list[int] = []
    hulls = [hull(found.content) for found in ordered]
    # The longer of two that begin together comes first: it may hold the other.
    for index in sorted(range(len(ordered)), key=lambda at: (hulls[at].start, -hulls[at].end)):
        found = ordered[index]
        stretch = hulls[index]
        whole = hull((*found.content, *found.cue))
        reaching = [at for at in reaching if hulls[at].end > stretch.start]
        holders = [at for at in reaching if _holds(ordered[at], found, whole, len(stretch))]
        outer[index] = min(holders, key=lambda at: (len(hulls[at]), ordered[at].holder is not None), default=None)
        reaching.append(index)
    by_cue = {cue: index for index, found in enumerate(ordered) for cue in found.cue}
    return [
        by_cue.get(found.holder, outer[index]) if found.holder is not None else outer[index]
        for index, found in enumerate(ordered)
    ]


def _holds(outer: Attribution, inner: Attribution, whole: Span, length: int) -> bool:
    """Whether every piece of `inner` with its cue, `whole` together, stands in a piece of the longer `outer`."""
    if any(piece.covers(whole) and len(piece) > length for piece in outer.content):
        return True
    told = (*inner.content, *inner.cue, *inner.source)
    apart = [piece for piece in outer.content if not piece.covers(whole)]
    if inner.source == outer.source:
        return False
    return all(any(piece.covers(span) for piece in (*apart, *_across(outer))) for span in told)


def _across(found: Attribution) -> Iterator[Span]:
    """The pieces of a content that its own attribution parts, with what is between: `It rained, X said, Y told him.`"""
    for before, after in pairwise(sorted(found.content)):
        gap = Span(before.end, after.start)
        if len(gap) <= _LONGEST_ASIDE and any(gap.overlaps(span) for span in (*found.cue, *found.source)):
            yield Span(before.start, after.end)


def assemble(
    article: Article,
    ordered: Sequence[Attribution],
    outer: Sequence[int | None],
    kinds: Sequence[StatementKind],
    resolution: Resolution,
) -> tuple[Statement, ...]:
    """The statements of `article`: one for each attribution of `in_order`, with its speaker and addressee ids."""
    ids = _ids(article.id, ordered)
    return tuple(
        Statement(
            id=ids[index],
            article=article.id,
            speaker=resolution.sources[index],
            kind=kinds[index],
            content=tuple(sorted(found.content)),
            cue=found.cue,
            source=found.source,
            denied=denies(article.text, found),
            attitude=found.attitude,
            within=ids[at] if (at := outer[index]) is not None else None,
            addressee=resolution.addressees[index],
            confidence=round(found.confidence * resolution.certainties[index], 4),
        )
        for index, found in enumerate(ordered)
    )


def _ids(article: str, ordered: Sequence[Attribution]) -> list[str]:
    """`article:start-end` of each hull; a second statement over the same stretch gets `-2` behind it."""
    counts: dict[str, int] = {}
    ids: list[str] = []
    for found in ordered:
        stretch = hull(found.content)
        name = f"{article}:{stretch.start}-{stretch.end}"
        counts[name] = counts.get(name, 0) + 1
        ids.append(name if counts[name] == 1 else f"{name}-{counts[name]}")
    return ids


def statement_kinds(article: Article, ordered: Sequence[Attribution]) -> list[StatementKind]:
    """Direct, mixed or indirect by how many letters of the content are quoted, by marks or layout; posts are posts."""
    quoted = [quotation.span for block in article.blocks for quotation in quotations(article.text, block.span)]
    starts = [span.start for span in quoted]
    kinds: list[StatementKind] = []
    for found in ordered:
        inside = outside = 0
        for piece in found.content:
            within = _quoted_letters(article.text, piece, quoted, starts)
            inside += within
            outside += _letters(article.text, piece.start, piece.end) - within
        whole = found.set_off or (inside and not outside)
        kind = StatementKind.DIRECT if whole else StatementKind.MIXED if inside else StatementKind.INDIRECT
        kinds.append(StatementKind.POST if found.post else kind)
    return kinds


def _quoted_letters(text: str, piece: Span, quoted: Sequence[Span], starts: Sequence[int]) -> int:
    count = 0
    at = max(0, bisect_right(starts, piece.start) - 1)
    while at < len(quoted) and quoted[at].start < piece.end:
        count += _letters(text, max(piece.start, quoted[at].start), min(piece.end, quoted[at].end))
        at += 1
    return count


def _letters(text: str, start: int, end: int) -> int:
    return sum(character.isalnum() for character in text[start:end])
