"""The parse of a content becomes the reports inside it: who is quoted there as saying what to whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.inner_contents import reported
from tui.statements.listeners import listener
from tui.statements.places import Places
from tui.statements.predicates import Predicate, predicate
from tui.statements.syntax import Syntax
from tui.statements.unsaid import only_asks

_JOINING = re.compile(r"[\s,;]*(?:\b(?:and|but|or)\b)?[\s,;]*$")
# How the rules are named that find a report by its verb.
_BY_VERB = ("after-", "around", "before", "passive", "quote-")


def with_inner(text: str, found: Sequence[Attribution], syntax: Syntax) -> tuple[Attribution, ...]:
    """`found` with the reports inside their contents as the parse shows them, in place of those that rules guess."""
    if not syntax.words:
        return tuple(found)
    places = Places([report.content for report in found])
    kept = [report for report in found if not _is_guess(report, places)]
    known = Places([report.cue for report in kept])
    pieces = [piece for report in kept for piece in report.content]
    inner = [report for report in inner_reports(text, pieces, syntax) if not known.meets(report.cue)]
    parsed = Places([report.cue for report in inner])
    guessed = (report for report in found if _is_guess(report, places) and not parsed.meets(report.cue))
    return (*kept, *inner, *(report for report in guessed if _is_confirmed(text, report, syntax)))


def _is_confirmed(text: str, report: Attribution, syntax: Syntax) -> bool:
    """Whether the parse shows the verb that a rule found to be said by the same source, only not what it says."""
    for index in syntax.inside(hull(report.cue)):
        found = predicate(text, syntax, index)
        if found is not None:
            source = found.source
            said = any(source.overlaps(span) for span in report.source) if source is not None else not report.source
            speech = bool(found.verb.frames & {"bare", "clause"}) and "attitude" not in found.verb.flags
            return said and speech and not (found.is_first and found.is_present)
    return False


def _is_guess(report: Attribution, places: Places) -> bool:
    """Whether a rule took a verb within a content for a report."""
    return report.rule.startswith(_BY_VERB) and bool(report.cue) and places.holds(hull((*report.content, *report.cue)))


def inner_reports(text: str, contents: Sequence[Span], syntax: Syntax) -> list[Attribution]:
    """Every report inside one of `contents`, the pieces of what somebody is reported to have said."""
    seen: set[int] = set()
    reports: list[Attribution] = []
    for piece in sorted(contents, key=lambda span: (span.start, -span.end)):
        for index in syntax.inside(piece):
            if index in seen:
                continue
            seen.add(index)
            found = predicate(text, syntax, index)
            report = _report(text, found, piece, syntax) if found is not None else None
            if report is not None:
                reports.append(report)
    by_source: dict[tuple[Span, ...], list[Attribution]] = defaultdict(list)
    for report in reports:
        by_source[report.source].append(report)
    return [_side_by_side(text, report, by_source[report.source]) for report in reports]


def _side_by_side(text: str, report: Attribution, reports: Sequence[Attribution]) -> Attribution:
    """`report` without what the same source says by a further verb: `told us it rained [and asked us to go]`."""
    last = report.content[-1]
    further = [
        other.cue[0].start
        for other in reports
        if other.source
        and other.source == report.source
        and last.covers(other.cue[0])
        and not last.covers(other.source[0])
    ]
    if not further:
        return report
    end = last.start + len(_JOINING.sub("", text[last.start : min(further)]))
    return replace(report, content=(*report.content[:-1], Span(last.start, end))) if end > last.start else report


def _report(text: str, found: Predicate, piece: Span, syntax: Syntax) -> Attribution | None:
    if not piece.covers(found.cue) or (found.source is not None and not piece.covers(found.source)):
        return None
    content = reported(text, found, piece, syntax)
    if content is None:
        return None
    rule, spans = content
    attitude = "attitude" in found.verb.flags
    denies = "denial" in found.verb.flags and not only_asks(text, spans)
    if found.is_first and (attitude or (found.is_present and not denies)):
        return None  # "I think", "We urge": what the speaker says is the whole
    told = found.told or listener(text, syntax, found.index, found.verb)
    return Attribution(
        content=spans,
        cue=(found.cue,),
        source=(found.source,) if found.source is not None else (),
        addressee=told if told is not None and piece.covers(told) else None,
        attitude=attitude,
        antecedent=found.antecedent,
        rule=rule,
        confidence=confidence(rule),
    )
