"""Tagged contents become contents that take quotations whole, each quotation with the attribution beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span, hull
from tui.statements.attribution import Attribution
from tui.statements.lexicon import word_map
from tui.statements.places import Places, overlap
from tui.statements.quotations import DOUBLE_MARKS
from tui.statements.segments import Segment

_WORD = re.compile(r"\w+")
# Rules by which a quotation has its source and its cue right beside it: `“…,” said Vance.`, `Vance: “…”`.
BESIDE = frozenset(("quote-before", "colon-quote"))
# Rules by which it has them in its sentence: `Vance told the crew: “…”`.
_BEFORE = frozenset(("after-colon", "after-comma-quote", "quote-both"))
_RELATIVE = re.compile(r", (?:who|whom|whose|which)\b")
# Rules that tell where a clause begins or ends, but whose cue claims nothing from another one.
_FRAMES = frozenset(("according-to", "before"))
_DASHES = re.compile("[—–―:;]|--")
_PARTICIPLE = re.compile(r"\w+ing\b")
_ENDS = ",;:–—- \n"

_Free = Callable[[Span, Span, int], bool]


def whole(
    text: str, tagged: Sequence[Tagged], paragraphs: Sequence[Sequence[Segment]], by_rules: Sequence[Attribution]
) -> tuple[Tagged, ...]:
    """The tagged attributions with whole quotations, and without those that a rule sees attributed to another cue."""
    beside = _Beside.of(text, paragraphs, by_rules)
    cues = Places([found.cue for found in tagged])
    kept = []
    for found in tagged:
        others = beside.others(found)
        if not _is_inside(text, found, others, cues):
            kept.append(_clause(text, beside, _ceded(text, found, others)))
    taken = [(*found.content, *found.cue, *found.source) for found in kept]
    places = Places(taken)
    quoted = _quotations(paragraphs)

    def is_free(rest: Span, quotation: Span, at: int) -> bool:
        """Whether nobody else has a part in the rest of a quotation, unless inside it by a cue inside it."""
        outside = all(not quotation.overlaps(span) for span in kept[at].cue)
        others = [taken[other] for other in places.touching((rest,)) if other != at]
        return all(outside and quotation.covers(hull(spans)) for spans in others)

    return tuple(_extended(text, found, at, quoted, is_free) for at, found in enumerate(kept))


def holding(text: str, tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The tagged attributions, where a content ends in the source of another one, with all that this one says.

    `The Courier reports that the mayor` + `told the crew that it rained` are one report that holds another.
    """
    cues = {found.cue[0].start: found for found in tagged if found.cue and found.source}
    return tuple(_holding(text, found, cues) for found in tagged)


def _holding(text: str, found: Tagged, cues: Mapping[int, Tagged]) -> Tagged:
    last = max(found.content)
    start = last.end + text.startswith(" ", last.end)
    inner = cues.get(start)
    if inner is None or inner is found or not found.cue or _PARTICIPLE.match(text, start):
        return found
    end = max(inner.content).end
    behind = found.cue[0].end <= last.start and inner.cue[-1].end <= min(inner.content).start
    if not behind or not overlap((last,), inner.source) or "\n" in text[start:end]:
        return found
    surer = found.confidence >= inner.confidence
    content = (*(piece for piece in found.content if piece != last), Span(last.start, end))
    return replace(found, content=content) if surer else found


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the rules see attributed by a cue in the same sentence; `starts` is where the paper's sentences begin."""

    reports: Sequence[Attribution]
    places: Places
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str, paragraphs: Sequence[Sequence[Segment]], by_rules: Sequence[Attribution]) -> _Beside:
        starts = [segment.span.start for paragraph in paragraphs for segment in paragraph if segment.within is None]
        reports = [
            report
            for report in by_rules
            if (report.cue and report.source)
            and (
                report.rule in BESIDE
                or report.rule in _FRAMES
                or _is_broken(text, report)
                or (report.rule in _BEFORE and _sentence(report.cue, starts) == _sentence(report.content, starts))
            )
        ]
        return cls(reports, Places([(*report.content, *report.cue) for report in reports]), starts)

    def near(self, found: Tagged) -> list[Attribution]:
        """The reports that share a stretch of content or cue with a tagged attribution that has a cue."""
        spans = (*found.content, *found.cue) if found.cue else ()
        return [self.reports[at] for at in self.places.touching(spans)]

    def opens(self, report: Attribution) -> bool:
        """Whether a report by "according to" begins one of the paper's sentences, so that its content ends it."""
        place = bisect_right(self.starts, report.cue[0].start) - 1
        return report.rule == "according-to" and place >= 0 and self.starts[place] == report.cue[0].start

    def others(self, found: Tagged) -> list[Attribution]:
        """Those by another cue than the tagged one, which is nearer to what they attribute."""
        return [
            report
            for report in self.near(found)
            if report.rule not in _FRAMES
            and not (overlap(found.cue, report.cue) or any(piece.covers(hull(report.cue)) for piece in found.content))
            and (report.rule not in _BEFORE or _sentence(found.cue, self.starts) != _sentence(report.cue, self.starts))
        ]


