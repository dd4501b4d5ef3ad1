"""Quotations that no sentence attributes get the speaker of the quotation before them, where there is one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from tui.model import Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.segments import Segment, Token

_MOST_PIECES = 40


def attribute_quotations(paragraphs: Sequence[Sequence[Segment]], reports: Sequence[Attribution]) -> list[Attribution]:
    """`reports` with every quotation that stands alone joined to the attribution before it or carried forward."""
    found = list(reports)
    taken = sorted(span for report in reports for span in report.content)
    reach = list(accumulate((span.end for span in taken), max))
    last: int | None = None
    by_end = sorted(range(len(found)), key=lambda index: _place(found[index]))
    pointer = 0
    last_paragraph = -2
    open_colon = False
    unclosed = False
    for number, paragraph in enumerate(paragraphs):
        for segment in paragraph:
            if segment.within is not None:
                continue
            while pointer < len(by_end) and _place(found[by_end[pointer]]) < segment.span.end:
                if _carries(found[by_end[pointer]]):
                    last = by_end[pointer]
                    last_paragraph = number
                    open_colon = found[last].rule == "open-colon"
                pointer += 1
            for token in segment.tokens:
                if token.quotation is None or not _stands_alone(segment):
                    continue
                span = Span(token.start, token.end)
                if _claimed(taken, reach, span):
                    continue
                near = _beside(segment, token)
                if near is not None:
                    found.append(near)
                    last, last_paragraph, open_colon = len(found) - 1, number, False
                    continue
                if last is None or number - last_paragraph > 1:
                    found.append(Attribution((span,), rule="unattributed", confidence=confidence("unattributed")))
                    continue
                if (number == last_paragraph or open_colon or unclosed) and len(found[last].content) < _MOST_PIECES:
                    found[last] = replace(found[last], content=(*found[last].content, span))
                    if open_colon:
                        found[last] = replace(found[last], rule="after-colon", confidence=confidence("after-colon"))
                else:
                    rule = "carried"
                    found.append(Attribution((span,), (), found[last].source, rule=rule, confidence=confidence(rule)))
                last_paragraph = number
            unclosed = any(token.quotation is not None and not token.quotation.closed for token in segment.tokens)
    return [report for report in found if report.content]


def _place(report: Attribution) -> int:
    spans = report.content or report.cue or report.source
    return hull((*spans, *report.cue)).start


def _carries(report: Attribution) -> bool:
    return bool(report.source) and not report.attitude


def _claimed(taken: Sequence[Span], reach: Sequence[int], span: Span) -> bool:
    """Whether a content overlaps `span`; `reach` holds how far the sorted contents up to each one extend."""
    at = bisect_left(taken, Span(span.end, span.end))
    return at > 0 and reach[at - 1] > span.start


def _beside(segment: Segment, token: Token) -> Attribution | None:
    """`Vance in December: “…”`, `“…,” an angry Orr shot back.` — the phrase beside a quotation with no verb we know."""
    tokens = segment.tokens
    at = tokens.index(token)
    span = Span(token.start, token.end)
    source: Range | None = None
    cue: tuple[Span, ...] = ()
    if at > 0 and tokens[at - 1].kind == ":":
        source = _main_phrase(tokens, at - 1)
        cue = (Span(tokens[at - 1].start, tokens[at - 1].end),)
        rule = "colon-beside"
    elif at == 0 and len(tokens) > 2:
        source = phrase_after(tokens, at + 1)
        rule = "quote-beside"
        if source is None or source[1] >= len(tokens):
            return None
    if source is None:
        return None
    return Attribution((span,), cue, (segment.span_of(*source),), rule=rule, confidence=confidence(rule))


def _main_phrase(tokens: Sequence[Token], colon: int) -> Range | None:
    """The last name before a colon, or else the first phrase of the sentence."""
    names = [at for at in range(colon) if tokens[at].kind == "name"]
    phrase = phrase_before(tokens, colon)
    if phrase is not None and any(tokens[at].kind == "name" for at in range(*phrase)):
        return phrase
    for at in range(colon):
        if tokens[at].kind in ("pronoun", "name", "determiner"):
            return phrase_after(tokens, at)
    return (names[-1], names[-1] + 1) if names else None


def _stands_alone(segment: Segment) -> bool:
    """Whether the quotation makes up its sentence, so that it is no quoted phrase of the paper's own."""
    words = [other for other in segment.tokens if other.kind not in (".", ",", "!", "?", "dash", "coordinator")]
    quoted = sum(other.end - other.start for other in segment.tokens if other.quotation is not None)
    return len(words) <= 2 or quoted * 2 > len(segment.span)
