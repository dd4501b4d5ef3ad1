"""The judgements of what is shown on real events are whole, and precise enough."""

from __future__ import annotations

import pytest

from relations.wild import SHOWN, figures, judgements
from tui.model import Reason


def test_a_hundred_contradictions_at_least_are_judged() -> None:
    records = judgements()
    assert len(records) >= SHOWN
    assert {record["verdict"] for record in records} == {"right", "wrong"}
    assert all(("error" in record) == (record["verdict"] == "wrong") for record in records)
    assert {str(record["type"]) for record in records} <= {reason.value for reason in Reason}
    assert len({str((record["event"], record["a"], record["b"])) for record in records}) == len(records)


@pytest.mark.parametrize("events", ["mended", "fresh"])
def test_eight_in_ten_are_right(events: str) -> None:
    verdicts = [record["verdict"] for record in judgements()[:SHOWN] if record["events"] == events]
    assert verdicts.count("right") >= 0.8 * len(verdicts)


def test_the_figures_count_what_is_right() -> None:
    records = [
        {"event": "e", "a": 1, "b": 2, "events": "fresh", "type": "number", "verdict": "right"},
        {"event": "e", "a": 3, "b": 4, "events": "fresh", "type": "number", "verdict": "wrong"},
    ]
    assert [line.split()[:5] for line in figures(records)] == [
        ["all", "2", "shown", "1", "right"],
        ["fresh", "2", "shown", "1", "right"],
        ["number", "2", "shown", "1", "right"],
    ]
