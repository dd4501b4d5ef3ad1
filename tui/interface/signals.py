"""Signals that ask the program to end become an orderly way out."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

_PATIENCE = 5.0  # seconds for the way out once the terminal is gone


@contextmanager
def leaving_by_signal(leave: Callable[[int], object]) -> Iterator[None]:
    """Call `leave` with the exit status where the program is asked to end or its terminal is closed.

    It is called by the event loop: an exception raised by a signal, wherever the program is just then, would sometimes
    leave the screen as it was.
    """

    def end(number: int, _: object = None) -> None:
        try:
            asyncio.get_running_loop().call_soon_threadsafe(leave, 128 + number)  # wakes it, unlike call_soon
        except RuntimeError:  # not begun, or over
            raise SystemExit(128 + number) from None

    def hang_up(number: int, _: object) -> None:
        _draw_nowhere()
        watchdog = Timer(_PATIENCE, os._exit, (128 + number,))
        watchdog.daemon = True
        watchdog.start()
        end(number)

    handlers = {"SIGTERM": end, "SIGHUP": hang_up}
    numbers = {getattr(signal, name): handler for name, handler in handlers.items() if hasattr(signal, name)}
    before = {number: signal.signal(number, handler) for number, handler in numbers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _draw_nowhere() -> None:
    """Without a terminal, every write fails, Textual's output thread dies of it, and the rest waits for it for ever."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    signal.signal(signal.SIGCONT, signal.SIG_DFL)  # comes with the hang-up; Textual would begin to draw anew
