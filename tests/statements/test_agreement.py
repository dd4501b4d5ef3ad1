"""What comes of attributions that the encoder tags and the rules find, or only one of them."""

from __future__ import annotations

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.agreement import agree
from tui.statements.attribution import Attribution
from tui.statements.lexicon import reporting_verb
from tui.statements.places import Places

TEXT = "Ada Vance denied on Monday that Leo Park had told her the bridge was closed."
SOURCE, CUE, CONTENT = Span(0, 9), Span(10, 16), Span(27, 75)
INNER = Attribution(
    content=(Span(54, 75),), cue=(Span(45, 49),), source=(Span(32, 40),), addressee=Span(50, 53), confidence=0.8
)


def tagged(confidence: float = 0.95, source: tuple[Span, ...] = (SOURCE,), content: Span = CONTENT) -> Tagged:
    return Tagged(source=source, cue=(CUE,), content=(content,), confidence=confidence)


def by_rules(**changes: object) -> Attribution:
    return Attribution(**{"content": (CONTENT,), "cue": (CUE,), "source": (SOURCE,), "confidence": 0.8} | changes)  # type: ignore[arg-type]


def test_an_attribution_that_both_find_is_surer_than_one_that_only_the_encoder_tags() -> None:
    (both,) = agree(TEXT, [tagged()], [by_rules()])
    (alone,) = agree(TEXT, [tagged()], [])
    assert 0.5 < alone.confidence < both.confidence <= 1


def test_another_source_by_rules_makes_it_less_sure() -> None:
    (same,) = agree(TEXT, [tagged()], [by_rules()])
    (other,) = agree(TEXT, [tagged()], [by_rules(source=(Span(32, 40),))])
    assert other.confidence < same.confidence
    assert other.source == (SOURCE,)


def test_the_rules_tell_who_was_addressed() -> None:
    (found,) = agree(TEXT, [tagged()], [by_rules(addressee=Span(32, 40))])
    assert found.addressee == Span(32, 40)


def test_a_quotation_is_shown_by_rule_where_its_tag_is_hardly_likely() -> None:
    text = "“The bridge is shut for good.” Nobody laughed."
    quoted = Attribution(content=(Span(0, 30),), rule="unattributed", confidence=0.3)
    doubtful = Tagged((Span(31, 37),), (), (Span(0, 30),), 0.01)
    assert agree(text, [doubtful], [quoted]) == (quoted,)


def test_a_sentence_with_a_quotation_before_its_attribution_is_shown_by_rule() -> None:
    text = "The dam is “as good as new”, Ada Vance told the board."
    before = Attribution((Span(0, 27),), (Span(39, 43),), (Span(29, 38),), rule="quote-before", confidence=0.97)
    assert agree(text, [], [before]) == (before,)


def test_a_quotation_goes_on_where_the_rule_of_the_same_cue_goes_on() -> None:
    text = "Ada Vance said: “It rains. It pours.”\n\n“The roof is gone, and so are the door and the stairs.”"
    first, second = Span(16, 37), Span(39, 94)
    rule = Attribution((first, second), (Span(10, 15),), (Span(0, 9),), rule="after-colon", confidence=0.76)
    found = Tagged((Span(0, 9),), (Span(10, 15),), (first,), 0.95)
    assert [report.content for report in agree(text, [found], [rule])] == [(first, second)]


def test_a_clause_goes_on_to_the_quotation_that_its_rule_has_in_it() -> None:
    text = "Ada Vance said she had not called the crew last week because “nobody had asked her to”."
    clause, tag = Span(15, 87), Span(15, 42)
    rule = Attribution((clause,), (Span(10, 14),), (Span(0, 9),), rule="after-bare", confidence=0.78)
    found = Tagged((Span(0, 9),), (Span(10, 14),), (tag,), 0.95)
    (report,) = agree(text, [found], [rule])
    assert [piece.of(text) for piece in report.content] == [clause.of(text)]


def test_what_is_hardly_likely_is_left_out() -> None:
    assert agree(TEXT, [tagged(confidence=0.01, source=())], []) == ()


def test_a_report_inside_a_report_comes_from_the_rules() -> None:
    assert INNER in agree(TEXT, [tagged()], [by_rules(), INNER])


def test_a_report_that_only_the_rules_find_outside_any_content_is_left_out() -> None:
    assert agree(TEXT, [], [by_rules()]) == ()


def test_a_post_comes_from_the_rules_and_is_not_tagged_again() -> None:
    post = Attribution(content=(Span(0, 75),), source=(), post=True)
    assert agree(TEXT, [tagged()], [post]) == (post,)


VERBS = {
    "simple": ("said", "say"),
    "with a particle": ("has pointed out", "point out"),
    "around it": ("made it clear", "make clear"),
    "none": ("in a letter", None),
}


@pytest.mark.parametrize(("cue", "lemma"), VERBS.values(), ids=VERBS.keys())
def test_the_reporting_verb_of_a_cue(cue: str, lemma: str | None) -> None:
    verb = reporting_verb(cue, [Span(0, len(cue))])
    assert (verb.lemma if verb else None) == lemma


def test_contents_are_alike_that_share_at_least_half_of_both() -> None:
    places = Places([(Span(0, 10),), (Span(100, 160), Span(170, 180)), (Span(500, 900),)])
    assert places.alike((Span(105, 160),)) == [1]
    assert places.alike((Span(500, 690),)) == []
    assert places.alike((Span(2000, 2001),)) == []


def test_a_rule_that_is_nearly_always_right_takes_the_place_of_a_doubtful_tag() -> None:
    tags = [tagged(confidence=percent / 100, content=Span(27, 40)) for percent in range(1, 100)]
    doubtful = next(tag for tag in tags if agree(TEXT, [tag], []))
    rule = by_rules(confidence=0.87)
    assert agree(TEXT, [doubtful], [rule]) == (rule,)


CUES = {"an act": ("signed off on", True), "a preposition": ("according to", False), "speech": ("told", False)}


@pytest.mark.parametrize(("cue", "attitude"), CUES.values(), ids=CUES.keys())
def test_a_cue_that_is_no_speech_marks_an_attitude(cue: str, attitude: bool) -> None:
    text = f"Ada Vance {cue} the new bridge over the river."
    start = 10 + len(cue) + 1
    found = Tagged((SOURCE,), (Span(10, start - 1),), (Span(start, len(text) - 1),), 0.97)
    (report,) = agree(text, [found], [])
    assert report.attitude is attitude
