"""An article becomes its attributions by rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.model import Article, Block, BlockKind, Span
from tui.statements.attribution import Attribution, confidence
from tui.statements.direct import attribute_quotations
from tui.statements.lexicon import word_set
from tui.statements.reports import reports
from tui.statements.segments import Segment, segments
from tui.statements.setoff import block_quotations
from tui.statements.turns import turns
from tui.statements.unsaid import is_unsaid

_BEFORE_PREPOSITION = re.compile(r"[ ,](?:of|for|at|in|on|from|who)\b|,")
_LAST_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w*\.? ([A-Z]\w+)\b")
_LOWER = re.compile(r"\b[a-z]\w+\b")
_SKIPPED = frozenset({BlockKind.BYLINE, BlockKind.POST})
_LONGEST_TITLE, _LONGEST_LABEL = 25, 3  # words
_ENDS = (".", "!", "?", "”", '"', "’", "'")


def attributions(article: Article, paragraphs: list[list[Segment]]) -> tuple[Attribution, ...]:
    """Every attribution that the rules find, in no particular order; contents are never empty."""
    talk = turns(article)
    spoken = {index for turn in talk for index in turn.blocks}
    outer: list[Attribution] = []
    inner: list[Attribution] = []
    for paragraph in paragraphs:
        for segment in paragraph:
            if segment.paragraph in spoken:
                inner.extend(report for report in reports(segment) if not report.rule.startswith("colon"))
            else:
                (outer if segment.within is None else inner).extend(reports(segment))
    outer = _without_mere_topics(article.text, outer)
    by_block = {paragraph[0].paragraph: paragraph for paragraph in paragraphs if paragraph}
    set_off = [one for one in block_quotations(article, by_block, outer) if spoken.isdisjoint(one.blocks)]
    read = spoken | {index for one in set_off for index in one.blocks}
    left = [[] if paragraph and paragraph[0].paragraph in read else paragraph for paragraph in paragraphs]
    replaced = {id(report) for one in set_off for report in one.replaced}
    found = attribute_quotations(article.text, left, [report for report in outer if id(report) not in replaced]) + inner
    found.extend([turn.report for turn in talk] + [one.report for one in set_off])
    found.extend(_post(article, block) for block in article.blocks if block.kind is BlockKind.POST)
    return tuple(report for report in found if report.content and not is_unsaid(article.text, report))


def _without_mere_topics(text: str, reports: Sequence[Attribution]) -> list[Attribution]:
    """`reports` without those colons whose left side is a topic: it speaks nowhere else and names no role or paper."""
    colons = [report for report in reports if report.rule == "colon"]
    heads = Counter(_head(text, report) for report in reports if report.source)
    speaking = word_set("roles.txt") | word_set("documents.txt") | {head for head, count in heads.items() if count > 1}
    surnames = _surnames(text) if colons else frozenset()
    topics = {
        id(report)
        for report in colons
        if not {_head(text, report), _head(text, report)[:-1]} & speaking and report.source[0].of(text) not in surnames
    }
    return [report for report in reports if id(report) not in topics]


def _surnames(text: str) -> frozenset[str]:
    """The words that end a longer name within a sentence and are no common words: of `Vance: …`, "with Ada Vance"."""
    common = set(_LOWER.findall(text))
    return frozenset(word for word in _LAST_NAME.findall(text) if word.lower() not in common)


def _head(text: str, report: Attribution) -> str:
    """The last word of a source before any preposition, in lower case."""
    words = _BEFORE_PREPOSITION.split(report.source[0].of(text).lower(), maxsplit=1)[0].split()
    return words[-1].strip(",.") if words else ""


def paragraph_segments(article: Article) -> list[list[Segment]]:
    """The sentences of each block that is no byline, no post and no title of another article, block by block."""
    return [
        list(segments(article.text, block.span, index, title=block.kind in (BlockKind.TITLE, BlockKind.HEADING)))
        for index, block in enumerate(article.blocks)
        if block.kind not in _SKIPPED and not _is_embedded(article, block)
    ]


def _is_embedded(article: Article, block: Block) -> bool:
    """Whether a block only leads to other articles.

    `Read more: Mayor denies closing the harbour`, `HARBOUR: Mayor denies closing it`, or titles behind bullets.
    """
    text = block.span.of(article.text).strip()
    if text.startswith("•"):
        return text.count("•") > 1 and not text.endswith(_ENDS)
    label, _, title = text.partition(":")
    length = len(title.split())
    if label.strip().lower() in word_set("embedded.txt"):
        return 0 < length <= _LONGEST_TITLE
    shouted = block.kind is not BlockKind.TITLE and label.isupper() and len(label.split()) <= _LONGEST_LABEL
    return shouted and 2 < length <= _LONGEST_TITLE and not text.endswith(_ENDS)


def sentences(paragraphs: Sequence[Sequence[Segment]]) -> list[Span]:
    """Where the paper's own sentences stand, with the quotations in them, in order."""
    return [segment.span for paragraph in paragraphs for segment in paragraph if segment.within is None]


def _post(article: Article, block: Block) -> Attribution:
    signature = tuple(span for span in (block.author, block.handle) if span is not None)
    end = min((span.start for span in signature), default=block.span.end)
    text = article.text[block.span.start : end].rstrip(" \t\r\n—–-―(")
    content = Span(block.span.start, block.span.start + len(text))
    return Attribution(
        content=(content,) if text else (), source=signature, post=True, rule="post", confidence=confidence("post")
    )
