"""A worker process: takes tasks from a connection and answers them until the connection ends."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection

from tui.analysis.work import attempt


def serve(connection: Connection) -> None:
    """Answer every task `(function, arguments)` with a Success or a Failure; return when the program is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the program decides
    _leave_the_terminal_alone()
    while True:
        try:
            function, arguments = connection.recv()
            connection.send(attempt(function, arguments))
        except (EOFError, ConnectionError):
            return


def _leave_the_terminal_alone() -> None:
    """A library's warning on standard error would be drawn over the screen; and the screen comes first."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # the workers are the parallelism
    if hasattr(os, "nice"):
        os.nice(10)
