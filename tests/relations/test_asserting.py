"""What a statement puts forward, denies or leaves open, as the words around it tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relations.building import Said, collect, said
from tui.model import Collection, Span
from tui.relations.asserting import propositions
from tui.relations.propositions import Proposition
from tui.relations.reading import Reading

ADAIR, TOLLIVER = "Rufus Adair", "Maren Tolliver"


def put_forward(collection: Collection) -> list[Proposition]:
    return list(propositions(Reading(collection)))


def attributed(words: str, denied: bool = False) -> Collection:
    """A collection with the one statement of `source [cue] content`, which a bar may end."""
    before, cue, content, *_ = words.replace("[", "|").replace("]", "|").split("|")
    told = words.partition("] ")[2].replace("|", "")
    collection = collect([Said(told, ADAIR, denied=denied, introduced=f"{before}{cue} ")])
    (statement,) = collection.statements
    start = statement.content[0].start
    at = start - len(cue) - 1
    source, verb, said = Span(at - len(before), at - 1), Span(at, start - 1), Span(start, start + len(content) - 1)
    found = replace(statement, cue=(verb,), source=(source,), content=(said,))
    return replace(collection, statements=(found,))


@pytest.mark.parametrize(
    "words",
    [
        "The board [refused to confirm] that the ferry was sold",
        "The board [doubted] that the ferry was sold",
        "The board [did not say] that the ferry was sold",
        "No paper of note [has reported] that the ferry was sold",
        "No one [can say] that the ferry was sold",
        "Reports [claiming] that the ferry was sold| have now been denied by the board",
    ],
)
def test_what_nobody_says_or_is_denied_behind_it_is_left_open(words: str) -> None:
    assert all(one.asks for one in put_forward(attributed(words)))


@pytest.mark.parametrize("source", ["No 10", "Orr, who is no relation of the mayor,"])
def test_what_somebody_says_is_put_forward(source: str) -> None:
    (found,) = put_forward(attributed(f"{source} [said] that the ferry was sold"))
    assert found.asserts
    assert not found.denies


@pytest.mark.parametrize("content", ["the hoax", "the myth that the ferry was sold", "false claims of a sale"])
def test_what_is_denied_is_denied_by_whatever_name(content: str) -> None:
    (found,) = put_forward(attributed(f"The board [denied] {content}", denied=True))
    assert found.denies


def test_who_denies_that_it_is_a_hoax_does_not_deny_it() -> None:
    (found,) = put_forward(attributed("The board [denied] that the sale was a hoax", denied=True))
    assert not found.denies


def inside(outer: Said, words: str, by: str | None, denied: bool = False) -> Collection:
    """A statement with one inside it that holds `words`."""
    collection = collect([outer])
    (whole,) = collection.statements
    start = collection.articles[0].text.index(words)
    speaker = whole.speaker if by == outer.by else None
    inner = replace(
        whole, id="inner", speaker=speaker, content=(Span(start, start + len(words)),), within=whole.id, denied=denied
    )
    return replace(collection, statements=(whole, inner))


def by_statement(collection: Collection) -> dict[str, Proposition]:
    return {one.origin.statement: one for one in put_forward(collection)}


def test_what_somebody_denies_to_have_promised_is_not_put_forward() -> None:
    outer = said("that he promised the pilots a new quay", by=ADAIR, denied=True)
    found = by_statement(inside(outer, "the pilots a new quay", ADAIR))
    assert found["inner"].asks
    assert found["Gazette:0"].denies


def test_what_somebody_denies_in_a_quotation_is_only_denied() -> None:
    found = by_statement(inside(said("“We have ruled out a sale of the ferry.”"), "a sale of the ferry", None, True))
    assert found["inner"].denies
    assert "ferry" not in found["Gazette:0"].keys


@pytest.mark.parametrize("then", ["These reports are inaccurate.", "That is not true.", "It is a hoax."])
def test_a_claim_that_its_speaker_calls_false_next_is_denied(then: str) -> None:
    claim, *_ = put_forward(collect([said(f"“We have seen reports that the ferry was sold. {then}”")]))
    assert claim.denies


def test_a_claim_before_another_that_is_false_is_none() -> None:
    claim, *_ = put_forward(collect([said("“The ferry was sold. Reports that the quay was sold are false.”")]))
    assert not claim.denies
