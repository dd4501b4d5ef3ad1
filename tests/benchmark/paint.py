"""CPU time of a whole process up to its first readable paint, in a pseudo-terminal of 120 by 40."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import statistics
import struct
import sys
import tempfile
import termios
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paint:
    """User and system seconds since the process began; whether spaCy had been imported by then."""

    seconds: float
    spacy: bool


def median_paints(paths: Sequence[str], runs: int) -> list[Paint]:
    """The median over `runs` of each path's first paint, taken in turn; the path "" is an empty Textual app.

    As in an installed program, no module is compiled anew at every start, whatever this process does.
    """
    with tempfile.TemporaryDirectory() as bytecode:
        paints = [[_first_paint(path, bytecode) for path in paths] for _ in range(runs + 1)][1:]  # the first fills it
    return [
        Paint(statistics.median(paint.seconds for paint in column), any(paint.spacy for paint in column))
        for column in zip(*paints, strict=True)
    ]


def _first_paint(path: str, bytecode: str) -> Paint:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        child, terminal = pty.fork()
        if child == 0:
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ |= {
                "TERM": "xterm-256color",
                "ONRECORD_LIBRARY": str(Path(folder) / "library.db"),
                "PYTHONPYCACHEPREFIX": bytecode,
            }
            command = [sys.executable, "-m", "tests.benchmark.paint", str(report), path]
            os.execv(sys.executable, command)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        try:
            while os.read(terminal, 65536):
                pass
        except OSError:  # the terminal's other end is closed
            pass
        os.close(terminal)
        os.waitpid(child, 0)
        return Paint(**json.loads(report.read_text()))


def _run(report: str, path: str) -> None:
    """In the child: run the program, or an empty app, until its first screen is painted; then write `report`."""
    import time

    def finish(app: object) -> None:
        Path(report).write_text(json.dumps({"seconds": time.process_time(), "spacy": "spacy" in sys.modules}))
        app.exit()  # type: ignore[attr-defined]

    if not path:
        from textual.app import App

        class Empty(App[None]):
            def on_ready(self) -> None:
                self.call_after_refresh(finish, self)

        Empty().run()
        return

    from tui.cli import main
    from tui.interface.app import OnRecord

    OnRecord.on_ready = lambda app: app.call_after_refresh(finish, app) and None  # type: ignore[method-assign]
    main([path])


if __name__ == "__main__":
    _run(*sys.argv[1:])
