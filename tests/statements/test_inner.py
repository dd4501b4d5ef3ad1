"""Reports inside contents, who is told, and chains of reports, as a parse shows them."""

from __future__ import annotations

import pytest

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.chains import chained
from tui.statements.inner import inner_reports, with_inner
from tui.statements.listeners import addressed
from tui.statements.syntax import Syntax

from .parsed import parsed, span

TOLD = """Vance NNP nsubj 1
said VBD ROOT 1
Orr NNP nsubj 3
told VBD ccomp 1
the DT det 5
crew NN iobj 3
that IN mark 8
it PRP nsubj 8
rained VBD ccomp 3
and CC cc 11
quickly RB advmod 11
warned VBD conj 3
them PRP obj 11
of IN case 15
bad JJ amod 15
floods NNS obl 11"""
PARTS = {"told": ("Orr", "told", "that it rained"), "warned": ("Orr", "quickly warned", "bad floods")}
CHANGES = {
    "what may be said": ("said", "will MD aux 4"),
    "what was not said": ("said", "not RB advmod 4"),
    "a condition": ("said", "if IN mark 4"),
}


def inner(rows: str, piece: str) -> list[Attribution]:
    text, syntax = parsed(rows)
    return inner_reports(text, [span(text, piece)], syntax)


@pytest.mark.parametrize("part", PARTS)
def test_a_verb_inside_a_content_reports_its_clause_or_object_with_its_subject(part: str) -> None:
    text, syntax = parsed(TOLD)
    found = {
        report.cue[0].of(text).split()[-1]: report for report in inner_reports(text, [Span(11, len(text))], syntax)
    }
    report = found[part]
    said = (report.source[0].of(text), report.cue[0].of(text), report.content[0].of(text))
    assert said == PARTS[part]


def test_who_is_told_stands_behind_the_verb() -> None:
    text, _ = parsed(TOLD)
    told = {report.addressee.of(text) for report in inner(TOLD, "Orr told the crew that it rained") if report.addressee}
    assert told == {"the crew"}


@pytest.mark.parametrize("change", CHANGES)
def test_what_may_or_did_not_happen_is_no_report(change: str) -> None:
    rows = TOLD.splitlines()
    changed = CHANGES[change][1]
    moved = [_moved(row, 3) for row in rows]
    moved.insert(3, changed)
    text, _ = parsed("\n".join(moved))
    found = inner("\n".join(moved), text[text.index("Orr") :])
    assert "told" not in {report.cue[0].of(text) for report in found}


def _moved(row: str, at: int) -> str:
    form, tag, dependency, head = row.split()
    return f"{form} {tag} {dependency} {int(head) + (int(head) >= at)}"


def test_a_speaker_who_only_urges_now_says_nothing_apart() -> None:
    rows = "We PRP nsubj 1\nurge VBP ROOT 1\npeople NNS obj 1\nto TO mark 4\nleave VB xcomp 1"
    assert inner(rows, "We urge people to leave") == []


def test_without_a_parse_everything_stays() -> None:
    report = Attribution(content=(Span(0, 5),), cue=(Span(6, 8),))
    assert with_inner("It is so", [report], Syntax()) == (report,)
    assert chained("It is so", [report], Syntax()) == (report,)


def test_a_guess_of_the_rules_gives_way_to_the_parse() -> None:
    text, syntax = parsed(TOLD)
    outer = Attribution((span(text, "Orr told the crew that it rained"),), (span(text, "said"),), (Span(0, 5),))
    guess = Attribution(
        (span(text, "crew that it rained"),), (span(text, "told"),), (span(text, "Orr"),), rule="after-object"
    )
    found = with_inner(text, [outer, guess], syntax)
    assert guess not in found
    assert [report.content[0].of(text) for report in found if report != outer] == ["that it rained"]


def test_an_outer_report_that_nobody_tagged_holds_the_one_in_its_clause() -> None:
    text, syntax = parsed(TOLD)
    tagged = Attribution((span(text, "that it rained"),), (span(text, "told"),), (span(text, "Orr"),))
    outer = next(report for report in chained(text, [tagged], syntax) if report != tagged)
    assert (outer.source[0].of(text), outer.cue[0].of(text)) == ("Vance", "said")
    assert outer.content[0].covers(span(text, "Orr told the crew that it rained"))


def test_a_content_that_stops_before_what_is_told_reaches_to_its_end() -> None:
    text, syntax = parsed(TOLD)
    outer = Attribution((span(text, "Orr told"),), (span(text, "said"),), (Span(0, 5),))
    (found,) = chained(text, [outer], syntax)
    assert found.content[0].of(text) == "Orr told the crew that it rained"


CITED = """The DT det 1
Herald NNP nsubj 6
, , punct 3
quoting VBG advcl 6
officials NNS obj 3
, , punct 3
said VBD ROOT 6
it PRP nsubj 8
rained VBD ccomp 6"""


def test_whom_a_paper_quotes_says_the_same_within_its_report() -> None:
    text, syntax = parsed(CITED)
    outer = Attribution((span(text, "it rained"),), (span(text, "said"),), (span(text, "The Herald"),))
    cited = next(report for report in chained(text, [outer], syntax) if report != outer)
    assert (cited.source[0].of(text), cited.content, cited.holder) == ("officials", outer.content, outer.cue[0])


LETTER = """In IN case 2
a DT det 2
letter NN obl 8
to IN case 5
the DT det 5
{noun} NN nmod 2
, , punct 2
Vance NNP nsubj 8
wrote VBD ROOT 8
that IN mark 11
it PRP nsubj 11
rained VBD ccomp 8"""
SENT = {"governor": "the governor", "point": None}


@pytest.mark.parametrize(("noun", "told"), SENT.items(), ids=SENT.keys())
def test_a_letter_tells_whom_it_goes_to_if_that_is_somebody(noun: str, told: str | None) -> None:
    text, syntax = parsed(LETTER.format(noun=noun))
    report = Attribution((span(text, "that it rained"),), (span(text, "wrote"),), (span(text, "Vance"),))
    (found,) = addressed(text, [report], syntax)
    assert (found.addressee.of(text) if found.addressee else None) == told


def test_who_is_told_is_no_part_of_the_clause_behind() -> None:
    text, syntax = parsed(TOLD)
    report = Attribution((span(text, "the crew that it rained"),), (span(text, "told"),), (span(text, "Orr"),))
    (found,) = addressed(text, [report], syntax)
    assert [piece.of(text) for piece in found.content] == ["that it rained"]
