"""What is done next, and when a new collection is worth its time."""

import pytest

from tui.analysis.schedule import Schedule
from tui.model import Analysis, Article

ARTICLES = tuple(Article(name, f"{name}.txt", "", "") for name in ("quay", "dyke", "mill"))


@pytest.fixture
def schedule() -> Schedule:
    return Schedule(ARTICLES)


def _finish(schedule: Schedule, *names: str) -> None:
    for name in names:
        schedule.finish(name, Analysis(name))


def test_articles_come_in_their_order(schedule: Schedule):
    assert [schedule.next_article() for _ in range(4)] == [*ARTICLES, None]


def test_an_article_that_the_reader_opens_comes_next(schedule: Schedule):
    schedule.prioritise("mill")
    assert schedule.next_article() == ARTICLES[2]
    assert schedule.next_article() == ARTICLES[0]


def test_an_article_that_waits_no_longer_cannot_be_put_first(schedule: Schedule):
    schedule.next_article()
    schedule.prioritise("quay")
    schedule.prioritise("unknown")
    assert schedule.next_article() == ARTICLES[1]


def test_an_article_that_is_known_from_elsewhere_waits_no_longer(schedule: Schedule):
    _finish(schedule, "quay")
    assert schedule.next_article() == ARTICLES[1]


def test_the_first_analysis_is_worth_a_collection_at_once(schedule: Schedule):
    assert schedule.join_due_in(now=10) is None
    _finish(schedule, "quay")
    assert schedule.join_due_in(now=10) == 0


def test_analyses_that_come_while_a_collection_is_made_share_the_next(schedule: Schedule):
    _finish(schedule, "quay")
    schedule.begin_join(now=10)
    _finish(schedule, "dyke")
    assert schedule.join_due_in(now=11) is None
    schedule.end_join(now=12)
    assert schedule.join_due_in(now=12) == 8  # four times as long as it took
    assert schedule.join_due_in(now=25) == 0


def test_the_last_collection_waits_for_nothing(schedule: Schedule):
    _finish(schedule, "quay")
    schedule.begin_join(now=10)
    schedule.end_join(now=12)
    assert schedule.join_due_in(now=12) is None
    _finish(schedule, "dyke", "mill")
    assert schedule.join_due_in(now=12) == 0
    assert not schedule.finished
    schedule.begin_join(now=12)
    schedule.end_join(now=13)
    assert schedule.finished


def test_a_collection_that_failed_is_made_again(schedule: Schedule):
    _finish(schedule, "quay", "dyke", "mill")
    schedule.begin_join(now=1)
    schedule.end_join(now=2, again=True)
    assert schedule.join_due_in(now=2) == 0


def test_a_collection_holds_what_is_known_in_the_order_of_the_articles(schedule: Schedule):
    schedule.finish("mill", Analysis("mill"))
    schedule.finish("dyke", None)
    schedule.finish("quay", Analysis("quay"))
    assert schedule.begin_join(now=0) == [Analysis("quay"), Analysis("mill")]
    assert schedule.done == 3


def test_where_only_the_final_collection_counts_there_is_one():
    schedule = Schedule(ARTICLES, only_final=True)
    _finish(schedule, "quay", "dyke")
    assert schedule.join_due_in(now=10) is None
    _finish(schedule, "mill")
    assert schedule.join_due_in(now=10) == 0


def test_no_articles_end_in_one_empty_collection():
    schedule = Schedule(())
    assert schedule.join_due_in(now=0) == 0
    assert schedule.begin_join(now=0) == []
    schedule.end_join(now=0)
    assert schedule.finished
