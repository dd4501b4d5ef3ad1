"""Who did it to whom is read from the parse: wherever the parties stand, and whatever stands between them."""

from __future__ import annotations

import pytest

from relations.building import said
from relations.parsing import conflicts
from tui.model import Reason

ADAIR = "Rufus Adair"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quillon sued Sennick over the pier", "Sennick sued Quillon over the pier"),
        ("Quillon was sued last Monday by Sennick over the pier", "Quillon sued Sennick over the pier"),
        ("the ferry, which had left the pier at noon, overtook the barge", "the barge overtook the ferry off the pier"),
        ("the builder of the pier waited a year and cheated the mayor", "the mayor cheated the builder of the pier"),
    ],
    ids=["order", "passive", "relative clause", "shared subject"],
)
def test_exchanged_parts_conflict(one: str, other: str) -> None:
    assert conflicts(said(f"{one}."), said(f"{other}.", ADAIR, "Herald")) == {Reason.OPPOSITION}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quillon sued Sennick over the pier", "Sennick was sued last Monday by Quillon over the pier"),
        ("Quillon sued Sennick over the pier", "a lawyer of Sennick sued Quillon over the pier"),
        ("Quillon sued Sennick over the pier", "Sennick wants to sue Quillon over the pier"),
        ("Oona Mackle met Joost Haverkamp in January", "Joost Haverkamp met Oona Mackle in January"),
    ],
    ids=["passive", "lawyer", "plan", "mutual"],
)
def test_the_same_parts_or_others_do_not(one: str, other: str) -> None:
    assert conflicts(said(f"{one}."), said(f"{other}.", ADAIR, "Herald")) == set()
