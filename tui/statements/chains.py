"""Reports that a sentence puts one into another come to hold each other: `D reports that E told F: “…”`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.model import Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.inner_contents import clipped
from tui.statements.listeners import can_be_told, listener
from tui.statements.places import Places
from tui.statements.predicates import Predicate, predicate, verb_at
from tui.statements.syntax import Syntax

# ", the Herald reported." behind a report
_REPORTED = re.compile(
    r",[”’\"']*\s(?P<source>(?:[Tt]he )?(?:[A-Z][\w.&’'-]*)(?: [A-Z][\w.&’'-]*){0,5}) "
    r"(?P<cue>(?:has |have )?(?:reported|reports|writes|wrote))(?: (?:on )?[A-Z][a-z]+day)?(?=[.\n]|$)"
)
_CLOSING_MARKS = "\"”’'»"
_CITING = frozenset(("quoting", "citing"))
_OPENING = 6  # code points: "that", a mark
_ASIDE = 30  # code points between a source and its cue
_MOST_LINKS = 4  # verbs, from a report to the one that holds it


def chained(text: str, found: Sequence[Attribution], syntax: Syntax) -> tuple[Attribution, ...]:
    """`found`, whose contents reach over the reports in them, with the outer reports that nobody tagged."""
    reports = [_rejoined(text, report, syntax) for report in found]
    at_verb = {index: at for at, report in enumerate(reports) for index in _verbs(text, report, syntax)}
    contents = Places([report.content for report in reports])
    for inner in found:
        for verb in _verbs(text, inner, syntax)[:1]:
            for outer, stretch in _around(text, inner, verb, syntax):
                if outer.index in at_verb:
                    at = at_verb[outer.index]
                    reports[at] = replace(reports[at], content=_reaching(reports[at].content, stretch, inner.cue[0]))
                elif not contents.meets((outer.cue,)) and _is_telling(outer):
                    at_verb[outer.index] = len(reports)
                    reports.append(_outer(outer, stretch))
    told = Places([(*report.cue, *report.source) for report in reports])
    tails = [tail for report in found if report.cue and (tail := _tail(text, report)) is not None]
    longest = {tail.cue: tail for tail in sorted(tails, key=lambda tail: len(tail.content[0]))}
    reports.extend(tail for tail in longest.values() if not told.meets((*tail.cue, *tail.source)))
    return tuple(_with_cited(text, reports, syntax))


def _tail(text: str, report: Attribution) -> Attribution | None:
    """The paper that has a whole report, where it ends the sentence: `…, the Herald reported.`"""
    whole = hull((*report.content, *report.cue, *report.source))
    end = whole.end
    while text[end - 1] in "," + _CLOSING_MARKS:
        end -= 1
    tail = _REPORTED.match(text, end)
    if tail is None or "\n" in whole.of(text) or not report.source:
        return None
    source, cue = Span(*tail.span("source")), Span(*tail.span("cue"))
    rule = "outer-clause"
    return Attribution((whole,), (cue,), (source,), rule=rule, confidence=confidence(rule))


def _is_telling(found: Predicate) -> bool:
    """Whether somebody says it in words, and stands before the verb."""
    told = found.verb.frames & {"quote", "clause"} or "inverted" in found.verb.flags
    before = found.source is not None and found.source.end <= found.cue.start
    return bool(told) and before and "attitude" not in found.verb.flags


def _verbs(text: str, report: Attribution, syntax: Syntax) -> list[int]:
    return [at for cue in report.cue for at in syntax.inside(cue) if verb_at(text, syntax, at) is not None]


def _around(text: str, inner: Attribution, verb: int, syntax: Syntax) -> Iterator[tuple[Predicate, Span]]:
    """The predicates whose clause holds the report by the verb at `verb`, innermost first, with what each reports."""
    for _ in range(_MOST_LINKS):
        head = syntax.words[verb].head
        outer = predicate(text, syntax, head) if syntax.words[verb].dependency == "ccomp" and head < verb else None
        if outer is None:
            return
        whole = syntax.clause(verb, head)
        reached = [piece for piece in inner.content if _touches(text, piece, whole)]
        stretch = clipped(text, hull((whole, *reached)), hull((whole, *reached)), outer.cue) if reached else None
        if stretch is None or not _is_held(inner, stretch) or "\n" in text[outer.cue.end : stretch.start]:
            return
        yield outer, stretch
        verb = head


def _touches(text: str, piece: Span, whole: Span) -> bool:
    return piece.overlaps(whole) or (piece.start >= whole.end and not text[whole.end : piece.start].strip(" ,:"))


def _is_held(inner: Attribution, stretch: Span) -> bool:
    """Whether `stretch` begins with the source of a report and its cue: what a source says twice is side by side."""
    if not inner.source:
        return False
    source, cue = inner.source[0], inner.cue[0]
    begins = stretch.covers(source) and source.start - stretch.start <= _OPENING
    return begins and stretch.covers(cue) and 0 <= cue.start - source.end <= _ASIDE


def _reaching(content: tuple[Span, ...], stretch: Span, told: Span) -> tuple[Span, ...]:
    """`content`, with the piece that begins where `stretch` does reaching as far, unless it holds the cue `told`."""
    begun = next((piece for piece in content if abs(piece.start - stretch.start) <= _OPENING), None)
    if begun is None or begun.covers(told):
        return content
    whole = Span(begun.start, max(begun.end, stretch.end))
    return tuple(sorted((whole, *(piece for piece in content if piece != begun and not whole.overlaps(piece)))))


def _outer(found: Predicate, stretch: Span) -> Attribution:
    return Attribution(
        content=(stretch,),
        cue=(found.cue,),
        source=(found.source,) if found.source is not None else (),
        antecedent=found.antecedent,
        rule="outer-clause",
        confidence=confidence("outer-clause"),
    )


def _rejoined(text: str, report: Attribution, syntax: Syntax) -> Attribution:
    """`report` with all that somebody told in its content, which tags break behind the verb: `[Orr told] the boy …`."""
    joined: list[Span] = []
    for piece in sorted(report.content):
        if joined and _is_told_between(text, joined[-1], piece, syntax):
            piece = Span(joined.pop().start, piece.end)
        joined.append(_reported(text, piece, report, syntax) if piece.of(text)[-1:] not in _CLOSING_MARKS else piece)
    content = tuple(joined)
    return report if content == tuple(sorted(report.content)) else replace(report, content=content)


def _reported(text: str, piece: Span, report: Attribution, syntax: Syntax) -> Span:
    """`piece` with the clause that follows it, where it ends in a verb of telling and who tells it stands in it."""
    held = syntax.inside(piece)
    found = predicate(text, syntax, held[-1]) if held else None
    if found is None or found.source is None or not piece.covers(found.source):
        return piece
    clauses = [syntax.clause(at, found.index) for at in syntax.children(found.index, "ccomp") if at > found.index]
    around = (*report.cue, *report.source, *(other for other in report.content if other != piece))
    whole = hull((piece, *clauses))
    return whole if clauses and not any(Span(piece.end, whole.end).overlaps(span) for span in around) else piece


def _is_told_between(text: str, before: Span, after: Span, syntax: Syntax) -> bool:
    held = syntax.inside(before)
    verb = verb_at(text, syntax, held[-1]) if held else None
    told = listener(text, syntax, held[-1], verb) if verb is not None else None
    return told is not None and not text[before.end : told.start].strip() and _touches(text, after, told)


def _with_cited(text: str, reports: Sequence[Attribution], syntax: Syntax) -> Iterator[Attribution]:
    """`reports`, and with each those whom its source cites for it: `The Herald, quoting Orr, said …`."""
    cited: dict[int, Attribution] = {}
    for report in reports:
        for verb in _verbs(text, report, syntax)[:1]:
            for index in _citations(text, report, verb, syntax):
                for noun in syntax.children(index, "obj"):
                    if can_be_told(text, syntax, noun):
                        cited[index] = _cited(report, syntax.words[index].span, syntax.phrase(noun))
    kept = Places([one.cue for one in cited.values()])
    yield from (report for report in reports if not kept.meets(report.cue))
    yield from cited.values()


def _citations(text: str, report: Attribution, verb: int, syntax: Syntax) -> Iterator[int]:
    """The gerunds "quoting" and "citing" of a report, beside its verb or its source."""
    heads = [verb, *(at for span in report.source for at in syntax.inside(span))]
    for head in heads:
        for index in syntax.children(head, "advcl", "acl"):
            word = syntax.words[index].span
            if word.of(text).lower() in _CITING and not any(cue.covers(word) for cue in report.cue):
                yield index


def _cited(report: Attribution, cue: Span, source: Span) -> Attribution:
    rule = "cited"
    return Attribution(report.content, (cue,), (source,), holder=report.cue[0], rule=rule, confidence=confidence(rule))
