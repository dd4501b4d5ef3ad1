"""Workers answer, fail and die one by one, and none is left behind."""

import multiprocessing
import operator
import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from tui.analysis.pool import InProcess, Pool, Workers
from tui.analysis.work import Failure, Success


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers(2)
    yield workers
    workers.kill()
    assert multiprocessing.active_children() == []


@pytest.fixture
def wake() -> Iterator[Connection]:
    woken, waker = multiprocessing.Pipe(duplex=False)
    with woken, waker:
        yield woken


def _answers(pool: Pool, wake: Connection, count: int) -> dict[object, Success | Failure]:
    answers: dict[object, Success | Failure] = {}
    while len(answers) < count:
        answers |= dict(pool.answers(wake, timeout=60))
    return answers


@pytest.mark.parametrize("kind", ["processes", "in process"])
def test_a_task_is_answered_by_its_name(kind: str, workers: Workers, wake: Connection):
    pool = workers if kind == "processes" else InProcess()
    pool.submit("seven", operator.add, 3, 4)
    assert _answers(pool, wake, 1) == {"seven": Success(7)}


@pytest.mark.parametrize("kind", ["processes", "in process"])
def test_an_error_becomes_a_line_that_says_what_and_where(kind: str, workers: Workers, wake: Connection):
    pool = workers if kind == "processes" else InProcess()
    pool.submit("half", operator.truediv, 1, 0)
    (failure,) = _answers(pool, wake, 1).values()
    assert isinstance(failure, Failure)
    assert failure.message.startswith("ZeroDivisionError: division by zero (work.py:")


def test_there_is_room_for_as_many_tasks_as_workers(workers: Workers, wake: Connection):
    workers.submit(1, operator.neg, 1)
    assert workers.has_room
    workers.submit(2, operator.neg, 2)
    assert not workers.has_room
    assert _answers(workers, wake, 2) == {1: Success(-1), 2: Success(-2)}
    assert workers.has_room


def test_a_worker_works_again_and_again(workers: Workers, wake: Connection):
    workers.submit("first", os.getpid)
    (first,) = _answers(workers, wake, 1).values()
    workers.submit("second", os.getpid)
    (second,) = _answers(workers, wake, 1).values()
    assert first == second != Success(os.getpid())


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_worker_that_dies_fails_its_task_alone_and_is_replaced(workers: Workers, wake: Connection):
    workers.submit("crash", signal.raise_signal, signal.SIGKILL)
    workers.submit("sum", operator.add, 1, 1)
    answers = _answers(workers, wake, 2)
    assert answers == {"crash": Failure("the worker process died (Killed)"), "sum": Success(2)}
    workers.submit("again", operator.add, 2, 2)
    workers.submit("and again", operator.add, 3, 3)
    assert _answers(workers, wake, 2) == {"again": Success(4), "and again": Success(6)}


@pytest.mark.skipif(not hasattr(signal, "SIGRTMIN"), reason="needs signals without a name")
def test_a_worker_may_die_of_a_signal_that_has_no_name(workers: Workers, wake: Connection):
    workers.submit("crash", signal.raise_signal, signal.SIGRTMIN + 1)
    failure = _answers(workers, wake, 1)["crash"]
    assert isinstance(failure, Failure)
    assert failure.message.startswith("the worker process died (")


def test_a_worker_that_exits_says_with_what_status(workers: Workers, wake: Connection):
    workers.submit("exit", os._exit, 3)
    assert _answers(workers, wake, 1) == {"exit": Failure("the worker process died (exit status 3)")}


def test_waiting_ends_when_there_is_something_else_to_do(workers: Workers):
    woken, waker = multiprocessing.Pipe(duplex=False)
    with woken, waker:
        waker.send_bytes(b"!")
        workers.submit("long", time.sleep, 600)
        assert list(workers.answers(woken)) == []


def test_killing_does_not_wait_for_the_work(workers: Workers):
    started = time.monotonic()
    workers.submit("long", time.sleep, 600)
    workers.kill()
    assert time.monotonic() - started < 60
    assert multiprocessing.active_children() == []
    assert workers.has_room


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_an_interrupt_does_not_reach_a_worker(workers: Workers, wake: Connection):
    workers.submit("interrupt", signal.raise_signal, signal.SIGINT)
    workers.submit("pid", os.getpid)
    answers = _answers(workers, wake, 2)
    assert answers["interrupt"] == Success(None)


def test_what_a_worker_prints_goes_nowhere(workers: Workers, wake: Connection, capfd: pytest.CaptureFixture[str]):
    workers.submit("print", os.system, "echo noise; echo noise >&2")
    assert _answers(workers, wake, 1) == {"print": Success(0)}
    assert capfd.readouterr() == ("", "")
