"""Joined reports become reports with the quotations by which the rules go on with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.places import Places, overlap
from tui.statements.unsaid import is_quoted

_QUOTING = re.compile(r"\s(?:[\"“„«]|''|``)\w")


def continued(
    text: str, pairs: Sequence[tuple[Attribution, Attribution | None]], by_rules: Sequence[Attribution]
) -> list[Attribution]:
    """Each joined report with the quotations by which its rule continues it, unless another report has them."""
    told = Places([report.content for report, _ in pairs])
    quoting = Places([report.content for report in by_rules if report.cue and is_quoted(text, report.content)])
    cues = Places([report.cue for report in by_rules])
    found = []
    for report, partner in pairs:
        rules = [by_rules[at] for at in cues.touching(report.cue)] if partner is None else [partner]
        near = [rule for rule in rules if overlap(rule.content, report.content)]
        more = [piece for rule in near for piece in _more(text, rule, told)]
        more += [piece for rule in near for piece in _rest(text, rule, report, (told, quoting))]
        more += [piece for rule in rules if rule not in near for piece in _first(text, rule, report, told)]
        found.append(replace(report, content=_merged((*report.content, *more))) if more else report)
    return found


def _merged(pieces: Sequence[Span]) -> tuple[Span, ...]:
    """`pieces` in order, those that touch made one."""
    merged: list[Span] = []
    for piece in sorted(pieces):
        if merged and merged[-1].end == piece.start:
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(piece)
    return tuple(merged)


def _more(text: str, partner: Attribution, told: Places) -> Iterator[Span]:
    return (piece for piece in partner.content if is_quoted(text, (piece,)) and not told.meets((piece,)))


def _rest(text: str, partner: Attribution, report: Attribution, others: Sequence[Places]) -> Iterator[Span]:
    """What of a clause by rule is left behind the end of the content, where nobody has the quotation in it."""
    last = max(report.content)
    for piece in partner.content:
        rest = Span(last.end, piece.end)
        if piece.covers(last) and _QUOTING.search(rest.of(text)) and not any(other.meets((rest,)) for other in others):
            yield rest


def _first(text: str, rule: Attribution, report: Attribution, told: Places) -> Iterator[Span]:
    """The clause by rule before an attribution that only parts it from the content: `It rained, he said, and …`."""
    start, end = min((*rule.source, *rule.cue)).start, max((*rule.source, *rule.cue)).end
    behind = min(report.content).start
    for piece in rule.content:
        parted = piece.end <= start and end <= behind and not (text[piece.end : start] + text[end:behind]).strip(" ,")
        if parted and text[behind:].startswith(("and ", "but ")) and not told.meets((piece,)):
            yield piece
