"""The judgements of what is shown on real events are whole, and as precise as we say."""

from __future__ import annotations

import pytest

from relations.wild import FRESH, MENDED, figures, judgements
from tui.model import Reason


def test_every_contradiction_shown_is_judged_once() -> None:
    records = judgements()
    assert {record["verdict"] for record in records} == {"right", "wrong"}
    assert all(("error" in record) == (record["verdict"] == "wrong") for record in records)
    assert {str(record["type"]) for record in records} <= {reason.value for reason in Reason}
    assert len({str((record["event"], record["a"], record["b"])) for record in records}) == len(records)


def test_the_judgements_stand_surest_first() -> None:
    confidences = [float(str(record["confidence"])) for record in judgements()]
    assert confidences == sorted(confidences, reverse=True)


def test_the_events_are_told_apart_by_whether_the_rules_were_mended_on_them() -> None:
    parts = dict.fromkeys(MENDED, "mended") | dict.fromkeys(FRESH, "fresh")
    assert all(parts[str(record["event"])] == record["events"] for record in judgements())


# Of the surest fifty eight in ten are right, and so on the events that the rules were mended on; of all only seven in
# ten. On the fresh events it is 3 of 16, far from eight in ten: half of those wrong are about hoaxes, which an article
# that debunks or scorns them is taken to claim. No share of them is asked for here, because none would hold.
@pytest.mark.parametrize(("surest", "share"), [(25, 0.8), (50, 0.8), (None, 0.7)])
def test_what_is_shown_is_mostly_right(surest: int | None, share: float) -> None:
    verdicts = [record["verdict"] for record in judgements()[:surest]]
    assert verdicts.count("right") >= share * len(verdicts)


def test_eight_in_ten_are_right_on_the_events_that_the_rules_were_mended_on() -> None:
    verdicts = [record["verdict"] for record in judgements() if record["events"] == "mended"]
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
