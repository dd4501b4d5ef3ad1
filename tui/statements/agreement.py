"""What the trained encoder tags and what the rules find become one list of attributions."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from tui.language.attribution import Attribution as Tagged
from tui.model import Span, hull
from tui.statements.attribution import Attribution
from tui.statements.continuing import continued
from tui.statements.lexicon import WORD, Verb, reporting_verb, word_map, word_set
from tui.statements.places import Places, overlap
from tui.statements.quotations import DOUBLE_MARKS, OPENING_MARKS
from tui.statements.unsaid import is_quoted, is_unsaid, points
from tui.statements.wholes import BESIDE

EVIDENCE = (
    "encoder", "cue", "source", "reporting verb", "content by rules", "same source by rules",
    "other source by rules", "only source by rules", "rule", "quoted", "partly quoted", "length",
)  # fmt: skip
_AROUND = frozenset(("according-to", "around", "before"))  # rules whose content may be a report with its source
_LONGEST_REPORT = 500  # code points of a report in one sentence, who has it apart
_OPENING = 40  # code points before what a report begins with: "Thus far,", "But"
_CERTAIN = frozenset(("signature", "as-put", "as-said"))  # rules
# Confidences: a rule's to be shown inside a report, a rule's where the encoder's tag is too doubtful to be shown, ours
# below which a tag gives way, and a rule's that makes it give way.
_LEAST_NESTED, _SURE, _DOUBTFUL, _VERY_SURE = 0.5, 0.7, 0.6, 0.8


def agree(text: str, tagged: Sequence[Tagged], by_rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagged attributions with a calibrated confidence, and what only the rules tell: posts, nesting, addressees.

    What the rules alone find at the top level is left out, unless it is a quotation: the encoder tags nearly every
    reported content, and what it passes over is mostly the paper's own voice.
    """
    pairs: list[tuple[Attribution, Attribution | None]] = []
    taken: set[int] = set()
    places = Places([report.content for report in by_rules])
    shown = Places([(*report.content, *report.cue) for report in by_rules if _is_shown(report)])
    quoted = Places([tuple(_quoted_pieces(text, report)) for report in by_rules if report.source])
    for found in tagged:
        if shown.meets((*found.content, *found.cue)) or _is_within(text, found, quoted):
            continue
        at = partner_of(text, found, by_rules, places)
        partner = by_rules[at] if at is not None else None
        report = _joined(text, found, partner)
        if report is not None and not (points(text, report) or is_unsaid(text, report)):
            pairs.append((report, partner))
        if at is not None and (report is not None or not is_quoted(text, by_rules[at].content)):
            taken.add(at)
    others = [report for at, report in enumerate(by_rules) if at not in taken]
    joined = _corrected(continued(text, pairs, by_rules), others)
    told = Places([report.content for report in joined])
    outer = Places([report.content for report in joined] + [report.content for report in others if _is_shown(report)])
    rest = (
        report
        for report in others
        if _is_shown(report)
        or _is_nested(report, outer)
        or _is_overlooked(text, report, outer)
        or _is_around(text, report, joined, told)
    )
    return (*joined, *rest)


def partner_of(text: str, found: Tagged, by_rules: Sequence[Attribution], places: Places) -> int | None:
    """The index of the rules' report of the content that is tagged; `places` are the contents of `by_rules`."""
    alike = places.alike(found.content)
    return next((at for at in alike if not _is_on_other_level(text, found, by_rules[at])), None)


def _is_on_other_level(text: str, found: Tagged, report: Attribution) -> bool:
    """Whether one of the two only reports the other: its content holds the other's cue or source."""
    if any(piece.covers(span) for piece in report.content for span in (*found.cue, *found.source)):
        return True
    quoted = is_quoted(text, found.content)
    return quoted and any(piece.covers(cue) for piece in found.content for cue in report.cue)


def evidence(text: str, found: Tagged, partner: Attribution | None) -> tuple[float, ...]:
    """The values of `EVIDENCE` for a tagged attribution and what the rules make of the same content."""
    same = partner is not None and overlap(found.source, partner.source)
    sourced = partner is not None and bool(partner.source)
    quoted = is_quoted(text, found.content)
    opened = any(text[piece.start] in OPENING_MARKS for piece in found.content)
    return (
        _log_odds(found.confidence),
        float(bool(found.cue)),
        float(bool(found.source)),
        float(reporting_verb(text, found.cue) is not None),
        float(partner is not None),
        float(same),
        float(sourced and bool(found.source) and not same),
        float(sourced and not found.source),
        _log_odds(partner.confidence) if partner is not None and same else 0.0,
        float(quoted),
        float(opened and not quoted),
        math.log(sum(map(len, found.content))),
    )


def _log_odds(probability: float) -> float:
    likely = min(max(probability, 0.001), 0.999)
    return math.log(likely / (1 - likely))


def _corrected(joined: Sequence[Attribution], others: Sequence[Attribution]) -> list[Attribution]:
    """`joined`, where a rule that is nearly always right takes the place of what is doubtful in its content."""
    doubtful = Places([report.content for report in joined if report.confidence < _DOUBTFUL])
    settled = Places([report.content for report in joined if report.confidence >= _DOUBTFUL])
    surer = [
        report
        for report in others
        if report.confidence >= _VERY_SURE
        and not _is_shown(report)
        and doubtful.meets(report.content)
        and not settled.meets(report.content)
    ]
    corrected = Places([report.content for report in surer])
    kept = (report for report in joined if report.confidence >= _DOUBTFUL or not corrected.meets(report.content))
    return [*kept, *surer]