def _is_broken(text: str, report: Attribution) -> bool:
    """Whether the attribution stands between a subject and its verb: `The dam, Vance said, is safe.`"""
    if report.rule != "around" or _RELATIVE.search(report.content[0].of(text)):
        return False
    opening = _WORD.match(text, report.content[-1].start)
    return opening is not None and word_map("function_words.txt").get(opening[0].lower()) == "auxiliary"


def _sentence(spans: Sequence[Span], starts: Sequence[int]) -> int:
    """The number of the paper's own sentence in which the first of `spans` begins."""
    return bisect_right(starts, spans[0].start)


def _is_inside(text: str, found: Tagged, others: Sequence[Attribution], cues: Places) -> bool:
    """Whether a cue stands in a quotation whose own cue is tagged: `“He said, ‘It rains,’” Vance recalled.`

    One with double marks inside may be two that lost a mark between them.
    """
    held = (
        report
        for report in others
        for piece in report.content
        if piece.covers(hull(found.cue)) and DOUBLE_MARKS.isdisjoint(piece.of(text)[1:-1])
    )
    return any(cues.meets(report.cue) for report in held)


def _ceded(text: str, found: Tagged, others: Sequence[Attribution]) -> Tagged:
    """`found` without what stands beside another cue, if anything else is left."""
    taken = [piece for report in others for piece in report.content]
    content = tuple(rest for piece in found.content for rest in _without(text, piece, taken))
    return replace(found, content=content) if content else found


def _without(text: str, piece: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """`piece` up to the first of `taken` in it, if that leaves any word."""
    first = min((span.start for span in taken if span.overlaps(piece)), default=None)
    if first is None:
        yield piece
    elif rest := text[piece.start : first].rstrip(_ENDS):
        yield Span(piece.start, piece.start + len(rest))


def _clause(text: str, beside: _Beside, found: Tagged) -> Tagged:
    """`found` with all of a clause behind its attribution, or of one that it breaks: `The dam, Vance said, is safe.`"""
    for report in beside.near(found):
        start, end = found.content[0].start, max(report.content).end
        if beside.opens(report) and overlap(found.cue, report.cue) and report.cue[0].end < start < end:
            return replace(found, content=(Span(start, end),))
        if not (overlap(found.cue, report.cue) and overlap(found.content, report.content)):
            continue
        if report.rule == "before" and not _DASHES.search(text, report.content[0].start, found.content[0].start):
            first, whole = found.content[0], report.content[0]
            if whole.start < first.start < whole.end:
                return replace(found, content=(Span(whole.start, first.end), *found.content[1:]))
            continue
        if report.rule == "around":
            missing = tuple(piece for piece in report.content if not overlap((piece,), found.content))
            return replace(found, content=tuple(sorted((*found.content, *missing))))
    return found


def _extended(text: str, found: Tagged, at: int, quoted: Sequence[Span], is_free: _Free) -> Tagged:
    """`found`, the one at `at`, with whole quotations for their beginnings or ends, if nobody has part in the rest."""
    worded = [piece for piece in found.content if _WORD.search(piece.of(text))] or found.content
    return replace(found, content=tuple(_entire(piece, found, at, quoted, is_free) for piece in worded))


def _entire(piece: Span, found: Tagged, at: int, quoted: Sequence[Span], is_free: _Free) -> Span:
    last = bisect_left(quoted, Span(piece.end, piece.end)) - 1
    quotation = quoted[last] if last >= 0 else piece
    if piece.start <= quotation.start + 1 < piece.end < quotation.end:
        rest, entire = Span(piece.end, quotation.end), Span(piece.start, quotation.end)
    elif quotation.start + 1 < piece.start < quotation.end - 1 <= piece.end:
        rest, entire = Span(quotation.start, piece.start), Span(quotation.start, piece.end)
    else:
        return piece
    own = (*found.cue, *found.source, *(other for other in found.content if other != piece))
    return entire if not overlap(own, (rest,)) and is_free(rest, quotation, at) else piece


def _quotations(paragraphs: Sequence[Sequence[Segment]]) -> list[Span]:
    """The closed quotations of the paper's own sentences, in order."""
    tokens = (token for paragraph in paragraphs for one in paragraph if one.within is None for token in one.tokens)
    return [token.quotation.span for token in tokens if token.quotation is not None and token.quotation.closed]
