"""A negation counts only where the other side puts forward just that act, of the same parties, as the parse shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relations.building import said
from relations.parsing import conflicts
from tui.model import Reason

ADAIR = "Rufus Adair"


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
        ("the board will sell the barge in May", "the board would not sell the barge"),
        ("the crew is believed to have left the barge", "the crew has not left the barge"),
        ("household rates would rise to pay for the barge", "household rates would not rise to pay for the barge"),
    ],
    ids=["plain", "passive", "light verb", "light verb, passive", "description", "none of", "cause", "will and would",
         "believed to", "would"],
)  # fmt: skip
def test_the_same_act_of_the_same_parties_conflicts(claim: str, negation: str) -> None:
    one, other = said(f"{claim}."), said(f"{negation}.", ADAIR, "Herald")
    assert conflicts(one, other) == {Reason.NEGATION}
    assert conflicts(replace(other, outlet="Gazette"), replace(one, outlet="Herald")) == {Reason.NEGATION}


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
        ("the board has sold the barge", "the board would not sell the barge"),
        ("police arrested the wife of Rufus Adair", "a woman arrested by police is not the wife of Joost Haverkamp"),
        ("the barge was last seen in Sennick", "the barge has not been seen in Sennick since May"),
        ("the harbour board hires divers from other towns", "the harbour board does not hire divers from Sennick"),
        ("the harbour board gave a reason for the sale", "the harbour board gave nothing but a reason for the sale"),
    ],
    ids=["agent", "patient", "aide", "plan", "modifier", "may", "both negative", "relative", "if", "not just",
         "to come", "description of another", "since", "other", "nothing but"],
)  # fmt: skip
def test_another_act_or_another_party_does_not(claim: str, negation: str) -> None:
    assert conflicts(said(f"{claim}."), said(f"{negation}.", ADAIR, "Herald")) == set()
