"""The parse of a content becomes the reports inside it: who is quoted there as saying what to whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.lexicon import Verb
from tui.statements.listeners import can_be_told, listener
from tui.statements.places import Places
from tui.statements.predicates import Predicate, predicate
from tui.statements.quotations import quotations
from tui.statements.syntax import Syntax

_OPENING = "“\"‘'«`"
_LOOSE_ENDS = " ,;:.\n\t"
_CLOSING = {"”": "“", "’": "‘", "»": "«", '"': '"', "'": "'"}
_JOINING = re.compile(r"[\s,;]*(?:\b(?:and|but|or)\b)?[\s,;]*$")
_ASKING = ("whether", "if")
_CONDITION = re.compile(r"[”\"]?,? (?:(?:but|and) )?(?:only )?(?:if|unless|provided)\b")
# Verbs after which an infinitive with an object is what somebody is told to do.
_DIRECTING = frozenset(("tell", "warn", "remind", "order", "ask", "urge", "instruct", "advise", "beg", "encourage"))
# How the rules are named that find a report by its verb.
_BY_VERB = ("after-", "around", "before", "passive", "quote-")
_SPEAKING = frozenset(("speak", "threaten"))  # take no clause, but tell of words
_LEAST = 2  # words of what is denied or complained about


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
    content = _content(text, found, piece, syntax)
    if content is None:
        return None
    rule, spans = content
    attitude = "attitude" in found.verb.flags
    denied = "denial" in found.verb.flags and not _is_question(text, spans[0])
    if found.is_first and (attitude or (found.is_present and not denied)):
        return None  # "I think", "We urge": what the speaker says is the whole
    told = found.told or listener(text, syntax, found.index, found.verb)
    return Attribution(
        content=spans,
        cue=(found.cue,),
        source=(found.source,) if found.source is not None else (),
        addressee=told if told is not None and piece.covers(told) else None,
        denied=denied,
        attitude=attitude,
        antecedent=found.antecedent,
        rule=rule,
        confidence=confidence(rule),
    )


def _content(text: str, found: Predicate, piece: Span, syntax: Syntax) -> tuple[str, tuple[Span, ...]] | None:
    verb, index = found.verb, found.index
    quoted = _quotation(text, found, piece, syntax)
    if quoted is not None:
        return "inner-quote", (quoted,)
    for child in syntax.children(index, "ccomp", "xcomp", "advcl", "obj"):
        if not _is_reported(text, verb, child, syntax, index):
            continue
        whole = _conditioned(text, _with_question(syntax, syntax.clause(child, index), index), piece)
        span = clipped(text, whole, piece, found.cue)
        if span is not None:
            return "inner-clause", (span,)
    if "attitude" in verb.flags:
        return None
    if text[: found.cue.start].endswith("as "):  # "quotes Orr as saying"
        rest = clipped(text, Span(found.cue.end, syntax.clause(index, -1).end), piece, found.cue)
        return ("inner-clause", (rest,)) if rest is not None else None
    objected = _object(text, found, syntax)
    span = clipped(text, objected, piece, found.cue) if objected is not None else None
    if span is not None and len(span.of(text).split()) >= _LEAST:
        return "inner-object", (span,)
    return _around(text, found, piece, syntax)


def _conditioned(text: str, span: Span, piece: Span) -> Span:
    """`span` to the end of the piece where a condition follows it: `told him he would sign, but only if …`."""
    follows = span.end <= piece.end and _CONDITION.match(text, span.end, piece.end)
    return Span(span.start, piece.end) if follows else span


def _is_reported(text: str, verb: Verb, child: int, syntax: Syntax, index: int) -> bool:
    """Whether the clause that the word at `child` heads is what the verb reports."""
    word = syntax.words[child]
    marks = [syntax.form(text, mark) for mark in syntax.children(child, "mark")]
    if "to" in marks:
        directed = verb.lemma in _DIRECTING
        if directed and not syntax.children(index, "obj", "iobj"):
            return False  # "asked to leave" may be a passive
        return (directed or "infinitive" in verb.frames) and "attitude" not in verb.flags
    clausal = bool(verb.frames & {"bare", "clause"})
    if word.dependency == "obj":  # "explained what the law is"
        return clausal and word.tag in ("WP", "WDT") and bool(syntax.children(child, "acl:relcl"))
    if word.dependency == "ccomp":
        return clausal or syntax.form(text, index) == "saying"
    if word.dependency == "advcl":
        first = syntax.inside(syntax.clause(child, index))[0]
        asks = syntax.words[first].tag in ("WRB", "WP") and first == index + 1
        return (asks and clausal) or ("question" in verb.flags and any(mark in _ASKING for mark in marks))
    return word.dependency == "xcomp" and word.tag == "VBG" and "gerund" in verb.frames


def _with_question(syntax: Syntax, span: Span, index: int) -> Span:
    """`span` with the words of asking that the parse leaves with the verb: `asked how in the world it failed`."""
    held = syntax.inside(span)
    first = held[0] if held else 0
    for at in range(index + 1, first):
        if syntax.words[at].tag in ("WRB", "WP") and syntax.words[at].head == index:
            return Span(syntax.words[at].span.start, span.end)
    return span


def _object(text: str, found: Predicate, syntax: Syntax) -> Span | None:
    """What somebody denies, warns of or complains about, and whom somebody calls or accuses of what."""
    verb, index = found.verb, found.index
    objects = [at for at in syntax.children(index, "obj", "iobj") if at > index]
    if "denial" in verb.flags and "object" in verb.frames and objects and _is_noun(syntax, objects[0]):
        if verb.lemma == "question" and can_be_told(text, syntax, objects[0]):
            return None
        return syntax.clause(objects[0], index)
    behind = syntax.children(index, "obl", "xcomp", "advcl")
    if verb.frames == {"object"} or verb.lemma == "call":
        loose = (at for one in objects for at in syntax.children(one, "nmod", "acl"))
        named = (at for at in (*behind, *loose) if _is_named(text, syntax, verb, at))
        last = next(named, None) if objects else None
        return hull((syntax.clause(objects[0], index), syntax.clause(last, index))) if last is not None else None
    speaks = bool(verb.frames & {"bare", "clause", "quote"}) or verb.lemma in _SPEAKING
    about = (at for at in behind if syntax.opener(text, at) in verb.prepositions and _is_noun(syntax, at))
    said = next(about, None) if speaks and verb.lemma != "tell" else None
    if said is None:
        return None
    conditions = (at for at in syntax.children(index, "advcl") if at > said and syntax.opener(text, at) == "if")
    whole = hull((syntax.clause(said, index), *(syntax.clause(at, index) for at in conditions)))
    cases = syntax.children(said, "case", "mark")
    return Span(syntax.words[cases[0] + 1].span.start, whole.end) if cases else whole


def _is_named(text: str, syntax: Syntax, verb: Verb, at: int) -> bool:
    """Whether the word at `at` says what somebody is called or blamed for: "a liar", "as a threat", "of lying"."""
    if verb.lemma == "call":
        return syntax.words[at].dependency == "xcomp" and not syntax.children(at, "mark", "case")
    return syntax.opener(text, at) in (("of",) if verb.lemma == "accuse" else ("as", "for"))


def _is_noun(syntax: Syntax, at: int) -> bool:
    return syntax.words[at].tag.startswith(("NN", "VBG"))


def _quotation(text: str, found: Predicate, piece: Span, syntax: Syntax) -> Span | None:
    """The quotation inside `piece` that follows the verb, or whom it says was told, with at most a mark between."""
    if not found.verb.frames & {"quote", "bare"}:
        return None
    told = listener(text, syntax, found.index, found.verb)
    start = max(found.cue.end, told.end if told is not None else 0)
    at = start
    while at < piece.end and text[at] in " ,:\n":
        at += 1
    if at >= piece.end or text[at] not in _OPENING or at == start:
        return None
    inside = quotations(text, Span(at, piece.end))
    return inside[0].span if inside and inside[0].span.start == at else None


def _around(text: str, found: Predicate, piece: Span, syntax: Syntax) -> tuple[str, tuple[Span, ...]] | None:
    """`The pump, she said, had failed`: the clause that the verb is put into."""
    word = syntax.words[found.index]
    if word.dependency != "parataxis" or "inverted" not in found.verb.flags or found.source is None:
        return None
    left = min(found.cue.start, found.source.start)
    right = max(found.cue.end, found.source.end)
    whole = syntax.clause(word.head, -1)
    if right < whole.end and text[right] != ",":
        return None  # "she said yes": no aside
    pieces = [
        span
        for part in (Span(whole.start, max(whole.start, left)), Span(min(right, whole.end), whole.end))
        if (span := clipped(text, part, piece, found.cue)) is not None
    ]
    return ("inner-around", tuple(pieces)) if pieces else None


def clipped(text: str, span: Span, piece: Span, cue: Span) -> Span | None:
    """`span` within `piece`, without marks at its ends that belong to what is around it."""
    start, end = max(span.start, piece.start), min(span.end, piece.end)
    while start < end and (text[start] in _LOOSE_ENDS or (text[start] in _CLOSING and text[start] not in _OPENING)):
        start += 1
    while end > start:
        mark = text[end - 1]
        if mark in _LOOSE_ENDS or (mark in _CLOSING and _CLOSING[mark] not in text[start : end - 1]):
            end -= 1
        else:
            break
    while (
        start < end
        and text[start] in _OPENING
        and not any(mark in text[start + 1 : end] for mark, opening in _CLOSING.items() if opening == text[start])
    ):
        start += 1
    if start >= end or Span(start, end).overlaps(cue):
        return None
    return Span(start, end)


def _is_question(text: str, span: Span) -> bool:
    return span.of(text).lower().startswith(("whether ", "if ", "how ", "why ", "who ", "what ", "when "))
