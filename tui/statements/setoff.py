"""Block quotations become attributions to whoever the paragraph before them announces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.model import Article, BlockKind, Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.direct import main_phrase
from tui.statements.segments import Segment

_QUOTED_LINE = re.compile(r">+\s*")
_SIGNATURE = re.compile(r"(?:\n|(?<=[.!?…”\"]))\s*(?:[—–―]|--?)\s*(?P<name>[^\W\d_a-z][^\n.]{2,70})\.?$")
_MARKS = ("“", '"', "”", "‘", "«", "''", "``")


@dataclass(frozen=True, slots=True)
class SetOff:
    """A quotation set off by its layout: its blocks by their indices, and the attribution that takes the place of
    `replaced`, what the announcement seemed to say."""

    blocks: tuple[int, ...]
    report: Attribution
    replaced: tuple[Attribution, ...] = ()


def block_quotations(
    article: Article, paragraphs: Mapping[int, Sequence[Segment]], reports: Sequence[Attribution]
) -> tuple[SetOff, ...]:
    """Every block quotation, and paragraphs right behind a colon that ends an attribution (`She wrote:`)."""
    found: list[SetOff] = []
    index = 0
    while index < len(article.blocks):
        end = index
        while end < len(article.blocks) and article.blocks[end].kind is BlockKind.QUOTE:
            end += 1
        if end > index and not _is_marked(article, index):
            found.append(_quotation(article, range(index, end), paragraphs.get(index - 1, ()), reports))
        index = max(end, index + 1)
    return tuple(found)


def _is_marked(article: Article, index: int) -> bool:
    """Whether a block stands in quotation marks as well, so that it is read as any other quotation."""
    start = _text_start(article, index)
    return article.text.startswith(_MARKS, start)


def _text_start(article: Article, index: int) -> int:
    span = article.blocks[index].span
    mark = _QUOTED_LINE.match(article.text, span.start, span.end)
    return mark.end() if mark is not None else span.start


def _quotation(
    article: Article, blocks: range, announcing: Sequence[Segment], reports: Sequence[Attribution]
) -> SetOff:
    content = [Span(_text_start(article, index), article.blocks[index].span.end) for index in blocks]
    content = [span for span in content if len(span)]
    signature = _SIGNATURE.search(article.text, content[-1].start, content[-1].end) if content else None
    if signature is not None:
        content[-1] = Span(content[-1].start, signature.start())
        signed = (Span(*signature.span("name")),)
        return SetOff(tuple(blocks), _report(content, (), signed, "signature"))
    source, cue, rule, replaced = _announced(announcing, reports)
    return SetOff(tuple(blocks), _report(content, cue, source, rule), replaced)


def _report(content: Sequence[Span], cue: tuple[Span, ...], source: tuple[Span, ...], rule: str) -> Attribution:
    return Attribution(tuple(content), cue, source, rule=rule, confidence=confidence(rule), set_off=True)


_Announced = tuple[tuple[Span, ...], tuple[Span, ...], str, tuple[Attribution, ...]]


def _announced(announcing: Sequence[Segment], reports: Sequence[Attribution]) -> _Announced:
    """Source, cue and rule by the sentence before a block quotation, and those `reports` that only announced it."""
    sentences = [segment for segment in announcing if segment.within is None]
    if not sentences:
        return (), (), "unattributed", ()
    last = sentences[-1]
    inside = [report for report in reports if report.cue and last.span.covers(hull(report.cue))]
    if last.tokens[-1].kind != ":":
        source = inside[-1].source if inside else ()
        return source, (), "carried" if source else "unattributed", ()
    if inside:
        report = inside[0]
        objects = tuple(one for one in inside if one.rule.startswith(("open-colon", "after-object", "after-prep")))
        return report.source, report.cue, "block", objects
    phrase = main_phrase(last.tokens, len(last.tokens) - 1)
    if phrase is None:
        return (), (), "unattributed", ()
    return (last.span_of(*phrase),), (last.span_of(len(last.tokens) - 1, len(last.tokens)),), "block", ()
