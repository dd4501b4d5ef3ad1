"""Tasks become answers in a few worker processes, any of which may die."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Protocol

from tui.analysis.work import Failure, Success, attempt
from tui.analysis.worker import serve

# Not concurrent.futures: when one of its workers dies, every task in it fails, and nothing says which one was to blame.


class Pool(Protocol):
    """Something that calls functions and has their answers later; a task's name, which is not None, comes with it."""

    @property
    def has_room(self) -> bool:
        """Whether a task handed in now would be begun now."""

    def submit(self, task: Hashable, function: Callable[..., Any], *arguments: Any) -> None:
        """Have `function` called, while there is room."""

    def answers(self, wake: Connection, timeout: float | None = None) -> Iterator[tuple[Hashable, Success | Failure]]:
        """Wait until a task is done or came to nothing, `wake` is readable or the time over; then all answers."""

    def kill(self) -> None:
        """End everything at once, whatever it is doing."""


class InProcess:
    """A pool for work so small that starting a process would take longer."""

    def __init__(self) -> None:
        self._task: tuple[Hashable, Callable[..., Any], tuple[Any, ...]] | None = None

    @property
    def has_room(self) -> bool:
        return self._task is None

    def submit(self, task: Hashable, function: Callable[..., Any], *arguments: Any) -> None:
        self._task = (task, function, arguments)

    def answers(
        self,
        wake: Connection,  # noqa: ARG002 - nothing here waits
        timeout: float | None = None,  # noqa: ARG002
    ) -> Iterator[tuple[Hashable, Success | Failure]]:
        if self._task is not None:
            task, function, arguments = self._task
            self._task = None
            yield task, attempt(function, arguments)

    def kill(self) -> None:
        self._task = None


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    connection: Connection
    task: Hashable = None


class Workers:
    """At most `size` processes, started when they are needed; used from one thread."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._workers: list[_Worker] = []

    @property
    def has_room(self) -> bool:
        return len(self._workers) < self._size or any(worker.task is None for worker in self._workers)

    def submit(self, task: Hashable, function: Callable[..., Any], *arguments: Any) -> None:
        worker = next((worker for worker in self._workers if worker.task is None), None) or self._start()
        worker.task = task
        with suppress(OSError):  # it is dead: `answers` finds its connection closed and says so
            worker.connection.send((function, arguments))

    def answers(self, wake: Connection, timeout: float | None = None) -> Iterator[tuple[Hashable, Success | Failure]]:
        for ready in wait([wake, *(worker.connection for worker in self._workers)], timeout):
            if ready is wake:
                continue
            worker = next(worker for worker in self._workers if worker.connection is ready)
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                answer = Failure(self._bury(worker))
            task, worker.task = worker.task, None
            if task is not None:
                yield task, answer

    def kill(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        while self._workers:
            self._bury(self._workers[0])

    def _start(self) -> _Worker:
        spawn = multiprocessing.get_context("spawn")  # fork would copy the screen's threads and locks
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=serve, args=(theirs,), name="onrecord worker", daemon=True)
        with _interrupts_blocked():
            process.start()
        theirs.close()  # so that our end says when theirs is gone
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _bury(self, worker: _Worker) -> str:
        """Remove a worker that is dead or has closed its connection, and say how it ended."""
        self._workers.remove(worker)
        worker.process.join(1)  # its connection closes a moment before it has ended
        worker.process.kill()
        worker.process.join()
        code = worker.process.exitcode or 0
        worker.process.close()
        worker.connection.close()
        return f"the worker process died ({_ending(code)})"


def _ending(code: int) -> str:
    """What the exit code of a process says; not every signal has a name."""
    if code >= 0:
        return f"exit status {code}"
    return signal.strsignal(-code) or f"signal {-code}"


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Whatever process starts here never sees Ctrl-C, not even before its first line runs."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # there is none on Windows

    # First: its start lets the signals through again. And it must inherit a standard error, which Textual's is not.
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
