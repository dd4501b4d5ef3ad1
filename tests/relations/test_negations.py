"""A negation counts only where the other side puts forward just that act, of the same parties, as the parse shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from relations.building import Said, collect, said
from tui.language import load
from tui.model import Reason, RelationKind
from tui.predications import packed
from tui.relations import relate
from tui.statements.pipeline import read
from tui.statements.predications import predications
from tui.statements.syntax import Syntax

ADAIR = "Rufus Adair"
Negates = Callable[[Said, Said], bool]


@pytest.fixture(scope="module")
def negates() -> Negates:
    """Whether two statements of parsed articles are related by a negation."""
    nlp = load()
    if nlp.has_pipe("onrecord_encoder"):
        nlp.disable_pipe("onrecord_encoder")

    def are_related(*statements: Said) -> bool:
        collection = collect(statements)
        parses = [Syntax.of(read(article, nlp).words) for article in collection.articles]
        texts = [article.text for article in collection.articles]
        parsed = tuple(packed(predications(*each)) for each in zip(texts, parses, strict=True))
        return any(
            one.kind is RelationKind.CONTRADICTION and Reason.NEGATION in one.reasons
            for one in relate(replace(collection, predications=parsed))
        )

    return are_related


@pytest.mark.parametrize(
    ("claim", "negation"),
    [
        ("the harbour board sold the barge in May", "the board did not sell the barge"),
        ("the barge was sold by the harbour board", "the harbour board never sold the barge"),
        ("the harbour board made an offer for the barge", "the board did not make an offer for the barge"),
        ("the divers performed an inspection of the hull", "an inspection of the hull was never performed"),
        ("police arrested the owner of the barge", "the man arrested by police is not the owner of the barge"),
        ("the video of the flood was staged", "none of the videos were staged"),
        ("the owner of the barge was killed by the blast", "the owner of the barge is not dead"),
        ("the crew is believed to have left the barge", "the crew has not left the barge"),
    ],
    ids=["plain", "passive", "light verb", "light verb, passive", "description", "none of", "cause", "believed to"],
)
def test_the_same_act_of_the_same_parties_conflicts(negates: Negates, claim: str, negation: str) -> None:
    one, other = said(f"{claim}."), said(f"{negation}.", ADAIR, "Herald")
    assert negates(one, other)
    assert negates(replace(other, outlet="Gazette"), replace(one, outlet="Herald"))


@pytest.mark.parametrize(
    ("claim", "negation"),
    [
        ("the harbour board sold the barge in May", "the council did not sell the barge"),
        ("the harbour board sold the crane in May", "the harbour board did not sell the barge in May"),
        ("an aide to Ada Vance sold the barge", "Ada Vance did not sell the barge"),
        ("the board hopes to sell the barge in May", "the board did not sell the barge in May"),
        ("the harbour board employs women of other towns", "the harbour board does not employ Sennick women"),
        ("the harbour board may have sold the barge", "the harbour board has not sold the barge"),
        ("the harbour board refused to sell the barge", "the harbour board did not sell the barge"),
        ("the harbour board sold the barge", "the harbour board that did not sell the barge met in May"),
        ("the harbour board sold the barge", "if the harbour board did not sell the barge it will sink"),
        ("the device is painted gold", "the device will not just be painted gold"),
        ("the barge was last seen in Sennick", "the barge has not been seen in Sennick since May"),
        ("the harbour board hires divers from other towns", "the harbour board does not hire divers from Sennick"),
        ("the harbour board gave a reason for the sale", "the harbour board gave nothing but a reason for the sale"),
    ],
    ids=["agent", "patient", "aide", "plan", "modifier", "may", "both negative", "relative", "if", "not just", "since",
         "other", "nothing but"],
)  # fmt: skip
def test_another_act_or_another_party_does_not(negates: Negates, claim: str, negation: str) -> None:
    assert not negates(said(f"{claim}."), said(f"{negation}.", ADAIR, "Herald"))