def _quoted_pieces(text: str, report: Attribution) -> Iterator[Span]:
    """The quotations that make up a report's content, without what is reported in them."""
    return (piece for piece in report.content if is_quoted(text, (piece,)))


def _is_within(text: str, found: Tagged, quoted: Places) -> bool:
    """Whether a tag with its cue and source stands in a quotation, so that whoever is quoted tells of it.

    A double mark inside may be the one that closes what seems to be a quotation.
    """
    whole = (*found.content, *found.cue, *found.source)
    unmarked = all(text[piece.start] not in DOUBLE_MARKS for piece in found.content)
    return bool(found.cue and found.source) and unmarked and quoted.holds(hull(whole))


def _is_shown(report: Attribution) -> bool:
    """Whether layout or a formula tells the speaker, as of a post, a turn or a signed quotation, beyond any tag."""
    return report.post or report.set_off or report.rule in _CERTAIN


def _is_overlooked(text: str, report: Attribution, outer: Places) -> bool:
    """Whether a quotation stands alone: quotation marks that nothing else accounts for are always shown.

    So is the sentence that one of them ends before its attribution: `The dam is “as good as new”, Vance said.`
    """
    verb = reporting_verb(text, report.cue)
    said = report.rule in BESIDE and verb is not None and "bare" in verb.frames
    return (said or is_quoted(text, report.content)) and not outer.meets((*report.content, *report.cue))


def _is_nested(report: Attribution, outer: Places) -> bool:
    """Whether a report stands in a content with whoever it is by; a source outside is the outer report's own."""
    sure = bool(report.cue) and report.confidence >= _LEAST_NESTED
    return sure and outer.holds(hull((*report.content, *report.cue, *report.source)))


def _is_around(text: str, report: Attribution, joined: Sequence[Attribution], places: Places) -> bool:
    """Whether a paper tells behind a whole report who has it: `Vance said it rained, the Herald reported.`"""
    verb = reporting_verb(text, report.cue)
    if report.rule not in _AROUND or not report.source or (verb is not None and "inverted" not in verb.flags):
        return False
    whole = hull(report.content)
    if len(whole) > _LONGEST_REPORT or report.source[0].of(text).islower():
        return False
    told = Places([report.source])
    return any(
        whole.covers(hull((*inner.content, *inner.cue, *inner.source)))
        and hull((*inner.content, *inner.source)).start - whole.start <= _OPENING
        and not told.meets((*inner.cue, *inner.source))
        for inner in (joined[at] for at in places.touching(report.content))
        if inner.cue and inner.source and not inner.attitude
    )


def _joined(text: str, found: Tagged, partner: Attribution | None) -> Attribution | None:
    values = evidence(text, found, partner)
    weights, least = _calibration()
    confidence = 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(weights, (*values, 1.0), strict=True))))
    if confidence < least:
        return partner if partner is not None and partner.confidence > _SURE else None
    verb = reporting_verb(text, found.cue)
    if partner is not None and overlap(found.cue, partner.cue):
        report = replace(partner, content=_without_addressee(found.content, partner), cue=found.cue)
    else:
        report = Attribution(
            content=found.content,
            cue=found.cue,
            attitude=_is_attitude(text, found, verb),
        )
    source = found.source or (partner.source if partner is not None else ())
    return replace(report, source=source, rule="encoder", confidence=round(confidence, 4))


def _without_addressee(content: tuple[Span, ...], partner: Attribution) -> tuple[Span, ...]:
    told = partner.addressee
    return tuple(piece for piece in content if told is None or not told.covers(piece)) or content


def _is_attitude(text: str, found: Tagged, verb: Verb | None) -> bool:
    if verb is None:
        return not _is_speech(text, found)
    opening = WORD.match(found.content[0].of(text).lower())
    thing = opening is not None and word_map("function_words.txt").get(opening[0]) == "determiner"
    made = "act" in verb.flags and thing and not _holds_quotation(text, found)
    return made or "attitude" in verb.flags


def _holds_quotation(text: str, found: Tagged) -> bool:
    return any(mark in span.of(text) for span in found.content for mark in OPENING_MARKS[:4])


def _is_speech(text: str, found: Tagged) -> bool:
    """Whether a cue that is no reporting verb we know still tells of words, not of a belief, a plan or an act."""
    words = {word for span in found.cue for word in re.findall(r"\w+|:", span.of(text).lower())}
    return _holds_quotation(text, found) or not words or not words.isdisjoint(word_set("speech_words.txt"))


@cache
def _calibration() -> tuple[tuple[float, ...], float]:
    """Weights of a logistic regression over the evidence, intercept last, and the least confidence that is shown."""
    table = json.loads(files(__package__).joinpath("data", "agreement.json").read_text(encoding="utf-8"))
    return tuple(table["weights"][name] for name in (*EVIDENCE, "intercept")), float(table["least"])
