"""One run of the analysis: in which order it works, and how it goes on after it was stopped."""

from __future__ import annotations

from dataclasses import replace

from tui.analysis.coordinator import Coordinator
from tui.analysis.pool import InProcess
from tui.articles import article_from_bytes
from tui.model import Analysis
from tui.pipelines import RULES
from tui.session.events import Analysed, Collected, Event

ARTICLES = tuple(
    replace(article_from_bytes(f"“It was the {name},” said Ada Vance.\n".encode(), f"{name}.txt"), id=name)
    for name in ("quay", "dyke", "mill", "lock")
)


def run(
    *, first: str = "", known: dict[str, Analysis] | None = None, stop_after: int = 99
) -> tuple[list[Event], Coordinator]:
    """All events of a run, and the run itself."""
    events: list[Event] = []

    def emit(event: Event) -> None:
        events.append(event)
        if sum(isinstance(one, Analysed) for one in events) == stop_after:
            coordinator.stop()

    coordinator = Coordinator(ARTICLES, emit, pipeline=RULES, pool=InProcess(), known=known)
    if first:
        coordinator.prioritise(first)
    coordinator.run()
    return events, coordinator


def order(events: list[Event]) -> list[str]:
    """The articles in the order in which they were analysed."""
    return [event.article_id for event in events if isinstance(event, Analysed)]


def test_the_article_in_view_is_the_very_first() -> None:
    events, _ = run(first="mill")
    assert order(events) == ["mill", "quay", "dyke", "lock"]


def test_only_the_collection_after_the_last_article_is_final() -> None:
    events, _ = run()
    finals = [event.final for event in events if isinstance(event, Collected)]
    assert finals == [*[False] * (len(finals) - 1), True]
    assert isinstance(events[-1], Collected)
    assert len(events[-1].collection.statements) == 4


def test_a_run_goes_on_with_what_another_has_left() -> None:
    events, stopped = run(stop_after=2)
    assert order(events) == ["quay", "dyke"]
    known = dict(stopped.analyses)
    known["quay"] = replace(known["quay"], statements=known["quay"].statements * 2)  # to be told from one made anew
    events, _ = run(known=known)
    assert order(events)[:2] == ["quay", "dyke"]
    assert isinstance(events[-1], Collected)
    assert len(events[-1].collection.statements) == 5
