"""A program in a pseudo-terminal: what it sends, and what a terminal would show of it."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

PATIENCE = 60.0  # seconds until a test gives up; nothing waits longer than its condition takes

# Makes the pseudo-terminal the controlling one of its session, as a login does, so that /dev/tty and signals work.
_LOGIN = "import os, sys; os.close(os.open(os.ttyname(1), os.O_RDWR)); os.execv(sys.argv[1], sys.argv[1:])"


class PseudoTerminal:
    """Runs `python -m tui` with `words`; use as a context manager."""

    def __init__(
        self,
        *words: str,
        columns: int = 80,
        lines: int = 24,
        environment: Mapping[str, str] | None = None,
        piped: bytes | None = None,
        log: Path | None = None,
    ) -> None:
        self.sent = b""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._ours, self._theirs = pty.openpty()
        self.resize(columns, lines)
        self.settings = termios.tcgetattr(self._theirs)
        with open(log or os.devnull, "wb") as errors:  # noqa: PTH123
            self._program = subprocess.Popen(
                [sys.executable, "-c", _LOGIN, sys.executable, "-m", "tui", *words],
                stdin=self._theirs if piped is None else subprocess.PIPE,
                stdout=self._theirs,
                stderr=errors if log else self._theirs,
                start_new_session=True,
                env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})},
            )
        if self._program.stdin is not None:
            self._program.stdin.write(piped or b"")
            self._program.stdin.close()

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, *_: object) -> None:
        self._program.kill()
        self._program.wait()
        if self._ours >= 0:
            os.close(self._ours)
            os.close(self._theirs)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        """Change the size; the kernel tells the program by SIGWINCH."""
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def wait_for(self, condition: str | Callable[[str], bool]) -> None:
        """Read until the text on the screen holds, or fulfils, the condition."""
        deadline = time.monotonic() + PATIENCE
        while not (condition in self.text if isinstance(condition, str) else condition(self.text)):
            if time.monotonic() > deadline or not self._read(deadline):
                raise AssertionError(f"never seen: {condition}\n{self.text}")

    def wait_for_end(self) -> int:
        """Read until the program has ended; its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._program.poll() is None and time.monotonic() < deadline:
            self._read(time.monotonic() + 0.05)  # the end is no byte: look for it now and then
        while self._read(time.monotonic()):
            pass
        return self._program.wait(timeout=1)

    def signal(self, number: int) -> None:
        self._program.send_signal(number)

    def wait_until_stopped(self) -> None:
        """Read all that the program sends before it goes to the background."""
        os.waitid(os.P_PID, self._program.pid, os.WSTOPPED)
        while self._read(time.monotonic()):
            pass

    def close(self) -> int:
        """Close the terminal, as one closes its window; the exit status of the program."""
        os.close(self._theirs)
        os.close(self._ours)
        self._ours = self._theirs = -1
        return self._program.wait(timeout=PATIENCE)

    def restored(self) -> bool:
        """Whether the terminal's settings are what they were before the program."""
        return termios.tcgetattr(self._theirs) == self.settings

    def _read(self, deadline: float) -> bool:
        if not select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))[0]:
            return False
        received = os.read(self._ours, 1 << 16)
        self.sent += received
        self._stream.feed(received)
        return bool(received)
